/** Colours and sizes as custom properties: an author overrides any of them on the element. */
import { css } from './stylesheets.ts';

/**
 * `auto` takes the page's colour scheme, which follows the reader's system where the page declares
 * `color-scheme: light dark`: so the figure is never dark on a page that is always light.
 */
export const themeStyles = css`
  :host {
    --_paper: var(--frontera-paper, light-dark(#faf8f3, #141311));
    --_ink: var(--frontera-ink, light-dark(#26221d, #ece8e0));
    --_muted: var(--frontera-muted, light-dark(#6a635a, #a49d92));
    --_line: var(--frontera-line, light-dark(#ddd7cc, #38342f));
    --_hover: var(--frontera-hover, light-dark(#efebe2, #25221f));
    --_accent: var(--frontera-accent, light-dark(#9c2964, #e0669f));
    --_accent-ink: var(--frontera-accent-ink, light-dark(#ffffff, #1a0510));
    --_positive: var(--frontera-positive, light-dark(oklch(0.6 0.14 45deg), oklch(0.72 0.13 45deg)));
    --_negative: var(--frontera-negative, light-dark(oklch(0.6 0.14 255deg), oklch(0.72 0.13 255deg)));
    --_font: var(--frontera-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif);
    --_math: var(--frontera-math-font, 'STIX Two Text', 'Cambria', 'Latin Modern Roman', Georgia, serif);
    --_text: var(--frontera-text-size, 15px);
    --_small: var(--frontera-small-text-size, 12.5px);
    --_radius: var(--frontera-radius, 6px);
    --_plane-max: var(--frontera-plane-max, 100%);
    --_hit: 36px;
    --_play: 46px;
    display: block;
  }

  /* Nothing that a page says of its own text holds in here, but for its colour scheme. The rules stand on the root, because a
     page's * rule reaches the element itself and wins over :host. All of the figure's languages are written from left to right. */
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    direction: ltr;
    unicode-bidi: isolate;
    color-scheme: inherit;
    color: var(--_ink);
    font: 400 var(--_text) / 1.35 var(--_font);
    text-align: start;
    user-select: text;
    -webkit-user-select: text;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([theme='light']) .root,
  .root[data-theme='light'] {
    color-scheme: light;
  }

  :host([theme='dark']) .root,
  .root[data-theme='dark'] {
    color-scheme: dark;
  }

  /* Behind the picture: from here the field of many classes takes its paper. */
  .field,
  .plane.many {
    background: var(--_paper);
    transition: background-color 1ms;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
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

  @media (pointer: coarse) {
    :host {
      --_hit: 44px;
      --_play: 48px;
    }
  }
`;
