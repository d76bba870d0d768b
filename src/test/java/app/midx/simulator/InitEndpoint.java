package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * TikTok: Direct Post, Upload Video. Checks run from the cheap to the dear: token, scope, minute window, body, the app's audit
 * and the account, caps, privacy, URL ownership, chunk arithmetic. TikTok's own order is unknown.
 */
final class InitEndpoint implements Endpoint {

    private final World world;
    private final PublishKind kind;
    private final Gate gate;
    private final Envelope envelope;
    private final Caps caps;
    private final Audience audience;

    InitEndpoint(World world, PublishKind kind) {
        this.world = world;
        this.kind = kind;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
        this.caps = new Caps(world);
        this.audience = new Audience(world);
    }

    @Override
    public Answer answer(Call call) {
        boolean direct = kind == PublishKind.DIRECT;
        Grant grant = gate.admit(call, direct ? Operation.VIDEO_INIT : Operation.INBOX_INIT);
        InitBody body = new InitBody(world, call);
        SourceInfo source = body.source();
        JsonNode post = direct ? body.postInfo() : body.droppedPostInfo();
        String level = null;
        if (direct && post != null) {
            audience.checkAudit(grant.account, post);
            caps.checkDirect(grant.account, world.knobs.capStatusAtInit);
            level = audience.levelInForce(grant.account, post);
        } else {
            caps.checkDraft(grant.account, world.knobs.capStatusAtInit);
        }
        checkSource(source);
        noteSecondInit(grant.account, source, post);
        return accepted(new PublishJob(
                kind, grant, source, post, level, world.now(), world.now().plus(world.knobs.uploadUrlLife)));
    }

    private void checkSource(SourceInfo source) {
        if (source.file()) {
            ChunkRules.check(source, world);
        } else if (world.knobs.verifiedUrlPrefixes.stream().noneMatch(source.videoUrl()::startsWith)) {
            throw new Refusal(403, "url_ownership_unverified", "The URL is not of a verified domain or prefix.");
        }
    }

    /** A client that begins again while an earlier attempt may still become a post is about to post twice. */
    private void noteSecondInit(Account account, SourceInfo source, @Nullable JsonNode post) {
        world.jobs
                .of(account)
                .filter(job -> job.kind == kind && job.inProgress() && job.received > 0)
                .filter(job -> job.complete() || !(job.denied || job.urlExpired(world.now())))
                .filter(job -> job.source.equals(source) && Objects.equals(job.postInfo, post))
                .findAny()
                .ifPresent(job -> world.violations.add("init-while-live", "Bytes are already in at " + job.publishId));
    }

    private Answer accepted(PublishJob job) {
        world.jobs.add(job);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("publish_id", job.publishId);
        if (job.source.file()) {
            Object origin = world.knobs.uploadOrigin == null ? world.baseUrl : world.knobs.uploadOrigin;
            data.put("upload_url", origin + "/upload?upload_id=" + job.uploadId + "&upload_token=" + job.uploadToken);
        } else {
            world.jobs.processing.begin(job);
        }
        return envelope.ok(data);
    }
}
