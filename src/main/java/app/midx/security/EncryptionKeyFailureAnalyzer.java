package app.midx.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing key into two sentences on the console instead of a stack trace. */
class EncryptionKeyFailureAnalyzer extends AbstractFailureAnalyzer<EncryptionKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncryptionKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make a key once with:  openssl rand -base64 32\n"
                        + "and set it, with a name of its own, as MIDX_ENCRYPTION_KEYS=main:<the key>. Keep it apart from the"
                        + " database and its backups: without it the stored TikTok tokens cannot be read.",
                cause);
    }
}
