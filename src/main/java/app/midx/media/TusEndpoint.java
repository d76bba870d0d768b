package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.security.CurrentCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in by the tus 1.0.0 protocol, core and creation (tus.io, Resumable Upload Protocol 1.0.x). */
@RestController
@RequestMapping(TusEndpoint.PATH)
class TusEndpoint {

    static final String PATH = "/media/files";

    private static final String VERSION = "1.0.0";
    private static final String BYTES = "application/offset+octet-stream";

    private final CurrentCreator creator;
    private final MediaFiles files;
    private final Reception reception;
    private final MediaSettings settings;

    TusEndpoint(CurrentCreator creator, MediaFiles files, Reception reception, MediaSettings settings) {
        this.creator = creator;
        this.files = files;
        this.reception = reception;
        this.settings = settings;
    }

    @ModelAttribute
    void speakTus(HttpServletRequest request, HttpServletResponse response) {
        if ("OPTIONS".equals(request.getMethod())) {
            return;
        }
        response.setHeader("Tus-Resumable", VERSION);
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            throw IngestException.otherProtocol();
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation")
                .header("Tus-Max-Size", Long.toString(settings.maxBytes()))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> create(
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            HttpServletRequest request) {
        UploadMetadata said = UploadMetadata.parse(metadata);
        MediaId id = files.begin(
                creator.require(), said.get("filename"), said.get("filetype"), number("Upload-Length", length));
        return ResponseEntity.created(URI.create(request.getContextPath() + PATH + "/" + id))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable String id) throws IOException {
        Reception.Progress progress = reception.progress(creator.require(), known(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Upload-Offset", Long.toString(progress.offset()))
                .header("Upload-Length", Long.toString(progress.size()))
                .build();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(
            @PathVariable String id,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            HttpServletRequest request)
            throws IOException {
        CreatorId owner = creator.require();
        if (!BYTES.equals(request.getContentType())) {
            throw IngestException.otherContentType();
        }
        long end = reception.receive(
                owner,
                known(id),
                number("Upload-Offset", offset),
                request.getContentLengthLong(),
                request.getInputStream());
        return ResponseEntity.noContent()
                .header("Upload-Offset", Long.toString(end))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IngestException why) {
        return ResponseEntity.of(why.getBody())
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static MediaId known(String id) {
        return MediaId.parse(id).orElseThrow(IngestException::unknown);
    }

    private static long number(String header, @Nullable String value) {
        // Eighteen digits are more than any file has, and fit.
        if (value == null || !value.matches("\\d{1,18}")) {
            throw IngestException.malformed(header + " is missing, or is no number of bytes.");
        }
        return Long.parseLong(value);
    }
}
