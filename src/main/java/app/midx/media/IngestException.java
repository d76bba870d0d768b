package app.midx.media;

import app.midx.common.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/** Why bytes were not taken: a status for the machine, and for the person the cause, whose fault it is, and the next step. */
final class IngestException extends ErrorResponseException {

    /** Not in the list of statuses that HTTP itself knows (tus 1.0.x, Checksum). */
    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    private static final String LOOK_AGAIN = "look_again";

    private final String code;

    private IngestException(HttpStatusCode status, String code, @Nullable Fault fault, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
        this.code = code;
        getBody().setProperty("code", code);
        if (fault != null) {
            getBody().setProperty("fault", fault.label());
        }
    }

    /** Where the program that sends is to blame, if anybody. */
    private IngestException(HttpStatusCode status, String code, String detail) {
        this(status, code, null, detail);
    }

    String code() {
        return code;
    }

    /** Whether all of the file is here, and only what it is has not been found out. */
    boolean asksToLookAgain() {
        return LOOK_AGAIN.equals(code);
    }

    static IngestException unknown() {
        return new IngestException(HttpStatus.NOT_FOUND, "unknown_file", "There is no such file.");
    }

    static IngestException gone() {
        return new IngestException(
                HttpStatus.GONE, "file_gone", "This file is no longer here. Choose the video once more.");
    }

    static IngestException malformed(String what) {
        return new IngestException(HttpStatus.BAD_REQUEST, "malformed_request", what);
    }

    static IngestException otherProtocol() {
        return new IngestException(
                HttpStatus.PRECONDITION_FAILED, "protocol_version", "This server speaks version 1.0.0 of tus.");
    }

    static IngestException otherMethod() {
        return new IngestException(
                HttpStatus.METHOD_NOT_ALLOWED,
                "other_method",
                "X-HTTP-Method-Override names none of PATCH, DELETE and HEAD.");
    }

    static IngestException otherContentType() {
        return new IngestException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content_type", "Bytes come as application/offset+octet-stream.");
    }

    static IngestException otherOffset() {
        return new IngestException(
                HttpStatus.CONFLICT,
                "other_offset",
                "The file does not end at this offset. Ask for it and go on there.");
    }

    static IngestException takenOver() {
        return new IngestException(HttpStatus.LOCKED, "taken_over", "Another connection has gone on with this file.");
    }

    static IngestException damaged() {
        return new IngestException(
                CHECKSUM_MISMATCH,
                "checksum_mismatch",
                "The bytes were damaged on their way, and none of this request is kept. Send them again from the same offset.");
    }

    static IngestException tooLarge(long maxBytes) {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE,
                "file_too_large",
                Fault.FILE,
                "The video is larger than %d MB, the most Midx takes. Export it smaller and choose it again."
                        .formatted(maxBytes / 1_000_000));
    }

    static IngestException moreThanDeclared() {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE, "more_than_declared", "More bytes came than the file was said to have.");
    }

    static IngestException shareUsedUp(MediaLimits limits) {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE,
                "share_used_up",
                Fault.CHOICE,
                ("Your videos here would be more than %s, the most Midx keeps for one creator. Delete uploads or drafts you no"
                                + " longer need; videos that were sent go by themselves after some days.")
                        .formatted(text(limits.quotaPerCreator())));
    }

    static IngestException tooManyUnfinished(MediaLimits limits) {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too_many_unfinished",
                Fault.CHOICE,
                ("%d of your videos have not arrived completely, and more are not begun. Finish or remove some of them; those you"
                                + " leave alone go by themselves after %d hours.")
                        .formatted(
                                limits.unfinishedPerCreator(),
                                limits.unfinishedFor().toHours()));
    }

    static IngestException tooOften(Duration wait) {
        long seconds = wait.plusSeconds(1).toSeconds();
        IngestException refusal = new IngestException(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_often",
                Fault.CHOICE,
                "That were very many new videos within a minute. Wait %d seconds, then go on.".formatted(seconds));
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refusal;
    }

    static IngestException needed() {
        // Not 409, which clients take for a conflict that passes.
        return new IngestException(
                HttpStatus.FORBIDDEN,
                "file_needed",
                Fault.CHOICE,
                "This video belongs to an upload that was sent. Delete the upload instead, once it has come to its end.");
    }

    static IngestException noVideo() {
        return new IngestException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not_a_video",
                Fault.FILE,
                "This file is not an MP4, MOV or WebM video. Export it as MP4 and choose it again.");
    }

    static IngestException lookAgain() {
        IngestException refusal = new IngestException(
                HttpStatus.SERVICE_UNAVAILABLE,
                LOOK_AGAIN,
                Fault.MIDX,
                "All of this video is here, but looking at it took too long. Ask again in a moment; nothing is sent twice.");
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return refusal;
    }

    static IngestException noRoom() {
        return new IngestException(
                HttpStatus.INSUFFICIENT_STORAGE,
                "no_room",
                Fault.MIDX,
                "Midx has no room for more of this video at the moment. What has arrived is kept; go on later.");
    }

    static IngestException noSpace() {
        return new IngestException(
                HttpStatus.INSUFFICIENT_STORAGE,
                "no_space",
                Fault.MIDX,
                "Midx is short of storage and begins no new video at the moment. That is our fault, not yours, and what is on its"
                        + " way goes on. Please try again in an hour.");
    }

    static IngestException brokenOff() {
        return new IngestException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "broken_off",
                "The connection broke off. What has arrived is kept; go on from there.");
    }

    private static String text(DataSize size) {
        return size.toGigabytes() > 0 ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
    }
}
