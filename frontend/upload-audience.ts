/** Whoever shows an upload. */
export interface UploadHost {
  /** What is sent is decided: another file could not stand in for this one. */
  readonly fixed: boolean;
  requestUpdate(): void;
  emit(type: string, detail: object): void;
}

/** News that set out before may come for so long. */
const SETTLES_IN_MS = 10_000;

/** Those who look on, if anybody does, and what they have not heard yet. */
export class UploadAudience {
  /** Whether the media's id was told. */
  told: boolean;

  private settledAt = 0;
  private host: UploadHost | null = null;
  private replaces = '';

  /** @param told of an upload that goes on, everybody knows the id */
  constructor(told: boolean) {
    this.told = told;
  }

  get isThere(): boolean {
    return this.host !== null;
  }

  /** Whether what the server says by now was said in the knowledge of the media's id. */
  get isSettled(): boolean {
    return this.told && Date.now() >= this.settledAt;
  }

  settle(): void {
    this.settledAt = 0;
  }

  get isFixed(): boolean {
    return this.host?.fixed ?? false;
  }

  connect(host: UploadHost): void {
    this.host = host;
  }

  disconnect(host: UploadHost): void {
    if (this.host === host) {
      this.host = null;
    }
  }

  look(): void {
    this.host?.requestUpdate();
  }

  hear(type: string, detail: object): void {
    this.host?.emit(type, detail);
  }

  /** There is a new file; it is told as soon as somebody is there. */
  created(mediaId: string): void {
    this.told = false;
    this.tell(mediaId);
  }

  /** The file is not there any more; the next one stands in for it. */
  vanished(mediaId: string): void {
    this.replaces = mediaId;
    this.told = false;
  }

  tell(mediaId: string | null): void {
    if (this.host && mediaId && !this.told) {
      this.told = true;
      this.settledAt = Date.now() + SETTLES_IN_MS;
      this.host.emit('upload-created', { mediaId, replaces: this.replaces });
      this.replaces = '';
    }
  }
}
