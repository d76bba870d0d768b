import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { framesOf, strideOf, within } from './cover-time.js';
import { baseStyles } from './picker-styles.js';

/**
 * The cover time as a number of seconds, for a video that this browser cannot show. Its keys are those of the filmstrip, as
 * far as a field for text has them to spare.
 *
 * @fires time-chosen - `{timestampMs}`
 * @fires frames-stepped - `{frames}`, forward or back
 */
@customElement('midx-cover-number')
export class MidxCoverNumber extends LitElement {
  static override styles = [
    baseStyles,
    css`
      input {
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: var(--midx-touch, 2.75rem);
        margin: 0;
        padding: 0.5rem 0.75rem;
        font: inherit;
        font-variant-numeric: tabular-nums;
        color: inherit;
        background: var(--_surface);
        border: 1px solid var(--_border);
        border-radius: var(--_radius-s);
      }
    `,
  ];

  @property({ type: Number }) atMs = 0;
  /** 0 where it is not known. */
  @property({ type: Number }) lastMs = 0;

  protected override render() {
    return html`
      <input
        type="number"
        inputmode="decimal"
        min="0"
        max=${this.lastMs ? this.lastMs / 1000 : nothing}
        step="0.001"
        aria-label="Cover time"
        .value=${live(String(this.atMs / 1000))}
        @keydown=${this.keyPressed}
        @change=${(event: Event) => this.choose(Number((event.target as HTMLInputElement).value) * 1000)}
      />
    `;
  }

  private keyPressed(event: KeyboardEvent): void {
    const frames = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? framesOf(event.key) : 0;
    const stride = this.lastMs && event.key.startsWith('Page') ? strideOf(event.key, false, this.lastMs) : null;
    if (frames) {
      this.emit('frames-stepped', { frames });
    } else if (stride) {
      this.choose(this.atMs + stride);
    } else {
      return;
    }
    event.preventDefault();
  }

  private choose(ms: number): void {
    this.atMs = within(ms, this.lastMs || Number.MAX_SAFE_INTEGER);
    this.requestUpdate();
    this.emit('time-chosen', { timestampMs: this.atMs });
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
