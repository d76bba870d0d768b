import { type DetailedError, Upload } from 'tus-js-client';

/** One request carries this much: little is lost to a proxy that buffers, and nothing of it is held in memory. */
const CHUNK = 64 * 1024 * 1024;
const LOOK_EVERY_MS = 5000;
/** A connection on which nothing moves for so long is dead, whatever the browser believes. */
const SILENT_MS = 90_000;
/** From then on a person is told. */
const STALLED_MS = 8000;
/** The server looks through the whole file before it answers the last byte. */
const CHECKING_MS = 300_000;

/** What comes of an attempt, as long as nobody has given it up. */
export interface AttemptListener {
  created(mediaId: string): void;
  /** The server has this much for certain, in bytes. */
  confirmed(bytes: number): void;
  /** So much has left the browser, in bytes. */
  progress(bytes: number): void;
  completed(): void;
  failed(error: Error | DetailedError): void;
  /** The server's file is of another size, in bytes: it is not this one. */
  foreign(bytes: number): void;
  /** Nothing moves at the moment. */
  stalled(): void;
  /** Nothing has moved for too long. */
  silent(): void;
}

/** One go at sending what the server does not have of a file yet. It is over with its first failure. */
export class UploadAttempt {
  private readonly upload: Upload;
  private readonly watch: number;
  private over = false;
  private asked = false;
  private aliveAt = Date.now();
  private sent = 0;

  /**
   * @param mediaId of what the server has a part of already; null for a new file
   * @param creation the same for each attempt to create the same file, so that an answer that was lost costs nothing
   */
  constructor(
    private readonly file: File,
    endpoint: string,
    mediaId: string | null,
    creation: string,
    private readonly listener: AttemptListener,
  ) {
    this.upload = new Upload(file, {
      // With both, tus-js-client would begin a new file whenever it cannot ask for the old one.
      endpoint: mediaId ? null : endpoint,
      uploadUrl: mediaId ? `${endpoint}/${mediaId}` : null,
      chunkSize: CHUNK,
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: { filename: file.name, filetype: file.type, attempt: creation },
      onBeforeRequest: () => {
        if (this.over) {
          throw new Error('This attempt was given up');
        }
      },
      onAfterResponse: (_, response) => this.compare(response.getHeader('Upload-Length')),
      onUploadUrlAvailable: () => this.tell(() => listener.created(this.upload.url!.split('/').pop()!)),
      onProgress: (sent) => this.tell(() => this.progress(sent)),
      onChunkComplete: (_, accepted) => this.tell(() => listener.confirmed(accepted)),
      onSuccess: () => this.tell(() => listener.completed()),
      onError: (error) => this.tell(() => listener.failed(error)),
    });
    this.watch = window.setInterval(() => this.lookAfter(SILENT_MS), LOOK_EVERY_MS);
    this.upload.start();
  }

  end(): void {
    this.over = true;
    window.clearInterval(this.watch);
    void this.upload.abort();
  }

  /** Tells the listener where nothing has moved for too long. */
  lookAfter(silentMs: number): void {
    const checking = this.sent === this.file.size;
    const silence = Date.now() - this.aliveAt;
    if (this.over) {
      return;
    }
    if (silence > (checking ? CHECKING_MS : silentMs)) {
      this.listener.silent();
    } else if (silence > STALLED_MS && !checking) {
      this.listener.stalled();
    }
  }

  private compare(length: string | undefined): void {
    if (length && Number(length) !== this.file.size) {
      this.tell(() => this.listener.foreign(Number(length)));
    }
  }

  private progress(sent: number): void {
    // It begins with where the server says that the file ends.
    if (!this.asked) {
      this.asked = true;
      this.listener.confirmed(sent);
      if (this.over) {
        return;
      }
    }
    this.sent = sent;
    this.listener.progress(sent);
  }

  private tell(what: () => void): void {
    this.aliveAt = Date.now();
    if (!this.over) {
      what();
    }
  }
}
