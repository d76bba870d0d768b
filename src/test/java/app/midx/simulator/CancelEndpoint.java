package app.midx.simulator;

/** TikTok: Media Transfer Guide, cancelling a download. Uploads of files are not described as cancellable. */
final class CancelEndpoint implements Endpoint {

    private final World world;
    private final Gate gate;
    private final Envelope envelope;

    CancelEndpoint(World world) {
        this.world = world;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
    }

    @Override
    public Answer answer(Call call) {
        PublishJob job = OwnJob.named(call, gate.admit(call, Operation.CANCEL), world);
        if (job.source.file() || !job.inProgress()) {
            throw new Refusal(400, "publish_not_cancellable", "The post cannot be cancelled in its state.");
        }
        world.jobs.processing.fail(job, "publish_cancelled");
        return envelope.okWithoutData();
    }
}
