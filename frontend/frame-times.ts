import { BlobSource, type EncodedPacket, EncodedPacketSink, Input, MP4, QTFF, UrlSource, WEBM } from 'mediabunny';
import { firstMsOf, lastMsBefore, seekTime } from './cover-time.js';

const HERE_ALONE = { metadataOnly: true };
const A_MICROSECOND = 1e-6;
const TRIES = 5;

/** When a video's frames begin, as its container tells; whether this browser can show them does not matter. */
export class FrameTimes {
  private constructor(
    private readonly input: Input,
    private readonly sink: EncodedPacketSink,
    private readonly first: EncodedPacket,
    private readonly last: EncodedPacket | null,
  ) {}

  /** @throws where there is no video in it, or none that can be read */
  static async of(video: Blob | string): Promise<FrameTimes> {
    const input = new Input({ formats: [MP4, QTFF, WEBM], source: sourceOf(video) });
    try {
      const track = await input.getPrimaryVideoTrack();
      const sink = new EncodedPacketSink(track!);
      const first = await sink.getPacket(Math.max(0, await track!.getFirstTimestamp()), HERE_ALONE);
      // MP4 has a table of its frames; the last one of a WebM may lie gigabytes away.
      const last = (await input.getFormat()) === WEBM ? null : await sink.getPacket(Infinity, HERE_ALONE);
      return new FrameTimes(input, sink, first!, last);
    } catch (unreadable) {
      input.dispose();
      throw unreadable;
    }
  }

  /** The last millisecond at which there is a frame; null where that takes too long to find out. */
  get lastMs(): number | null {
    return this.last && Math.max(firstMsOf(this.last.timestamp), lastMsBefore(this.last.timestamp + this.last.duration));
  }

  /** The first millisecond of the frame that lies so many frames from the one at the given millisecond. */
  async step(fromMs: number, frames: number): Promise<number> {
    let packet = (await this.at(seekTime(fromMs))) ?? this.first;
    for (let left = Math.abs(frames); left > 0; left--) {
      const beside = frames > 0 ? await this.after(packet) : await this.at(packet.timestamp - A_MICROSECOND);
      if (!beside) {
        break;
      }
      packet = beside;
    }
    return firstMsOf(packet.timestamp);
  }

  dispose(): void {
    this.input.dispose();
  }

  private at(seconds: number): Promise<EncodedPacket | null> {
    return this.sink.getPacket(seconds, HERE_ALONE);
  }

  /** Containers keep frames in the order of decoding, and do not always know how long one is shown. */
  private async after(packet: EncodedPacket): Promise<EncodedPacket | null> {
    let distance = Math.max(packet.duration, 0.001);
    for (let tries = 0; tries < TRIES; tries++, distance *= 4) {
      let later = await this.at(packet.timestamp + distance + A_MICROSECOND);
      if (later && later.timestamp > packet.timestamp) {
        let between = await this.at(later.timestamp - A_MICROSECOND);
        while (between && between.timestamp > packet.timestamp) {
          later = between;
          between = await this.at(later.timestamp - A_MICROSECOND);
        }
        return later;
      }
    }
    return null;
  }
}

function sourceOf(video: Blob | string): BlobSource | UrlSource {
  return typeof video === 'string'
    ? new UrlSource(new URL(video, document.baseURI), { getRetryDelay: (before) => (before < 3 ? 1 : null) })
    : new BlobSource(video);
}
