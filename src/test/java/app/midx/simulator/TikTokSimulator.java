package app.midx.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A TikTok on 127.0.0.1. Tests start one on any free port, people run {@link #main}; both steer it while it runs, by the
 * methods here or by {@code /_control}.
 */
public final class TikTokSimulator implements AutoCloseable {

    public static final int DEFAULT_PORT = 9080;

    static {
        // Without it small answers on a kept connection wait for the peer's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final World world;

    private TikTokSimulator(HttpServer server, Memory memory) {
        this.server = server;
        this.world =
                new World(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), memory);
        server.createContext("/", new Front(world));
        server.setExecutor(threads);
        server.start();
    }

    /** @param port 0 for any free one */
    public static TikTokSimulator start(int port) {
        return start(port, new Memory(null));
    }

    /**
     * Keeps consents over restarts: tokens that an app stored stay good.
     *
     * @param memory a file of the simulator's own; made when missing
     */
    public static TikTokSimulator start(int port, Path memory) {
        return start(port, new Memory(memory));
    }

    private static TikTokSimulator start(int port, Memory memory) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            return new TikTokSimulator(HttpServer.create(address, 0), memory);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on 127.0.0.1:" + port, e);
        }
    }

    /** @param arguments the port, {@value #DEFAULT_PORT} when there is none, and a file that keeps consents over restarts */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? DEFAULT_PORT : Integer.parseInt(arguments[0]);
        Memory memory = new Memory(arguments.length < 2 ? null : Path.of(arguments[1]));
        try (TikTokSimulator simulator = start(port, memory)) {
            System.Logger log = System.getLogger(TikTokSimulator.class.getName());
            log.log(System.Logger.Level.INFO, "TikTok simulator on {0}, control at {0}/_control", simulator.baseUrl());
            simulator.world.closing.await();
        }
    }

    /** Origin of the API, the consent page and the uploads alike; no slash at its end. */
    public URI baseUrl() {
        return world.baseUrl;
    }

    public URI authorizeUrl() {
        return world.baseUrl.resolve(Operation.AUTHORIZE.path);
    }

    public Knobs knobs() {
        return world.knobs;
    }

    public List<Account> accounts() {
        return world.accounts.all();
    }

    /** @param name {@code mara} (private) and {@code oskar} (public) are there from the start */
    public Account account(String name) {
        return world.accounts.get(name);
    }

    public void add(Account account) {
        world.accounts.add(account);
    }

    /** The user disconnects the app in TikTok's settings: tokens die, what is in progress fails, a webhook follows. */
    public void disconnect(Account account) {
        disconnect(account, 1);
    }

    /**
     * As above, for another reason.
     *
     * @param reason 0 unknown, 1 user disconnected, 2 account deleted, 3 age changed, 4 account banned, 5 developer revoked
     */
    public void disconnect(Account account, int reason) {
        world.jobs.processing.endAll(account, reason);
    }

    /** Every accepted init, oldest first, as it is now. */
    public List<ReceivedPost> posts() {
        world.timeline.catchUp();
        synchronized (world) {
            return world.jobs.snapshots();
        }
    }

    /** Ends processing now, whatever the delay. */
    public void finishProcessing(String publishId) {
        world.jobs.processing.finish(job(publishId));
    }

    /**
     * All bytes of a video up to here came in by another door, where nobody looked at them: for measuring senders that this one
     * would hold up ({@link Knobs#uploadOrigin} leads them there).
     *
     * @param uploadId the one of the upload URL
     */
    public void receivedElsewhere(String uploadId, long bytes) {
        synchronized (world) {
            PublishJob job = world.jobs.byUploadId(uploadId);
            if (job == null) {
                throw new IllegalArgumentException("The simulator knows no upload_id " + uploadId);
            }
            job.received = bytes;
            job.head.takeForVideo();
            if (job.complete()) {
                job.receivedAt = world.now();
                world.jobs.processing.begin(job);
            }
        }
    }

    /** The creator posts a draft from the inbox, publicly; again for every call. */
    public void postDraft(String publishId) {
        world.jobs.processing.postDraft(job(publishId));
    }

    /** The creator makes a post public that was not. */
    public void goPublic(String publishId) {
        world.jobs.processing.goPublic(job(publishId));
    }

    /** A public post ceases to be public. */
    public void takeDown(String publishId) {
        world.jobs.processing.takeDown(job(publishId));
    }

    public List<Violation> violations() {
        return world.violations.all();
    }

    /** The last 5,000 requests to TikTok's own paths. */
    public List<RecordedRequest> requests() {
        return world.journal.all();
    }

    /** The oldest request that was not taken yet, waiting for one if need be; null when none came in time. */
    public @Nullable RecordedRequest takeRequest(Duration timeout) throws InterruptedException {
        return world.journal.take(timeout);
    }

    public List<WebhookDelivery> webhooks() {
        return world.webhooks.deliveries();
    }

    /** Sends the portal's test event. */
    public void pingWebhook() {
        world.webhooks.ping();
    }

    public void enqueue(Fault fault) {
        world.faults.add(fault);
    }

    /** Those that have not hit anything yet. */
    public List<Fault> faults() {
        return world.faults.all();
    }

    public Clock clock() {
        return world.clock;
    }

    /** From now on its time runs so many times as fast as the real one; its windows, delays and lifetimes with it. */
    public void paceClock(int times) {
        world.clock.pace(times);
        world.timeline.wake();
    }

    /** What becomes due has happened when this returns; webhooks are on their way. */
    public void advanceClock(Duration by) {
        world.advance(by);
    }

    /** Back to how it started: no posts, tokens, faults; knobs and accounts as at first. */
    public void reset() {
        world.reset();
    }

    @Override
    public void close() {
        world.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private PublishJob job(String publishId) {
        synchronized (world) {
            PublishJob job = world.jobs.find(publishId);
            if (job == null) {
                throw new IllegalArgumentException("The simulator knows no publish_id " + publishId);
            }
            return job;
        }
    }
}
