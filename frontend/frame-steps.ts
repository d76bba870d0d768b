import { within } from './cover-time.js';
import type { FrameTimes } from './frame-times.js';

const USUAL_FRAME_MS = 1000 / 30;

/** Goes through a video frame by frame; by thirtieths of a second where its frames cannot be read. */
export class FrameSteps {
  private times: Promise<FrameTimes | null> = Promise.resolve(null);
  private queue: Promise<unknown> = Promise.resolve();

  /** The listener gets the last millisecond at which there is a frame, if it becomes known. */
  open(video: Blob | string, known: (lastMs: number) => void): void {
    this.close();
    const times = import('./frame-times.js').then((module) => module.FrameTimes.of(video)).catch(() => null);
    this.times = times;
    void times.then((read) => {
      if (times === this.times && read?.lastMs != null) {
        known(read.lastMs);
      }
    });
  }

  close(): void {
    void this.times.then((times) => times?.dispose());
    this.times = Promise.resolve(null);
  }

  /** One after another, as keys come faster than answers: each step begins where the one before has led. */
  step(frames: number, from: () => number, to: (ms: number) => void): void {
    const times = this.times;
    this.queue = this.queue.then(async () => {
      const ms = await msAfter(await times, from(), frames);
      if (times === this.times) {
        to(ms);
      }
    });
  }
}

async function msAfter(times: FrameTimes | null, fromMs: number, frames: number): Promise<number> {
  const usual = within(fromMs + frames * USUAL_FRAME_MS, Number.MAX_SAFE_INTEGER);
  return times ? times.step(fromMs, frames).catch(() => usual) : usual;
}
