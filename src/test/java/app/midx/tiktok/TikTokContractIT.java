package app.midx.tiktok;

import static app.midx.tiktok.PublishStatus.State.FAILED;
import static app.midx.tiktok.PublishStatus.State.PUBLISH_COMPLETE;
import static app.midx.tiktok.PublishStatus.State.SEND_TO_USER_INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.midx.common.Secret;
import app.midx.testing.TestVideos;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Midx relies on at TikTok. It runs against the simulator, and against TikTok itself with
 * {@code midx.contract.api-url=https://open.tiktokapis.com} and {@code midx.contract.access-token} of a test account, as
 * system properties or, better for secrets, in the environment as {@code MIDX_CONTRACT_ACCESS_TOKEN} and so on.
 *
 * <p>{@code midx.contract.scopes} are the granted ones if they are not the default ones; with
 * {@code midx.contract.client-key} and {@code midx.contract.client-secret} refused refreshes are tried too. Nothing is
 * left in the account unless {@code midx.contract.sends} has {@code draft} (one draft in the inbox), {@code post} (one
 * video, visible to its owner alone), or both by comma. More in {@code docs/contract-tests.md}.
 */
class TikTokContractIT {

    private static final Secret NO_TOKEN = Secret.of("act.midx-contract-test-no-such-token");

    private static ContractTarget target;
    private static TestClient client;

    @BeforeAll
    static void open() {
        target = ContractTarget.chosen();
        client = TestClient.of(target.settings());
    }

    @AfterAll
    static void close() {
        client.close();
        target.close();
    }

    @AfterEach
    void nothingWasDoneAgainstTheContract() {
        target.verify();
    }

    @Test
    void theUserIsNamedByAnOpenId() {
        UserInfo user = client.api().userInfo(target.accessToken(), target.scopes());

        assertThat(user.openId()).isNotBlank();
        assertThat(user.displayName() != null).isEqualTo(target.scopes().contains(Scopes.USER_INFO_BASIC));
        assertThat(user.username() != null).isEqualTo(target.scopes().contains(Scopes.USER_INFO_PROFILE));
    }

    @Test
    void theCreatorHasANameAndPrivacyOptions() {
        assumeTrue(target.scopes().contains(Scopes.VIDEO_PUBLISH));

        CreatorInfo creator = client.api().creatorInfo(target.accessToken());

        assertThat(creator.nickname()).isNotBlank();
        assertThat(creator.username()).isNotBlank();
        assertThat(creator.privacyLevelOptions()).contains(PrivacyLevel.SELF_ONLY);
        assertThat(creator.maxVideoPostDuration()).isBetween(Duration.ofSeconds(60), Duration.ofHours(2));
    }

    @Test
    void anUnknownAccessTokenIsRefusedByItsCode() {
        TikTokError error = refusal(() -> client.api().userInfo(NO_TOKEN, target.scopes()));

        assertThat(error.code()).isEqualTo("access_token_invalid");
        assertThat(error.retry()).isEqualTo(Retry.REFRESH_TOKEN);
        assertThat(error.logId()).isNotBlank();
        assertThat(error.httpStatus()).isEqualTo(401);
    }

    @Test
    void anUnknownPublishIdIsRefusedByItsCode() {
        TikTokError error = refusal(() -> client.api().status(target.accessToken(), "v_pub_file~v2-1.1"));

        assertThat(error.is("invalid_publish_id")).isTrue();
        assertThat(error.logId()).isNotBlank();
    }

    @Test
    void anUnknownRefreshTokenNeedsANewConsent() {
        assumeTrue(target.canRefresh());

        TikTokError error = refusal(() -> client.oauth().refresh(Secret.of("rft.midx-contract-test-no-such-token")));

        assertThat(error.code()).isEqualTo("invalid_grant");
        assertThat(error.retry()).isEqualTo(Retry.REAUTHORIZE);
    }

    @Test
    void anUnknownCodeIsRefused() {
        assumeTrue(target.canRefresh());
        URI callback = URI.create("http://localhost:8080/login/oauth2/code/tiktok");

        TikTokError error = refusal(() -> client.oauth().exchangeCode(Secret.of("midx-no-such-code"), callback, null));

        assertThat(error.code()).isIn("invalid_grant", "invalid_request");
    }

    @Test
    void aDraftOfSeveralChunksReachesTheInbox() {
        assumeTrue(target.maySendDraft() && target.scopes().contains(Scopes.VIDEO_UPLOAD));
        SentVideo video = SentVideo.of(TestVideos.large(), new ChunkSizes(5_000_000, 5_000_000));

        PublishInit init = client.api().initInboxDraft(target.accessToken(), video.plan());

        assertThat(status(init).uploadedBytes()).isZero();
        assertThat(video.put(client, init.uploadUrl(), 0)).isEqualTo(new ChunkAnswer.Accepted(5_000_000));
        assertThat(status(init).uploadedBytes()).isEqualTo(5_000_000);
        for (int index = 1; index < video.plan().count() - 1; index++) {
            assertThat(video.put(client, init.uploadUrl(), index)).isInstanceOf(ChunkAnswer.Accepted.class);
        }
        int last = video.plan().count() - 1;
        assertThat(video.put(client, init.uploadUrl(), last)).isEqualTo(new ChunkAnswer.Complete());
        assertThat(outcome(init).state()).isEqualTo(SEND_TO_USER_INBOX);
    }

    @Test
    void aPostForItsOwnerAloneCompletesWithoutAPublicId() {
        assumeTrue(target.mayPost() && target.scopes().contains(Scopes.VIDEO_PUBLISH));
        SentVideo video = SentVideo.of(TestVideos.small(), ChunkSizes.DEFAULT);
        PostInfo post = new PostInfo(
                "Midx contract test 🎬", PrivacyLevel.SELF_ONLY, true, true, true, 500, false, false, false);

        PublishInit init = client.api().initDirectPost(target.accessToken(), post, video.plan());

        assertThat(init.publishId()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(init.logId()).isNotBlank();
        assertThat(video.putAll(client, init.uploadUrl())).isEqualTo(new ChunkAnswer.Complete());
        PublishStatus outcome = outcome(init);
        assertThat(outcome.state()).isEqualTo(PUBLISH_COMPLETE);
        assertThat(outcome.publicPostIds()).isEmpty();
    }

    private static PublishStatus status(PublishInit init) {
        return client.api().status(target.accessToken(), init.publishId());
    }

    /** TikTok allows 30 looks a minute. */
    private static PublishStatus outcome(PublishInit init) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(5))
                .atMost(Duration.ofMinutes(10))
                .until(
                        () -> {
                            target.whileProcessing();
                            return status(init);
                        },
                        status -> status.state() == SEND_TO_USER_INBOX
                                || status.state() == PUBLISH_COMPLETE
                                || status.state() == FAILED);
    }

    private static TikTokError refusal(ThrowingCallable call) {
        return catchThrowableOfType(TikTokRefusedException.class, call).error();
    }
}
