package app.midx.upload;

import org.springframework.context.ApplicationContext;

/** The button pressed before the file is here, past everything that stands before the button. */
public final class EarlyPress {

    private final SubmissionRecord record;

    public EarlyPress(ApplicationContext context) {
        this.record = context.getBean(SubmissionRecord.class);
    }

    public UploadFacts press(UploadFacts draft, UploadForm form, long totalBytes) {
        return record.submitted(draft, form, new SentVideo(totalBytes, null, null), "Nickname");
    }
}
