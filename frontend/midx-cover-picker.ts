import { LitElement, type PropertyValues, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { coverFrameOf } from './cover-frame.js';
import { baseStyles } from './picker-styles.js';
import { clockText, secondsText } from './video-texts.js';

const STEP_MS = 100;
const RESTED_MS = 400;

/**
 * Shows a video's frame at the cover time and lets a person choose another.
 *
 * @fires video-facts - `{durationMs, width, height}`, once the browser has read them
 * @fires video-unreadable - the browser cannot show this video, which says nothing about TikTok
 * @fires cover-change - `{timestampMs}`, while the slider moves
 * @fires cover-frame - `{dataBase64}`, a JPEG of at most 270 x 480 pixels and 100 KB, once the slider rests
 */
@customElement('midx-cover-picker')
export class MidxCoverPicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .frame {
        display: grid;
        justify-items: center;
        overflow: hidden;
        background: var(--_container);
        border-radius: var(--_radius-s);
      }
      video {
        display: block;
        max-inline-size: 100%;
        min-block-size: 8rem;
        max-block-size: min(50vh, 22rem);
      }
      label,
      .label {
        display: flex;
        justify-content: space-between;
        gap: var(--vaadin-gap-s, 8px);
        margin-block: var(--vaadin-padding-s, 8px) var(--vaadin-gap-xs, 4px);
        font-weight: 500;
      }
      output {
        color: var(--_muted);
        font-variant-numeric: tabular-nums;
      }
      input {
        box-sizing: border-box;
        inline-size: 100%;
        margin: 0;
        accent-color: var(--_accent);
      }
      input[type='range'] {
        block-size: 2rem;
        border-radius: var(--_radius-s);
      }
      input[type='number'] {
        padding: 0.5rem 0.75rem;
        font: inherit;
        color: inherit;
        background: var(--_surface);
        border: 1px solid var(--_border);
        border-radius: var(--_radius-s);
      }
    `,
  ];

  @property() src = '';
  @property({ type: Number }) coverMs = 0;
  /** Whether the first frame is handed out unasked, as it should be for a video that nobody has a cover of yet. */
  @property({ type: Boolean }) fresh = false;

  @state() private durationMs = 0;
  @state() private unreadable = false;
  @query('video') private video?: HTMLVideoElement;

  private seekAgain = false;
  private rested = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.rested);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.durationMs = 0;
      this.unreadable = false;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('coverMs') && !changed.has('src')) {
      this.seek();
    }
  }

  protected override render() {
    return this.unreadable ? this.renderNumber() : this.renderSlider();
  }

  private renderSlider() {
    const last = Math.max(0, Math.floor((this.durationMs - 1) / STEP_MS) * STEP_MS);
    const at = Math.min(this.coverMs, last);
    return html`
      <div class="frame"><video
        .src=${this.src}
        .muted=${true}
        playsinline
        preload="auto"
        aria-label="Frame at the cover time"
        @loadedmetadata=${this.readFacts}
        @durationchange=${this.readFacts}
        @loadeddata=${this.showFirst}
        @seeked=${this.seeked}
        @error=${this.giveUp}
      ></video></div>
      ${this.durationMs
        ? html`<label for="at">Cover time <output for="at">${clockText(at)} of ${clockText(this.durationMs)}</output></label>
            <input
              id="at"
              type="range"
              min="0"
              max=${last}
              step=${STEP_MS}
              .value=${String(at)}
              aria-label="Cover time"
              aria-valuetext="${secondsText(at)} of ${secondsText(this.durationMs)}"
              @input=${(event: Event) => this.choose(Number((event.target as HTMLInputElement).value))}
            />`
        : nothing}
    `;
  }

  private renderNumber() {
    return html`
      <p class="note">
        Your browser cannot show this video, though TikTok may well take it. Give the cover time by number; without one TikTok
        takes the first frame.
      </p>
      <label for="at">Cover time <output>seconds from the beginning</output></label>
      <input
        id="at"
        type="number"
        inputmode="decimal"
        min="0"
        step="0.1"
        aria-label="Cover time"
        .value=${String(this.coverMs / 1000)}
        @change=${(event: Event) => this.choose(Math.round(Math.max(0, Number((event.target as HTMLInputElement).value)) * 1000))}
      />
    `;
  }

  private choose(timestampMs: number): void {
    this.coverMs = timestampMs;
    this.fresh = true;
    this.emit('cover-change', { timestampMs });
  }

  private readFacts(): void {
    const video = this.video!;
    if (video.readyState < HTMLMediaElement.HAVE_METADATA) {
      return;
    }
    if (video.duration === Infinity) {
      // Recordings made in a browser do not say how long they are; looking for their end makes it known.
      video.currentTime = Number.MAX_SAFE_INTEGER;
    } else if (video.videoWidth === 0) {
      this.giveUp();
    } else if (this.durationMs === 0) {
      this.durationMs = Math.round(video.duration * 1000);
      this.emit('video-facts', { durationMs: this.durationMs, width: video.videoWidth, height: video.videoHeight });
      this.seek();
    }
  }

  private showFirst(): void {
    if (!this.video!.seeking) {
      this.handOutOnceRested();
    }
  }

  private giveUp(): void {
    if (this.src && !this.unreadable) {
      this.unreadable = true;
      this.emit('video-unreadable', {});
    }
  }

  /** One seek at a time: a slider is faster than any decoder. */
  private seek(): void {
    if (!this.video || this.durationMs === 0) {
      return;
    }
    this.seekAgain = this.video.seeking;
    if (!this.seekAgain) {
      this.video.currentTime = Math.min(this.coverMs, this.durationMs - 1) / 1000;
    }
  }

  private seeked(): void {
    if (this.seekAgain) {
      this.seek();
    } else {
      this.handOutOnceRested();
    }
  }

  private handOutOnceRested(): void {
    window.clearTimeout(this.rested);
    if (this.fresh) {
      this.rested = window.setTimeout(() => void this.handOut(), RESTED_MS);
    }
  }

  private async handOut(): Promise<void> {
    const dataBase64 = this.video && !this.unreadable ? await coverFrameOf(this.video) : null;
    if (dataBase64) {
      this.emit('cover-frame', { dataBase64 });
    }
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
