/** Buttons, menus and icons of the plane and the transport. */
import { css } from './stylesheets.ts';

export const buttonStyles = css`
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

  button:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    .choice .face {
      transition: background-color 160ms ease-out;
    }
  }
`;
