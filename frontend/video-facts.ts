import type { Outline } from './video-outline.js';
import { outlineOf } from './video-outline.js';
import type { Tracks } from './video-tracks.js';

export type Flaw =
  | 'EMPTY'
  | 'NOT_A_VIDEO'
  | 'NO_INDEX'
  | 'TRUNCATED'
  | 'NO_VIDEO_TRACK'
  | 'AUDIO_FIRST'
  | 'UNREADABLE';

/** What the server calls VideoFacts; there it says what each part means. */
export interface FileFacts extends Tracks {
  container: 'MP4' | 'MOV' | 'WEBM' | 'OTHER';
  flaws: Flaw[];
}

const UNKNOWN: Tracks = {
  videoCodec: null,
  audioCodec: null,
  width: 0,
  height: 0,
  rotation: 0,
  durationMs: null,
  framesPerSecond: null,
  variableFrameRate: false,
  audioFirst: false,
};

/** Looks into a file without reading more of it than it must. Never fails: what cannot be read is among the flaws. */
export async function readFacts(file: File): Promise<FileFacts> {
  let outline: Outline;
  try {
    outline = await outlineOf(file);
  } catch {
    return { ...UNKNOWN, container: 'OTHER', flaws: ['UNREADABLE'] };
  }
  const { container, flaws } = outline;
  if (flaws.some((flaw) => flaw !== 'TRUNCATED')) {
    return { ...UNKNOWN, container, flaws };
  }
  try {
    // A large library, and nobody needs it before there is a file.
    const { tracksOf } = await import('./video-tracks.js');
    const tracks = await tracksOf(file);
    if (tracks === null) {
      return { ...UNKNOWN, container, flaws: [...flaws, 'NO_VIDEO_TRACK'] };
    }
    return { ...tracks, container, flaws: tracks.audioFirst ? [...flaws, 'AUDIO_FIRST'] : flaws };
  } catch {
    return { ...UNKNOWN, container, flaws: [...flaws, 'UNREADABLE'] };
  }
}
