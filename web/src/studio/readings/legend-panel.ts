/** What the plane's colours mean, always in sight over it. What is chosen there is kept for the next visit. */
import { html, render } from 'lit/html.js';
import type { ColourMapName, MarkName } from '../../figure/types.ts';
import { box, type Panel, type StudioContext, type StudioState } from '../panel.ts';
import { recall, remember } from '../preferences.ts';

const colourNames = ['inferno', 'blue-orange'] as const satisfies readonly ColourMapName[];
const markNames = ['border', 'test', 'errors'] as const satisfies readonly MarkName[];

const coloursKey = 'frontera.colours';
const marksKey = 'frontera.marks';

export class LegendPanel implements Panel {
  constructor({ figure }: StudioContext) {
    const colours = colourNames.find((name) => name === recall(coloursKey));
    if (colours !== undefined) figure.colours = colours;
    const marks = recall(marksKey)?.split(' ');
    if (marks !== undefined) figure.marks = markNames.filter((name) => marks.includes(name));
  }

  render({ context, messages }: StudioState): void {
    const { figure } = context;
    const keep = (): void => {
      remember(coloursKey, figure.colours);
      remember(marksKey, figure.marks.join(' '));
    };
    render(
      html`<h2>${messages.outputTitle}</h2>
        <frontera-legend class="part" .run=${figure} @change=${keep}></frontera-legend>`,
      box('legend'),
    );
  }
}
