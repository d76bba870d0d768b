package app.midx.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Consents that outlive the simulator, so that whoever stays signed in to an app finds its tokens good after a restart, as they
 * would with TikTok. Posts are not remembered.
 */
final class Memory {

    /** Tokens with the time of their end. */
    record Consent(
            String account,
            List<String> scopes,
            Map<String, Instant> accessTokens,
            Map<String, Instant> refreshTokens) {}

    private record Content(List<Consent> consents) {}

    private final @Nullable Path file;

    /** @param file none remembers nothing */
    Memory(@Nullable Path file) {
        this.file = file;
    }

    boolean isKept() {
        return file != null;
    }

    List<Consent> read() {
        return file == null || Files.notExists(file)
                ? List.of()
                : Json.MAPPER.readValue(file.toFile(), Content.class).consents();
    }

    void write(List<Consent> consents) {
        if (file == null) {
            return;
        }
        try {
            Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(parent, "simulator", ".json");
            Files.write(next, Json.bytes(new Content(consents)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
