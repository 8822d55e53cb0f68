/** The network's colours and lines, from 260 × 200 px; what only editing needs is in network-editing-styles.ts. */
import { css } from '../stylesheets.ts';

export const networkStyles = css`
  :host {
    container-type: size;
    block-size: 220px;
  }

  .root {
    display: flex;
    flex-direction: column;
  }

  .diagram {
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

  .diagram:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .diagram > * {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .flow {
    pointer-events: none;
  }

  .edge,
  .edge-ring,
  .node,
  .ring {
    fill: none;
  }

  .edge {
    stroke: var(--_line);
  }

  .edge-ring {
    stroke: var(--_accent);
    stroke-width: 8;
    stroke-linecap: round;
    stroke-opacity: 0.22;
  }

  .node {
    stroke: var(--_control-line, var(--_muted));
    stroke-width: 1;
  }

  .ring.is-shown {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .positive {
    stroke: var(--_positive);
  }

  .negative {
    stroke: var(--_negative);
    stroke-dasharray: 5 3;
  }

  .node.negative {
    stroke-dasharray: 4 2.5;
  }

  .has-target .edge:not(.is-target) {
    opacity: 0.2;
  }

  .edge.is-target {
    stroke-opacity: 1;
  }

  .overflow {
    fill: var(--_muted);
    text-anchor: middle;
  }

  .input-name {
    fill: var(--_ink);
    font: italic 14px var(--_math);
    text-anchor: end;
  }

  .input-name .index {
    font: 0.7em var(--_math);
  }

  .caption {
    display: flex;
    gap: 14px;
    flex: none;
    block-size: 24px;
    margin: 0;
    padding-block-start: 4px;
    overflow: hidden;
    line-height: 20px;
    white-space: nowrap;
  }

  .key {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
  }

  .line {
    inline-size: 22px;
    border-block-start: 2px solid var(--_positive);
  }

  .line.negative {
    border-block-start: 2px dashed var(--_negative);
  }

  .for-touch {
    display: none;
  }

  @media (hover: none) {
    .for-mouse {
      display: none;
    }

    .for-touch {
      display: inline;
    }
  }

  .aside {
    margin-inline-start: auto;
  }

  /* Where it has no room as a whole, it is left out. */
  @container (width < 440px) {
    .aside {
      display: none;
    }
  }
`;
