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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in by the tus 1.0.0 protocol (tus.io, Resumable Upload Protocol 1.0.x). */
@RestController
@RequestMapping(TusEndpoint.PATH)
class TusEndpoint {

    static final String PATH = "/media/files";

    private static final String EXTENSIONS = "creation,creation-with-upload,expiration,termination,checksum";

    private final CurrentCreator creator;
    private final FirstRequest first;
    private final Reception reception;
    private final Removal removal;
    private final MediaSettings settings;

    TusEndpoint(
            CurrentCreator creator, FirstRequest first, Reception reception, Removal removal, MediaSettings settings) {
        this.creator = creator;
        this.first = first;
        this.reception = reception;
        this.removal = removal;
        this.settings = settings;
    }

    @ModelAttribute
    void speakTus(HttpServletRequest request, HttpServletResponse response) {
        if ("OPTIONS".equals(request.getMethod())) {
            return;
        }
        response.setHeader(TusHeaders.RESUMABLE, TusHeaders.VERSION);
        if (!TusHeaders.VERSION.equals(request.getHeader(TusHeaders.RESUMABLE))) {
            response.setHeader("Tus-Version", TusHeaders.VERSION);
            throw IngestException.otherProtocol();
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                .header("Tus-Version", TusHeaders.VERSION)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", Long.toString(settings.maxBytes()))
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @PostMapping
    ResponseEntity<Void> create(HttpServletRequest request) throws IOException {
        Progress begun = first.take(creator.require(), new TusHeaders(request));
        return ResponseEntity.created(URI.create(request.getContextPath() + PATH + "/" + begun.id()))
                .headers(headers -> tell(begun, headers))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable String id) throws IOException {
        Progress progress = reception.progress(creator.require(), known(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> tell(progress, headers))
                .header("Upload-Length", Long.toString(progress.size()))
                .header("Upload-Metadata", UploadMetadata.of(progress.fileName(), progress.mimeType()))
                .build();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(@PathVariable String id, HttpServletRequest request) throws IOException {
        CreatorId owner = creator.require();
        TusHeaders headers = new TusHeaders(request);
        if (!headers.bringsBytes()) {
            throw IngestException.otherContentType();
        }
        Progress progress = reception.receive(owner, known(id), headers.part(headers.offset()));
        return ResponseEntity.noContent()
                .headers(answer -> tell(progress, answer))
                .build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> terminate(@PathVariable String id) {
        removal.takeBack(creator.require(), known(id));
        return ResponseEntity.noContent().build();
    }

    /** For senders whose surroundings know nothing but GET and POST. */
    @PostMapping("/{id}")
    ResponseEntity<Void> override(
            @PathVariable String id,
            @RequestHeader(name = "X-HTTP-Method-Override", required = false) @Nullable String method,
            HttpServletRequest request)
            throws IOException {
        return switch (method) {
            case "PATCH" -> append(id, request);
            case "DELETE" -> terminate(id);
            case "HEAD" -> progress(id);
            case null, default -> throw IngestException.otherMethod();
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IngestException why) {
        return ResponseEntity.of(why.getBody())
                .headers(why.getHeaders())
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static void tell(Progress progress, HttpHeaders headers) {
        headers.set(TusHeaders.OFFSET, Long.toString(progress.offset()));
        if (progress.expires() != null) {
            headers.setInstant("Upload-Expires", progress.expires());
        }
    }

    private static MediaId known(String id) {
        return MediaId.parse(id).orElseThrow(IngestException::unknown);
    }
}
