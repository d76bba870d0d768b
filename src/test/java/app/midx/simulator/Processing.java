package app.midx.simulator;

import java.time.Duration;

/** From the last byte to the outcome, and what the creator does in the app afterwards. TikTok: Get Post Status. */
final class Processing {

    private final World world;

    Processing(World world) {
        this.world = world;
    }

    /** All bytes are in, or a download was asked for. */
    void begin(PublishJob job) {
        Duration delay = world.knobs.processingDelay;
        if (delay != null) {
            world.timeline.in(delay, () -> finish(job));
        }
    }

    void finish(PublishJob job) {
        synchronized (world) {
            if (!job.inProgress()) {
                return;
            }
            Fault fault = world.faults.take(Operation.PROCESSING, job.grant.account.name);
            if (fault != null && fault.code() != null) {
                fail(job, fault.code());
            } else if (job.source.file() && !job.head.looksLikeVideo()) {
                fail(job, "file_format_check_failed");
            } else if (job.kind == PublishKind.INBOX) {
                job.state = "SEND_TO_USER_INBOX";
                world.webhooks.publish(job, "post.publish.inbox_delivered");
            } else {
                posted(job);
            }
        }
    }

    /** The creator posts a draft, for everyone to see; it may be done again and again. */
    void postDraft(PublishJob job) {
        synchronized (world) {
            if (job.kind != PublishKind.INBOX || job.inProgress() || job.state.equals("FAILED")) {
                throw new IllegalStateException(
                        "Only a draft that is in the creator's inbox can be posted from there.");
            }
            posted(job);
        }
    }

    void fail(PublishJob job, String reason) {
        synchronized (world) {
            job.state = "FAILED";
            job.failReason = reason;
            job.postIds.clear();
            world.webhooks.failed(job, reason);
        }
    }

    /** The post ceases to be public: taken down, or made private by its creator. */
    void takeDown(PublishJob job) {
        synchronized (world) {
            for (long id : job.postIds) {
                world.webhooks.visibility(job, "post.publish.no_longer_publicaly_available", id);
            }
            job.postIds.clear();
        }
    }

    /** The creator opens a post that was not public to everyone; one that is public stays as it is. */
    void goPublic(PublishJob job) {
        synchronized (world) {
            if (!job.state.equals("PUBLISH_COMPLETE")) {
                throw new IllegalStateException("Only a post can be made public, and this is none yet.");
            }
            if (job.postIds.isEmpty()) {
                becomesPublic(job);
            }
        }
    }

    void endAll(Account account, int reason) {
        synchronized (world) {
            world.grants.endAll(account);
            world.webhooks.authorizationRemoved(account, reason);
            world.jobs.of(account).filter(PublishJob::inProgress).forEach(job -> fail(job, "auth_removed"));
        }
    }

    private void posted(PublishJob job) {
        job.state = "PUBLISH_COMPLETE";
        job.timesPosted++;
        world.webhooks.publish(job, "post.publish.complete");
        if (job.isPublic() || job.kind == PublishKind.INBOX) {
            world.timeline.in(world.knobs.moderationDelay, () -> moderated(job));
        }
    }

    private void moderated(PublishJob job) {
        synchronized (world) {
            Fault fault = world.faults.take(Operation.MODERATION, job.grant.account.name);
            if (fault != null && fault.code() != null) {
                fail(job, fault.code());
            } else if (world.knobs.postIds != Knobs.PostIds.NEVER) {
                becomesPublic(job);
            }
        }
    }

    private void becomesPublic(PublishJob job) {
        long id = Opaque.id();
        job.postIds.add(id);
        world.webhooks.visibility(job, "post.publish.publicly_available", id);
    }
}
