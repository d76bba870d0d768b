import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './midx-cover-picker.js';
import { isSameFile } from './file-print.js';
import { OtherTab } from './other-tab.js';
import { CAMERA, NO_VIDEO, type StagedVideo, actions, button, elsewhere, interrupted } from './picker-parts.js';
import { nameLine, otherFile, progress } from './picker-parts.js';
import { baseStyles, pickerStyles } from './picker-styles.js';
import { runningUploads } from './running-uploads.js';
import { readFacts } from './video-facts.js';
import { ACCEPT, refusalOf } from './video-file.js';
import { bytesText } from './video-texts.js';
import type { UploadHost } from './upload-audience.js';
import type { VideoUpload } from './video-upload.js';

/** What a file is chosen in view of: it is compared before something is awaited, and used after it. */
interface Sight {
  upload: VideoUpload | null;
  part: boolean;
  mediaId: string;
  fileName: string;
  size: number;
}

function isAlike(one: Sight, other: Sight): boolean {
  return (Object.keys(one) as (keyof Sight)[]).every((key) => one[key] === other[key]);
}

/**
 * Takes a draft's video from the device: sends it at once, shows how far it is, and lets a person choose the cover meanwhile.
 * Of a video that has come in part it asks for the same file again and goes on. Passes on the events of `midx-cover-picker`.
 *
 * @fires file-facts - what the file is, as soon as it is at hand, and nothing until then; see video-facts.ts
 * @fires upload-created - `{mediaId, replaces}`, the server has made room; `replaces` is what had vanished, or empty
 * @fires upload-progress - `{mediaId, sent, total}` in bytes, at most four a second
 * @fires upload-complete - `{mediaId}`, all bytes are there and accepted
 * @fires upload-failed - `{mediaId, reason}`, in words for a person; mediaId is null where nothing was created
 * @fires upload-cancelled - `{mediaId}`, the person took the video back or replaced it
 */
@customElement('midx-video-picker')
export class MidxVideoPicker extends LitElement implements UploadHost {
  static override styles = [baseStyles, pickerStyles];

  /** Where files go, relative to the application's root. */
  @property() endpoint = 'media/files';
  /** An upload belongs to its draft, also while nobody looks. */
  @property() draftId = '';
  /** What the server has to say of the draft's video: another object each time. */
  @property({ attribute: false }) staged: StagedVideo = NO_VIDEO;
  /** What is sent is decided: the file can be gone on with, and neither replaced nor taken back. */
  @property({ type: Boolean }) fixed = false;
  @property({ type: Number }) maxBytes = 4 * 1024 ** 3;
  /** The cover of a video that is already staged, as it was seen the last time. */
  @property() poster = '';
  /** What TikTok makes of a cover. */
  @property() coverNote = '';

  @state() private video = NO_VIDEO;
  @state() private coverMs = 0;
  @state() private upload: VideoUpload | null = null;
  @state() private local = '';
  @state() private refusal = '';
  @state() private asked: File | null = null;
  @state() private over = false;
  @query('input[type=file]') private input!: HTMLInputElement;

  private picks = 0;
  /** The ids of this draft's videos that were heard of here. */
  private readonly named = new Set<string>();
  private readonly otherTab = new OtherTab(this, () => this.arrivedElsewhere());

  override connectedCallback(): void {
    super.connectedCallback();
    this.upload?.connect(this);
    this.showLocal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.upload?.disconnect(this);
    URL.revokeObjectURL(this.local);
  }

  emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('staged') || changed.has('draftId')) {
      this.adopt(this.staged);
    }
    this.named.add(this.mediaId);
    this.otherTab.follow(this.fileNeeded || this.upload?.phase === 'elsewhere' ? this.mediaId : '');
  }

  /** Whoever is at work with the keyboard stays here where the button under their hands is gone. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    const asked = focused?.closest('.question');
    super.update(changed);
    if (focused && !focused.isConnected) {
      const next = asked ? null : this.renderRoot.querySelector<HTMLElement>('.file .actions button');
      (next ?? this.input).focus();
    }
  }

  private get mediaId(): string {
    return this.upload ? (this.upload.mediaId ?? '') : this.video.mediaId;
  }

  /** Whether a part is here and the rest cannot come unless the file is chosen again. */
  private get fileNeeded(): boolean {
    return this.mediaId !== '' && (this.upload ? this.upload.fileLost : !this.video.complete);
  }

  private get known(): StagedVideo {
    return this.upload ? { ...this.video, received: this.upload.progressed.sent } : this.video;
  }

  protected override render() {
    const source = this.upload?.fileLost ? '' : this.local || (this.video.complete ? `${this.endpoint}/${this.video.mediaId}/content` : '');
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
        ${source ? this.renderFile(source) : this.renderDrop()} ${this.renderQuestion()}
        ${this.refusal ? html`<p class="failure" role="alert">${this.refusal}</p>` : nothing}
        <div class="heard" aria-live="polite">${this.upload?.announcement ?? nothing}</div>
      </div>
    `;
  }

  private renderDrop() {
    const part = this.fileNeeded;
    const { news } = this.otherTab;
    return html`
      <div class="drop">
        ${part ? (news ? html`${nameLine(this.video.fileName, this.video.size)} ${elsewhere(news, 0)}` : interrupted(this.known)) : CAMERA}
        ${this.upload ? html`<p class="failure" role="alert">${this.upload.failure}</p>` : nothing}
        ${this.video.gone ? html`<p>The video of this draft is no longer here. Please choose it again.</p>` : nothing}
        <label class="button" for="file">Choose a video</label>
        ${part && !this.fixed ? button('Remove', () => this.takeBack()) : nothing}
        ${part ? nothing : html`<p class="muted">or drop it here. MP4, MOV or WebM, up to ${bytesText(this.maxBytes)}</p>`}
      </div>
    `;
  }

  private renderFile(source: string) {
    const { upload, video } = this;
    return html`
      ${this.fixed ? nothing : this.renderCover(source)}
      <div class="file">
        ${nameLine(upload?.file.name ?? video.fileName, upload?.file.size ?? video.size)}
        ${upload ? progress(upload, this.otherTab.news) : html`<p class="muted">Uploaded</p>`}
        <div class="actions">
          ${upload ? actions(upload) : nothing} ${this.fixed ? nothing : this.renderChoices()}
        </div>
      </div>
    `;
  }

  private renderCover(source: string) {
    return html`
      <midx-cover-picker
        .src=${source}
        .file=${this.upload?.file ?? null}
        .poster=${this.local ? '' : this.poster}
        .note=${this.coverNote}
        .coverMs=${this.coverMs}
        ?fresh=${this.local !== ''}
        @cover-change=${(event: CustomEvent<{ timestampMs: number }>) => (this.coverMs = event.detail.timestampMs)}
      ></midx-cover-picker>
    `;
  }

  private renderChoices() {
    const { upload } = this;
    return html`
      ${button('Replace', () => this.input.click())}
      ${button(upload && upload.phase !== 'complete' && upload.phase !== 'failed' ? 'Cancel upload' : 'Remove', () => this.takeBack())}
    `;
  }

  private renderQuestion() {
    const file = this.asked;
    return file
      ? otherFile(file, this.video, () => this.replaceBy(file), () => (this.asked = null))
      : nothing;
  }

  /** The server's word counts, but for what it has not heard of yet. */
  private adopt(staged: StagedVideo): void {
    const running = this.upload ?? runningUploads.of(this.draftId);
    const other = running?.isOustedBy(staged.mediaId, !this.named.has(staged.mediaId));
    this.named.add(staged.mediaId);
    const behind = staged.complete && running?.mediaId === staged.mediaId && running.phase !== 'complete';
    if (running && (other || behind)) {
      running.drop();
    }
    this.video = staged;
    this.coverMs = staged.coverMs;
    this.asked = null;
    this.show(other || behind ? null : running);
  }

  private async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (!file) {
      return;
    }
    const pick = ++this.picks;
    const seen = this.sight();
    this.asked = null;
    this.refusal = '';
    const refusal = files.length > 1 ? 'One video at a time, please.' : await refusalOf(file, this.maxBytes);
    const same = !refusal && seen.part && (await isSameFile(file, seen.mediaId, seen.fileName, seen.size));
    await this.updateComplete;
    if (pick !== this.picks || !this.isConnected) {
      return;
    }
    this.input.value = '';
    if (refusal) {
      this.refusal = refusal;
    } else if (!isAlike(seen, this.sight())) {
      this.refusal = 'The video here has changed meanwhile. Look at what is here now, then choose your file again.';
    } else {
      this.accept(file, seen, same);
    }
  }

  private accept(file: File, { part, mediaId, fileName }: Sight, same: boolean): void {
    if (!part) {
      if (!this.fixed) {
        this.replaceBy(file);
      }
    } else if (same) {
      this.send(file, mediaId);
    } else if (this.fixed) {
      this.refusal = `That is another file. Choose “${fileName}”, or cancel this upload and make a new one.`;
    } else {
      this.asked = file;
    }
  }

  private sight(): Sight {
    const { upload, mediaId, fileNeeded: part } = this;
    const { fileName, size } = this.video;
    // What the server has to say of an upload that runs here comes at any time, and changes nothing.
    return upload && !part ? { upload, part, mediaId: '', fileName: '', size: 0 } : { upload, part, mediaId, fileName, size };
  }

  private replaceBy(file: File): void {
    this.dismiss();
    this.send(file, null);
  }

  private send(file: File, mediaId: string | null): void {
    this.asked = null;
    this.video = { ...NO_VIDEO, mediaId: mediaId ?? '', fileName: file.name, size: file.size };
    this.show(runningUploads.add(this.draftId, file, new URL(this.endpoint, document.baseURI).href, mediaId));
    this.upload!.resume();
  }

  private async tellFacts(file: File): Promise<void> {
    const facts = await readFacts(file);
    if (file === this.upload?.file) {
      this.emit('file-facts', facts);
    }
  }

  private takeBack(): void {
    this.dismiss();
    this.refusal = '';
    // The button that had the focus is gone with the video.
    void this.updateComplete.then(() => this.input.focus());
  }

  private dismiss(): void {
    if (this.upload) {
      this.upload.cancel();
    } else if (this.video.mediaId) {
      this.emit('upload-cancelled', { mediaId: this.video.mediaId });
    }
    this.asked = null;
    this.video = NO_VIDEO;
    this.show(null);
    if (this.coverMs !== 0) {
      this.coverMs = 0;
      this.emit('cover-change', { timestampMs: 0 });
    }
  }

  private arrivedElsewhere(): void {
    const { mediaId } = this;
    this.upload?.drop();
    this.show(null);
    this.asked = null;
    this.video = { ...this.video, mediaId, complete: true, received: this.video.size };
    this.emit('upload-complete', { mediaId });
  }

  private show(upload: VideoUpload | null): void {
    if (upload !== this.upload) {
      this.upload?.disconnect(this);
      this.upload = upload;
      // What was told of the file before is not true of this one.
      this.emit('file-facts', {});
      upload?.connect(this);
      this.showLocal();
      if (upload && !upload.fileLost) {
        void this.tellFacts(upload.file);
      }
    }
  }

  private showLocal(): void {
    URL.revokeObjectURL(this.local);
    this.local = this.upload && !this.upload.fileLost ? URL.createObjectURL(this.upload.file) : '';
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
}
