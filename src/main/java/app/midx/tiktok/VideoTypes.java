package app.midx.tiktok;

import java.util.Set;

/** The media types of what TikTok takes. (TikTok: Media Transfer Guide, "Content-Type".) */
public final class VideoTypes {

    private static final Set<String> TAKEN = Set.of("video/mp4", "video/quicktime", "video/webm");

    private VideoTypes() {}

    public static boolean isTaken(String contentType) {
        return TAKEN.contains(contentType);
    }
}
