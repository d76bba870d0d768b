package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;

/** The small pictures of chosen cover frames. They come from a browser, so each is decoded and written anew before it is kept. */
@Service
public class Covers {

    private static final int MOST_BYTES = 300_000;
    private static final int LONGEST_SIDE = 1_280;

    private final CoverStore store;

    Covers(CoverStore store) {
        this.store = store;
    }

    /** Keeps a JPEG; anything else, and anything too large, is left out in silence: a cover picture is a nicety. */
    public boolean keep(CreatorId owner, UploadId upload, byte[] jpeg) {
        if (jpeg.length > MOST_BYTES) {
            return false;
        }
        return rewritten(jpeg).map(image -> store.keep(owner, upload, image)).orElse(false);
    }

    Optional<byte[]> find(CreatorId owner, UploadId upload) {
        return store.find(owner, upload);
    }

    private static Optional<byte[]> rewritten(byte[] jpeg) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            var readers = ImageIO.getImageReadersByFormatName("jpeg");
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // The size is read before the picture is: a small file may claim to be a huge one.
                if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                    return Optional.empty();
                }
                return Optional.of(written(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
