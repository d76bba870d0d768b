package app.midx.tiktok;

import static app.midx.tiktok.SimulatorTarget.PRIVATE_CREATOR;
import static app.midx.tiktok.SimulatorTarget.PUBLIC_CREATOR;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Secret;
import app.midx.simulator.Fault;
import app.midx.simulator.Knobs;
import app.midx.testing.TestVideos;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals that cannot be had from TikTok on demand. */
class RefusalsOnSimulatorIT extends OnSimulator {

    @ParameterizedTest
    @ValueSource(strings = {"picture_size_check_failed", "internal", "a_reason_of_next_year"})
    void aVideoThatFailsLaterSaysWhy(String reason) {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.small(), ChunkSizes.DEFAULT);
        simulator.enqueue(Fault.failReason(reason));
        PublishInit init = client.api().initDirectPost(token, FOR_MYSELF, video.plan());
        video.putAll(client, init.uploadUrl());
        simulator.advanceClock(Duration.ofSeconds(10));

        PublishStatus status = client.api().status(token, init.publishId());

        assertThat(status.state()).isEqualTo(PublishStatus.State.FAILED);
        assertThat(status.failReason()).isEqualTo(reason);
    }

    @Test
    void anUnauditedClientCannotPostToAPublicAccount() {
        Secret token = signIn(PUBLIC_CREATOR).accessToken();

        TikTokError error = refusal(() -> client.api().initDirectPost(token, FOR_MYSELF, ChunkPlan.of(1_000)));

        assertThat(error.code()).isEqualTo("unaudited_client_can_only_post_to_private_accounts");
        assertThat(error.retry()).isEqualTo(Retry.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY_OBJECT", "ABSENT"})
    void aBarredCreatorIsRefusedWithStatus200(Knobs.FailureData data) {
        simulator.knobs().failureData = data;
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        simulator.account(PRIVATE_CREATOR).bannedFromPosting = true;

        TikTokError error = refusal(() -> client.api().creatorInfo(token));

        assertThat(error.code()).isEqualTo("spam_risk_user_banned_from_posting");
        assertThat(error.httpStatus()).isEqualTo(200);
    }

    @Test
    void theSeventhInitOfAMinuteIsTooMuch() {
        simulator.knobs().pendingDrafts = 100;
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        for (int i = 0; i < 6; i++) {
            client.api().initInboxDraft(token, ChunkPlan.of(1_000));
        }

        TikTokError error = refusal(() -> client.api().initInboxDraft(token, ChunkPlan.of(1_000)));

        assertThat(error.code()).isEqualTo("rate_limit_exceeded");
        assertThat(error.retry()).isEqualTo(Retry.BACKOFF);
    }
}
