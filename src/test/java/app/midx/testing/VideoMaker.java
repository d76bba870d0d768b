package app.midx.testing;

import static org.jcodec.common.model.Packet.FrameType.INTER;
import static org.jcodec.common.model.Packet.FrameType.KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** Encodes a recipe. Frames depend on no other frame, so they are encoded on all processors at a time. */
final class VideoMaker {

    private VideoMaker() {}

    static void write(VideoRecipe recipe, Path file) throws IOException {
        List<ByteBuffer> frames = IntStream.range(0, (recipe.frames() + 1) / 2)
                .parallel()
                .boxed()
                .flatMap(pair -> pair(recipe, 2 * pair))
                .limit(recipe.frames())
                .toList();
        try (SeekableByteChannel channel = NIOUtils.writableChannel(file.toFile())) {
            MP4Muxer muxer = MP4Muxer.createMP4Muxer(channel, Brand.MP4);
            MuxerTrack track = muxer.addVideoTrack(
                    Codec.H264,
                    VideoCodecMeta.createSimpleVideoCodecMeta(
                            new Size(recipe.width(), recipe.height()), ColorSpace.YUV420));
            for (int index = 0; index < frames.size(); index++) {
                track.addFrame(Packet.createPacket(
                        frames.get(index),
                        index,
                        VideoRecipe.FRAMES_PER_SECOND,
                        1,
                        index,
                        index % 2 == 0 ? KEY : INTER,
                        null));
            }
            muxer.finish();
        }
    }

    /** JCodec gives all IDR frames the same id, which two in a row must not have: every other one is a plain I frame. */
    private static Stream<ByteBuffer> pair(VideoRecipe recipe, int first) {
        H264Encoder encoder = H264Encoder.createH264Encoder();
        return Stream.of(
                encoder.doEncodeFrame(recipe.frame(first), buffer(recipe), true, 0, SliceType.I),
                encoder.doEncodeFrame(recipe.frame(first + 1), buffer(recipe), false, 1, SliceType.I));
    }

    private static ByteBuffer buffer(VideoRecipe recipe) {
        return ByteBuffer.allocate(recipe.width() * recipe.height() * 3);
    }
}
