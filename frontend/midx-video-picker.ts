import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './midx-cover-picker.js';
import { baseStyles, pickerStyles } from './picker-styles.js';
import { readFacts } from './video-facts.js';
import { ACCEPT, refusalOf } from './video-file.js';
import { bytesText, timeLeftText } from './video-texts.js';
import { VideoUpload } from './video-upload.js';

/**
 * Takes a video from the device: sends it at once, shows how far it is, and lets a person choose the cover meanwhile.
 * Passes on the events of `midx-cover-picker`.
 *
 * @fires file-facts - what the file is, as soon as it is picked; see video-facts.ts
 * @fires upload-created - `{mediaId}`, the server has made room
 * @fires upload-progress - `{mediaId, sent, total}` in bytes, at most four a second
 * @fires upload-complete - `{mediaId}`, all bytes are there and accepted
 * @fires upload-failed - `{mediaId, reason}`, in words for a person; mediaId is null where nothing was created
 * @fires upload-cancelled - `{mediaId}`, the person took the video back or replaced it
 */
@customElement('midx-video-picker')
export class MidxVideoPicker extends LitElement {
  static override styles = [baseStyles, pickerStyles];

  /** Where files go, relative to the application's root. */
  @property() endpoint = 'media/files';
  /** Of a video that is already staged: where to play it from. */
  @property() src = '';
  @property() fileName = '';
  @property({ type: Number }) fileSize = 0;
  @property({ type: Number }) coverMs = 0;
  @property({ type: Number }) maxBytes = 4 * 1024 ** 3;
  @property() mediaId = '';
  /** The cover of a video that is already staged, as it was seen the last time. */
  @property() poster = '';
  /** What TikTok makes of a cover. */
  @property() coverNote = '';

  @state() private local = '';
  @state() private refusal = '';
  @state() private over = false;
  @query('input[type=file]') private input!: HTMLInputElement;

  private readonly upload = new VideoUpload(this, (type, detail) => this.emit(type, detail));

  private file: File | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.showLocal(this.file);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.local);
  }

  protected override render() {
    const source = this.local || this.src;
    return html`
      <div
        class="picker ${this.over ? 'over' : ''}"
        @dragover=${this.dragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.drop}
      >
        <input
          id="file"
          type="file"
          accept=${ACCEPT}
          aria-label="Choose a video"
          tabindex=${source ? '-1' : nothing}
          @change=${() => void this.take(this.input.files)}
        />
        ${source ? this.renderFile(source) : this.renderDrop()}
        ${this.refusal ? html`<p class="failure" role="alert">${this.refusal}</p>` : nothing}
        <div class="heard" aria-live="polite">${this.upload.announcement}</div>
      </div>
    `;
  }

  private renderDrop() {
    return html`
      <div class="drop">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">
          <rect x="3" y="5" width="13" height="14" rx="3" />
          <path d="m16 10.5 5-2.5v8l-5-2.5" stroke-linejoin="round" />
        </svg>
        ${this.fileName
          ? html`<p>“${this.fileName}” did not arrive completely. Please choose it again.</p>`
          : nothing}
        <label class="button" for="file">Choose a video</label>
        <p class="muted">or drop it here. MP4, MOV or WebM, up to ${bytesText(this.maxBytes)}</p>
      </div>
    `;
  }

  private renderFile(source: string) {
    return html`
      <midx-cover-picker
        .file=${this.file}
        .src=${source}
        .poster=${this.local ? '' : this.poster}
        .note=${this.coverNote}
        .coverMs=${this.coverMs}
        ?fresh=${this.local !== ''}
        @cover-change=${this.coverChosen}
      ></midx-cover-picker>
      <div class="file">
        <p class="name">
          <strong title=${this.fileName}>${this.fileName}</strong><span class="muted">${bytesText(this.fileSize)}</span>
        </p>
        ${this.local ? this.renderProgress() : html`<p class="muted">Uploaded</p>`}
        <div class="actions">${this.renderActions()}</div>
      </div>
    `;
  }

  private renderProgress() {
    const { percent, phase, failure } = this.upload;
    if (phase === 'failed') {
      return html`<p class="failure" role="alert">${failure}</p>`;
    }
    return html`
      <div class="bar" role="progressbar" aria-label="Upload" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
        <div style="inline-size: ${percent}%"></div>
      </div>
      <p class="muted state">${this.stateText()}</p>
    `;
  }

  private stateText(): string {
    const { phase, percent, sent, total, bytesPerSecond } = this.upload;
    switch (phase) {
      case 'complete':
        return 'Uploaded';
      case 'paused':
        return `Paused at ${percent} %`;
      case 'waiting':
        return navigator.onLine
          ? `${percent} % · connection lost, trying again…`
          : `${percent} % · you are offline; it goes on by itself when you are back`;
      default:
        if (sent === total) {
          return '100 % · checking…';
        }
        return bytesPerSecond > 0
          ? `${percent} % · ${bytesText(bytesPerSecond)}/s · ${timeLeftText((total - sent) / bytesPerSecond)}`
          : `${percent} %`;
    }
  }

  private renderActions() {
    const { phase, worthAnotherTry } = this.upload;
    const sending = phase === 'sending' || phase === 'waiting' || phase === 'paused';
    const button = (text: string, act: () => void) => html`<button type="button" @click=${act}>${text}</button>`;
    return html`
      ${phase === 'sending' || phase === 'waiting' ? button('Pause', () => this.upload.pause()) : nothing}
      ${phase === 'paused' ? button('Resume', () => this.upload.resume()) : nothing}
      ${phase === 'failed' && worthAnotherTry ? button('Try again', () => this.upload.resume()) : nothing}
      ${button('Replace', () => this.input.click())}
      ${button(sending ? 'Cancel upload' : 'Remove', () => this.takeBack())}
    `;
  }

  private async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (!file) {
      return;
    }
    this.refusal = files.length > 1 ? 'One video at a time, please.' : ((await refusalOf(file, this.maxBytes)) ?? '');
    this.input.value = '';
    if (this.refusal === '') {
      this.dismiss();
      this.fileName = file.name;
      this.fileSize = file.size;
      this.showLocal(file);
      void this.tellFacts(file);
      this.upload.start(file, new URL(this.endpoint, document.baseURI).href);
    }
  }

  private async tellFacts(file: File): Promise<void> {
    const facts = await readFacts(file);
    if (file === this.file) {
      this.emit('file-facts', facts);
    }
  }

  private takeBack(): void {
    this.dismiss();
    this.fileName = '';
    this.fileSize = 0;
    this.refusal = '';
    // The button that had the focus is gone with the video.
    void this.updateComplete.then(() => this.input.focus());
  }

  private dismiss(): void {
    if (!this.local && this.mediaId) {
      this.emit('upload-cancelled', { mediaId: this.mediaId });
    }
    this.upload.cancel();
    this.showLocal(null);
    this.src = '';
    this.mediaId = '';
    if (this.coverMs !== 0) {
      this.coverMs = 0;
      this.emit('cover-change', { timestampMs: 0 });
    }
  }

  private showLocal(file: File | null): void {
    URL.revokeObjectURL(this.local);
    this.file = file;
    this.local = file ? URL.createObjectURL(file) : '';
  }

  private coverChosen(event: CustomEvent<{ timestampMs: number }>): void {
    this.coverMs = event.detail.timestampMs;
  }

  private dragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void this.take(event.dataTransfer?.files);
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
