package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.CreatorId;
import app.midx.common.Secret;
import app.midx.common.UploadId;
import app.midx.security.ColumnCipher;
import app.midx.security.SessionsEnded;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that take pushes. What a browser has handed over lets others write to it, so all of it is sealed. */
@Component
@Transactional
class PushSubscriptions {

    private static final int PER_CREATOR = 20;

    private final JdbcClient jdbc;
    private final ColumnCipher cipher;
    private final Clock clock;

    PushSubscriptions(JdbcClient jdbc, ColumnCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** One browser, ready to be written to. */
    record Subscription(CreatorId owner, String endpoint, BrowserKeys keys) {}

    /** The browser that holds the endpoint is this creator's from now on, whoever used it before; pressed twice at once, it is kept once. */
    void keep(CreatorId owner, String endpoint, String p256dh, String auth) {
        UUID id = UploadId.next().value();
        jdbc.sql("INSERT INTO push_subscription (id, creator_id, endpoint_hash, endpoint, p256dh, auth, created_at)"
                        + " VALUES (:id, :owner, :hash, :endpoint, :p256dh, :auth, :now)"
                        // What is sealed is bound to the id, which changes along with it.
                        + " ON DUPLICATE KEY UPDATE id = VALUES(id), creator_id = VALUES(creator_id),"
                        + " endpoint = VALUES(endpoint), p256dh = VALUES(p256dh), auth = VALUES(auth),"
                        + " created_at = VALUES(created_at)")
                .param("id", bytes(id))
                .param("owner", owner.bytes())
                .param("hash", hash(endpoint))
                .param("endpoint", cipher.seal(id, Secret.of(endpoint)))
                .param("p256dh", cipher.seal(id, Secret.of(p256dh)))
                .param("auth", cipher.seal(id, Secret.of(auth)))
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        List<UUID> known = of(owner);
        known.stream().limit(Math.max(0, known.size() - PER_CREATOR)).forEach(this::forget);
    }

    @Transactional(readOnly = true)
    boolean has(CreatorId owner, String endpoint) {
        return jdbc.sql("SELECT COUNT(*) FROM push_subscription WHERE endpoint_hash = :hash AND creator_id = :owner")
                        .param("hash", hash(endpoint))
                        .param("owner", owner.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void drop(CreatorId owner, String endpoint) {
        jdbc.sql("DELETE FROM push_subscription WHERE endpoint_hash = :hash AND creator_id = :owner")
                .param("hash", hash(endpoint))
                .param("owner", owner.bytes())
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM push_subscription WHERE id = :id")
                .param("id", bytes(id))
                .update();
    }

    @EventListener
    void forgetAll(SessionsEnded ended) {
        jdbc.sql("DELETE FROM push_subscription WHERE creator_id = :owner")
                .param("owner", ended.creator().bytes())
                .update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    List<UUID> of(CreatorId owner) {
        return jdbc.sql("SELECT id FROM push_subscription WHERE creator_id = :owner ORDER BY created_at, id")
                .param("owner", owner.bytes())
                .query((row, number) -> id(row.getBytes(1)))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Subscription> find(UUID id) {
        return jdbc.sql("SELECT creator_id, endpoint, p256dh, auth FROM push_subscription WHERE id = :id")
                .param("id", bytes(id))
                .query((row, number) -> new Subscription(
                        new CreatorId(id(row.getBytes(1))),
                        open(id, row.getString(2)),
                        BrowserKeys.of(open(id, row.getString(3)), open(id, row.getString(4)))))
                .optional();
    }

    private String open(UUID id, String sealed) {
        return cipher.open(id, sealed).reveal();
    }

    private static String hash(String endpoint) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return new UploadId(id).bytes();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
