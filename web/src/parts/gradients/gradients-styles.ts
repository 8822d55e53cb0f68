/** The gradients' bars, from 200 px. */
import { css } from '../stylesheets.ts';

export const gradientsStyles = css`
  :host {
    min-block-size: 160px;
  }

  .gradients-body {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    overflow: auto;
  }

  .gradients {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0 3px;
    table-layout: fixed;
  }

  .gradients col:first-child {
    inline-size: 4.75em;
  }

  .gradients col:last-child {
    inline-size: 6.25em;
  }

  .gradients th {
    color: var(--_muted);
    font-weight: 400;
    text-align: start;
  }

  .gradients .size {
    color: var(--_ink);
    text-align: end;
    white-space: nowrap;
  }

  .gradients .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 1.88em;
    fill: var(--_accent);
  }

  .gradients .decade {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .gradients .scale {
    color: var(--_muted);
  }

  .gradients .scale span {
    display: inline-block;
    inline-size: 33.3%;
    text-align: center;
  }

  .gradients .scale span:first-child {
    text-align: start;
  }

  .gradients .scale span:last-child {
    text-align: end;
  }
`;
