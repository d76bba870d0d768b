package app.midx.upload.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A line for the creator's own shell, ready to be copied. */
class CommandLine extends Div {

    CommandLine(String line) {
        addClassName("midx-command");
        Span hint = new Span("With ffmpeg, in the folder of the file:");
        hint.addClassName("midx-small");
        add(hint, new Code(line), new CopyButton("Copy line", line, "The line is copied."));
    }
}
