package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the creator agrees to for several uploads at once: of each the sentence that is written down for it, and no other. */
class ConsentLines extends Div {

    private Set<Declaration> shown = Set.of();

    ConsentLines() {
        addClassName("midx-consents");
        setVisible(false);
    }

    void show(Collection<UploadForm> forms) {
        Set<Declaration> declarations = EnumSet.noneOf(Declaration.class);
        forms.forEach(form -> declarations.add(Declaration.of(form)));
        if (declarations.equals(shown)) {
            return;
        }
        shown = declarations;
        removeAll();
        boolean several = declarations.size() > 1;
        declarations.forEach(declaration -> add(line(declaration, several)));
        setVisible(!declarations.isEmpty());
    }

    private static ConsentLine line(Declaration declaration, boolean several) {
        ConsentLine line = new ConsentLine();
        line.show(declaration);
        if (several) {
            line.lead(
                    switch (declaration) {
                        case MUSIC -> "Without branded content: ";
                        case MUSIC_AND_BRANDED -> "With branded content: ";
                    });
        }
        return line;
    }
}
