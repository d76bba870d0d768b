package app.midx.bench;

import app.midx.testing.PaddedVideo;
import app.midx.tiktok.Chunk;
import app.midx.tiktok.ChunkPlan;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A video as long as is asked for. */
record BenchVideo(Path file, ChunkPlan plan) {

    static BenchVideo make(Path folder, int mebibytes) throws IOException {
        Path file = folder.resolve(mebibytes + "-mib.mp4");
        Files.deleteIfExists(file);
        PaddedVideo.write(file, (long) mebibytes << 20);
        return new BenchVideo(file, ChunkPlan.of(Files.size(file)));
    }

    /** Each chunk as a file of its own: curl cannot send a part of one. */
    List<Path> pieces() throws IOException {
        List<Path> pieces = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            Chunk chunk = plan.chunk(i);
            pieces.add(piece(i, chunk.first(), chunk.length()));
        }
        return pieces;
    }

    /** The same in pieces of one size, but for the last. */
    List<Path> cut(int bytes) throws IOException {
        List<Path> pieces = new ArrayList<>();
        for (long at = 0; at < plan.size(); at += bytes) {
            pieces.add(piece(pieces.size(), at, Math.min(bytes, plan.size() - at)));
        }
        return pieces;
    }

    private Path piece(int number, long first, long length) throws IOException {
        Path piece = file.resolveSibling(file.getFileName() + "." + number);
        try (FileChannel whole = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        piece,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            long copied = 0;
            while (copied < length) {
                copied += whole.transferTo(first + copied, length - copied, out);
            }
        }
        return piece;
    }
}
