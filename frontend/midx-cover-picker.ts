import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CoverHandout } from './cover-handout.js';
import { coverPickerStyles } from './cover-picker-styles.js';
import { lastMsBefore, within } from './cover-time.js';
import { FrameSteps } from './frame-steps.js';
import './midx-cover-time.js';
import type { MidxCoverTime } from './midx-cover-time.js';
import './midx-profile-look.js';
import type { MidxProfileLook } from './midx-profile-look.js';
import { baseStyles } from './picker-styles.js';
import { FrameSeeker } from './video-frames.js';

/**
 * Shows a video's frame at the cover time and lets a person choose another, to the millisecond.
 *
 * @fires video-facts - `{durationMs, width, height}`, once the browser has read them
 * @fires video-unreadable - the browser cannot show this video, which says nothing about TikTok
 * @fires cover-change - `{timestampMs}`, while the slider moves
 * @fires cover-frame - `{dataBase64}`, a JPEG of at most 270 x 480 pixels and 100 KB, once the slider rests or is left
 */
@customElement('midx-cover-picker')
export class MidxCoverPicker extends LitElement {
  static override styles = [baseStyles, coverPickerStyles];

  @property() src = '';
  /** The video itself, where it lies on this device. */
  @property({ attribute: false }) file: File | null = null;
  /** The picture from the last time, shown until the video is there. */
  @property() poster = '';
  /** What TikTok makes of a cover. */
  @property() note = '';
  @property({ type: Number }) coverMs = 0;
  /** Whether the first frame is handed out unasked, as it should be for a video that nobody has a cover of yet. */
  @property({ type: Boolean }) fresh = false;

  @state() private durationMs = 0;
  @state() private lastMs = 0;
  @state() private unreadable = false;
  @state() private shown = false;
  @query('video') private video?: HTMLVideoElement;
  @query('midx-cover-time') private time?: MidxCoverTime;
  @query('midx-profile-look') private look?: MidxProfileLook;

  private readonly steps = new FrameSteps();
  private readonly seeker = new FrameSeeker(
    (video) => this.frameShown(video),
    (video) => this.fresh && this.handout.soon(video),
  );
  private readonly handout = new CoverHandout((dataBase64) => this.emit('cover-frame', { dataBase64 }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('src');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave();
    // A player that is only taken out holds on to its file until somebody tidies up.
    this.video?.removeAttribute('src');
    this.video?.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.leave();
      this.durationMs = 0;
      this.lastMs = 0;
      this.unreadable = false;
      this.shown = false;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) {
      this.video!.src = this.src;
      this.steps.open(this.file ?? this.src, (lastMs) => this.knowLast(lastMs));
    } else if (changed.has('coverMs')) {
      this.seek();
    }
  }

  protected override render() {
    return html`
      <div @focusout=${() => void this.handout.now()}>
        ${this.unreadable ? this.renderUnreadable() : this.renderStage()} ${this.renderTime()}
      </div>
    `;
  }

  private renderStage() {
    return html`
      <div class="stage">
        <div class="large">
          <video
            .muted=${true}
            playsinline
            preload="auto"
            aria-label="Frame at the cover time"
            @loadedmetadata=${this.readFacts}
            @durationchange=${this.readFacts}
            @error=${this.giveUp}
          ></video>
          ${this.poster && !this.shown
            ? html`<div class="poster" style='background-image: url("${this.poster}")'></div>`
            : nothing}
        </div>
        <midx-profile-look .poster=${this.poster}></midx-profile-look>
      </div>
    `;
  }

  private renderUnreadable() {
    return html`<p class="note">
      Your browser cannot show this video, though TikTok may well take it. Give the cover time by number; without one TikTok
      takes the first frame.
    </p>`;
  }

  private renderTime() {
    return html`<midx-cover-time
      .src=${this.src}
      .durationMs=${this.durationMs}
      .lastMs=${this.lastMs}
      .atMs=${this.coverMs}
      ?unreadable=${this.unreadable}
      @time-chosen=${(event: CustomEvent<{ timestampMs: number }>) => this.choose(event.detail.timestampMs)}
      @frames-stepped=${(event: CustomEvent<{ frames: number }>) => this.step(event.detail.frames)}
    >
      ${this.note ? html`<p class="note keeps">${this.note}</p>` : nothing}
    </midx-cover-time>`;
  }

  private step(frames: number): void {
    this.steps.step(
      frames,
      () => this.coverMs,
      (ms) => this.choose(within(ms, this.lastMs || ms)),
    );
  }

  private choose(timestampMs: number): void {
    if (timestampMs !== this.coverMs) {
      this.coverMs = timestampMs;
      this.fresh = true;
      this.emit('cover-change', { timestampMs });
    }
  }

  private readFacts(): void {
    const video = this.video;
    if (!video || video.readyState < HTMLMediaElement.HAVE_METADATA) {
      return;
    }
    if (video.duration === Infinity) {
      // Recordings made in a browser do not say how long they are; looking for their end makes it known.
      video.currentTime = Number.MAX_SAFE_INTEGER;
    } else if (video.videoWidth === 0) {
      this.giveUp();
    } else if (this.durationMs === 0) {
      this.durationMs = Math.round(video.duration * 1000);
      this.knowLast(lastMsBefore(video.duration));
      this.emit('video-facts', { durationMs: this.durationMs, width: video.videoWidth, height: video.videoHeight });
      this.seek();
    }
  }

  /** Sound may outlast the pictures: it counts into the duration, but has no frame to offer. */
  private knowLast(lastMs: number): void {
    this.lastMs = Math.min(lastMs, this.lastMs || lastMs);
    this.choose(within(this.coverMs, this.lastMs));
  }

  private giveUp(): void {
    if (this.src && !this.unreadable) {
      this.unreadable = true;
      this.seeker.stop();
      this.handout.cancel();
      this.emit('video-unreadable', {});
    }
  }

  private seek(): void {
    if (this.video && this.durationMs > 0) {
      void this.seeker.go(this.video, this.coverMs);
    }
  }

  private frameShown(video: HTMLVideoElement): void {
    this.shown = true;
    this.time?.show(video);
    this.look?.show(video);
  }

  private leave(): void {
    this.handout.cancel();
    this.seeker.stop();
    this.steps.close();
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
