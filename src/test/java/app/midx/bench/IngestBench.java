package app.midx.bench;

import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import app.midx.simulator.TikTokSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A video into Midx, beside nginx and {@code @tus/server}. See {@code bench/ingest/README.md}. */
public final class IngestBench {

    private static final int PIECE = 8 << 20;
    private static final int CRUMB = 128 << 10;

    private final BenchOptions options;
    private final Path folder;
    private final TikTokSimulator tiktok;
    private final LocalMariaDb database;
    private int midxes;

    private IngestBench(BenchOptions options, Path folder, TikTokSimulator tiktok, LocalMariaDb database) {
        this.options = options;
        this.folder = folder;
        this.tiktok = tiktok;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> defaults = new LinkedHashMap<>();
        defaults.put("mib", 1_024);
        defaults.put("runs", 9);
        defaults.put("warmups", 5);
        defaults.put("slow", 200);
        BenchOptions options = BenchOptions.parse(arguments, defaults);
        Path folder = Path.of("target", "bench", "ingest").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (TikTokSimulator tiktok = TikTokSimulator.start(0);
                LocalMariaDb database = LocalMariaDb.startIn(LocalFolder.take(Path.of("target", "bench")))) {
            new IngestBench(options, folder, tiktok, database).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void run() throws IOException {
        say("Settings: %s".formatted(options));
        if (options.get("runs") > 0) {
            BenchVideo video = BenchVideo.make(folder, options.get("mib"));
            CurlUpload whole = new CurlUpload(List.of(video.file()));
            CurlUpload pieces = new CurlUpload(video.cut(PIECE));
            CurlUpload crumbs = new CurlUpload(BenchVideo.make(Files.createDirectory(folder.resolve("crumbs")), 64)
                    .cut(CRUMB));
            try (MidxIngest midx = startMidx();
                    Nginx nginx = Nginx.start(folder);
                    TusNode tus = TusNode.start(folder)) {
                for (int i = 0; i < options.get("warmups"); i++) {
                    whole.to(midx);
                    pieces.to(midx);
                    // It is the steps between the requests that a JVM needs time to learn.
                    crumbs.to(midx);
                }
                beside("one request", midx, nginx, whole, "1.15");
                beside("one request", midx, tus, whole, "none");
                beside("requests of 8 MiB", midx, tus, pieces, "0.60");
            }
        }
        if (options.get("slow") > 0) {
            slowly();
        }
    }

    /** Other, Midx, other, Midx ... */
    private void beside(String how, IngestServer midx, IngestServer other, CurlUpload upload, String goal)
            throws IOException {
        upload.to(other);
        List<Beside> runs = new ArrayList<>();
        for (int i = 0; i < options.get("runs"); i++) {
            runs.add(new Beside(upload.to(other), upload.to(midx)));
        }
        say("\n%d MiB in %s\n%s"
                .formatted(options.get("mib"), how, Beside.table(other.name(), midx.name(), runs, goal)));
    }

    private void slowly() throws IOException {
        int count = options.get("slow");
        try (MidxIngest midx = startMidx()) {
            SlowUploads uploads = new SlowUploads(midx, 4 << 20);
            // Once, so that what every server holds after its first requests is not taken for what these need.
            uploads.send(8, () -> midx.smallRequest(midx.room(1)));
            double before = midx.figures().residentMegabytes();
            midx.figures().forgetPeak();
            List<Double> small = new ArrayList<>();
            var probe = midx.room(1);
            uploads.send(count, () -> small.add(midx.smallRequest(probe)));
            double peak = midx.figures().peakMegabytes();
            small.sort(null);
            say(String.format(
                    Locale.ROOT,
                    "\n%d slow uploads at once: resident %.0f MB before, %.0f MB at most: %+.0f MB (goal 96)",
                    count,
                    before,
                    peak,
                    peak - before));
            say(String.format(
                    Locale.ROOT,
                    "a small request meanwhile: p95 %.1f ms of %d (goal 20)",
                    1_000 * small.get(small.size() * 95 / 100),
                    small.size()));
            say(
                    staged().containsAll(uploads.fingerprints())
                            ? "all of them complete, SHA-256 right"
                            : "SOME ARE NOT THERE AS THEY WERE SENT");
        }
    }

    private Set<String> staged() throws IOException {
        Set<String> fingerprints = new HashSet<>();
        try (Stream<Path> files = Files.list(media())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                fingerprints.add(SlowUploads.sha256(Files.readAllBytes(file)));
            }
        }
        return fingerprints;
    }

    private Path media() {
        return folder.resolve("media" + midxes);
    }

    private MidxIngest startMidx() throws IOException {
        midxes++;
        Map<String, Object> settings = BenchSettings.of(tiktok, database, media());
        settings.put("midx.media.unfinished-per-creator", 10_000);
        settings.put("midx.media.creations-per-minute", 100_000);
        return MidxIngest.start(folder, settings, "mara");
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
