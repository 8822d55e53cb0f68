/** A control that reads as a part of its sentence: it breaks over lines with it, and takes no more room than its words. */
import { css } from '../../parts/stylesheets.ts';

export const actionStyles = css`
  :host {
    --_accent: var(--frontera-accent, light-dark(#9c2964, #e0669f));
  }

  :host([hidden]) {
    display: none;
  }

  /* Padding of an inline box moves no line, and the margin gives back what it takes at the sides. */
  .control {
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    padding: 6px 8px;
    margin-inline: -8px;
    outline: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .words {
    border-radius: 3px;
    color: var(--_accent);
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 0.22em;
  }

  .control:hover .words {
    text-decoration-style: solid;
  }

  /* What the figure has already is told by the line and by the ground. */
  .control[aria-pressed='true'] .words {
    background: color-mix(in srgb, var(--_accent) 13%, transparent);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    box-shadow: 0 0 0 2px color-mix(in srgb, var(--_accent) 13%, transparent);
    text-decoration-style: solid;
  }

  .control:focus-visible .words {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .broken .words {
    text-decoration-style: wavy;
  }

  @media (pointer: coarse) {
    .control {
      padding-block: 10px;
    }
  }
`;
