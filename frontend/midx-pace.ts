import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** After so long without a word nobody can say how fast it goes. */
const STALE_AFTER_MS = 20_000;

/** How fast something is sent, for as long as that is news. */
@customElement('midx-pace')
export class MidxPace extends LitElement {
  static override styles = css`
    :host {
      color: var(--midx-muted);
      font-size: 0.875em;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  @property() text = '';
  /** Changes with each news, also where the words stay the same. */
  @property() beat = '';

  @state() private stale = false;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('beat') || changed.has('text')) {
      this.stale = false;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => (this.stale = true), STALE_AFTER_MS);
    }
  }

  protected override render() {
    return html`<span>${this.stale ? 'Speed – · time left –' : this.text}</span>`;
  }
}
