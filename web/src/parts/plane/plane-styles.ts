/** The square with what stands on it, and where its tools go: under it, or on its right edge. */
import { css } from '../stylesheets.ts';
import { toolsBeside } from './tools-styles.ts';

export const planeStyles = css`
  .stage {
    display: flex;
    flex-direction: var(--_stage, column);
    gap: var(--_stage-gap, 6px);
    max-inline-size: calc(var(--_plane-max) + var(--_strip, 0px));
    margin-inline: auto;
  }

  .space {
    container-type: inline-size;
    flex: 1;
    min-inline-size: 0;
  }

  .frame {
    position: relative;
  }

  /* In a box of the figure's, the plane is the largest square in what the tools leave. */
  :host(.fit) {
    container-type: size;
  }

  :host(.fit) .root {
    block-size: 100%;
  }

  :host(.fit) .stage {
    block-size: 100%;
    max-inline-size: none;
  }

  :host(.fit) .space {
    container-type: size;
    display: grid;
    flex: var(--_space, 1);
    place-content: center;
    min-block-size: 0;
  }

  :host(.fit) .frame {
    inline-size: min(100cqi, 100cqb);
  }

  /* Alone in a page, it sees to its tools itself. */
  :host(:not(.inside)) {
    container-type: inline-size;
  }

  ${toolsBeside(css`
    :host(: not(.inside)) .stage;
  `)}

  .plane {
    position: relative;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_radius);
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }

  /* What inferno has for “nothing yet”. Later the plane may be larger than its canvas by a part of a pixel, which is not to
     be a dark line. */
  .plane:not(.drawn) {
    background: #1b0c41;
  }

  .plane:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .drawable .plane {
    touch-action: none;
  }

  /* Its own cursor is drawn on the plane. */
  .drawable .plane,
  .plane.drawn {
    cursor: none;
  }

  .plane canvas {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
    pointer-events: none;
  }

  .notice {
    position: absolute;
    inset: auto 5px 5px;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 4px 8px 5px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_paper) 94%, transparent);
    color: var(--_ink);
    font-size: var(--_small);
    line-height: 1.3;
    text-align: center;
    pointer-events: none;
  }

  @container (min-width: 380px) {
    .notice {
      inset: auto 10px 10px;
      padding: 5px 12px 6px;
      text-wrap: balance;
    }
  }

  .notice .restart {
    display: inline-block;
    inline-size: auto;
    block-size: auto;
    margin: 3px 0 2px 8px;
    padding: 5px 14px 6px;
    background: var(--_accent);
    color: var(--_accent-ink);
    pointer-events: auto;
  }

  .notice .restart:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .notice.replay {
    font-variant-numeric: tabular-nums;
    /* One that is over at once needs no Stop. */
    animation: 1ms linear 250ms backwards wait;
  }

  .notice.replay progress {
    inline-size: 5em;
    block-size: 0.5em;
    margin-inline-start: 4px;
    vertical-align: middle;
    accent-color: var(--_accent);
  }

  @keyframes wait {
    from {
      visibility: hidden;
    }
  }

  .frame .notice.silent {
    padding: 0;
    background: none;
  }

  .ghost {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 10px;
    pointer-events: none;
  }

  .ghost svg {
    inline-size: min(34%, 190px);
    overflow: visible;
    fill: none;
    stroke-linecap: round;
  }

  .ghost .casing {
    stroke: #0b0714;
    stroke-opacity: 0.55;
    stroke-width: 5;
    stroke-dasharray: 0.1 8;
  }

  .ghost .trail {
    stroke: #fff;
    stroke-width: 3;
    stroke-dasharray: 0.1 8;
  }

  .ghost .tip {
    fill: #fff;
    stroke: #0b0714;
    stroke-opacity: 0.55;
  }

  .ghost p {
    margin: 0 10px;
    padding: 5px 12px 6px;
    border-radius: 5px;
    background: rgb(11 7 20 / 78%);
    color: #fff;
    font-size: var(--_small);
    text-wrap: balance;
    text-align: center;
  }

  @container (min-width: 380px) {
    .ghost p {
      font-size: var(--_text);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .ghost .tip {
      offset-path: path('M10 40C28 8 46 8 60 30s32 22 50-10');
      cx: 0;
      cy: 0;
      animation: travel 3.2s ease-in-out infinite;
    }

    .notice:not(.silent, .replay) {
      animation: appear 180ms ease-out;
    }
  }

  @keyframes travel {
    0%,
    10% {
      offset-distance: 0%;
    }

    60%,
    100% {
      offset-distance: 100%;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
