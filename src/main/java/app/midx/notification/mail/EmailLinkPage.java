package app.midx.notification.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.function.Predicate;

/** Where a link in a mail leads: nothing happens before the button is pressed, since programs open links too. */
abstract class EmailLinkPage extends Div implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final Paragraph words;
    private String token = "";

    /** @param action answers whether the link was right */
    EmailLinkPage(String title, String question, String press, Predicate<String> action, String done, String wrong) {
        addClassNames("midx-page", "midx-trouble");
        getElement().setAttribute("data-width", "text");
        words = new Paragraph(question);
        words.addClassName("midx-lede");
        words.getElement().setAttribute("role", "status");
        Button button = new Button(press);
        button.addThemeName("primary");
        button.addClickListener(click -> {
            words.setText(action.test(token) ? done : wrong);
            button.setVisible(false);
        });
        add(new H1(title), words, button);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
    }
}
