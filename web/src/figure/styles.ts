/** The figure's layout: narrow first, everything under the plane; from 440 px the tools stand on its right edge. */
import { css } from '../parts/stylesheets.ts';
import { motion } from './motion-styles.ts';
import { probe } from '../parts/plane/probe-styles.ts';
import { fit } from './fit-styles.ts';
import { tools } from '../parts/plane/tools-styles.ts';
import { views } from './views-styles.ts';

const layout = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .root {
    container-type: inline-size;
  }

  .main {
    container: main / inline-size;
    min-inline-size: 0;
  }

  .space {
    display: contents;
  }

  .figure {
    display: grid;
    gap: 10px;
    max-inline-size: var(--_plane-max);
    margin-inline: auto;
  }

  .stage {
    display: grid;
    gap: 6px;
  }

  .transport {
    display: grid;
    grid-template: 'buttons speed' auto 'readings readings' auto / 1fr auto;
    align-items: center;
    gap: 8px 12px;
  }

  .buttons {
    grid-area: buttons;
    display: flex;
    align-items: center;
    gap: 2px;
  }

  .readings {
    grid-area: readings;
    display: grid;
    grid-template-columns: 1fr 1.4fr 1fr;
    gap: 8px;
    margin: 0;
  }

  .speed {
    grid-area: speed;
  }

  @container (min-width: 516px) {
    .transport {
      grid-template: 'buttons readings speed' auto / auto 1fr auto;
      column-gap: 16px;
    }

    .readings {
      grid-template-columns: 4.2em 6em 4.4em;
      gap: 10px;
      justify-content: end;
    }
  }
`;

const plane = css`
  .frame {
    position: relative;
    min-inline-size: 0;
  }

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

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
`;

const controls = css`
  button,
  .choice .face,
  select {
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }

  button,
  .choice .face {
    display: grid;
    place-items: center;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    padding: 0;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover,
  .choice:hover .face {
    background: var(--_hover);
  }

  button[aria-disabled='true'] {
    background: none;
    color: color-mix(in srgb, var(--_muted) 55%, transparent);
    cursor: default;
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

  .icon .solid {
    fill: currentcolor;
    stroke-width: 1;
  }

  .icon .dots {
    stroke-width: 2.4;
  }

  .icon .mark {
    stroke: #0b0714;
    stroke-width: 1.4;
  }

  .play {
    inline-size: var(--_play);
    block-size: var(--_play);
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_accent-ink);
  }

  .play:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .play .icon {
    inline-size: 28px;
    block-size: 28px;
  }

  .play[aria-disabled='true'] {
    background: var(--_hover);
    color: var(--_muted);
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

  button:focus-visible,
  select:focus-visible,
  .plane:focus-visible,
  .choice input:focus-visible + .face {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .speed {
    block-size: var(--_hit);
    padding-inline: 8px 4px;
    border: 1px solid var(--_line);
    background: transparent;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .speed option {
    background: var(--_paper);
    color: var(--_ink);
  }

  .speed:hover {
    border-color: var(--_muted);
  }

  .readings dt {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.2;
  }

  .readings dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    white-space: nowrap;
  }
`;

/** In the order of the cascade, after the theme. */
export const figureStyles = [layout, tools, plane, probe, controls, views, fit, motion];
