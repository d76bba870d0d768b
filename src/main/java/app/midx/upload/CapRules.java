package app.midx.upload;

import app.midx.upload.SubmissionProblem.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What TikTok would refuse because there has been enough of it today. */
final class CapRules {

    private CapRules() {}

    static List<SubmissionProblem> check(SendMode mode, AccountMeters meters, Instant now) {
        List<SubmissionProblem> problems = new ArrayList<>();
        if (meters.accessUntil() != null && !meters.accessUntil().isAfter(now)) {
            problems.add(SubmissionProblem.of(Field.ACCOUNT, "midx_reconnect"));
        }
        if (mode == SendMode.DIRECT_POST) {
            full(problems, meters.posts(), "midx_cap_posts");
            full(problems, meters.creators(), "midx_cap_creators");
        } else {
            full(problems, meters.drafts(), "midx_cap_drafts");
        }
        return List.copyOf(problems);
    }

    private static void full(List<SubmissionProblem> problems, @Nullable Meter meter, String code) {
        if (meter != null && meter.nextPlaceAt() != null) {
            problems.add(SubmissionProblem.until(meter.nextPlaceAt(), code));
        }
    }
}
