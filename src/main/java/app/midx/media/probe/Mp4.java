package app.midx.media.probe;

import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks over the boxes at the top of an MP4 or QuickTime file. */
final class Mp4 {

    private final Bytes bytes;
    private final Findings findings;
    private @Nullable Movie movie;

    Mp4(Bytes bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    void read() throws IOException {
        boolean ended = true;
        try {
            walk();
        } catch (CannotRead why) {
            ended = why.isLocal();
            if (why.why() != Why.TOO_MUCH || movie == null || !movie.isDurationWritten()) {
                findings.flaw(why);
            }
        }
        if (movie != null) {
            movie.tell(findings, ended);
        } else if (ended) {
            findings.flaw(Flaw.NO_INDEX);
        }
    }

    private void walk() throws IOException {
        long whole = bytes.whole();
        for (long at = 0; Box.isRoom(at, whole); ) {
            Box box = next(at, whole);
            if (box == null) {
                return;
            }
            if (box.end() > whole) {
                if ("moov".equals(box.type())) {
                    movie(box);
                }
                throw new CannotRead(Why.CUT_OFF);
            }
            visit(box);
            at = box.end();
        }
    }

    /** Null where the boxes are over: behind a whole movie, whatever is no box is padding. */
    private @Nullable Box next(long at, long whole) throws IOException {
        try {
            Box box = Box.at(at, whole, bytes);
            if (isName(box.type()) && (movie == null || box.end() <= whole || Movie.PARTS.contains(box.type()))) {
                return box;
            }
        } catch (CannotRead why) {
            if (why.why() != Why.DAMAGED) {
                throw why;
            }
        }
        if (movie == null) {
            throw new CannotRead(Why.DAMAGED);
        }
        return null;
    }

    private static boolean isName(String type) {
        for (int letter = 0; letter < type.length(); letter++) {
            if (type.charAt(letter) < ' ') {
                return false;
            }
        }
        return true;
    }

    private void visit(Box box) throws IOException {
        switch (box.type()) {
            case "moov" -> {
                if (movie == null) {
                    movie(box);
                }
            }
            case "moof" -> {
                if (movie != null) {
                    movie.fragment(box, bytes, findings);
                }
            }
            default -> {
                // Frames, padding, and what people noted about the video.
            }
        }
    }

    /** What could be read of a movie that is cut off or damaged is told, but not what is still arriving. */
    private void movie(Box moov) throws IOException {
        Movie found = new Movie();
        try {
            found.read(moov, bytes, findings);
            movie = found;
        } catch (CannotRead why) {
            movie = why.why() == Why.NOT_YET ? null : found;
            throw why;
        }
    }
}
