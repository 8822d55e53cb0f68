/** The strip of tools: rows under a narrow plane, a column on a wide one's edge; and what it opens. */
import { css } from '../stylesheets.ts';

/** The strip as a column on the plane's edge. */
export const toolColumn = (within: string): string => css`
  ${within} .tools {
    flex-flow: column;
  }

  ${within} .tools > * {
    flex-flow: row wrap;
    align-content: start;
  }

  ${within} .modes {
    margin-block: 8px auto;
  }

  ${within} .edits {
    margin: 8px 0 0;
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
    justify-content: space-between;
  }

  /* Eight classes take a row of their own, a little narrower each where a phone is narrow. */
  .classes {
    flex-wrap: nowrap;
    min-inline-size: 0;
  }

  .classes .choice {
    flex: 0 1 var(--_hit);
    min-inline-size: 0;
  }

  .edits {
    margin-inline-start: auto;
  }

  @container (min-width: 440px) {
    .free .figure.drawable {
      --_columns: 1;
      --_strip: calc(var(--_columns) * var(--_hit) + 8px);
      max-inline-size: calc(var(--_plane-max) + var(--_strip));
    }

    .free .drawable .stage {
      grid-template-columns: minmax(0, 1fr) calc(var(--_columns) * var(--_hit));
      gap: 8px;
    }

    ${toolColumn(css`.free`)}
  }

  /* So many tools, so long a plane: two columns where it is shorter. */
  @container (min-width: 440px) and (max-width: 600px) {
    .free .figure.drawable:has(.long) {
      --_columns: 2;
    }
  }

  @media (pointer: coarse) {
    @container (min-width: 440px) and (max-width: 500px) {
      .free .figure.drawable {
        --_columns: 2;
      }
    }

    @container (min-width: 440px) and (max-width: 760px) {
      .free .figure.drawable:has(.long) {
        --_columns: 2;
      }
    }
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
