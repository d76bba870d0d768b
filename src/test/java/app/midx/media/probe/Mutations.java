package app.midx.media.probe;

import app.midx.media.Videos;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages videos in ways that a disk, a bad network or an attacker might. The same seed damages them the same way. */
final class Mutations {

    private static final int[] LENGTHS = {
        0, 1, 2, 7, 8, 9, 15, 16, 0x7F, 0xFF, 0xFFFF, 0x00FF_FFFF, 0x7FFF_FFFF, 0x8000_0000, -2, -1
    };

    private final List<byte[]> videos;
    private final Random random;

    Mutations(long seed) {
        videos = Videos.names().stream()
                .map(Videos::bytes)
                .filter(video -> video.length > 16)
                .toList();
        random = new Random(seed);
    }

    byte[] next() {
        byte[] video = one().clone();
        int damages = 1 + random.nextInt(6);
        for (int damage = 0; damage < damages && video.length > 16; damage++) {
            video = damaged(video);
        }
        return video;
    }

    private byte[] damaged(byte[] video) {
        int at = somewhere(video);
        return switch (random.nextInt(8)) {
            case 0 -> {
                video[at] ^= (byte) (1 << random.nextInt(8));
                yield video;
            }
            case 1 -> {
                video[at] = (byte) random.nextInt(256);
                yield video;
            }
            case 2, 3 -> overwritten(video, at);
            case 4 -> Arrays.copyOf(video, at);
            case 5 -> joined(video, at, video, somewhere(video));
            case 6 -> joined(video, at, one(), 0);
            default -> {
                int end = Math.min(video.length, at + random.nextInt(64));
                Arrays.fill(video, at, end, random.nextBoolean() ? 0 : (byte) 0xFF);
                yield video;
            }
        };
    }

    private byte[] overwritten(byte[] video, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(video);
        int value = random.nextBoolean() ? LENGTHS[random.nextInt(LENGTHS.length)] : random.nextInt();
        // Headers are mostly found where a name of four letters is: the length stands before it.
        int header = at;
        for (int look = at; look < Math.min(video.length, at + 2000) - 4; look++) {
            if (isName(video, look)) {
                header = look - (random.nextBoolean() ? 4 : -8);
                break;
            }
        }
        if (header >= 0 && header + 4 <= video.length) {
            bytes.putInt(header, value);
        }
        return video;
    }

    private static boolean isName(byte[] video, int at) {
        for (int letter = at; letter < at + 4; letter++) {
            if (video[letter] < '0' || video[letter] > 'z') {
                return false;
            }
        }
        return true;
    }

    private static byte[] joined(byte[] first, int until, byte[] second, int from) {
        byte[] both = Arrays.copyOf(first, until + second.length - from);
        System.arraycopy(second, from, both, until, second.length - from);
        return both;
    }

    /** Mostly near the beginning, where the structure is, or near the end, where the index may be. */
    private int somewhere(byte[] video) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(Math.min(video.length, 1024));
            case 1 -> video.length - 1 - random.nextInt(Math.min(video.length, 4096));
            default -> random.nextInt(video.length);
        };
    }

    private byte[] one() {
        return videos.get(random.nextInt(videos.size()));
    }
}
