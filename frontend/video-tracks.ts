import type { InputTrack, InputVideoTrack } from 'mediabunny';
import { BlobSource, EncodedPacketSink, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';

/** Names and units are those of VideoFacts on the server. */
export interface Tracks {
  videoCodec: string | null;
  audioCodec: string | null;
  width: number;
  height: number;
  rotation: number;
  durationMs: number | null;
  framesPerSecond: number | null;
  variableFrameRate: boolean;
  audioFirst: boolean;
}

/** Enough to know a steady rate by; one that varies is followed for as long as a person does not notice. */
const FRAMES = 256;
const PATIENCE_MS = 300;
/** Times are kept in ticks, a thousandth of a second in WebM, so that frames of one length may seem to be of two. */
const JITTER_SECONDS = 0.002;

/** Null where there is no picture. Throws where the file cannot be read. */
export async function tracksOf(file: Blob): Promise<Tracks | null> {
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new BlobSource(file) });
  try {
    const tracks = await input.getTracks();
    const video = tracks.find((track) => track.isVideoTrack());
    if (!video) {
      return null;
    }
    const audio = tracks.find((track) => track.isAudioTrack());
    return {
      videoCodec: await codecOf(video),
      audioCodec: audio ? await codecOf(audio) : null,
      width: await video.getDisplayWidth(),
      height: await video.getDisplayHeight(),
      rotation: await video.getRotation(),
      durationMs: await durationOf(input),
      ...(await rateOf(video)),
      audioFirst: tracks[0]?.isAudioTrack() ?? false,
    };
  } finally {
    input.dispose();
  }
}

async function codecOf(track: InputTrack): Promise<string | null> {
  const codec = await track.getCodec();
  if (codec !== null) {
    return codec === 'avc' ? 'h264' : codec;
  }
  const own = await track.getInternalCodecId();
  return typeof own === 'string' ? own.trim().toLowerCase() : null;
}

async function durationOf(input: Input): Promise<number | null> {
  const told = await input.getDurationFromMetadata();
  // Recordings made in a browser do not say how long they are, and finding it out may mean to read all of them.
  const seconds = told ?? (await inTime(input.computeDuration()));
  return seconds === null || !(seconds > 0) ? null : Math.round(seconds * 1000);
}

async function inTime(work: Promise<number>): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([work.catch(() => null), late]);
}

async function rateOf(video: InputVideoTrack): Promise<Pick<Tracks, 'framesPerSecond' | 'variableFrameRate'>> {
  const until = performance.now() + PATIENCE_MS;
  const lengths: number[] = [];
  let from = Infinity;
  let to = -Infinity;
  let varies = false;
  for await (const frame of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true })) {
    // Only where no later frame is shown before this one.
    if (lengths.length >= FRAMES && frame.timestamp >= to && (!varies || performance.now() > until)) {
      break;
    }
    from = Math.min(from, frame.timestamp);
    to = Math.max(to, frame.timestamp + frame.duration);
    lengths.push(frame.duration);
    varies ||= Math.abs(frame.duration - lengths[0]!) > JITTER_SECONDS;
    if (performance.now() > 2 * PATIENCE_MS + until) {
      break;
    }
  }
  return {
    framesPerSecond: to > from ? lengths.length / (to - from) : null,
    variableFrameRate: varies,
  };
}
