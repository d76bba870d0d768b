package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CapsTest extends SimulatorTestBase {

    @BeforeEach
    void letManyInitsThrough() {
        knobs.minuteWindows = false;
    }

    @Test
    void theSixteenthPostOfADayIsTooManyAtInitAndInCreatorInfo() {
        for (int i = 0; i < 15; i++) {
            assertThat(direct("mara").code()).isEqualTo("ok");
        }
        Reply tooMany = direct("mara");
        assertThat(tooMany.status()).isEqualTo(403);
        assertThat(tooMany.code()).isEqualTo("spam_risk_too_many_posts");
        Reply info = app.creatorInfo(app.accessToken("mara"));
        assertThat(info.status()).isEqualTo(200);
        assertThat(info.code()).isEqualTo("spam_risk_too_many_posts");
        knobs.capStatusAtInit = 200;
        assertThat(direct("mara").status()).isEqualTo(200);
        advance(Duration.ofHours(24));
        assertThat(direct("mara").code()).isEqualTo("ok");
    }

    @Test
    void anAccountCanHaveItsOwnNumberOfPosts() {
        simulator.account("mara").postsPerCreator = 1;
        assertThat(direct("mara").code()).isEqualTo("ok");
        assertThat(direct("mara").code()).isEqualTo("spam_risk_too_many_posts");
    }

    @Test
    void anUnauditedAppServesFiveCreatorsADay() {
        for (int i = 0; i < 6; i++) {
            simulator.add(new Account("p" + i, "p" + i, "P " + i, true));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(direct("p" + i).code()).isEqualTo("ok");
        }
        assertThat(direct("p5").code()).isEqualTo("reached_active_user_cap");
        assertThat(direct("p0").code()).isEqualTo("ok");
        knobs.audited = true;
        assertThat(direct("p5").code()).isEqualTo("ok");
    }

    @Test
    void theSixthWaitingDraftIsTooManyUntilTheCreatorPostsOne() {
        String first = draft().path("publish_id").asString();
        for (int i = 0; i < 4; i++) {
            draft();
        }
        advance(Duration.ofSeconds(2));
        String token = app.accessToken("mara");
        assertThat(app.inbox(token, 8).status()).isEqualTo(403);
        assertThat(app.inbox(token, 8).code()).isEqualTo("spam_risk_too_many_pending_share");
        simulator.postDraft(first);
        assertThat(app.inbox(token, 8).code()).isEqualTo("ok");
    }

    @Test
    void draftsCountByTheDayWithTheOtherKnob() {
        knobs.draftCap = Knobs.DraftCap.ROLLING_WINDOW;
        String first = draft().path("publish_id").asString();
        for (int i = 0; i < 4; i++) {
            draft();
        }
        advance(Duration.ofSeconds(2));
        simulator.postDraft(first);
        assertThat(app.inbox(app.accessToken("mara"), 8).code()).isEqualTo("spam_risk_too_many_pending_share");
        advance(Duration.ofHours(24));
        assertThat(app.inbox(app.accessToken("mara"), 8).code()).isEqualTo("ok");
    }

    private Reply direct(String account) {
        return app.init(app.accessToken(account), "SELF_ONLY", 1_000, 1_000, 1);
    }

    private JsonNode draft() {
        byte[] file = AnApp.video(8);
        JsonNode data = app.inbox(app.accessToken("mara"), 8).data();
        app.put(data.path("upload_url").asString(), file, 0, 8);
        return data;
    }
}
