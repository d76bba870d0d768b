package app.midx.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A TikTok user. What the person could change in the app can be changed here, at any time, in code or by the control API. */
public final class Account {

    /** Short name for the control API and the consent form. */
    public final String name;

    public volatile String username;
    public volatile String displayName;
    public volatile boolean privateAccount;
    public volatile boolean commentDisabled;
    public volatile boolean duetDisabled;
    public volatile boolean stitchDisabled;
    public volatile int maxVideoPostDurationSec = 600;
    public volatile boolean bannedFromPosting;
    /** Direct posts per cap window; none takes the knob's number. */
    public volatile @Nullable Integer postsPerCreator;
    /** Privacy options whatever the account's privacy; none derives them from it. */
    public volatile @Nullable List<String> privacyLevelOptions;

    public volatile String bioDescription = "";
    public volatile boolean verified;
    public volatile long followerCount = 1_280;
    public volatile long followingCount = 75;
    public volatile long likesCount = 20_480;

    public Account(
            @JsonProperty("name") String name,
            @JsonProperty("username") String username,
            @JsonProperty("displayName") String displayName,
            @JsonProperty("privateAccount") boolean privateAccount) {
        this.name = name;
        this.username = username;
        this.displayName = displayName;
        this.privateAccount = privateAccount;
    }

    /** Stable per user and app, also over restarts, and begins as TikTok's do. */
    public String openId(String clientKey) {
        return "-000" + Opaque.derived(clientKey + "/" + name, 32);
    }

    String unionId() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** TikTok: Content Posting API, Query Creator Info. The options tell nothing of the app's audit. */
    List<String> options(Knobs knobs) {
        if (privacyLevelOptions != null) {
            return privacyLevelOptions;
        }
        if (knobs.privacyLevelOptions != null) {
            return knobs.privacyLevelOptions;
        }
        return List.of(
                privateAccount ? "FOLLOWER_OF_CREATOR" : "PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY");
    }
}
