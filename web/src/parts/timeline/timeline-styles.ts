/** The timeline, from 240 px; its branches' choice joins the row where there are two. */
import { css } from '../stylesheets.ts';

export const timelineStyles = css`
  :host {
    block-size: 44px;
  }

  .root {
    container-type: inline-size;
  }

  .timeline-body {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    block-size: 100%;
  }

  .timeline-slider {
    flex: 1;
    min-inline-size: 72px;
    block-size: 100%;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
    touch-action: pan-y;
  }

  .timeline-slider:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .timeline-slider:focus-visible {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: -4px;
  }

  .timeline-body progress {
    position: absolute;
    inset: auto 0 2px;
    inline-size: 100%;
    block-size: 3px;
    accent-color: var(--_accent);
  }

  .timeline-place {
    min-inline-size: 7em;
    text-align: end;
    white-space: nowrap;
  }

  .timeline-place b {
    color: var(--_ink);
    font-weight: 600;
  }

  .runs {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: thin;
  }

  @container (max-width: 460px) {
    .runs-name {
      display: none;
    }

    .timeline-place {
      min-inline-size: 5em;
    }
  }
`;
