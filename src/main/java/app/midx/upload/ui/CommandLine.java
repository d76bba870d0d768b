package app.midx.upload.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for the creator's own shell, ready to be copied. */
class CommandLine extends Div {

    /** Names that a shell could take for something else are never printed. */
    private static final Pattern STAND_IN = Pattern.compile(" -i (your-video\\.\\w+)");

    CommandLine(String line) {
        addClassName("midx-command");
        Span hint = new Span(hint(line));
        hint.addClassName("midx-small");
        add(hint, new Code(line), new CopyButton("Copy line", line, "The line is copied."));
    }

    private static String hint(String line) {
        Matcher standIn = STAND_IN.matcher(line);
        return standIn.find()
                ? "With ffmpeg, in the folder of the file; put its name in the place of " + standIn.group(1) + ":"
                : "With ffmpeg, in the folder of the file:";
    }
}
