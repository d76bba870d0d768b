package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An upload as the calendar's element shows it, at the reader's local time.
 *
 * @param minute of the day
 * @param movable whether another time can be chosen
 */
public record CalendarItem(
        String id, String day, int minute, String time, String title, String status, String look, boolean movable) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int MINUTES = 60;

    static CalendarItem of(UploadFacts upload, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(when(upload), zone);
        return new CalendarItem(
                upload.id().toString(),
                at.toLocalDate().toString(),
                at.getHour() * MINUTES + at.getMinute(),
                TIME.format(at),
                UploadWords.title(upload),
                upload.statusText(),
                StatusChip.look(upload),
                upload.status() == UploadStatus.SCHEDULED);
    }

    private static Instant when(UploadFacts upload) {
        return upload.scheduledFor() == null ? upload.requireQueuedAt() : upload.scheduledFor();
    }
}
