package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlTest extends SimulatorTestBase {

    @Test
    void knobsAreReadAndPatched() {
        JsonNode before = app.control("GET", "/knobs", "").json();
        assertThat(before.path("accessTokenLife").asString()).isEqualTo("PT2H");
        JsonNode after = app.control(
                        "PATCH",
                        "/knobs",
                        "{\"audited\":true,\"pkce\":\"REQUIRED\",\"processingDelay\":null,\"accessTokenLife\":60,"
                                + "\"moderationDelay\":\"PT1M\",\"redirectUris\":[\"https://a.example/cb\"],"
                                + "\"webhookUrl\":\"http://localhost:1/x\"}")
                .json();
        assertThat(after.path("audited").asBoolean()).isTrue();
        assertThat(knobs.audited).isTrue();
        assertThat(knobs.pkce).isEqualTo(Knobs.Pkce.REQUIRED);
        assertThat(knobs.processingDelay).isNull();
        assertThat(knobs.accessTokenLife).isEqualTo(Duration.ofMinutes(1));
        assertThat(knobs.moderationDelay).isEqualTo(Duration.ofMinutes(1));
        assertThat(knobs.redirectUris).containsExactly("https://a.example/cb");
    }

    @Test
    void aPatchThatDoesNotFitChangesNothing() {
        var reply = app.control("PATCH", "/knobs", "{\"audited\":true,\"nonsense\":1}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("nonsense");
        assertThat(knobs.audited).isFalse();
    }

    @Test
    void accountsAreListedChangedAndAdded() {
        JsonNode accounts = app.control("GET", "/accounts", "").json();
        assertThat(accounts.get(0).path("name").asString()).isEqualTo("mara");
        assertThat(accounts.get(0).path("openId").asString()).startsWith("-000");
        app.control(
                "PATCH",
                "/accounts/mara",
                "{\"commentDisabled\":true,\"username\":\"mara.new\",\"postsPerCreator\":3}");
        assertThat(simulator.account("mara").commentDisabled).isTrue();
        assertThat(simulator.account("mara").username).isEqualTo("mara.new");
        assertThat(simulator.account("mara").postsPerCreator).isEqualTo(3);
        app.control(
                "POST",
                "/accounts",
                "{\"name\":\"ines\",\"username\":\"ines\",\"displayName\":\"Ines\",\"privateAccount\":true}");
        assertThat(simulator.accounts()).extracting(account -> account.name).containsExactly("mara", "oskar", "ines");
        assertThat(app.control("PATCH", "/accounts/nobody", "{}").status()).isEqualTo(404);
    }

    @Test
    void postsAreSeenPerAccountAndDriven() {
        knobs.processingDelay = null;
        byte[] file = AnApp.video(100);
        JsonNode data = app.inbox(app.accessToken("mara"), 100).data();
        app.put(data.path("upload_url").asString(), file, 0, 100);
        String path = "/posts/" + data.path("publish_id").asString();
        assertThat(app.control("POST", path + "/finish", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SEND_TO_USER_INBOX");
        assertThat(app.control("POST", path + "/post-draft", "")
                        .json()
                        .path("timesPosted")
                        .asInt())
                .isEqualTo(1);
        assertThat(app.control("GET", "/accounts/mara/posts", "").json()).hasSize(1);
        assertThat(app.control("GET", "/posts", "").json().get(0).path("sha256").asString())
                .hasSize(64);
        assertThat(app.control("POST", path + "/fail", "{\"reason\":\"spam_risk\"}")
                        .json()
                        .path("failReason")
                        .asString())
                .isEqualTo("spam_risk");
        assertThat(app.control("POST", path + "/post-draft", "").status()).isEqualTo(400);
    }

    @Test
    void faultsAreGivenListedAndDropped() {
        app.control("POST", "/faults", "{\"operation\":\"CREATOR_INFO\",\"status\":503,\"times\":2}");
        app.control(
                "POST", "/faults", "{\"operation\":\"UPLOAD\",\"when\":\"AFTER\",\"close\":true,\"delay\":\"PT0.5S\"}");
        assertThat(app.control("GET", "/faults", "").json()).hasSize(2);
        assertThat(app.creatorInfo(app.accessToken("mara")).status()).isEqualTo(503);
        assertThat(app.control("DELETE", "/faults", "").json()).isEmpty();
        assertThat(app.control("POST", "/faults", "{\"operation\":\"NOTHING\"}").status())
                .isEqualTo(400);
    }

    @Test
    void theClockMovesOnOrToAnInstant() {
        app.control("POST", "/clock", "{\"advance\":\"PT1H\"}");
        assertThat(Duration.between(java.time.Instant.now(), simulator.clock().instant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        app.control("POST", "/clock", "{\"now\":\"2030-01-01T00:00:00Z\"}");
        assertThat(simulator.clock().instant().toString()).startsWith("2030-01-01T00:00:0");
        assertThat(app.control("POST", "/clock", "{}").status()).isEqualTo(400);
    }

    @Test
    void theOverviewRequestsAndViolationsAreReadableAndResetClearsThem() {
        app.get("/v2/nothing/", "x");
        knobs.audited = true;
        JsonNode overview = app.control("GET", "", "").json();
        assertThat(overview.path("violations")).hasSize(1);
        assertThat(overview.path("accounts")).hasSize(2);
        assertThat(app.control("GET", "/requests", "").json()).hasSize(1);
        assertThat(app.control("GET", "/violations", "")
                        .json()
                        .get(0)
                        .path("rule")
                        .asString())
                .isEqualTo("unknown-endpoint");
        app.control("POST", "/reset", "");
        assertThat(app.control("GET", "/violations", "").json()).isEmpty();
        assertThat(knobs.audited).isFalse();
    }

    @Test
    void aWebPageCannotSteerIt() {
        var reply = app.send(HttpRequest.newBuilder(simulator.baseUrl().resolve("/_control/reset"))
                .header("Origin", "http://localhost:8080")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void everyKnobAndOperationIsInTheManual() throws Exception {
        String manual = java.nio.file.Files.readString(java.nio.file.Path.of("docs/simulator.md"));
        for (var knob : Knobs.class.getFields()) {
            assertThat(manual).contains("`" + knob.getName() + "`");
        }
        for (Operation operation : Operation.values()) {
            assertThat(manual).contains("`" + operation + "`");
        }
    }
}
