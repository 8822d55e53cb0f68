/** What is shown on the plane, and in which colours: a button beside the transport with a list. Kept for the next visit. */
import { html, render } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { ColourMapName, MarkName } from '../../figure/types.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { placeBeside } from '../../parts/controls/popover.ts';
import { box, type Panel, type StudioContext, type StudioState } from '../panel.ts';
import { recall, remember } from '../preferences.ts';

const colourNames = ['inferno', 'blue-orange'] as const satisfies readonly ColourMapName[];
const markNames = ['border', 'test', 'errors'] as const satisfies readonly MarkName[];

const coloursKey = 'frontera.colours';
const marksKey = 'frontera.marks';

export class ViewMenu implements Panel {
  constructor({ figure }: StudioContext) {
    const colours = colourNames.find((name) => name === recall(coloursKey));
    if (colours !== undefined) figure.colours = colours;
    const marks = recall(marksKey)?.split(' ');
    if (marks !== undefined) figure.marks = markNames.filter((name) => marks.includes(name));
  }

  render({ messages, context }: StudioState): void {
    const { figure } = context;
    const colourTitles = { inferno: messages.viewInferno, 'blue-orange': messages.viewBlueOrange };
    const markTitles = {
      border: messages.viewBorder,
      test: messages.viewTest,
      errors: messages.viewErrors,
    };
    const choose = (name: ColourMapName): void => {
      figure.colours = name;
      remember(coloursKey, name);
    };
    const mark = (name: MarkName, isOn: boolean): void => {
      const { marks } = figure;
      figure.marks = markNames.filter((other) => (other === name ? isOn : marks.includes(other)));
      remember(marksKey, figure.marks.join(' '));
    };
    const menu = html`<button
        type="button"
        class="quiet square"
        popovertarget="view-list"
        title=${messages.viewLabel}
        aria-label=${messages.viewLabel}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8s-2.4 4.2-6.5 4.2S1.5 8 1.5 8z" />
          <circle cx="8" cy="8" r="2" />
        </svg>
      </button>
      <div
        class="sheet"
        id="view-list"
        popover
        role="group"
        aria-label=${messages.viewLabel}
        @beforetoggle=${placeBeside}
      >
        <fieldset>
          <legend>${messages.viewColours}</legend>
          ${colourNames.map(
            (name) =>
              html`<label class="check">
                <input
                  type="radio"
                  name="view-colours"
                  .checked=${live(name === figure.colours)}
                  @change=${() => {
                    choose(name);
                  }}
                />
                <i class="swatch ${name}"></i>${colourTitles[name]}
              </label>`,
          )}
        </fieldset>
        ${markNames.map((name) =>
          checkbox(markTitles[name], figure.marks.includes(name), (isOn) => {
            mark(name, isOn);
          }),
        )}
      </div>`;
    render(menu, box('view'));
  }
}
