/** The chip that tells what is at the cursor. It keeps its width whatever the numbers are. */
import { css } from '../stylesheets.ts';

export const probe = css`
  .probe {
    position: absolute;
    display: grid;
    grid-template-columns: auto auto;
    gap: 1px 10px;
    padding: 5px 10px 6px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_paper) 94%, transparent);
    color: var(--_ink);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    white-space: nowrap;
    pointer-events: none;
  }

  .probe.upper {
    inset: 8px auto auto 8px;
  }

  .probe.lower {
    inset: auto 8px 8px auto;
  }

  /* Sentences at the lower edge are read too. */
  .frame:has(.notice:not(.silent)) .probe.lower {
    inset-block-end: 52px;
  }

  .probe var {
    font-family: var(--_math);
    font-size: 1.1em;
  }

  .probe sub {
    font-size: 0.75em;
    line-height: 0;
  }

  .probe > span {
    display: flex;
    align-items: baseline;
  }

  .probe .value {
    flex: 1;
    min-inline-size: 4.6em;
    text-align: end;
  }

  .probe .icon {
    align-self: center;
    inline-size: 16px;
    block-size: 16px;
  }

  .probe .mark {
    stroke-width: 1.8;
  }

  .probe .winner .value {
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 2.5px;
  }

  /* Around the point whose numbers a part shows. */
  .inspect-ring {
    position: absolute;
    inline-size: 22px;
    block-size: 22px;
    margin: -11px;
    border: 2.5px solid #fff;
    border-radius: 50%;
    box-shadow:
      0 0 0 1.5px #0b0714,
      inset 0 0 0 1.5px #0b0714;
    pointer-events: none;
  }

  .inspect-ring[hidden] {
    display: none;
  }

  @container (max-width: 380px) {
    .probe {
      gap: 0 10px;
      padding: 3px 8px 4px;
    }

    .probe .value {
      min-inline-size: 4.2em;
    }
  }
`;
