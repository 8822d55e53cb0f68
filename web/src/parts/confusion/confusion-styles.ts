/** The table of classes, from 200 px. */
import { css } from '../stylesheets.ts';

export const confusionStyles = css`
  :host {
    min-block-size: 160px;
  }

  .confusion-body {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    overflow: auto;
  }

  .confusion {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 3px;
    table-layout: fixed;
  }

  .part-head b,
  .confusion td b {
    color: var(--_ink);
    font-weight: 600;
  }

  .confusion th,
  .confusion .axis-name {
    color: var(--_muted);
    font-weight: 400;
  }

  .confusion .axis-name {
    text-align: start;
  }

  /* Of the row heads' column. */
  .confusion tr > :first-child {
    inline-size: 3.25em;
  }

  .confusion tbody td {
    position: relative;
    block-size: 4em;
    border-radius: 4px;
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    text-align: center;
  }

  .confusion.is-dense {
    border-spacing: 2px;
  }

  .confusion.is-dense tr > :first-child {
    inline-size: 2.5em;
  }

  .confusion.is-dense tbody td {
    block-size: 2.06em;
  }

  .confusion.is-dense td b {
    font-weight: 400;
  }

  .confusion td .none {
    color: var(--_muted);
  }

  /* What is right is framed, beside its hue. */
  .confusion .is-right {
    outline: 2px solid var(--_muted);
    outline-offset: -2px;
  }

  .confusion td b,
  .confusion td small {
    position: relative;
    display: block;
    font-size: inherit;
    font-weight: 600;
  }

  .confusion td small {
    color: var(--_muted);
    font-weight: 400;
  }

  .confusion .tint {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 4px;
  }

  .confusion .is-right .tint {
    fill: color-mix(in srgb, var(--_negative) 32%, transparent);
  }

  .confusion .is-wrong .tint {
    fill: color-mix(in srgb, var(--_positive) 55%, transparent);
  }

  .class-mark {
    inline-size: 1.38em;
    block-size: 1.38em;
    vertical-align: middle;
    stroke: #0b0714;
    stroke-width: 1;
  }
`;
