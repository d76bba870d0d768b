import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from './picker-styles.js';
import { drawFrame } from './video-frames.js';

/** The chosen frame as small as others will see it among a creator's videos. */
@customElement('midx-profile-look')
export class MidxProfileLook extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        font-size: 0.8125rem;
        line-height: 1.3;
      }
      .look {
        display: flex;
        flex-direction: column;
        gap: 0.5rem;
      }
      p {
        margin: 0;
      }
      .title {
        font-weight: 500;
      }
      figure {
        display: grid;
        gap: 0.25rem;
        justify-items: start;
        margin: 0;
      }
      canvas {
        inline-size: 4rem;
        background: var(--_container) center / cover;
        border-radius: 0.25rem;
      }
      .tall {
        block-size: 7.111rem;
      }
      .square {
        block-size: 4rem;
      }
      figcaption,
      .differ {
        color: var(--_muted);
      }
    `,
  ];

  /** The picture from the last time, until a frame is there. */
  @property() poster = '';

  @query('.tall') private tall!: HTMLCanvasElement;
  @query('.square') private square!: HTMLCanvasElement;

  show(video: HTMLVideoElement): void {
    for (const canvas of [this.tall, this.square]) {
      drawFrame(video, canvas, canvas.clientWidth, canvas.clientHeight);
    }
  }

  protected override render() {
    const background = this.poster ? `background-image: url("${this.poster}")` : '';
    return html`
      <div class="look">
        <p class="title">On your profile</p>
        <figure>
          <canvas class="tall" role="img" aria-label="The cover, cut to 9:16" style=${background}></canvas>
          <figcaption>9:16</figcaption>
        </figure>
        <figure>
          <canvas class="square" role="img" aria-label="The cover, cut to a square" style=${background}></canvas>
          <figcaption>Square</figcaption>
        </figure>
        <p class="differ">TikTok’s grids may crop it otherwise.</p>
      </div>
    `;
  }
}
