import { seekTime } from './cover-time.js';

/** A frame can be late to its own event, and never comes where nothing is painted, as in a tab behind others. */
const PAINTED_MS = 80;

/** Resolves once the player shows the frame at this millisecond. */
export async function showFrame(video: HTMLVideoElement, ms: number, signal: AbortSignal): Promise<void> {
  const painted = new Promise<void>((done) => video.requestVideoFrameCallback?.(() => done()));
  video.currentTime = seekTime(ms);
  await heard(video, 'seeked', signal);
  await Promise.race([painted, new Promise((done) => window.setTimeout(done, PAINTED_MS))]);
  signal.throwIfAborted();
}

/** Shows the newest frame asked for, one seek at a time: fingers and keys are faster than any decoder. */
export class FrameSeeker {
  private wantedMs = -1;
  private running = false;
  private stopped = new AbortController();

  /** Both hear when the wanted frame is on show, the second only where nothing else is wanted by then. */
  constructor(
    private readonly shown: (video: HTMLVideoElement) => void,
    private readonly rested: (video: HTMLVideoElement) => void,
  ) {}

  async go(video: HTMLVideoElement, ms: number): Promise<void> {
    this.wantedMs = ms;
    if (this.running) {
      return;
    }
    this.running = true;
    const { signal } = this.stopped;
    try {
      for (let now = -1; now !== this.wantedMs; ) {
        now = this.wantedMs;
        await showFrame(video, now, signal);
        this.shown(video);
      }
      this.rested(video);
    } catch {
      // Stopped, or the video fails: its own event tells of that.
    } finally {
      this.running = this.running && signal.aborted;
    }
  }

  stop(): void {
    this.stopped.abort();
    this.stopped = new AbortController();
    this.running = false;
  }
}

/**
 * Shows a video's frames one after another on a player that nobody sees. It reads no more of the video than that takes, and
 * lets go of it when it is done, stopped, or the video cannot be played.
 */
export async function* framesOf(src: string, timesMs: number[], signal: AbortSignal): AsyncGenerator<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = src;
  try {
    await heard(video, 'loadeddata', signal);
    for (const ms of timesMs) {
      await showFrame(video, ms, signal);
      yield video;
    }
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

/** Fills a canvas with the frame on show, cutting off what juts out; sizes are as CSS counts them. */
export function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement, width: number, height: number): void {
  const sharpness = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  const scale = Math.max(canvas.width / video.videoWidth, canvas.height / video.videoHeight);
  const [cutWidth, cutHeight] = [canvas.width / scale, canvas.height / scale];
  const [left, top] = [(video.videoWidth - cutWidth) / 2, (video.videoHeight - cutHeight) / 2];
  canvas.getContext('2d')?.drawImage(video, left, top, cutWidth, cutHeight, 0, 0, canvas.width, canvas.height);
}

function heard(video: HTMLVideoElement, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    signal.throwIfAborted();
    const settled = new AbortController();
    const settle = (how: () => void) => () => {
      settled.abort();
      how();
    };
    const listening = { signal: settled.signal };
    video.addEventListener(type, settle(done), listening);
    video.addEventListener('error', settle(() => failed(video.error)), listening);
    signal.addEventListener('abort', settle(() => failed(signal.reason as Error)), listening);
  });
}
