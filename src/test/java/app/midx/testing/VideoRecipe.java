package app.midx.testing;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * A moving picture: bands that rise, a disc that falls from the top in the first frame to the bottom in the
 * last, colours that change with time, and noise on top. Every frame can so be told from the others.
 *
 * @param noise amplitude of 0 to 127; it is what fills the file, since an encoder cannot foresee it
 */
record VideoRecipe(int width, int height, int frames, int noise) {

    static final int FRAMES_PER_SECOND = 30;

    Picture frame(int index) {
        Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
        paint(picture.getPlaneData(0), index);
        tint(picture.getPlaneData(1), 64 - 128 * index / frames);
        tint(picture.getPlaneData(2), 128 * index / frames - 64);
        return picture;
    }

    private void paint(byte[] brightness, int index) {
        SplittableRandom random = new SplittableRandom(index);
        int radius = width / 6;
        int discX = width / 2;
        int discY = radius + (height - 2 * radius) * index / Math.max(1, frames - 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int dx = x - discX;
                int dy = y - discY;
                boolean disc = dx * dx + dy * dy < radius * radius;
                int bands = (y + index * 4) / 64 % 4 * 24 - 64;
                int shade = (disc ? 80 : bands) + random.nextInt(2 * noise + 1) - noise;
                brightness[y * width + x] = (byte) Math.clamp(shade, Byte.MIN_VALUE, Byte.MAX_VALUE);
            }
        }
    }

    private static void tint(byte[] plane, int colour) {
        Arrays.fill(plane, (byte) Math.clamp(colour, Byte.MIN_VALUE, Byte.MAX_VALUE));
    }
}
