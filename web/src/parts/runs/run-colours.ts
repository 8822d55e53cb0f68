/** A colour for each run, the same in its curve and in the timeline. The first has the accent's. */
import { html, type TemplateResult } from 'lit/html.js';

/** As many runs as are kept have different ones; each with a contrast of 3 : 1 on light paper and on dark. */
const others = ['#3f86c9', '#4a9850', '#b37518', '#a05fc0', '#8a6a4f', '#6b7a8f', '#7b882d'] as const;

/** A CSS colour, or a custom property of the part. */
export function colourOfRun(id: number): string {
  return others[(id + others.length - 1) % (others.length + 1)] ?? '--_accent';
}

/** The sign of a run. Its colour is an attribute of the drawing: styles in attributes are refused by a strict policy. */
export function runSwatch(id: number): TemplateResult {
  const colour = colourOfRun(id);
  return html`<svg class="run-swatch" viewBox="0 0 12 4" aria-hidden="true">
    <path d="M1 2h10" stroke=${colour.startsWith('--') ? `var(${colour})` : colour} />
  </svg>`;
}
