package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.crash.Desk.Pressed;
import app.midx.simulator.ReceivedPost;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import java.util.List;

/** What TikTok has of the uploads; the caption names them, since a publish_id may never have reached Midx. */
final class Posts {

    private Posts() {}

    static String upload(ReceivedPost post) {
        return post.postInfo() == null ? "" : post.postInfo().path("title").asString("");
    }

    static List<ReceivedPost> of(Pressed pressed, List<ReceivedPost> all) {
        return all.stream()
                .filter(post -> upload(post).equals(pressed.upload().toString()))
                .toList();
    }

    static List<ReceivedPost> completeOf(Pressed pressed, List<ReceivedPost> all) {
        return of(pressed, all).stream()
                .filter(post -> post.receivedBytes() == post.size())
                .toList();
    }

    /** Published, and at TikTok once and whole. */
    static void assertOneOf(Pressed pressed, Desk desk, List<ReceivedPost> all) {
        UploadFacts facts = desk.facts(pressed);
        assertThat(facts.status()).isEqualTo(UploadStatus.PUBLISHED);
        assertThat(completeOf(pressed, all)).singleElement().satisfies(post -> {
            assertThat(post.sha256()).isEqualTo(pressed.film().sha256());
            assertThat(post.timesPosted()).isOne();
            assertThat(post.publishId()).isEqualTo(facts.publishId());
        });
    }
}
