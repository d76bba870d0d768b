package app.midx.upload.ui;

import app.midx.upload.Declaration;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the creator agrees to by pressing the button, with the names of TikTok's documents as links. */
class ConsentLine extends Paragraph {

    private static final Map<String, String> DOCUMENTS = new LinkedHashMap<>();

    static {
        DOCUMENTS.put("Branded Content Policy", Declaration.BRANDED_CONTENT_URL);
        DOCUMENTS.put("Music Usage Confirmation", Declaration.MUSIC_USAGE_URL);
    }

    private @Nullable Declaration shown;

    ConsentLine() {
        addClassName("midx-consent");
    }

    void show(Declaration declaration) {
        if (declaration == shown) {
            return;
        }
        shown = declaration;
        removeAll();
        String rest = declaration.text();
        for (var document : DOCUMENTS.entrySet()) {
            int at = rest.indexOf(document.getKey());
            if (at >= 0) {
                add(new Span(rest.substring(0, at)), link(document.getKey(), document.getValue()));
                rest = rest.substring(at + document.getKey().length());
            }
        }
        add(new Span(rest));
    }

    /** Which of several uploads the sentence is about. */
    void lead(String about) {
        addComponentAsFirst(new Span(about));
    }

    private static Anchor link(String name, String address) {
        Anchor link = new Anchor(address, name, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
