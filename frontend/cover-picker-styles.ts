import { css } from 'lit';

export const coverPickerStyles = css`
  /* The size is the same for every video, so that nothing moves when one has been read. */
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6.25rem;
    gap: var(--vaadin-gap-m, 12px);
    block-size: clamp(19.25rem, 40vh, 23rem);
  }
  .large {
    position: relative;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_container);
    border-radius: var(--_radius-s);
  }
  .large video,
  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .poster {
    background: var(--_container) center / contain no-repeat;
  }
  .keeps {
    font-size: 0.875rem;
    line-height: 1.35;
    text-wrap: pretty;
  }
`;
