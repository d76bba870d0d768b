import { css } from 'lit';

export const baseStyles = css`
  :host {
    display: block;
    --_accent: var(--midx-accent, var(--aura-accent-color, light-dark(#3452d1, #8ea2ff)));
    --_on-accent: var(--midx-on-accent, var(--aura-accent-contrast-color, light-dark(#fff, #10142b)));
    --_border: var(--midx-line-strong, var(--vaadin-border-color, light-dark(#8b8f9c, #6a6e7a)));
    --_muted: var(--midx-muted, var(--vaadin-text-color-secondary, light-dark(#5a5e6b, #a9adba)));
    --_surface: var(--midx-surface, var(--vaadin-background-color, light-dark(#fff, #1b1d24)));
    --_container: var(--midx-sunken, var(--vaadin-background-container, light-dark(#f3f4f8, #24262e)));
    --_error: var(--midx-bad, light-dark(#b3261e, #ffb4ab));
    --_radius: var(--midx-radius, var(--vaadin-radius-l, 12px));
    --_radius-s: var(--midx-radius-s, var(--vaadin-radius-m, 8px));
    color: var(--vaadin-text-color, light-dark(#1c1d22, #ececf1));
    line-height: 1.45;
  }
  :host([hidden]) {
    display: none;
  }
  .note {
    margin: 0;
    color: var(--_muted);
  }
  :focus-visible {
    outline: var(--vaadin-focus-ring-width, 2px) solid var(--vaadin-focus-ring-color, var(--_accent));
    outline-offset: 2px;
  }
`;

export const pickerStyles = css`
  .picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vaadin-gap-m, 12px);
  }
  .drop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--vaadin-gap-s, 8px);
    padding: clamp(1.25rem, 6vw, 3rem) 1rem;
    text-align: center;
    background: var(--_container);
    border: 1.5px dashed var(--_border);
    border-radius: var(--_radius);
    transition:
      border-color 0.15s,
      background-color 0.15s;
  }
  .over .drop,
  .over .file {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_container));
  }
  .drop svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    color: var(--_accent);
  }
  .drop p,
  .file p {
    margin: 0;
  }
  .drop p {
    text-wrap: balance;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  input[type='file'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    opacity: 0;
  }
  .button,
  button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.875rem;
    font: inherit;
    font-weight: 500;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    box-sizing: border-box;
    cursor: pointer;
  }
  .button {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  button:hover {
    background: var(--_container);
  }
  input:focus-visible + .drop .button {
    outline: var(--vaadin-focus-ring-width, 2px) solid var(--vaadin-focus-ring-color, var(--_accent));
    outline-offset: 2px;
  }
  .file {
    display: grid;
    gap: var(--vaadin-gap-s, 8px);
    padding: var(--vaadin-padding-m, 12px);
    background: var(--_surface);
    border: 1px solid var(--midx-line, var(--_border));
    border-radius: var(--_radius);
  }
  .name {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--vaadin-gap-s, 8px);
  }
  .name strong {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name span {
    flex: none;
  }
  .bar {
    block-size: 0.5rem;
    overflow: hidden;
    background: var(--midx-line, var(--vaadin-background-container-strong, light-dark(#e2e4ec, #383b46)));
    border-radius: 1rem;
  }
  .bar div {
    block-size: 100%;
    background: var(--_accent);
    border-radius: inherit;
    transition: inline-size 0.25s linear;
  }
  .state {
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vaadin-gap-s, 8px);
  }
  .drop .name,
  .drop .bar {
    inline-size: min(100%, 26rem);
  }
  .drop .name {
    justify-content: center;
  }
  .drop .name strong {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .question {
    display: grid;
    gap: var(--vaadin-gap-s, 8px);
    padding: var(--vaadin-padding-m, 12px);
    background: var(--midx-warn-soft, var(--_container));
    border: 1px solid var(--midx-warn, var(--_border));
    border-radius: var(--_radius);
  }
  .question,
  .drop p {
    overflow-wrap: anywhere;
  }
  .question p {
    margin: 0;
  }
  .failure {
    margin: 0;
    color: var(--_error);
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .button,
    button {
      min-block-size: var(--midx-touch, 2.75rem);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
