package app.midx.bench;

import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import app.midx.simulator.TikTokSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Midx beside curl, each sending the same video in the same chunks to the same sink. See {@code bench/send/README.md}. */
public final class SendBench implements AutoCloseable {

    private static final int PEOPLE = 2_000;

    private final BenchOptions options;
    private final Path folder;
    private final TikTokSimulator tiktok = TikTokSimulator.start(0);
    private final LocalMariaDb database;
    private final SelfSigned certificate;
    private final CountingSink plain;
    private final CountingSink tls;
    private int midxes;

    private SendBench(BenchOptions options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        database = LocalMariaDb.startIn(LocalFolder.take(Path.of("target", "bench")));
        certificate = SelfSigned.in(folder);
        plain = CountingSink.plain(this::arrived);
        tls = CountingSink.tls(certificate, this::arrived);
        People.moveIn(tiktok, PEOPLE);
        tiktok.knobs().audited = true;
        tiktok.knobs().auditedCreators = PEOPLE;
        tiktok.knobs().processingDelay = Duration.ofMillis(200);
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> defaults = new LinkedHashMap<>();
        defaults.put("mib", 1_024);
        defaults.put("runs", 9);
        defaults.put("warmups", 200);
        defaults.put("parallel", 16);
        defaults.put("memory", 1);
        BenchOptions options = BenchOptions.parse(arguments, defaults);
        Path folder = Path.of("target", "bench", "send").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (SendBench bench = new SendBench(options, folder)) {
            bench.run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    @Override
    public void close() throws IOException {
        plain.close();
        tls.close();
        tiktok.close();
        database.close();
    }

    private void run() throws IOException {
        say("Settings: %s".formatted(options));
        BenchVideo video = BenchVideo.make(folder, options.get("mib"));
        Curl curl = new Curl(video, certificate.pem());
        try (MidxProcess midx = startMidx()) {
            warmUp(midx);
            for (CountingSink sink : List.of(plain, tls)) {
                beside(curl, midx, video, sink);
            }
            if (options.get("parallel") > 0) {
                atOnce(midx);
            }
        }
        if (options.get("memory") > 0) {
            memory();
        }
        if (!tiktok.violations().isEmpty()) {
            say("TikTok's contract was broken: " + tiktok.violations());
        }
    }

    /** Many short sends: it is the steps between the chunks that a JVM needs time to learn. */
    private void warmUp(MidxProcess midx) throws IOException {
        BenchVideo video = BenchVideo.make(folder, 96);
        int atOnce = Math.clamp(options.get("parallel"), 1, 8);
        for (int i = 0; i * atOnce < options.get("warmups"); i++) {
            uploadTo((i % 2 == 0 ? plain : tls).origin());
            midx.send(atOnce, video);
        }
    }

    /** Curl, Midx, curl, Midx ... */
    private void beside(Curl curl, MidxProcess midx, BenchVideo video, CountingSink sink) throws IOException {
        ProcessFigures self = new ProcessFigures(ProcessHandle.current().pid());
        uploadTo(sink.origin());
        curl.send(sink.origin());
        midx.send(1, video);
        List<Pair> runs = new ArrayList<>();
        for (int i = 0; i < options.get("runs"); i++) {
            Cost byCurl = curl.send(sink.origin());
            double before = self.cpuSeconds();
            Cost byMidx = midx.send(1, video);
            runs.add(new Pair(byCurl, byMidx, self.cpuSeconds() - before));
        }
        say("\n%d MiB to %s\n%s".formatted(options.get("mib"), sink.origin(), Pair.table(runs)));
    }

    private void atOnce(MidxProcess midx) throws IOException {
        int parallel = options.get("parallel");
        BenchVideo video = BenchVideo.make(folder, 256);
        for (CountingSink sink : List.of(plain, tls)) {
            uploadTo(sink.origin());
            List<Double> ratios = new ArrayList<>();
            midx.send(parallel, video);
            for (int i = 0; i < options.get("runs"); i++) {
                double one = midx.send(1, video).wallSeconds();
                double all = midx.send(parallel, video).wallSeconds();
                ratios.add(one * parallel / all);
            }
            say(String.format(
                    Locale.ROOT,
                    "%d at once to %s: %.2f x the throughput of one (goal 0.95)",
                    parallel,
                    sink.origin(),
                    Median.of(ratios, ratio -> ratio)));
        }
    }

    /** Each size in a Midx of its own, which has sent one video before. */
    private void memory() throws IOException {
        uploadTo(tls.origin());
        for (int mebibytes : List.of(256, 1_024, 4_096)) {
            BenchVideo video = BenchVideo.make(folder, mebibytes);
            try (MidxProcess midx = startMidx()) {
                midx.send(1, video);
                double before = midx.figures().residentMegabytes();
                midx.figures().forgetPeak();
                midx.send(1, video);
                say(String.format(
                        Locale.ROOT,
                        "%d MiB over TLS: resident %.0f MB before, %.0f MB at most",
                        mebibytes,
                        before,
                        midx.figures().peakMegabytes()));
            }
        }
    }

    private void arrived(ChunkHead chunk) {
        if (chunk.uploadId() != null) {
            tiktok.receivedElsewhere(chunk.uploadId(), chunk.end());
        }
    }

    private void uploadTo(URI origin) {
        tiktok.knobs().uploadOrigin = origin;
    }

    private MidxProcess startMidx() throws IOException {
        midxes++;
        Map<String, Object> settings = BenchSettings.of(tiktok, database, folder.resolve("media" + midxes));
        settings.put("server.port", 0);
        settings.put("midx.sending.parallel", Math.max(1, options.get("parallel")));
        settings.put("midx.tiktok.caps.active-creators", PEOPLE);
        settings.put("midx.sending.poll-pace", 10);
        return MidxProcess.start(folder, certificate.trustStore(), settings);
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
