/** The strip of tools: rows under a narrow plane, a column on a wide one's edge; and what it opens. */
import { css } from '../stylesheets.ts';

/** The strip as a column on the plane's edge: what is set on an element around the plane's own, which inherits it. */
export const toolColumn = `
  --_strip: calc(var(--_columns) * var(--_hit) + 8px);
  --_stage: row;
  --_stage-gap: 8px;
  --_tools: column;
  --_tools-size: calc(var(--_columns) * var(--_hit));
  --_tools-wrap: wrap;
  --_modes: 8px auto;
  --_edits: 8px 0 0;
`;

/** Where there is the width, in the nearest container of `within`, which is `drawable` and perhaps `long`. */
export const toolsBeside = (within: string): string => css`
  @container (min-width: 440px) {
    ${within}.drawable {
      --_columns: 1;
      ${toolColumn}
    }
  }

  /* So many tools, so long a plane: two columns where it is shorter. */
  @container (min-width: 440px) and (max-width: 600px) {
    ${within}.drawable.long {
      --_columns: 2;
    }
  }

  @media (pointer: coarse) {
    @container (min-width: 440px) and (max-width: 500px) {
      ${within}.drawable {
        --_columns: 2;
      }
    }

    @container (min-width: 440px) and (max-width: 760px) {
      ${within}.drawable.long {
        --_columns: 2;
      }
    }
  }
`;

export const tools = css`
  .tools,
  .classes,
  .modes,
  .edits {
    display: flex;
    flex-wrap: wrap;
  }

  .tools {
    flex-flow: var(--_tools, row wrap);
    flex: none;
    justify-content: space-between;
    inline-size: var(--_tools-size, auto);
  }

  /* Eight classes take a row of their own, a little narrower each where a phone is narrow. */
  .classes {
    flex-wrap: var(--_tools-wrap, nowrap);
    min-inline-size: 0;
  }

  .classes .choice {
    flex: 0 1 var(--_hit);
    min-inline-size: 0;
  }

  .modes {
    margin-block: var(--_modes, 0);
  }

  .edits {
    margin: var(--_edits, 0 0 0 auto);
  }

  :host(.fit) .tools {
    align-self: center;
    inline-size: var(--_tools-size, 100%);
    block-size: var(--_side, auto);
  }

  .choice {
    position: relative;
    display: block;
  }

  .choice .face {
    max-inline-size: 100%;
  }

  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  /* Selected is a ring and a ground, not a colour alone. */
  .choice input:checked + .face {
    background: var(--_hover);
    box-shadow: inset 0 0 0 1.5px var(--_ink);
  }

  .choice input:focus-visible + .face {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .icon .mark {
    stroke: #0b0714;
    stroke-width: 1.4;
  }

  .flyout {
    position: fixed;
    inset: auto;
    inline-size: 248px;
    margin: 0;
    padding: 12px 14px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-size: var(--_small);
    box-shadow: 0 4px 18px rgb(11 7 20 / 14%);
  }

  .slider {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 10px;
  }

  .slider + .slider {
    margin-block-start: 8px;
  }

  .slider output {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .slider input {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: var(--_hit);
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
`;
