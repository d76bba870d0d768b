package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;

/** Beside the button that posts: the same for a later time. */
class ScheduleButton extends Button {

    ScheduleButton(Runnable pressed) {
        super("Schedule…", click -> pressed.run());
        addClassName("midx-schedule");
    }

    /** @param ready whether the draft could be posted now */
    void show(boolean ready, boolean arriving) {
        setEnabled(ready && !arriving);
        setTooltipText(ready && arriving ? "The video has to be here before it can be scheduled." : "");
    }
}
