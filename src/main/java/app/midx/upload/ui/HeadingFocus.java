package app.midx.upload.ui;

import com.vaadin.flow.component.UI;

/** Where the keyboard goes when the button it was on has done its work and is gone: to the beginning of the page. */
final class HeadingFocus {

    private static final String FOCUS = "const heading = document.querySelector('h1');"
            + "if (heading) { heading.tabIndex = -1; heading.focus(); }";

    private HeadingFocus() {}

    static void take(UI page) {
        page.getPage().executeJs(FOCUS);
    }
}
