package app.midx.delivery;

import app.midx.common.Secret;
import app.midx.security.ColumnCipher;
import app.midx.tiktok.PublishInit;
import org.springframework.stereotype.Component;

/** Seals and opens the addresses to which videos go; the attempt's id is inside each sealed value. */
@Component
class UploadUrls {

    private final ColumnCipher cipher;

    UploadUrls(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    String sealed(JournalEntry held, PublishInit init) {
        return cipher.seal(held.attempt(), init.uploadUrl());
    }

    /** @throws app.midx.security.UnreadableSecretException where it was tampered with, or its key is gone */
    Secret of(JournalEntry held) {
        if (held.sealedUploadUrl() == null) {
            throw new IllegalStateException("Attempt " + held.attempt() + " has no upload URL");
        }
        return cipher.open(held.attempt(), held.sealedUploadUrl());
    }
}
