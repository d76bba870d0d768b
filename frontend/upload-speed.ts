const WINDOW_MS = 6000;

/** A moving average over the last seconds: steady enough to read, quick enough to show a change of network. */
export class UploadSpeed {
  private samples: Array<{ at: number; sent: number }> = [];

  reset(): void {
    this.samples = [];
  }

  add(sent: number, at = performance.now()): void {
    this.samples.push({ at, sent });
    while (this.samples.length > 2 && this.samples[0].at < at - WINDOW_MS) {
      this.samples.shift();
    }
  }

  /** Bytes a second; 0 while there is too little to say. */
  get value(): number {
    const first = this.samples[0];
    const last = this.samples[this.samples.length - 1];
    return first && last.at - first.at > 500 ? (Math.max(0, last.sent - first.sent) * 1000) / (last.at - first.at) : 0;
  }
}
