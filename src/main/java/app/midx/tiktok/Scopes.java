package app.midx.tiktok;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a creator can grant, and TikTok's way of listing it: by commas, where RFC 6749 has spaces. (TikTok: Scopes.) */
public final class Scopes {

    public static final String USER_INFO_BASIC = "user.info.basic";
    public static final String USER_INFO_PROFILE = "user.info.profile";
    public static final String USER_INFO_STATS = "user.info.stats";
    public static final String VIDEO_LIST = "video.list";
    public static final String VIDEO_UPLOAD = "video.upload";
    public static final String VIDEO_PUBLISH = "video.publish";

    private Scopes() {}

    /** The scopes of a list in their order, each once; unknown ones are kept, blanks are not. */
    public static Set<String> parse(String commaList) {
        return Arrays.stream(commaList.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    public static String join(Collection<String> scopes) {
        return String.join(",", scopes);
    }
}
