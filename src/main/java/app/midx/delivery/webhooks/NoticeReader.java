package app.midx.delivery.webhooks;

import app.midx.account.LostAccess;
import app.midx.tiktok.TikTokSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads events as TikTok's documents describe them (TikTok: Webhooks, Events; Get Post Status), and as they were seen to come. */
@Component
class NoticeReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1," + Notice.LONGEST + "}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    /** Seconds of the year 5138 and milliseconds of 1973: no event is from in between. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private final String clientKey;

    NoticeReader(TikTokSettings tiktok) {
        this.clientKey = tiktok.clientKey();
    }

    /**
     * Never fails: what cannot be read is a notice of that.
     *
     * @param signed when; it tells two removals apart that do not say when they were. Should it be signed anew when it is
     *     brought again, it is acted upon again, which does no harm
     */
    Notice read(byte[] body, Instant signed) {
        JsonNode event = parse(body);
        String name = text(event.path("event")).replace("publicaly", "publicly");
        if (name.isEmpty()) {
            return new Notice(sha256(body), NoticeKind.UNREADABLE, null, null, null, null, null);
        }
        JsonNode given = event.path("content");
        JsonNode content = given.isString() ? parse(text(given).getBytes(StandardCharsets.UTF_8)) : given;
        String openId = text(event.path("user_openid"));
        String publishId = text(content.path("publish_id"));
        String created = text(event.path("create_time"));
        String told = String.join("\n", name, openId, publishId, created, text(content.path("post_id")));
        NoticeKind kind = kind(event, name, plain(openId), plain(publishId));
        Instant at = time(created);
        if (kind == NoticeKind.REMOVAL && at == null) {
            told += "\n" + signed.getEpochSecond();
        }
        return new Notice(
                sha256(told.getBytes(StandardCharsets.UTF_8)),
                kind,
                plain(name),
                plain(openId),
                plain(publishId),
                kind == NoticeKind.REMOVAL ? lostAccess(content) : null,
                at);
    }

    private NoticeKind kind(JsonNode event, String name, @Nullable String openId, @Nullable String publishId) {
        if (!text(event.path("client_key")).equals(clientKey)) {
            return NoticeKind.FOREIGN;
        }
        if (name.equals("authorization.removed") && openId != null) {
            return NoticeKind.REMOVAL;
        }
        // Names that are yet to come too: asking is never wrong.
        boolean ofASend = name.startsWith("post.publish.") && openId != null && publishId != null;
        return ofASend ? NoticeKind.HINT : NoticeKind.IGNORED;
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Texts and numbers alike, so that an id is the same in either form. */
    private static String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    private static @Nullable String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : null;
    }

    private static LostAccess lostAccess(JsonNode content) {
        String reason = text(content.path("reason"));
        return reason.length() == 1 && DIGITS.matcher(reason).matches()
                ? LostAccess.ofTikTok(Integer.parseInt(reason))
                : LostAccess.UNKNOWN;
    }

    private static @Nullable Instant time(String created) {
        if (!DIGITS.matcher(created).matches()) {
            return null;
        }
        long number = Long.parseLong(created);
        Instant time = number >= MILLISECONDS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return number == 0 || number >= MILLISECONDS_FROM * 1_000 ? null : time;
    }

    private static String sha256(byte[] of) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
