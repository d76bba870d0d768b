package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;

/** Beside the button that posts: the same for a later time. */
class ScheduleButton extends Button {

    ScheduleButton(Runnable pressed) {
        super("Schedule…", click -> pressed.run());
        addClassName("midx-schedule");
        getElement().setAttribute("aria-describedby", ReasonList.ID);
    }
}
