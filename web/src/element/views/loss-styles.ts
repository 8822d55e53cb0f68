/** The cost's view, from 260 × 160 px. */
import { css } from '../stylesheets.ts';

export const lossStyles = css`
  .loss-body {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 160px;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .loss-head {
    display: grid;
    grid-template-columns: 7.2em repeat(2, max-content);
    gap: 0 1.6em;
    margin: 0 0 4px;
    line-height: 1.5;
    white-space: nowrap;
  }

  .loss-head b {
    color: var(--_ink);
    font-weight: 600;
  }

  .loss-head i {
    display: inline-block;
    inline-size: 1.1em;
    margin-inline-end: 0.35em;
    border-block-start: 2px solid var(--_accent);
    vertical-align: 0.28em;
  }

  .loss-head i.test {
    border-block-start: 1.5px dashed var(--_muted);
  }

  .loss-chart {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
    border-radius: 3px;
    touch-action: pan-y;
  }

  .loss-chart:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .loss-chart > .uplot {
    position: absolute;
    inset: 0;
    font: inherit;
  }

  .loss-chart.is-empty {
    display: grid;
    place-items: center;
    border-block-end: 1px solid var(--_line);
    border-inline-start: 1px solid var(--_line);
    border-radius: 0;
  }

  .loss-chart .chart-empty {
    max-inline-size: 22em;
    margin: 0;
    padding: 12px;
    text-align: center;
    text-wrap: balance;
  }

  .loss-chart .u-cursor-x {
    border-inline-end-color: var(--_muted);
  }

  /* Each number under its name. */
  @container (max-width: 400px) {
    .loss-head {
      grid-template-columns: repeat(3, 1fr);
      gap: 0.6em;
      line-height: 1.35;
    }

    .loss-head > span {
      display: grid;
    }
  }
`;
