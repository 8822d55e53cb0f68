/** The curve, from 260 × 160 px. */
import { css } from '../stylesheets.ts';

export const costStyles = css`
  :host {
    container-type: size;
    block-size: 160px;
  }

  .cost-body {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .cost-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-block-end: 4px;
  }

  .cost-reading {
    display: grid;
    flex: 1;
    grid-template-columns: 7.2em repeat(2, max-content);
    gap: 0 1.6em;
    margin: 0;
    line-height: 1.5;
    white-space: nowrap;
  }

  .cost-reading b {
    color: var(--_ink);
    font-weight: 600;
  }

  .cost-reading i {
    display: inline-block;
    inline-size: 1.1em;
    margin-inline-end: 0.35em;
    border-block-start: 2px solid var(--_accent);
    vertical-align: 0.28em;
  }

  .cost-reading i.test {
    border-block-start: 1.5px dashed var(--_muted);
  }

  /* A low chart has no room for it. */
  .cost-head .segmented {
    display: none;
    flex: none;
  }

  @container (min-height: 230px) {
    .cost-head {
      min-block-size: 34px;
    }

    .cost-head .segmented {
      display: inline-flex;
    }

    @media (pointer: coarse) {
      .cost-head {
        min-block-size: 48px;
      }
    }
  }

  .cost-chart {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
    border-radius: 3px;
    touch-action: pan-y;
  }

  .cost-chart:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .cost-chart > .uplot {
    position: absolute;
    inset: 0;
    font: inherit;
  }

  .cost-chart.is-empty {
    display: grid;
    place-items: center;
    border-block-end: 1px solid var(--_line);
    border-inline-start: 1px solid var(--_line);
    border-radius: 0;
  }

  .cost-chart .chart-empty {
    max-inline-size: 22em;
    margin: 0;
    padding: 12px;
    text-align: center;
    text-wrap: balance;
  }

  .cost-chart .u-cursor-x {
    border-inline-end-color: var(--_muted);
  }

  /* Each number under its name. */
  @container (max-width: 400px) {
    .cost-reading {
      grid-template-columns: repeat(3, 1fr);
      gap: 0.6em;
      line-height: 1.35;
    }

    .cost-reading > span {
      display: grid;
    }
  }
`;
