package app.midx.media.probe;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a video is. Takes at most two seconds and a few megabytes, whatever the content claims; content that cannot
 * be understood has a {@link Flaw} and is no error.
 */
public final class VideoProbe {

    private static final Logger log = LoggerFactory.getLogger(VideoProbe.class);

    private VideoProbe() {}

    /**
     * Reads a file that is wholly here.
     *
     * @throws TookTooLong where the time was over before the video was understood
     * @throws IOException where the content could not be fetched, and for no other reason
     */
    public static VideoFacts read(Content content) throws IOException {
        Findings findings = read(content, content.length());
        if (findings.tookTooLong()) {
            findings.flaw(Flaw.UNREADABLE);
            throw new TookTooLong(findings.facts());
        }
        return findings.facts();
    }

    /**
     * Reads what has arrived of a file. That its end is missing is no flaw, and what may still come is unknown.
     *
     * @param whole bytes the file will have
     * @return empty while the part that lists the tracks has not arrived
     * @throws IOException where the content could not be fetched, and for no other reason
     */
    public static Optional<VideoFacts> readSoFar(Content content, long whole) throws IOException {
        Findings findings = read(content, whole);
        return findings.areTracksKnown() ? Optional.of(findings.facts()) : Optional.empty();
    }

    private static Findings read(Content content, long whole) throws IOException {
        Findings findings = new Findings();
        try {
            read(new Bytes(content, whole, new Limits(System::nanoTime)), findings);
        } catch (RuntimeException fault) {
            // None is known. Should there be one, it must not cost anybody their upload.
            log.warn("A video could not be read, and the reader is to blame", fault);
            findings.flaw(Flaw.UNREADABLE);
        }
        return findings;
    }

    static void read(Bytes bytes, Findings findings) throws IOException {
        try {
            readByKind(bytes, findings);
        } catch (CannotRead why) {
            findings.flaw(why);
        }
    }

    private static void readByKind(Bytes bytes, Findings findings) throws IOException {
        if (bytes.whole() == 0) {
            findings.flaw(Flaw.EMPTY);
            return;
        }
        switch (Kind.of(bytes)) {
            case MP4 -> {
                findings.container(Container.MP4);
                new Mp4(bytes, findings).read();
            }
            case QUICKTIME -> {
                findings.container(Container.MOV);
                new Mp4(bytes, findings).read();
            }
            case MATROSKA -> new Matroska(bytes, findings).read();
            case OTHER_VIDEO -> {
                // Its container alone is reason enough to make another file of it.
            }
            case NO_VIDEO -> findings.flaw(Flaw.NOT_A_VIDEO);
        }
    }
}
