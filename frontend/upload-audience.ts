/** Whoever shows an upload. */
export interface UploadHost {
  /** What is sent is decided: another file could not stand in for this one. */
  readonly fixed: boolean;
  requestUpdate(): void;
  emit(type: string, detail: object): void;
}

/** Those who look on, if anybody does, and what they have not heard yet. */
export class UploadAudience {
  /** Whether the media's id was told. */
  told: boolean;

  private host: UploadHost | null = null;
  private replaces = '';

  /** @param told of an upload that goes on, everybody knows the id */
  constructor(told: boolean) {
    this.told = told;
  }

  get isThere(): boolean {
    return this.host !== null;
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
  }

  tell(mediaId: string | null): void {
    if (this.host && mediaId && !this.told) {
      this.told = true;
      this.host.emit('upload-created', { mediaId, replaces: this.replaces });
      this.replaces = '';
    }
  }
}
