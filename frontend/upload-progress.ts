import { UploadSpeed } from './upload-speed.js';

/** How far an upload is, and how fast. */
export class UploadProgress {
  sent = 0;

  private readonly speed = new UploadSpeed();
  private confirmedBytes = -1;
  private farthest = -1;
  private quarter = 0;

  constructor(readonly total: number) {}

  get percent(): number {
    return this.total > 0 ? Math.floor((this.sent / this.total) * 100) : 0;
  }

  /** 0 while there is too little to say. */
  get bytesPerSecond(): number {
    return this.speed.value;
  }

  /** Whether the server has bytes that were never sent from here, though it was begun from here. */
  isForeign(bytes: number): boolean {
    return this.farthest >= 0 && bytes > this.farthest;
  }

  /** Answers whether the server has more than it ever said it had. */
  confirm(bytes: number): boolean {
    const more = bytes > this.confirmedBytes;
    if (this.confirmedBytes < 0) {
      this.quarter = Math.floor((4 * bytes) / this.total);
    }
    this.confirmedBytes = Math.max(this.confirmedBytes, bytes);
    this.farthest = Math.max(this.farthest, bytes);
    return more;
  }

  /** Answers what to say at a quarter that was reached just now. */
  move(sent: number): string | null {
    this.sent = sent;
    this.farthest = Math.max(this.farthest, sent);
    this.speed.add(sent);
    const quarter = Math.floor((4 * sent) / this.total);
    if (quarter <= this.quarter) {
      return null;
    }
    this.quarter = quarter;
    return quarter < 4 ? `Upload ${quarter * 25} percent` : null;
  }

  /** After a break the time that passed says nothing. */
  goOn(): void {
    this.speed.reset();
  }

  /** Whatever the server has by now, it is gone on with here. */
  takeOver(): void {
    this.farthest = -1;
  }

  beginAnew(): void {
    this.speed.reset();
    this.farthest = -1;
    this.sent = 0;
    this.confirmedBytes = -1;
    this.quarter = 0;
  }

  finish(): void {
    this.sent = this.total;
  }
}
