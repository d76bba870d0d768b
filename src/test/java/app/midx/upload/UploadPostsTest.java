package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.midx.common.CreatorId;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.PostChange.Kind;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an upload at TikTok after it is published. */
class UploadPostsTest extends UploadModuleTest {

    /** No double holds it: the nearest ones are even. */
    private static final long FIRST = 7_412_345_678_901_234_567L;

    private static final long SECOND = FIRST + 2;

    @Autowired
    private UploadPosts posts;

    @Test
    void aPostForEveryoneIsInReviewUntilTikTokNamesIt() {
        UploadFacts upload = direct(PrivacyLevel.PUBLIC_TO_EVERYONE);

        told.posts(upload);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.IN_REVIEW);
        assertThat(now(upload).statusText()).isEqualTo("Published · In TikTok's review");

        told.posts(upload, FIRST);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(posts.of(account.owner(), upload.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.address("mara"))
                        .isEqualTo("https://www.tiktok.com/@mara/video/7412345678901234567"));
        assertThat(changes(upload)).containsExactly(tuple(FIRST, Kind.BECAME_PUBLIC));
    }

    @Test
    void aPostForFewIsPrivateAndMayBecomePublicLater() {
        UploadFacts upload = direct(PrivacyLevel.SELF_ONLY);

        told.posts(upload);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.PRIVATE);

        told.posts(upload, FIRST);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void aPostThatIsTakenDownIsNoLongerPublicButNotForgotten() {
        UploadFacts upload = direct(PrivacyLevel.PUBLIC_TO_EVERYONE);
        told.posts(upload, FIRST);

        told.posts(upload);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.TAKEN_DOWN);
        assertThat(now(upload).statusText()).isEqualTo("Published · No longer public");
        assertThat(posts.of(account.owner(), upload.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.goneSince())
                        .isEqualTo(timeline(upload).getLast().at()));

        told.posts(upload, FIRST);
        assertThat(now(upload).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(posts.of(account.owner(), upload.id())).allMatch(UploadPost::isPublic);
        assertThat(changes(upload))
                .containsExactly(
                        tuple(FIRST, Kind.BECAME_PUBLIC),
                        tuple(FIRST, Kind.NO_LONGER_PUBLIC),
                        tuple(FIRST, Kind.PUBLIC_AGAIN));
    }

    @Test
    void aDraftThatIsPostedSeveralTimesKeepsEveryPost() {
        UploadFacts upload = told.delivered(draft(), forTheInbox());
        told.inInbox(upload);

        told.posts(upload);
        assertThat(now(upload).statusText()).as("nobody knows its audience").isEqualTo("Published");
        told.posts(upload, SECOND, FIRST);
        told.posts(upload, SECOND);

        assertThat(now(upload).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(posts.of(account.owner(), upload.id()))
                .extracting(UploadPost::postId, UploadPost::isPublic)
                .containsExactly(tuple(FIRST, false), tuple(SECOND, true));
        assertThat(changes(upload))
                .containsExactly(
                        tuple(FIRST, Kind.BECAME_PUBLIC),
                        tuple(SECOND, Kind.BECAME_PUBLIC),
                        tuple(FIRST, Kind.NO_LONGER_PUBLIC));
    }

    @Test
    void theSameWordsTwiceChangeNothing() {
        UploadFacts upload = direct(PrivacyLevel.PUBLIC_TO_EVERYONE);
        told.posts(upload);
        told.posts(upload, FIRST, FIRST);
        UploadFacts before = now(upload);
        int events = timeline(upload).size();

        told.posts(upload, FIRST);

        assertThat(now(upload)).isEqualTo(before);
        assertThat(timeline(upload)).hasSize(events);
    }

    @Test
    void theTimeOfRestIsThatOfThePublication() {
        UploadFacts upload = direct(PrivacyLevel.PUBLIC_TO_EVERYONE);
        told.posts(upload);
        UploadFacts published = now(upload);

        told.posts(upload, FIRST);

        assertThat(now(upload).finishedAt()).isEqualTo(published.finishedAt());
    }

    @Test
    void nobodyElseLearnsOfAPost() {
        UploadFacts upload = direct(PrivacyLevel.PUBLIC_TO_EVERYONE);
        told.posts(upload, FIRST);

        assertThat(posts.of(CreatorId.next(), upload.id())).isEmpty();
    }

    private UploadFacts direct(PrivacyLevel level) {
        return told.delivered(draft(), post().visibleTo(level).form());
    }

    private List<Tuple> changes(UploadFacts upload) {
        return timeline(upload).stream()
                .map(TimelineEntry::post)
                .filter(Objects::nonNull)
                .map(change -> tuple(change.postId(), change.kind()))
                .toList();
    }
}
