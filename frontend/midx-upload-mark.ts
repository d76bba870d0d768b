import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type UploadNews, followUpload } from './upload-news.js';

const STATES: Record<string, string> = {
  sending: 'Uploading',
  waiting: 'Waiting for the network at',
  paused: 'Paused at',
  failed: 'Stopped at',
};

/** A line about a draft's video; while it is on its way from some tab of this browser, how far it is. */
@customElement('midx-upload-mark')
export class MidxUploadMark extends LitElement {
  static override styles = css`
    :host {
      color: var(--midx-muted);
      font-size: 0.875em;
      font-variant-numeric: tabular-nums;
    }
  `;

  @property() mediaId = '';
  /** What is known without asking anybody. */
  @property() text = '';

  @state() private news: UploadNews | null = null;
  private end: (() => void) | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end?.();
    this.end = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('mediaId')) {
      this.follow();
    }
  }

  protected override render() {
    return html`<span>${this.news ? this.live(this.news) : this.text}</span>`;
  }

  private live({ fileName, phase, sent, total }: UploadNews): string {
    const words = STATES[phase];
    return words ? `${fileName} · ${words} ${Math.floor((sent / total) * 100)} %` : `${fileName} · Uploaded`;
  }

  private follow(): void {
    this.end?.();
    this.news = null;
    this.end = this.mediaId ? followUpload(this.mediaId, (news) => (this.news = news)) : null;
  }
}
