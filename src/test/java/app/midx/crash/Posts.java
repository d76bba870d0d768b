package app.midx.crash;

import app.midx.crash.Desk.Pressed;
import app.midx.simulator.ReceivedPost;
import java.util.List;

/** What TikTok has of the uploads; the caption names them, since a publish_id may never have reached Midx. */
final class Posts {

    private Posts() {}

    static String upload(ReceivedPost post) {
        return post.postInfo() == null ? "" : post.postInfo().path("title").asString("");
    }

    static List<ReceivedPost> completeOf(Pressed pressed, List<ReceivedPost> all) {
        return all.stream()
                .filter(post -> upload(post).equals(pressed.upload().toString()))
                .filter(post -> post.receivedBytes() == post.size())
                .toList();
    }
}
