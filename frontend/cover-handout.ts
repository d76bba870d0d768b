import { coverFrameOf } from './cover-frame.js';

const RESTED_MS = 400;

/** Gives out the picture of a chosen frame once no other has been chosen for a moment, or at once where the person moves on. */
export class CoverHandout {
  private owed: HTMLVideoElement | null = null;
  private timer = 0;

  constructor(private readonly receiver: (dataBase64: string) => void) {}

  soon(video: HTMLVideoElement): void {
    window.clearTimeout(this.timer);
    this.owed = video;
    this.timer = window.setTimeout(() => void this.now(), RESTED_MS);
  }

  async now(): Promise<void> {
    const video = this.owed;
    this.cancel();
    const source = video?.currentSrc;
    const picture = video ? await coverFrameOf(video) : null;
    if (picture && video?.currentSrc === source) {
      this.receiver(picture);
    }
  }

  cancel(): void {
    window.clearTimeout(this.timer);
    this.owed = null;
  }
}
