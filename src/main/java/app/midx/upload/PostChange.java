package app.midx.upload;

/** Something that became of one post. */
public record PostChange(long postId, Kind kind) {

    /** From TikTok's word alone; it does not tell why a post is no longer public. */
    public enum Kind {
        BECAME_PUBLIC,
        NO_LONGER_PUBLIC,
        PUBLIC_AGAIN
    }
}
