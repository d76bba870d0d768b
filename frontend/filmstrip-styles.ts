import { css } from 'lit';

export const filmstripStyles = css`
  .strip {
    position: relative;
    border-radius: var(--_radius-s);
  }
  /* Laid over the strip, since a canvas claims as much width as it has pixels. */
  .tiles {
    position: absolute;
    inset: 0;
    display: flex;
    overflow: hidden;
    background: var(--_container);
    border-radius: inherit;
  }
  .tiles canvas {
    flex: 1 1 0;
    min-inline-size: 0;
    block-size: 100%;
    opacity: 0;
    transition: opacity 0.25s;
  }
  .tiles canvas.made {
    opacity: 1;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    background: transparent;
    border-radius: inherit;
    cursor: pointer;
    /* Up and down still scrolls the page. */
    touch-action: pan-y;
  }
  input:disabled {
    cursor: default;
  }
  input:focus-visible {
    outline: none;
  }
  input::-webkit-slider-runnable-track {
    block-size: 100%;
  }
  input::-webkit-slider-thumb {
    inline-size: var(--_tile);
    block-size: 100%;
    appearance: none;
    background: transparent;
    border: 0;
    cursor: grab;
  }
  input:active::-webkit-slider-thumb {
    cursor: grabbing;
  }
  input::-moz-range-track {
    block-size: 100%;
    background: transparent;
  }
  input::-moz-range-thumb {
    inline-size: var(--_tile);
    block-size: 100%;
    background: transparent;
    border: 0;
    border-radius: 0;
    cursor: grab;
  }
  .window {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: calc(var(--_part) * (100% - var(--_tile)));
    box-sizing: border-box;
    inline-size: var(--_tile);
    overflow: hidden;
    border: 3px solid var(--_accent);
    border-radius: var(--_radius-s);
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 2px 8px rgb(0 0 0 / 0.3);
    pointer-events: none;
  }
  .window[hidden] {
    display: none;
  }
  .window canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  input:focus-visible + .window {
    outline: var(--vaadin-focus-ring-width, 2px) solid var(--vaadin-focus-ring-color, var(--_accent));
    outline-offset: 3px;
  }
  @media (prefers-reduced-motion: reduce) {
    .tiles canvas {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .window {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
