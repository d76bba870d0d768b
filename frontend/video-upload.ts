import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DetailedError, Upload } from 'tus-js-client';
import { UploadSpeed } from './upload-speed.js';

export type Phase = 'idle' | 'sending' | 'waiting' | 'paused' | 'complete' | 'failed';

/** One request carries this much: little is lost to a proxy that buffers, and nothing of it is held in memory. */
const CHUNK = 64 * 1024 * 1024;
const RETRY_DELAYS = [500, 1000, 2000, 4000, 8000, 15000, 30000, 30000, 30000, 30000];
/** Too large, not bytes, not a video. */
const FINAL = new Set([413, 415, 422]);
const REPORT_EVERY_MS = 250;

type Emit = (type: string, detail: object) => void;

/** Sends one file and knows how far it is. Leaving the page's view does not stop it, closing the page asks first. */
export class VideoUpload implements ReactiveController {
  phase: Phase = 'idle';
  sent = 0;
  total = 0;
  /** What went wrong and what to do, for a person. */
  failure = '';
  /** Whether sending the same file again could end otherwise. */
  worthAnotherTry = true;
  /** What a screen reader says next. */
  announcement = '';
  mediaId: string | null = null;

  private upload: Upload | null = null;
  private readonly speed = new UploadSpeed();
  private reportedAt = 0;
  private quarter = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly emit: Emit,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  get bytesPerSecond(): number {
    return this.speed.value;
  }

  get percent(): number {
    return this.total > 0 ? Math.floor((this.sent / this.total) * 100) : 0;
  }

  start(file: File, endpoint: string): void {
    this.stop();
    this.mediaId = null;
    this.sent = 0;
    this.total = file.size;
    this.quarter = 0;
    const upload: Upload = new Upload(file, {
      endpoint,
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS,
      storeFingerprintForResuming: false,
      metadata: { filename: file.name, filetype: file.type },
      onShouldRetry: (error) => this.mayRetry(upload, error),
      onUploadUrlAvailable: () => this.created(upload),
      onProgress: (sent) => this.progress(upload, sent),
      onSuccess: () => this.completed(upload),
      onError: (error) => this.failed(upload, error),
    });
    this.upload = upload;
    this.resume();
  }

  pause(): void {
    void this.upload?.abort();
    this.enter('paused', 'Upload paused');
  }

  resume(): void {
    this.speed.reset();
    this.failure = '';
    this.enter('sending', '');
    this.upload?.start();
  }

  /** Forgets the file; what the server has of it is for the receiver of the event to erase. */
  cancel(): void {
    this.stop();
    if (this.mediaId) {
      this.emit('upload-cancelled', { mediaId: this.mediaId });
    }
    this.mediaId = null;
    this.enter('idle', 'Video removed');
  }

  private stop(): void {
    void this.upload?.abort();
    this.upload = null;
  }

  private created(upload: Upload): void {
    const mediaId = upload.url?.split('/').pop() ?? null;
    // Going on with a file calls this too, and a file that has vanished from the server is begun anew.
    if (upload === this.upload && mediaId !== this.mediaId) {
      this.mediaId = mediaId;
      this.emit('upload-created', { mediaId });
    }
  }

  private progress(upload: Upload, sent: number): void {
    if (upload !== this.upload || this.phase === 'paused') {
      return;
    }
    this.sent = sent;
    this.speed.add(sent);
    this.announceQuarter();
    const now = performance.now();
    if (this.phase !== 'sending' || now - this.reportedAt >= REPORT_EVERY_MS) {
      this.reportedAt = now;
      this.enter('sending', this.announcement);
      this.emit('upload-progress', { mediaId: this.mediaId, sent, total: this.total });
    }
  }

  private announceQuarter(): void {
    const quarter = Math.floor(this.percent / 25);
    if (quarter > this.quarter && quarter < 4) {
      this.quarter = quarter;
      this.announcement = `Upload ${quarter * 25} percent`;
    }
  }

  private completed(upload: Upload): void {
    if (upload !== this.upload) {
      return;
    }
    this.sent = this.total;
    this.enter('complete', 'Upload complete');
    this.emit('upload-complete', { mediaId: this.mediaId });
  }

  private mayRetry(upload: Upload, error: DetailedError): boolean {
    const status = statusOf(error);
    const passing = status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
    if (passing && upload === this.upload) {
      this.enter('waiting', 'Connection lost, trying again');
    }
    return passing;
  }

  private failed(upload: Upload, error: Error | DetailedError): void {
    if (upload !== this.upload) {
      return;
    }
    if (!navigator.onLine) {
      this.goOnWhenOnline(upload);
      return;
    }
    this.failure = reasonOf(error);
    this.worthAnotherTry = !FINAL.has(statusOf(error));
    this.enter('failed', '');
    this.emit('upload-failed', { mediaId: this.mediaId, reason: this.failure });
  }

  private goOnWhenOnline(upload: Upload): void {
    this.enter('waiting', 'You are offline');
    const goOn = () => {
      if (upload === this.upload && this.phase === 'waiting') {
        this.resume();
      }
    };
    window.addEventListener('online', goOn, { once: true });
  }

  private enter(phase: Phase, announcement: string): void {
    this.phase = phase;
    this.announcement = announcement;
    const atRisk = phase === 'sending' || phase === 'waiting';
    window[atRisk ? 'addEventListener' : 'removeEventListener']('beforeunload', askBeforeLeaving);
    this.host.requestUpdate();
  }
}

function askBeforeLeaving(event: Event): void {
  event.preventDefault();
}

function responseOf(error: Error | DetailedError) {
  return 'originalResponse' in error ? error.originalResponse : null;
}

/** 0 where no answer came. */
function statusOf(error: Error | DetailedError): number {
  return responseOf(error)?.getStatus() ?? 0;
}

function reasonOf(error: Error | DetailedError): string {
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return 'You are not signed in any more. Sign in again in another tab, then try again here.';
  }
  if (status === 0) {
    return 'Midx cannot be reached. Check your connection, then try again; what has arrived is kept.';
  }
  return detailOf(responseOf(error)?.getBody() ?? '') ?? `Midx could not take the video (error ${status}). Try again in a moment.`;
}

function detailOf(body: string): string | null {
  try {
    const { detail } = JSON.parse(body) as { detail?: unknown };
    return typeof detail === 'string' ? detail : null;
  } catch {
    return null;
  }
}
