import type { DetailedError } from 'tus-js-client';
import { forgetFile, rememberFile } from './file-print.js';
import { RetryClock, onLosingNetwork, onWaking } from './retry-clock.js';
import { type AttemptListener, UploadAttempt } from './upload-attempt.js';
import { UploadAudience, type UploadHost } from './upload-audience.js';
import type { UploadNews } from './upload-news.js';
import { UploadProgress } from './upload-progress.js';
import { LOST, type Verdict, verdictOn } from './upload-verdict.js';

export type Phase = 'idle' | 'sending' | 'waiting' | 'paused' | 'elsewhere' | 'complete' | 'failed';

/** Nothing of it is left to go on with. */
const OVER = new Set<Phase>(['idle', 'complete']);
const REPORT_EVERY_MS = 250;
/** After waking up nobody wants to wait as long as otherwise. */
const SILENT_AT_WAKING_MS = 10_000;
const CHANGED = 'This file was changed, moved or taken away on your device since you chose it. Choose it again.';
const GONE = 'What had arrived is no longer there.';

/** Sends one file, knows how far it is, and goes on after whatever passes. It needs nobody who looks on. */
export class VideoUpload implements AttemptListener {
  phase: Phase = 'idle';
  /** What went wrong and what to do, for a person. */
  failure = '';
  /** What it waits for, for a person. */
  waitingFor = '';
  /** Whether sending the same file again could end otherwise. */
  worthAnotherTry = true;
  /** The browser may not read the file any more, so it has to be chosen again. */
  fileLost = false;
  /** What a screen reader says next. */
  announcement = '';
  /** When a person wanted it to be sent from here, in milliseconds of this device's clock. */
  since = 0;
  /** Whether nothing moves at the moment. */
  isStalled = false;
  readonly progressed: UploadProgress;

  private attempt: UploadAttempt | null = null;
  private readonly audience: UploadAudience;
  private readonly retries = new RetryClock();
  private readonly listening = [onWaking(() => this.wake()), onLosingNetwork(() => this.loseNetwork())];
  private creation = randomId();
  private signedOut = false;
  private vanished = false;
  private begunAnew = false;
  private reportedAt = 0;

  /**
   * @param mediaId of what the server has a part of already; null for a new upload
   * @param changed called after each change
   */
  constructor(
    readonly file: File,
    private readonly endpoint: string,
    public mediaId: string | null,
    private readonly changed: (upload: VideoUpload) => void,
  ) {
    this.progressed = new UploadProgress(file.size);
    this.audience = new UploadAudience(mediaId !== null);
  }

  /** Whether somebody who looks on was told of the media's id. */
  get told(): boolean {
    return this.audience.told;
  }

  /**
   * Whether the draft has another video now, or none.
   *
   * @param mediaId of the draft's video, as the server says
   * @param isNew whether the server names it for the first time: then that is no old news
   */
  isOustedBy(mediaId: string, isNew: boolean): boolean {
    if (mediaId === this.mediaId) {
      this.audience.settle();
      return false;
    }
    return this.told && (this.audience.isSettled || (isNew && mediaId !== ''));
  }

  /** Whether leaving the site would break it off. */
  get atRisk(): boolean {
    return this.phase === 'sending' || this.phase === 'waiting';
  }

  /** From now on there is somebody who looks on, and who hears what was not heard yet. */
  connect(host: UploadHost): void {
    this.audience.connect(host);
    this.audience.tell(this.mediaId);
    if (this.phase === 'complete') {
      host.emit('upload-complete', { mediaId: this.mediaId });
      this.changed(this);
    } else if (this.vanished) {
      this.beginAnew();
    }
    host.requestUpdate();
  }

  disconnect(host: UploadHost): void {
    this.audience.disconnect(host);
  }

  pause(): void {
    this.stop();
    this.enter('paused', 'Upload paused');
  }

  /** Begins, goes on, tries at once, or takes the file over from another tab. */
  resume(): void {
    this.since = Date.now();
    this.progressed.takeOver();
    this.retries.reset();
    this.failure = '';
    if (this.vanished) {
      this.beginAnew();
    } else {
      this.goOn('');
    }
  }

  /** Forgets the file; what the server has of it is for the receiver of the event to erase. */
  cancel(): void {
    if (this.mediaId) {
      this.audience.hear('upload-cancelled', { mediaId: this.mediaId });
    }
    this.drop();
  }

  /** Ends it without a word: the draft has another video now, or none. */
  drop(): void {
    this.stop();
    this.listening.forEach((end) => end());
    if (this.mediaId) {
      forgetFile(this.mediaId);
    }
    this.enter('idle', 'Video removed');
  }

  created(mediaId: string): void {
    if (mediaId !== this.mediaId) {
      this.mediaId = mediaId;
      this.audience.created(mediaId);
    }
    void rememberFile(mediaId, this.file, () => mediaId === this.mediaId && !OVER.has(this.phase));
  }

  /** Another tab or device may have gone on while this one was cut off. */
  confirmed(bytes: number): void {
    if (this.progressed.isForeign(bytes)) {
      this.leaveToOthers();
      return;
    }
    if (this.progressed.confirm(bytes)) {
      this.begunAnew &&= bytes === 0;
      this.retries.reset();
    }
  }

  progress(sent: number): void {
    const said = this.progressed.move(sent) ?? this.announcement;
    this.isStalled = false;
    const now = performance.now();
    if (this.phase !== 'sending' || now - this.reportedAt >= REPORT_EVERY_MS) {
      this.reportedAt = now;
      this.enter('sending', said);
      this.audience.hear('upload-progress', { mediaId: this.mediaId, sent, total: this.progressed.total });
    } else {
      this.announcement = said;
    }
  }

  completed(): void {
    this.stop();
    this.listening.forEach((end) => end());
    this.progressed.finish();
    forgetFile(this.mediaId!);
    this.audience.hear('upload-complete', { mediaId: this.mediaId });
    this.enter('complete', 'Upload complete');
  }

  failed(error: Error | DetailedError): void {
    // Read first: a request that is ended forgets its answer.
    const verdict = verdictOn(error, this.mediaId !== null);
    this.stop();
    switch (verdict.kind) {
      case 'passing':
        this.wait(verdict);
        break;
      case 'gone':
        this.beginAnew();
        break;
      case 'elsewhere':
        this.leaveToOthers();
        break;
      default:
        this.signedOut = verdict.signedOut;
        this.fail(verdict.why, verdict.worthAnotherTry);
    }
  }

  foreign(bytes: number): void {
    this.stop();
    const sizes = `it has ${bytes.toLocaleString('en')} bytes, and yours ${this.file.size.toLocaleString('en')}`;
    this.fail(`What is here is a part of another file: ${sizes}. Reload this page, then choose your file again.`, false);
  }

  /** Another tab tells of the same file. A server's answer may be lost together with the connection. */
  giveWay(other: UploadNews): void {
    if (this.atRisk && other.phase === 'sending' && other.since > this.since) {
      this.leaveToOthers();
    }
  }

  stalled(): void {
    this.isStalled = true;
    this.audience.look();
  }

  silent(): void {
    this.goOn(this.announcement);
  }

  private leaveToOthers(): void {
    this.stop();
    this.enter('elsewhere', 'This video is being uploaded in another tab');
  }

  private goOn(announcement: string): void {
    this.progressed.goOn();
    this.signedOut = false;
    if (this.phase === 'waiting') {
      this.waitingFor = 'trying now…';
      this.audience.look();
    } else {
      this.enter('sending', announcement);
    }
    this.begin();
  }

  private begin(): void {
    this.stop();
    this.attempt = new UploadAttempt(this.file, this.endpoint, this.mediaId, this.creation, this);
  }

  private stop(): void {
    this.attempt?.end();
    this.attempt = null;
    this.retries.stop();
  }

  private wait({ why, afterMs, unanswered }: Verdict & { kind: 'passing' }): void {
    this.waitingFor = why;
    this.enter('waiting', this.phase === 'waiting' ? this.announcement : 'Connection lost, trying again');
    this.retries.wait(afterMs, () => this.begin());
    if (unanswered) {
      const readable = this.file.slice(0, 1).arrayBuffer();
      void readable.catch(() => this.loseFile());
    }
  }

  /** A file that the browser may not read fails like a network that is not there, and would for ever. */
  private loseFile(): void {
    if (this.atRisk) {
      this.stop();
      this.fileLost = true;
      this.fail(CHANGED, false);
    }
  }

  /**
   * Where nobody looks on, the draft may be gone just as well as its file. What was sent already waits for that very file, and
   * another one would belong to nothing.
   */
  private beginAnew(): void {
    const { isFixed, isThere } = this.audience;
    this.vanished = this.begunAnew || isFixed || !isThere;
    this.begunAnew = !this.vanished;
    if (this.vanished) {
      this.fail(`${GONE} ${isFixed ? 'Cancel this upload and make a new one.' : 'Try again to begin anew.'}`, !isFixed);
      return;
    }
    if (this.mediaId) {
      forgetFile(this.mediaId);
      this.audience.vanished(this.mediaId);
      this.mediaId = null;
    }
    this.creation = randomId();
    this.progressed.beginAnew();
    this.goOn('What had arrived was erased meanwhile. The upload begins anew.');
  }

  private fail(why: string, worthAnotherTry: boolean): void {
    this.failure = why;
    this.worthAnotherTry = worthAnotherTry;
    this.enter('failed', '');
    this.audience.hear('upload-failed', { mediaId: this.mediaId, reason: why });
  }

  private wake(): void {
    if (this.phase === 'sending') {
      this.attempt?.lookAfter(SILENT_AT_WAKING_MS);
    } else if (this.phase === 'waiting' || (this.phase === 'failed' && this.signedOut)) {
      this.goOn('');
    }
  }

  private loseNetwork(): void {
    if (this.phase === 'sending') {
      this.stop();
      this.wait({ kind: 'passing', why: LOST, afterMs: null, unanswered: false });
    }
  }

  private enter(phase: Phase, announcement: string): void {
    this.phase = phase;
    this.announcement = announcement;
    this.changed(this);
    this.audience.look();
  }
}

/** Unlike crypto.randomUUID it is there without HTTPS too. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
