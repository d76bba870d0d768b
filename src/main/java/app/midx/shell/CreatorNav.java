package app.midx.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.regex.Pattern;

/** Where a signed-in creator can go: in the top bar on a desk, under the thumb on a phone. */
class CreatorNav extends Nav {

    // The list has the button itself, and in the composer there is nothing newer to begin.
    private static final Pattern HAS_ITS_OWN = Pattern.compile("uploads|uploads/new|uploads/[^/]+/edit");

    private final Anchor newUpload = new Anchor("uploads/new", "New upload");

    CreatorNav() {
        addClassName("midx-nav");
        setAriaLabel("Main");
        MenuConfiguration.getMenuEntries().forEach(entry -> add(link(entry)));
        newUpload.addClassName("midx-button");
        newUpload.getElement().setAttribute("data-kind", "primary");
        add(newUpload);
    }

    void showPlace(String path) {
        newUpload.setVisible(!HAS_ITS_OWN.matcher(path).matches());
    }

    private static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(entry.title(), entry.menuClass());
        link.addClassName("midx-nav-link");
        link.setHighlightCondition((self, event) -> isWithin(event.getLocation().getPath(), entry.path()));
        link.setHighlightAction((self, here) -> {
            if (here) {
                self.getElement().setAttribute("aria-current", "page");
            } else {
                self.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    private static boolean isWithin(String path, String section) {
        String trimmed = section.startsWith("/") ? section.substring(1) : section;
        return path.equals(trimmed) || path.startsWith(trimmed + "/");
    }
}
