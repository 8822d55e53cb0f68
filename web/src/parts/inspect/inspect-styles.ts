/** The point's view: from 280 px one under the other, from 520 px beside each other; each part scrolls in itself. */
import { css } from '../stylesheets.ts';

export const inspectStyles = css`
  :host {
    container-type: inline-size;
    block-size: 340px;
  }

  .inspect-body {
    display: flex;
    flex-direction: column;
    gap: 6px;
    block-size: 100%;
    line-height: 1.5;
  }

  .inspect-body p {
    margin: 0;
  }

  .inspect-body b {
    color: var(--_ink);
    font-weight: 600;
  }

  .inspect-empty {
    margin: auto;
    text-align: center;
  }

  .inspect-head {
    display: grid;
    grid-template: 'before point after' auto 'place place place' auto / var(--_hit) 1fr var(--_hit);
    align-items: center;
    text-align: center;
  }

  .inspect-head p {
    white-space: nowrap;
  }

  .inspect-head button {
    display: grid;
    place-items: center;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .inspect-head button:hover {
    background: var(--_hover);
  }

  .inspect-head button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .icon {
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon .mark {
    stroke: #0b0714;
    stroke-width: 1.4;
  }

  .inspect-head > p > .icon {
    inline-size: 18px;
    block-size: 18px;
    vertical-align: -4px;
  }

  .inspect-head .inspect-place {
    grid-area: place;
    display: flex;
    justify-content: space-between;
    gap: 10px;
  }

  .inspect-numbers {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1.15fr) minmax(0, 1fr) / minmax(0, 1fr);
    gap: 8px;
    min-block-size: 0;
  }

  .inspect-passes,
  .inspect-neuron {
    overflow: auto;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  .inspect-neuron {
    order: -1;
    border-radius: 3px;
  }

  .inspect-neuron:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .inspect-body table {
    inline-size: 100%;
    border-spacing: 0;
  }

  .inspect-body td,
  .inspect-body th {
    padding: 0 0 0 5px;
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }

  .inspect-body td {
    color: var(--_ink);
  }

  .inspect-body th[scope='rowgroup'] {
    padding: 5px 0 1px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
  }

  .inspect-body th[scope='row'] {
    padding-inline-start: 0;
    text-align: start;
  }

  .inspect-body .more {
    color: var(--_muted);
    text-align: start;
  }

  .passes {
    table-layout: fixed;
  }

  /* δ needs room for a power of ten. */
  .passes tr > :first-child {
    inline-size: 38px;
  }

  .passes tr > :last-child:not([colspan]) {
    inline-size: 5.9em;
  }

  .inspect-passes thead th,
  .inspect-passes thead td {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_paper);
  }

  .passes .chosen > * {
    background: var(--_hover);
    color: var(--_ink);
  }

  .passes label {
    display: flex;
    align-items: center;
    gap: 5px;
    cursor: pointer;
  }

  .passes input {
    inline-size: 13px;
    block-size: 13px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .passes input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .inspect-neuron .neuron-name {
    color: var(--_ink);
    font-weight: 600;
  }

  .inspect-neuron p + p {
    margin-block-start: 3px;
  }

  .worked {
    display: block;
    padding-inline-start: 1em;
    color: var(--_ink);
  }

  .term {
    white-space: nowrap;
  }

  .connections {
    margin-block-start: 5px;
  }

  .connections thead th {
    border-block-end: 1px solid var(--_line);
  }

  .symbol {
    white-space: nowrap;
  }

  .inspect-body var {
    font-family: var(--_math);
    font-size: 1.1em;
  }

  .indices {
    display: inline-flex;
    flex-direction: column;
    vertical-align: middle;
    font-size: 0.72em;
    line-height: 1;
    text-align: start;
  }

  .indices sup,
  .indices sub {
    min-block-size: 1em;
    font-size: inherit;
    vertical-align: baseline;
  }

  @media (pointer: coarse) {
    .passes label {
      min-block-size: 32px;
    }
  }

  /* Where the page gives it the room: one under the other in one scroll. */
  @container (max-width: 519.98px) {
    :host(.one-scroll) .inspect-numbers {
      grid-template: auto auto / minmax(0, 1fr);
      overflow: auto;
      scrollbar-width: thin;
      scrollbar-color: var(--_line) transparent;
    }

    :host(.one-scroll) :is(.inspect-passes, .inspect-neuron) {
      overflow: visible;
    }
  }

  @container (min-width: 520px) {
    /* The way to the output is long: where it is one neuron or two, it is always in sight. */
    .passes tbody.is-short:last-child {
      position: sticky;
      inset-block-end: 0;
    }

    .passes tbody.is-short:last-child > tr:not(.chosen) > * {
      background: var(--_paper);
    }

    .inspect-head {
      grid-template: 'before point after place' auto / var(--_hit) auto var(--_hit) 1fr;
      gap: 4px;
    }

    .inspect-head .inspect-place {
      justify-content: end;
      gap: 18px;
    }

    .inspect-numbers {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
      gap: 24px;
    }

    .inspect-neuron {
      order: 0;
    }
  }
`;
