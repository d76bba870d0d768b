import { LitElement, css, html, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { within } from './cover-time.js';
import './midx-cover-number.js';
import './midx-filmstrip.js';
import type { MidxFilmstrip } from './midx-filmstrip.js';
import { baseStyles } from './picker-styles.js';
import { clockText } from './video-texts.js';

/**
 * When the cover is: a filmstrip, or a number where the browser cannot show the video; with buttons for single frames, which
 * a finger cannot hit, and room for a remark beside them.
 *
 * @fires time-chosen - `{timestampMs}`
 * @fires frames-stepped - `{frames}`, forward or back
 */
@customElement('midx-cover-time')
export class MidxCoverTime extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .head {
        display: flex;
        justify-content: space-between;
        gap: var(--vaadin-gap-s, 8px);
        margin-block: var(--vaadin-gap-m, 12px) 0.625rem;
      }
      strong {
        font-weight: 500;
      }
      output {
        color: var(--_muted);
        font-variant-numeric: tabular-nums;
      }
      .below {
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-m, 12px);
        margin-block-start: 0.75rem;
      }
      .frames {
        display: flex;
        flex: none;
        gap: 0.25rem;
      }
      button {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        padding: 0;
        color: inherit;
        background: transparent;
        border: 1px solid var(--_border);
        border-radius: var(--_radius-s);
        cursor: pointer;
      }
      button:hover:enabled {
        background: var(--_container);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      svg {
        inline-size: 1rem;
        block-size: 1rem;
        fill: currentColor;
      }
      @media (pointer: coarse) {
        button {
          inline-size: var(--midx-touch, 2.75rem);
          block-size: var(--midx-touch, 2.75rem);
        }
      }
    `,
  ];

  @property() src = '';
  /** 0 where it is not known, as is the last millisecond at which there is a frame. */
  @property({ type: Number }) durationMs = 0;
  @property({ type: Number }) lastMs = 0;
  @property({ type: Number }) atMs = 0;
  @property({ type: Boolean }) unreadable = false;

  @query('midx-filmstrip') private strip?: MidxFilmstrip;

  show(video: HTMLVideoElement): void {
    this.strip?.show(video);
  }

  protected override render() {
    const at = within(this.atMs, this.lastMs || this.atMs);
    return html`
      <div class="head">
        <strong>Cover time</strong>
        <output>${this.words(at)}</output>
      </div>
      ${this.unreadable
        ? html`<midx-cover-number .atMs=${at} .lastMs=${this.lastMs} @time-chosen=${this.pass} @frames-stepped=${this.pass}>
          </midx-cover-number>`
        : html`<midx-filmstrip
            .src=${this.durationMs ? this.src : ''}
            .durationMs=${this.durationMs}
            .lastMs=${this.lastMs}
            .atMs=${at}
            @time-chosen=${this.pass}
            @frames-stepped=${this.pass}
          ></midx-filmstrip>`}
      <div class="below">
        <div class="frames">
          ${this.renderButton('One frame back', 'M11 3v10L4 8z', -1)} ${this.renderButton('One frame on', 'M5 3v10l7-5z', 1)}
        </div>
        <slot></slot>
      </div>
    `;
  }

  private renderButton(label: string, path: string, frames: number) {
    const step = () => this.pass(new CustomEvent('frames-stepped', { detail: { frames } }));
    return html`
      <button type="button" aria-label=${label} title=${label} ?disabled=${!this.durationMs && !this.unreadable} @click=${step}>
        <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path} />`}</svg>
      </button>
    `;
  }

  private words(at: number): string {
    if (this.unreadable) {
      return this.lastMs ? `in seconds, up to ${this.lastMs / 1000}` : 'in seconds from the beginning';
    }
    return this.durationMs ? `${clockText(at)} of ${clockText(this.durationMs)}` : '';
  }

  private pass(event: CustomEvent<object>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
