/**
 * TikTok takes a cover's time in whole milliseconds, while frames begin where they like. A millisecond stands for the frame
 * that is on show at it. What is off by less than this is binary arithmetic: 1.001 seconds is a little less than that.
 */
const NOISE_MS = 0.001;
/** Some browsers cut off what binary arithmetic leaves, and would show the frame before. */
const SEEK_LATER_MS = 0.02;

/** The first whole millisecond of a frame that begins so many seconds into the video. */
export function firstMsOf(frameStart: number): number {
  return Math.max(0, Math.ceil(frameStart * 1000 - NOISE_MS));
}

/** The last whole millisecond before so many seconds. */
export function lastMsBefore(end: number): number {
  return Math.max(0, firstMsOf(end) - 1);
}

/** In seconds: where a player shows the frame of this millisecond. */
export function seekTime(ms: number): number {
  return (ms + SEEK_LATER_MS) / 1000;
}

export function within(ms: number, lastMs: number): number {
  return Math.min(Math.max(0, Math.round(ms)), lastMs);
}

/** So many moments, the first at the beginning, the last at the end, all equally far apart. */
export function spread(count: number, lastMs: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round((lastMs * index) / Math.max(1, count - 1)));
}

/** How far a key goes that is not about single frames: a second with Shift, a tenth of the video with the page keys. */
export function strideOf(key: string, shift: boolean, lastMs: number): number | null {
  const page = Math.max(1, Math.round(lastMs / 10));
  switch (key) {
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    case 'Home':
      return -lastMs;
    case 'End':
      return lastMs;
    default:
      return shift ? framesOf(key) * 1000 || null : null;
  }
}

/** How many frames a key goes; 0 for a key that does not. */
export function framesOf(key: string): number {
  return ['ArrowRight', 'ArrowUp'].includes(key) ? 1 : ['ArrowLeft', 'ArrowDown'].includes(key) ? -1 : 0;
}
