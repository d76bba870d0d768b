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
        try (FileChannel whole = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < plan.count(); i++) {
                Chunk chunk = plan.chunk(i);
                Path piece = file.resolveSibling(file.getFileName() + "." + i);
                try (FileChannel out = FileChannel.open(
                        piece,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
                    long copied = 0;
                    while (copied < chunk.length()) {
                        copied += whole.transferTo(chunk.first() + copied, chunk.length() - copied, out);
                    }
                }
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
