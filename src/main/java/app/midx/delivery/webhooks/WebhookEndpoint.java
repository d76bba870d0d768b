package app.midx.delivery.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where TikTok tells its news: registered in its developer portal as {@code https://…/webhooks/tiktok}. */
@RestController
class WebhookEndpoint {

    private final Intake intake;
    private final IntakeLog log;

    WebhookEndpoint(Intake intake, IntakeLog log) {
        this.intake = intake;
        this.log = log;
    }

    /** The request is taken as it is: no converter may touch the body before its signature has been checked. */
    @PostMapping("/webhooks/tiktok")
    ResponseEntity<Void> receive(HttpServletRequest request) {
        Receipt receipt = intake.take(request);
        log.note(receipt);
        return ResponseEntity.status(receipt.status()).build();
    }
}
