package app.midx.media;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why bytes were not taken: a status for the machine, and for the person the cause and the next step. */
final class IngestException extends ErrorResponseException {

    private final String code;

    private IngestException(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
        this.code = code;
    }

    String code() {
        return code;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
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

    static IngestException tooLarge(long maxBytes) {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE,
                "file_too_large",
                "The video is larger than %d MB, the most Midx takes. Export it smaller and choose it again."
                        .formatted(maxBytes / 1_000_000));
    }

    static IngestException moreThanDeclared() {
        return new IngestException(
                HttpStatus.CONTENT_TOO_LARGE, "more_than_declared", "More bytes came than the file was said to have.");
    }

    static IngestException noVideo() {
        return new IngestException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not_a_video",
                "This file is not an MP4, MOV or WebM video. Export it as MP4 and choose it again.");
    }

    static IngestException noRoom() {
        return new IngestException(
                HttpStatus.INSUFFICIENT_STORAGE,
                "no_room",
                "Midx has no room for more of this video at the moment. What has arrived is kept; go on later.");
    }

    static IngestException brokenOff() {
        return new IngestException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "broken_off",
                "The connection broke off. What has arrived is kept; go on from there.");
    }
}
