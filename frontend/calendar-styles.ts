import { css } from 'lit';

export const calendarStyles = css`
  :host {
    container-type: inline-size;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 600;
    margin: 0;
  }
  .item {
    align-items: baseline;
    background: color-mix(in srgb, var(--_tint, var(--_accent)) 12%, var(--_surface));
    border: 1px solid color-mix(in srgb, var(--_tint, var(--_accent)) 45%, var(--_surface));
    border-inline-start-width: 4px;
    border-radius: var(--_radius-s);
    box-sizing: border-box;
    color: inherit;
    cursor: pointer;
    display: flex;
    font: inherit;
    font-size: 0.8125rem;
    gap: 0.375rem;
    inline-size: 100%;
    min-block-size: 1.625rem;
    overflow: hidden;
    padding: 0.125rem 0.375rem;
    text-align: start;
    white-space: nowrap;
  }
  .item.movable {
    cursor: grab;
    touch-action: none;
  }
  .item:not(.movable) {
    background: none;
    border-style: solid;
    color: var(--_muted);
  }
  .item[data-look='scheduled'] {
    --_tint: var(--midx-status-queued);
  }
  .item[data-look='published'] {
    --_tint: var(--midx-status-published);
  }
  .item[data-look='failed'] {
    --_tint: var(--midx-bad);
  }
  .item[data-look='attention'] {
    --_tint: var(--midx-warn);
  }
  .item time {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .item .title {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .item .status {
    display: none;
  }
  .dragged {
    opacity: 0.4;
  }
  .frame {
    background: var(--_surface);
    border: 1px solid var(--midx-line, var(--_border));
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .week .scroll {
    max-block-size: 70vh;
    overflow-y: auto;
    overscroll-behavior: contain;
    position: relative;
  }
  .week .columns {
    display: grid;
    grid-template-columns: 3.25rem repeat(7, minmax(0, 1fr));
  }
  .week .heads {
    border-block-end: 1px solid var(--midx-line, var(--_border));
  }
  .heads > * {
    padding: 0.5rem 0.375rem;
  }
  .hours {
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .hours li {
    block-size: var(--_hour);
    padding-inline-end: 0.375rem;
    text-align: end;
  }
  .week .day {
    background-image: linear-gradient(to bottom, var(--midx-line, var(--_border)) 1px, transparent 1px);
    background-size: 100% var(--_hour);
    block-size: calc(24 * var(--_hour));
    border-inline-start: 1px solid var(--midx-line, var(--_border));
    position: relative;
  }
  .week .day li {
    padding: 1px;
    position: absolute;
    box-sizing: border-box;
  }
  .today h3 {
    color: var(--_accent);
  }
  .month .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .month .day {
    border: 0 solid var(--midx-line, var(--_border));
    border-block-start-width: 1px;
    border-inline-start-width: 1px;
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    margin: -1px 0 0 -1px;
    min-block-size: 6.5rem;
    padding: 0.375rem;
  }
  .month .other {
    background: var(--_container);
  }
  .month .other h3 {
    color: var(--_muted);
    font-weight: 400;
  }
  .month ol {
    display: grid;
    gap: 0.25rem;
  }
  .over {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .over.refused {
    box-shadow: inset 0 0 0 2px var(--_error);
  }
  .ghost {
    background: var(--_surface);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius-s);
    box-shadow: var(--midx-shadow);
    font-size: 0.875rem;
    font-weight: 600;
    max-inline-size: 14rem;
    padding: 0.25rem 0.5rem;
    pointer-events: none;
    position: fixed;
    z-index: 10;
  }
  .ghost.refused {
    border-color: var(--_error);
    color: var(--_error);
  }
  .sr {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }
  @container (max-width: 44rem) {
    .week .scroll {
      max-block-size: none;
    }
    .week .columns,
    .month .days {
      display: block;
    }
    .week .hours,
    .week .heads {
      display: none;
    }
    .week .day,
    .month .day {
      background: none;
      block-size: auto;
      border: 0;
      border-block-end: 1px solid var(--midx-line, var(--_border));
      display: grid;
      gap: 0.5rem;
      margin: 0;
      min-block-size: 0;
      padding: 0.75rem;
    }
    .week .day .sr {
      block-size: auto;
      clip-path: none;
      inline-size: auto;
      position: static;
    }
    .day.empty:not(.today) {
      display: none;
    }
    .week .day ol {
      display: grid;
      gap: 0.375rem;
    }
    .week .day li {
      inline-size: 100% !important;
      inset: auto !important;
      position: static;
    }
    .item {
      font-size: 0.9375rem;
      min-block-size: 2.75rem;
      padding-inline: 0.75rem;
      align-items: center;
    }
    .item.movable {
      touch-action: auto;
    }
    .item .status {
      color: var(--_muted);
      display: inline;
      flex: none;
      font-size: 0.8125rem;
    }
  }
`;
