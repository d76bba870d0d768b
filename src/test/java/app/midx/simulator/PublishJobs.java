package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every init of this TikTok, oldest first. Guarded by the world's monitor. */
final class PublishJobs {

    final Processing processing;
    private final World world;
    private final Map<String, PublishJob> byPublishId = new LinkedHashMap<>();
    private final Map<String, PublishJob> byUploadId = new LinkedHashMap<>();

    PublishJobs(World world) {
        this.world = world;
        this.processing = new Processing(world);
    }

    void add(PublishJob job) {
        byPublishId.put(job.publishId, job);
        byUploadId.put(job.uploadId, job);
    }

    @Nullable
    PublishJob find(String publishId) {
        return byPublishId.get(publishId);
    }

    @Nullable
    PublishJob byUploadId(String uploadId) {
        return byUploadId.get(uploadId);
    }

    Stream<PublishJob> of(Account account) {
        return byPublishId.values().stream().filter(job -> job.grant.account == account);
    }

    Stream<PublishJob> inCapWindow() {
        return byPublishId.values().stream()
                .filter(job -> job.initAt.plus(world.knobs.capWindow).isAfter(world.now()));
    }

    List<ReceivedPost> snapshots() {
        return byPublishId.values().stream().map(PublishJob::snapshot).toList();
    }

    void clear() {
        byPublishId.clear();
        byUploadId.clear();
    }
}
