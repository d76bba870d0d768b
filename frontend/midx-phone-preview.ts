import { LitElement, type PropertyValues, css, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { piecesOf } from './caption-tags.js';
import { seekTime } from './cover-time.js';
import { baseStyles } from './picker-styles.js';

/** About how the post will look on a phone: the picked video, which can be played, with nickname and caption over it. */
@customElement('midx-phone-preview')
export class MidxPhonePreview extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .phone {
        position: relative;
        aspect-ratio: 9 / 17;
        inline-size: 100%;
        /* All of it stays in view beside a long form. */
        max-inline-size: min(18.5rem, max(10rem, (100dvh - 12rem) * 9 / 17));
        margin-inline: auto;
        overflow: hidden;
        color: #fff;
        background: #101312;
        border: 0.5rem solid var(--midx-phone, light-dark(#23302b, #3b4a44));
        border-radius: 2.25rem;
        box-sizing: border-box;
      }
      video {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
      }
      .nothing {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        padding: 1.5rem;
        color: #c9d2ce;
        text-align: center;
        text-wrap: balance;
      }
      .words {
        position: absolute;
        inset: auto 0 0;
        display: grid;
        gap: 0.375rem;
        padding: 3.5rem 1rem 1rem;
        background: linear-gradient(transparent, rgb(0 0 0 / 0.82) 55%);
        pointer-events: none;
      }
      .who {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        font-weight: 600;
      }
      img {
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border-radius: 50%;
      }
      .caption {
        display: -webkit-box;
        margin: 0;
        overflow: hidden;
        font-size: 0.875rem;
        line-height: 1.4;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }
      .tag {
        color: #bfe9d2;
        font-weight: 600;
      }
      button {
        position: absolute;
        inset: 0.875rem 0.875rem auto auto;
        display: grid;
        place-items: center;
        inline-size: 2.75rem;
        block-size: 2.75rem;
        padding: 0;
        color: #fff;
        background: rgb(0 0 0 / 0.6);
        border: 0;
        border-radius: 50%;
        cursor: pointer;
      }
      button:focus-visible {
        outline-color: #fff;
      }
      svg {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        fill: currentColor;
      }
      figure {
        margin: 0;
      }
      figcaption {
        margin-block-start: 0.75rem;
        color: var(--_muted);
        font-size: 0.875rem;
        text-align: center;
      }
    `,
  ];

  @property() nickname = '';
  @property() avatar = '';
  @property() caption = '';

  @state() private src = '';
  @state() private poster = '';
  @state() private coverMs = 0;
  @state() private unreadable = false;
  @state() private playing = false;
  /** Ahead of what the server knows. */
  @state() private typed?: string;
  @query('video') private video?: HTMLVideoElement;

  private field?: HTMLTextAreaElement;
  private leaving = new AbortController();

  /** What is typed shows at once; the server hears of it a little later. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    const page = this.closest('.midx-composer');
    page?.addEventListener('input', (event) => this.hear(event.target), { signal: this.leaving.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caption') && document.activeElement !== this.field) {
      this.typed = undefined;
    }
  }

  private hear(field: EventTarget | null): void {
    if (field instanceof HTMLTextAreaElement) {
      this.field = field;
      this.typed = field.value;
    }
  }

  /** Shows what the given picker holds, from now on. */
  follow(picker: HTMLElement): void {
    picker.addEventListener('video-facts', (event) => this.take(event, false));
    picker.addEventListener('video-unreadable', (event) => this.take(event, true));
    picker.addEventListener('upload-cancelled', () => (this.src = ''));
    picker.addEventListener('cover-change', (event) => {
      this.coverMs = (event as CustomEvent<{ timestampMs: number }>).detail.timestampMs;
      this.showCover();
    });
  }

  protected override render() {
    return html`
      <figure>
        <div class="phone" role="group" aria-label="Preview">
          ${this.src && !this.unreadable ? this.renderVideo() : this.renderNothing()}
          <div class="words">
            ${this.nickname
              ? html`<div class="who"><img src=${this.avatar} alt="" />${this.nickname}</div>`
              : nothing}
            ${this.renderWords()}
          </div>
        </div>
        <figcaption>About how it will look. Midx adds nothing to your video.</figcaption>
      </figure>
    `;
  }

  private renderWords() {
    const pieces = piecesOf(this.typed ?? this.caption).map((piece) =>
      piece.tag ? html`<span class="tag">${piece.text}</span>` : piece.text,
    );
    return pieces.length ? html`<p class="caption">${pieces}</p>` : nothing;
  }

  private renderVideo() {
    return html`
      <video
        .src=${this.src}
        playsinline
        loop
        preload="auto"
        poster=${this.poster || nothing}
        aria-label="The video"
        @loadedmetadata=${this.showCover}
        @play=${() => (this.playing = true)}
        @pause=${() => (this.playing = false)}
      ></video>
      <button type="button" aria-label=${this.playing ? 'Pause the preview' : 'Play the preview'} @click=${this.toggle}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          ${this.playing ? svg`<path d="M5 3h4v14H5zM11 3h4v14h-4z" />` : svg`<path d="M6 3.5v13l10-6.5z" />`}
        </svg>
      </button>
    `;
  }

  private renderNothing() {
    return html`<div class="nothing">
      ${this.unreadable ? 'Your browser cannot show this video.' : 'Your video will show here.'}
    </div>`;
  }

  private take(event: Event, unreadable: boolean): void {
    const source = event.composedPath()[0] as HTMLElement & { src?: string; poster?: string; coverMs?: number };
    this.src = source.src ?? '';
    this.poster = source.poster ?? '';
    this.coverMs = source.coverMs ?? 0;
    this.unreadable = unreadable;
  }

  private showCover(): void {
    if (this.video && !this.playing) {
      this.video.currentTime = seekTime(this.coverMs);
    }
  }

  private toggle(): void {
    if (this.video?.paused) {
      void this.video.play();
    } else {
      this.video?.pause();
      this.showCover();
    }
  }
}
