package app.midx.tiktok;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What TikTok takes within any 24 hours. It tells none of these numbers by API. (TikTok: Content Sharing Guidelines; Upload.)
 *
 * @param postsPerDay direct posts of one creator, from all apps together: about 15, and TikTok varies it by creator
 * @param pendingDrafts drafts that wait in one creator's inbox
 * @param activeCreators creators who post directly through this app; null where the usual number holds, see
 *     {@link TikTokSettings#activeCreators}
 */
public record CapSettings(
        @DefaultValue("15") int postsPerDay,
        @DefaultValue("5") int pendingDrafts,
        @Nullable Integer activeCreators) {

    /** @throws IllegalArgumentException for a number below 1 */
    public CapSettings {
        if (postsPerDay < 1 || pendingDrafts < 1 || (activeCreators != null && activeCreators < 1)) {
            throw new IllegalArgumentException("midx.tiktok.caps are numbers from 1 on");
        }
    }
}
