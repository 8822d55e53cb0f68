/** The network view's own colours and lines. */
import { css } from '../stylesheets.ts';

export const networkStyle = css`
  .network {
    display: flex;
    flex-direction: column;
  }

  .network .diagram {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
    border-radius: var(--_radius);
    cursor: default;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  .network .diagram:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .network .diagram > * {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .network .flow {
    pointer-events: none;
  }

  .network .edge {
    fill: none;
    stroke: var(--_line);
  }

  .network .edge-ring {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 8;
    stroke-linecap: round;
    stroke-opacity: 0.22;
  }

  .network .node {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1;
  }

  .network .ring {
    fill: none;
    stroke: none;
  }

  .network .ring.is-shown {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .network .positive {
    stroke: var(--_positive);
  }

  .network .negative {
    stroke: var(--_negative);
    stroke-dasharray: 5 3;
  }

  .network .node.negative {
    stroke-dasharray: 4 2.5;
  }

  .network .has-target .edge:not(.is-target) {
    opacity: 0.2;
  }

  .network .edge.is-target {
    stroke-opacity: 1;
  }

  .network .overflow {
    fill: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }

  .network .input-name {
    fill: var(--_ink);
    font: italic 14px var(--_math);
    text-anchor: end;
  }

  .network .input-name .index {
    font: 0.7em var(--_math);
  }

  .network .caption {
    display: flex;
    gap: 14px;
    flex: none;
    block-size: 24px;
    margin: 0;
    padding-block-start: 4px;
    overflow: hidden;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 20px;
    white-space: nowrap;
  }

  .network .key {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
  }

  .network .line {
    inline-size: 22px;
    border-block-start: 2px solid var(--_positive);
  }

  .network .line.negative {
    border-block-start: 2px dashed var(--_negative);
  }

  /* Where it has no room as a whole, it is left out. */
  .network .hint {
    display: none;
    margin-inline-start: auto;
  }

  @container (min-width: 440px) {
    .network .for-mouse {
      display: inline;
    }

    @media (hover: none) {
      .network .for-mouse {
        display: none;
      }

      .network .for-touch {
        display: inline;
      }
    }
  }
`;
