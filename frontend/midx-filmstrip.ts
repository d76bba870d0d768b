import { LitElement, type PropertyValues, html } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { framesOf as framesOfKey, spread, strideOf, within } from './cover-time.js';
import { filmstripStyles } from './filmstrip-styles.js';
import { baseStyles } from './picker-styles.js';
import { exactSecondsText, secondsText } from './video-texts.js';
import { drawFrame, framesOf } from './video-frames.js';

const MOST_TILES = 12;
const FEWEST_TILES = 5;
const TILE_WIDTH = 48;
const TILE_HEIGHT = 72;

/**
 * A slider over frames of the video: its handle is a window onto the chosen one. The control itself is the browser's own range,
 * which fingers, keys and screen readers know; the pictures lie under it.
 *
 * @fires time-chosen - `{timestampMs}`
 * @fires frames-stepped - `{frames}`, forward or back
 */
@customElement('midx-filmstrip')
export class MidxFilmstrip extends LitElement {
  static override styles = [baseStyles, filmstripStyles];

  /** Where to play the video from; empty while it is not known to be playable. */
  @property() src = '';
  @property({ type: Number }) lastMs = 0;
  @property({ type: Number }) durationMs = 0;
  @property({ type: Number }) atMs = 0;

  @state() private width = 0;
  @query('.window canvas') private window!: HTMLCanvasElement;
  @queryAll('.tiles canvas') private tiles!: NodeListOf<HTMLCanvasElement>;

  private readonly sizes = new ResizeObserver(([entry]) => (this.width = entry.contentRect.width));
  private making = new AbortController();
  private made = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.stop();
  }

  /** The frame that the player shows is the one chosen. */
  show(video: HTMLVideoElement): void {
    drawFrame(video, this.window, this.tileWidth, TILE_HEIGHT);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const wanted = this.src && this.durationMs && this.width ? `${this.src} ${this.durationMs} ${this.count}` : '';
    if (this.isConnected && wanted !== this.made) {
      this.stop();
      this.made = wanted;
      void this.fill(this.making.signal);
    }
  }

  protected override render() {
    const at = within(this.atMs, this.lastMs);
    const part = this.lastMs ? at / this.lastMs : 0;
    return html`
      <div class="strip" style="--_tile: ${this.tileWidth}px; --_part: ${part}; block-size: ${TILE_HEIGHT}px">
        <div class="tiles" aria-hidden="true">${Array.from({ length: this.count }, () => html`<canvas></canvas>`)}</div>
        <input
          type="range"
          min="0"
          max=${this.lastMs}
          step="1"
          .value=${String(at)}
          ?disabled=${!this.durationMs}
          aria-label="Cover time"
          aria-valuetext="${exactSecondsText(at)} of ${secondsText(this.durationMs)}"
          @keydown=${this.keyPressed}
          @input=${(event: Event) => this.choose(Number((event.target as HTMLInputElement).value))}
        />
        <div class="window" aria-hidden="true" ?hidden=${!this.durationMs}><canvas></canvas></div>
      </div>
    `;
  }

  private get count(): number {
    return Math.min(MOST_TILES, Math.max(FEWEST_TILES, Math.floor(this.width / TILE_WIDTH)));
  }

  private get tileWidth(): number {
    return this.width / this.count;
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const stride = strideOf(event.key, event.shiftKey, this.lastMs);
    const frames = framesOfKey(event.key);
    if (stride !== null) {
      this.choose(within(this.atMs + stride, this.lastMs));
    } else if (frames !== 0) {
      this.emit('frames-stepped', { frames });
    } else {
      return;
    }
    event.preventDefault();
  }

  private choose(timestampMs: number): void {
    this.atMs = timestampMs;
    this.emit('time-chosen', { timestampMs });
  }

  private async fill(signal: AbortSignal): Promise<void> {
    this.tiles.forEach((tile) => tile.classList.remove('made'));
    if (!this.made) {
      return;
    }
    let index = 0;
    try {
      for await (const video of framesOf(this.src, spread(this.count, this.lastMs), signal)) {
        const tile = this.tiles[index++];
        drawFrame(video, tile, this.tileWidth, TILE_HEIGHT);
        tile.classList.add('made');
      }
    } catch {
      // Stopped, or a frame that cannot be had: the strip is an aid, and the time can be chosen without it.
    }
  }

  private stop(): void {
    this.making.abort();
    this.making = new AbortController();
    this.made = '';
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
