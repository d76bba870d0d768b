const WINDOW_MS = 6000;
/** Until then most of what was taken lies in buffers on this side. */
const SETTLED_MS = 1500;
const SAY_EVERY_MS = 1000;

/** A moving average over the last seconds, said once a second: steady enough to read, quick enough to show a change of network. */
export class UploadSpeed {
  private samples: Array<{ at: number; sent: number }> = [];
  private said = 0;
  private saidAt = 0;

  reset(): void {
    this.samples = [];
    this.said = 0;
  }

  add(sent: number, at = performance.now()): void {
    this.samples.push({ at, sent });
    while (this.samples.length > 2 && this.samples[1].at < at - WINDOW_MS) {
      this.samples.shift();
    }
    if (at - this.saidAt >= SAY_EVERY_MS || this.said === 0) {
      const now = this.average();
      this.said = this.said > 0 && now > 0 ? this.said * 0.6 + now * 0.4 : now;
      this.saidAt = at;
    }
  }

  /** Bytes a second; 0 while there is too little to say. */
  get value(): number {
    return this.said;
  }

  private average(): number {
    const first = this.samples[0];
    const last = this.samples[this.samples.length - 1];
    const span = last.at - first.at;
    return span > SETTLED_MS ? (Math.max(0, last.sent - first.sent) * 1000) / span : 0;
  }
}
