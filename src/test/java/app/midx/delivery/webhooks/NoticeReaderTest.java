package app.midx.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.midx.account.LostAccess;
import app.midx.tiktok.TikTokSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Events as the documents have them, and as they were seen to come. */
class NoticeReaderTest {

    private static final String PUBLISH_ID = "v_pub_file~v2-1.7412345678901234567";
    private static final Instant SIGNED = Instant.ofEpochSecond(1_795_343_401);
    private static final String CONTENT = "{\"publish_id\":\"" + PUBLISH_ID + "\",\"publish_type\":\"DIRECT_PUBLISH\"}";

    private final NoticeReader reader =
            new NoticeReader(new Binder(new MapConfigurationPropertySource(Map.of("midx.tiktok.client-key", "aw1")))
                    .bindOrCreate("midx.tiktok", TikTokSettings.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post.publish.complete",
                "post.publish.failed",
                "post.publish.inbox_delivered",
                "post.publish.publicly_available",
                "post.publish.publicaly_available",
                "post.publish.no_longer_publicly_available",
                "post.publish.no_longer_publicaly_available",
                "post.publish.something_new"
            })
    void everyNewsOfASendIsAHint(String event) {
        Notice notice = read(event(event, "1795343400", "\"-000abc\"", quoted(CONTENT)));

        assertThat(notice.kind()).isEqualTo(NoticeKind.HINT);
        assertThat(notice.event()).isEqualTo(event.replace("publicaly", "publicly"));
        assertThat(notice.openId()).isEqualTo("-000abc");
        assertThat(notice.publishId()).isEqualTo(PUBLISH_ID);
        assertThat(notice.at()).isEqualTo(Instant.ofEpochSecond(1_795_343_400));
    }

    static Stream<Arguments> sameEvents() {
        String plain = event("post.publish.publicly_available", "1795343400", "\"7412\"", quoted(withPost("\"7418\"")));
        return Stream.of(
                arguments("content as an object", plain.replace(quoted(withPost("\"7418\"")), withPost("\"7418\""))),
                arguments("post id as a number", plain.replace("\\\"7418\\\"", "7418")),
                arguments("open id as a number", plain.replace("\"7412\"", "7412")),
                arguments("time as text", plain.replace("1795343400", "\"1795343400\"")),
                arguments("old spelling", plain.replace("publicly", "publicaly")),
                arguments("a field that nobody knows", plain.replace("{\"client", "{\"log_id\":null,\"client")),
                arguments("spaces", plain.replace(",\"event\"", " ,\n\"event\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameEvents")
    void theSameEventIsRecognisedInEveryForm(String form, String body) {
        Notice plain =
                read(event("post.publish.publicly_available", "1795343400", "\"7412\"", quoted(withPost("\"7418\""))));

        assertThat(read(body)).isEqualTo(plain);
    }

    static Stream<Arguments> otherEvents() {
        return Stream.of(
                arguments("another event", "post.publish.failed", "1795343400", "\"a\"", quoted(CONTENT)),
                arguments("another second", "post.publish.complete", "1795343401", "\"a\"", quoted(CONTENT)),
                arguments("another account", "post.publish.complete", "1795343400", "\"b\"", quoted(CONTENT)),
                arguments("a post of its own", "post.publish.complete", "1795343400", "\"a\"", withPost("1")),
                arguments("another send", "post.publish.complete", "1795343400", "\"a\"", "{\"publish_id\":\"x\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherEvents")
    void anotherEventIsNotTakenForTheSame(String form, String event, String time, String openId, String content) {
        Notice one = read(event("post.publish.complete", "1795343400", "\"a\"", quoted(CONTENT)));

        assertThat(read(event(event, time, openId, content)).fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void postIdsBeyondADoubleStayApart() {
        String one = event("post.publish.publicly_available", "1795343400", "\"a\"", withPost("7412345678901234567"));
        String next = event("post.publish.publicly_available", "1795343400", "\"a\"", withPost("7412345678901234568"));

        assertThat(read(one).fingerprint()).isNotEqualTo(read(next).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "1795343400, 1795343400000",
        "1795343400123, 1795343400123",
        "\"1795343400123\", 1795343400123",
        "0,",
        "-5,",
        "soon,",
        "1.5e9,",
        "179534340012345678,",
        "999999999999999999999999999999,"
    })
    void timesAreSecondsOrMillisecondsOrUnknown(String time, @Nullable Long millis) {
        Notice notice = read(event("authorization.removed", time.equals("soon") ? "\"soon\"" : time, "\"a\"", "{}"));

        assertThat(notice.at()).isEqualTo(millis == null ? null : Instant.ofEpochMilli(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":0}             | UNKNOWN",
                "{\"reason\":1}             | USER_DISCONNECTED",
                "{\"reason\":2}             | ACCOUNT_DELETED",
                "{\"reason\":3}             | AGE_CHANGED",
                "{\"reason\":4}             | ACCOUNT_BANNED",
                "{\"reason\":\"5\"}         | DEVELOPER_REVOKED",
                "\"{\\\"reason\\\":1}\"     | USER_DISCONNECTED",
                "{\"reason\":6}             | UNKNOWN",
                "{\"reason\":-1}            | UNKNOWN",
                "{\"reason\":1e99999}       | UNKNOWN",
                "{}                         | UNKNOWN",
                "null                       | UNKNOWN",
                "\"no JSON\"                | UNKNOWN"
            })
    void aRemovedAuthorizationHasAReasonWhateverItsContent(String content, LostAccess reason) {
        Notice notice = read(event("authorization.removed", "1795343400", "\"-000abc\"", content));

        assertThat(notice.kind()).isEqualTo(NoticeKind.REMOVAL);
        assertThat(notice.openId()).isEqualTo("-000abc");
        assertThat(notice.lostAccess()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client_key\":\"aw1\",\"event\":\"tiktok.ping\",\"create_time\":1795343400123,\"user_openid\":\"74\"}",
                "{\"client_key\":\"aw1\",\"event\":\"video.publish.completed\",\"content\":\"{\\\"share_id\\\":\\\"1\\\"}\"}",
                "{\"client_key\":\"aw1\",\"event\":\"portability.download.ready\",\"content\":{\"request_id\":1}}",
                "{\"client_key\":\"aw1\",\"event\":\"post.publish.complete\",\"user_openid\":\"a\",\"content\":\"{}\"}",
                "{\"client_key\":\"aw1\",\"event\":\"post.publish.complete\",\"content\":{\"publish_id\":\"p\"}}",
                "{\"client_key\":\"aw1\",\"event\":\"authorization.removed\"}",
                "{\"client_key\":\"aw1\",\"event\":\"authorization.removed\",\"user_openid\":\"Zo\u00eb \uD83C\uDFAC\"}",
                "{\"client_key\":\"aw1\",\"event\":\"\uD83C\uDFAC\"}"
            })
    void whatLeadsToNothingIsIgnored(String body) {
        assertThat(read(body).kind()).isEqualTo(NoticeKind.IGNORED);
    }

    @ParameterizedTest
    @CsvSource({"1795343400, true", "0, false"})
    void removalsThatDoNotSayWhenTheyWereAreToldApartByTheirSignatures(String time, boolean same) {
        String body = event("authorization.removed", time, "\"-000abc\"", "{\"reason\":1}");

        Notice later = read(body, SIGNED.plusSeconds(1));

        assertThat(read(body).fingerprint().equals(later.fingerprint())).isEqualTo(same);
        assertThat(read(body)).isEqualTo(read(body));
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        Notice notice = read(event("x".repeat(65), "1795343400", "\"" + "y".repeat(65) + "\"", "{}"));

        assertThat(notice.event()).isNull();
        assertThat(notice.openId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"client_key\":\"aw2\",", "\"client_key\":null,", ""})
    void newsForAnotherAppAreForeign(String clientKey) {
        String body = event("authorization.removed", "1795343400", "\"a\"", "{}");

        assertThat(read(body.replace("\"client_key\":\"aw1\",", clientKey)).kind())
                .isEqualTo(NoticeKind.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"event\"",
                "{}",
                "{\"event\":{}}",
                "{\"event\":\"\"}",
                "{\"eve",
                "\u0000"
            })
    void whatIsNoEventIsUnreadableAndKnownByItsBytes(String body) {
        assertThat(read(body).kind()).isEqualTo(NoticeKind.UNREADABLE);
        assertThat(read(body)).isEqualTo(read(body)).isNotEqualTo(read(body + " "));
    }

    @Test
    void nestingWithoutEndIsUnreadableAndNoMore() {
        assertThat(read("[".repeat(60_000)).kind()).isEqualTo(NoticeKind.UNREADABLE);
        assertThat(read(event("post.publish.complete", "1", "\"a\"", quoted("[".repeat(50_000))))
                        .kind())
                .isEqualTo(NoticeKind.IGNORED);
    }

    private Notice read(String body) {
        return read(body, SIGNED);
    }

    private Notice read(String body, Instant signed) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), signed);
    }

    private static String event(String event, String time, String openId, String content) {
        return "{\"client_key\":\"aw1\",\"event\":\"" + event + "\",\"create_time\":" + time + ",\"user_openid\":"
                + openId + ",\"content\":" + content + "}";
    }

    private static String withPost(String id) {
        return CONTENT.replace("}", ",\"post_id\":" + id + "}");
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\"", "\\\"") + "\"";
    }
}
