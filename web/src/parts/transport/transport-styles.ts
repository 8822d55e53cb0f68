/** Buttons and speed over the readings; from 516 px on all in one row. */
import { css } from '../stylesheets.ts';

export const transportStyles = css`
  :host {
    container-type: inline-size;
  }

  .transport {
    display: grid;
    grid-template: 'buttons speed' auto 'readings readings' auto / 1fr auto;
    align-items: center;
    gap: 8px 12px;
  }

  .buttons {
    grid-area: buttons;
    display: flex;
    align-items: center;
    gap: 2px;
  }

  .readings {
    grid-area: readings;
    display: grid;
    grid-template-columns: 1fr 1.4fr 1fr;
    gap: 8px;
    margin: 0;
  }

  .speed {
    grid-area: speed;
  }

  @container (min-width: 516px) {
    .transport {
      grid-template: 'buttons readings speed' auto / auto 1fr auto;
      column-gap: 16px;
    }

    .readings {
      grid-template-columns: 4.2em 6em 4.4em;
      gap: 10px;
      justify-content: end;
    }
  }

  .play {
    inline-size: var(--_play);
    block-size: var(--_play);
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_accent-ink);
  }

  .play:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .play .icon {
    inline-size: 28px;
    block-size: 28px;
  }

  .play[aria-disabled='true'] {
    background: var(--_hover);
    color: var(--_muted);
  }

  .speed {
    block-size: var(--_hit);
    padding-inline: 8px 4px;
    border: 1px solid var(--_line);
    background: transparent;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .speed option {
    background: var(--_paper);
    color: var(--_ink);
  }

  .speed:hover {
    border-color: var(--_muted);
  }

  .readings dt {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.2;
  }

  .readings dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    white-space: nowrap;
  }
`;
