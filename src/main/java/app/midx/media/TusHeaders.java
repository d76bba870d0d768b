package app.midx.media;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a request says of itself. Whatever cannot be read is refused here, before anything is done. */
record TusHeaders(HttpServletRequest request) {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";

    private static final String BYTES = "application/offset+octet-stream";

    boolean bringsBytes() {
        return BYTES.equals(request.getContentType());
    }

    /** A body of another kind. Some senders name a type and send none. */
    boolean bringsSomethingElse() {
        return !bringsBytes() && request.getContentLengthLong() > 0;
    }

    long offset() {
        return number(OFFSET);
    }

    long length() {
        if (request.getHeader("Upload-Defer-Length") != null) {
            throw IngestException.malformed(
                    "Upload-Defer-Length is not supported: say how long the file is when you begin it.");
        }
        return number("Upload-Length");
    }

    UploadMetadata metadata() {
        return UploadMetadata.parse(request.getHeader("Upload-Metadata"));
    }

    Part part(long offset) throws IOException {
        Checksum checksum = Checksum.parse(request.getHeader("Upload-Checksum"));
        ServletInputStream body = request.getInputStream();
        return new Part(offset, request.getContentLengthLong(), checksum, body::read);
    }

    private long number(String header) {
        @Nullable String value = request.getHeader(header);
        // Eighteen digits are more than any file has, and fit.
        if (value == null || !value.matches("\\d{1,18}")) {
            throw IngestException.malformed(header + " is missing, or is no number of bytes.");
        }
        return Long.parseLong(value);
    }
}
