/** What the network that is edited has beside: the controls around the diagram, the formulas, the editor of a value. */
import { css } from '../stylesheets.ts';

/** What a layer has stands side by side, and nothing waits to be pointed at. */
const inTurn = css`
  .column-size {
    display: contents;
  }

  .columns .stepper {
    order: -1;
  }

  .columns select {
    order: 1;
    min-block-size: var(--_control);
  }

  .remove {
    position: static;
    order: 2;
    opacity: 1;
  }
`;

/** Where there is little room, each layer has a line of its own. */
const inLines = css`
  ${inTurn}

  .columns {
    display: block;
  }

  .columns li {
    flex-wrap: nowrap;
    justify-content: flex-start;
    min-block-size: 3.7em;
  }

  .columns .input-layer {
    display: none;
  }

  .columns .column-name {
    display: block;
    order: -2;
    flex: 0 0 4.4em;
    text-align: start;
  }

  .columns .stepper button {
    inline-size: var(--_hit);
  }

  .columns select {
    flex: 1;
    border-color: var(--_control-line);
  }
`;

export const editingStyles = css`
  :host {
    container-type: inline-size;
    block-size: auto;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  math {
    font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', 'Noto Sans Math', math, var(--_math);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    min-block-size: 2.46em;
    color: var(--_ink);
  }

  .diagram {
    flex: 1 1 22em;
    min-block-size: 10em;
    margin-block-start: 0.43em;
  }

  .diagram.has-target {
    cursor: pointer;
  }

  .node.is-out {
    stroke-dasharray: 2 2.5;
  }

  .input-name {
    font-size: 1.31em;
  }

  .input-name.is-out {
    fill: var(--_muted);
  }

  /* The input column is as wide as the layout makes it. */
  .inserts,
  .columns {
    display: grid;
    grid-template-columns:
      max(100% / var(--column-count), 96em / 13)
      repeat(calc(var(--column-count) - 1), minmax(0, 1fr));
  }

  /* Between the columns, at the foot of the diagram: quiet until pointed at. */
  .inserts {
    position: relative;
    block-size: 0;
  }

  /* A button stands half over the next column's box, which must not cover it. */
  .inserts span {
    position: relative;
    pointer-events: none;
  }

  .insert,
  .remove {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: var(--_text) / 1 var(--_font);
    cursor: pointer;
  }

  .insert {
    position: absolute;
    inset: auto 0 0.1em auto;
    inline-size: 1.6em;
    block-size: 1.6em;
    translate: 50% 0;
    pointer-events: auto;
  }

  /* The squares of the features end where their column does. */
  .inserts span:first-child .insert {
    translate: 90% 0;
  }

  .insert i,
  .remove i {
    display: grid;
    place-items: center;
    inline-size: 1.33em;
    block-size: 1.33em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_paper);
    font-style: normal;
  }

  :is(.insert, .remove):is(:hover, :focus-visible) i {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .columns {
    margin: 0.25em 0 0;
    padding: 0;
    line-height: 1.85em;
    list-style: none;
  }

  .columns li {
    display: flex;
    flex-flow: row wrap;
    place-content: flex-end center;
    align-items: center;
    gap: 0.18em 0.5em;
    min-inline-size: 0;
    min-block-size: 4.43em;
    white-space: nowrap;
  }

  /* Under the squares, which stand right of their names. */
  .input-layer {
    padding-inline-start: min(4.31em, 35%);
  }

  .column-size {
    position: relative;
    order: -1;
    display: flex;
    flex: 1 0 100%;
    justify-content: center;
    min-block-size: var(--_control);
  }

  .remove {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(50% + 2.93em);
    inline-size: 1.6em;
    opacity: 0;
    transition: opacity 150ms;
  }

  .hidden-layer:is(:hover, :focus-within) .remove {
    opacity: 1;
  }

  .columns select {
    /* As wide as what is chosen, where the browser knows how. */
    field-sizing: content;
    max-inline-size: 100%;
    min-block-size: 1.85em;
    padding-inline: 0.18em;
    border-color: transparent;
    text-overflow: ellipsis;
  }

  .fixed-activation {
    color: var(--_ink);
  }

  /* Many columns leave each less room, and their names stand in the menus' labels. */
  :where(.is-crowded) .stepper button {
    inline-size: 1.35em;
  }

  :where(.is-crowded) .stepper .count {
    inline-size: 1.85em;
  }

  :where(.is-crowded) .hidden-layer .column-name {
    display: none;
  }

  :where(.is-crowded) .column-name {
    flex: 1 0 100%;
    line-height: var(--_control);
    text-align: center;
  }

  /* Over the number, since beside it there is no room. */
  :where(.is-crowded) .remove {
    inset-block: -1.5em auto;
    inset-inline-start: calc(50% - 0.8em);
    block-size: 1.5em;
  }

  .is-packed select {
    appearance: none;
    padding: 0;
  }

  /* Of one height, whatever is read: the diagram above must not move. */
  .caption {
    flex-wrap: wrap;
    align-items: center;
    place-content: flex-start;
    gap: 0 1.1em;
    block-size: 2.15em;
    padding-block-start: 0.25em;
  }

  .reading {
    color: var(--_ink);
    font-size: var(--_text);
    line-height: 1.6em;
  }

  .diagram:not(:focus-visible) ~ .caption .for-keys,
  .diagram:focus-visible ~ .caption .for-mouse {
    display: none;
  }

  /* Fingers: everything as large as they need, and nothing that only hovering shows. */
  @media (pointer: coarse) {
    .inserts {
      block-size: var(--_hit);
    }

    .insert,
    .remove {
      inline-size: var(--_hit);
      block-size: var(--_hit);
    }

    .insert i,
    .remove i {
      inline-size: 1.87em;
      block-size: 1.87em;
    }

    ${inTurn}

    @container (480px <= width < 700px) {
      ${inLines}
    }
  }

  @container (width < 480px) {
    ${inLines} .caption {
      block-size: 4.62em;
    }

    .diagram {
      flex-basis: 26em;
    }
  }

  /* A weight or a bias, beside its place. */
  .value-editor {
    position: fixed;
    inline-size: min(27em, 100vw - 16px);
    margin: 0;
    padding: 0.92em 1.1em;
    border: 1px solid var(--_control-line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_paper);
    color: var(--_ink);
    font-size: var(--_small);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  .edited-head,
  .edited-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.74em;
    min-block-size: var(--_control);
    margin-block-end: 0.3em;
  }

  .edited-row .number {
    inline-size: 6.4em;
    padding: 0 0.5em;
    text-align: end;
  }

  .edited-row .slider {
    flex: 1;
  }

  .edited-about {
    color: var(--_muted);
  }
`;
