/** A colour for each run, the same in its curve and in the timeline. The first has the accent's. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../figure-element.ts';

/**
 * As many as runs are kept: a custom property of the part, then colours, each with a contrast of 3 : 1 on light paper and on dark.
 */
const colours = [
  '--_accent',
  '#3f86c9',
  '#4a9850',
  '#b37518',
  '#a05fc0',
  '#8a6a4f',
  '#6b7a8f',
  '#7b882d',
] as const;

const places = new WeakMap<object, Map<number, number>>();

/** The colour's place in the table: a new run has the first that is free, and keeps it. */
function placeOf(figure: Pick<Figure, 'timeline'>, id: number): number {
  const taken = places.get(figure) ?? new Map<number, number>();
  places.set(figure, taken);
  const ids = figure.timeline.branches.map((branch) => branch.id);
  for (const other of [...taken.keys()]) if (!ids.includes(other)) taken.delete(other);
  for (const run of ids) {
    if (taken.has(run)) continue;
    const used = new Set(taken.values());
    taken.set(
      run,
      colours.findIndex((_, place) => !used.has(place)),
    );
  }
  return taken.get(id) ?? 0;
}

/** A CSS colour, or a custom property of the part. */
export function colourOfRun(figure: Pick<Figure, 'timeline'>, id: number): string {
  return colours[placeOf(figure, id)] ?? colours[0];
}

/** The sign of a run. Its colour is an attribute of the drawing: styles in attributes are refused by a strict policy. */
export function runSwatch(figure: Pick<Figure, 'timeline'>, id: number): TemplateResult {
  const colour = colourOfRun(figure, id);
  return html`<svg class="run-swatch" viewBox="0 0 12 4" aria-hidden="true">
    <path d="M1 2h10" stroke=${colour.startsWith('--') ? `var(${colour})` : colour} />
  </svg>`;
}
