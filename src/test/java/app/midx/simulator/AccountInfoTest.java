package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountInfoTest extends SimulatorTestBase {

    @Test
    void userInfoHoldsTheAskedFieldsAlone() {
        JsonNode user = app.get("/v2/user/info/?fields=open_id,display_name,username", app.accessToken("mara"))
                .data()
                .path("user");
        assertThat(user.propertyNames()).containsExactly("open_id", "display_name", "username");
        assertThat(user.path("username").asString()).isEqualTo("mara.fields");
    }

    @Test
    void theAvatarIsAPngOfTheSimulatorsOwn() throws IOException {
        String url = app.get("/v2/user/info/?fields=avatar_url", app.accessToken("mara"))
                .data()
                .path("user")
                .path("avatar_url")
                .asString();
        assertThat(url).startsWith(simulator.baseUrl().toString());
        assertThat(ImageIO.read(URI.create(url).toURL()).getWidth()).isEqualTo(200);
    }

    @Test
    void aFieldWhoseScopeWasNotGrantedIsRefusedInTheWayOfTheKnob() {
        String token = app.exchange(app.code("mara", "user.info.basic"))
                .json()
                .path("access_token")
                .asString();
        String path = "/v2/user/info/?fields=open_id,username";
        Reply observed = app.get(path, token);
        assertThat(observed.status()).isEqualTo(401);
        assertThat(observed.code()).isEqualTo("scope_not_authorized");
        knobs.missingFieldScope = Knobs.MissingFieldScope.SCOPE_PERMISSION_MISSED;
        Reply documented = app.get(path, token);
        assertThat(documented.status()).isEqualTo(400);
        assertThat(documented.code()).isEqualTo("scope_permission_missed");
        knobs.missingFieldScope = Knobs.MissingFieldScope.OMIT;
        assertThat(app.get(path, token).data().path("user").propertyNames()).containsExactly("open_id");
    }

    @Test
    void userInfoWithoutFieldsOrWithAnUnknownOneIsInvalid() {
        String token = app.accessToken("mara");
        assertThat(app.get("/v2/user/info/", token).code()).isEqualTo("invalid_params");
        assertThat(app.get("/v2/user/info/?fields=email", token).code()).isEqualTo("invalid_params");
    }

    @Test
    void theOptionsFollowFromTheAccountsPrivacyAndTellNothingOfTheAudit() {
        JsonNode ofPrivate = app.creatorInfo(app.accessToken("mara")).data();
        JsonNode ofPublic = app.creatorInfo(app.accessToken("oskar")).data();
        assertThat(options(ofPrivate)).containsExactly("FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY");
        assertThat(options(ofPublic)).containsExactly("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY");
        assertThat(ofPrivate.path("duet_disabled").asBoolean()).isTrue();
        assertThat(ofPublic.path("duet_disabled").asBoolean()).isFalse();
        assertNoViolations();
    }

    @Test
    void whatTheCreatorChangesInTheAppIsToldByTheNextQuery() {
        String token = app.accessToken("oskar");
        Account oskar = simulator.account("oskar");
        oskar.commentDisabled = true;
        oskar.maxVideoPostDurationSec = 180;
        oskar.privacyLevelOptions = List.of("SELF_ONLY");
        JsonNode info = app.creatorInfo(token).data();
        assertThat(info.path("comment_disabled").asBoolean()).isTrue();
        assertThat(info.path("max_video_post_duration_sec").asInt()).isEqualTo(180);
        assertThat(options(info)).containsExactly("SELF_ONLY");
    }

    @Test
    void thatACreatorCannotPostIsToldWithHttp200() {
        String token = app.accessToken("mara");
        simulator.account("mara").bannedFromPosting = true;
        Reply banned = app.creatorInfo(token);
        assertThat(banned.status()).isEqualTo(200);
        assertThat(banned.code()).isEqualTo("spam_risk_user_banned_from_posting");
        assertThat(banned.json().path("data").isEmpty()).isTrue();
    }

    @Test
    void dataOfAFailureIsEmptyOrAbsentByTheKnob() {
        assertThat(app.creatorInfo("act.unknown").json().has("data")).isTrue();
        knobs.failureData = Knobs.FailureData.ABSENT;
        assertThat(app.creatorInfo("act.unknown").json().has("data")).isFalse();
    }

    @Test
    void aScopeThatWasNotGrantedIsRefused() {
        String token = app.exchange(app.code("mara", "user.info.basic,video.upload"))
                .json()
                .path("access_token")
                .asString();
        Reply reply = app.creatorInfo(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("scope_not_authorized");
    }

    @Test
    void theTwentyFirstQueryInAMinuteIsTooMany() {
        String token = app.accessToken("mara");
        for (int i = 0; i < 20; i++) {
            assertThat(app.creatorInfo(token).code()).isEqualTo("ok");
        }
        Reply tooMany = app.creatorInfo(token);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.code()).isEqualTo("rate_limit_exceeded");
        assertThat(tooMany.header("Retry-After")).isEmpty();
        assertViolation("minute-window");
        knobs.retryAfter = Duration.ofSeconds(60);
        assertThat(app.creatorInfo(token).header("Retry-After")).isEqualTo("60");
        assertThat(app.creatorInfo(app.accessToken("mara")).code())
                .as("the window is the token's")
                .isEqualTo("ok");
        advance(Duration.ofSeconds(60));
        assertThat(app.creatorInfo(token).code()).isEqualTo("ok");
    }

    @Test
    void aBodyThatIsNotDeclaredAsJsonIsInvalid() {
        Reply reply = app.send(java.net.http.HttpRequest.newBuilder(
                        simulator.baseUrl().resolve("/v2/post/publish/creator_info/query/"))
                .header("Authorization", "Bearer " + app.accessToken("mara"))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.code()).isEqualTo("invalid_params");
        assertViolation("content-type");
    }

    private static List<String> options(JsonNode info) {
        return info.path("privacy_level_options")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
