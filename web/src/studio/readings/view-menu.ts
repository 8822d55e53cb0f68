/** What is shown on the plane, and in which colours: a button beside the transport with a list. Kept for the next visit. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { ColourMapName, MarkName, Playground } from '../../figure/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';
import { placeBeside } from '../../parts/controls/popover.ts';
import { recall, remember } from '../preferences.ts';

const colourNames = ['inferno', 'blue-orange'] as const satisfies readonly ColourMapName[];
const markNames = ['border', 'test', 'errors'] as const satisfies readonly MarkName[];

const coloursKey = 'frontera.colours';
const marksKey = 'frontera.marks';

export class ViewMenu implements Panel {
  readonly #figure: Playground;

  constructor({ figure }: StudioContext) {
    this.#figure = figure;
    const colours = colourNames.find((name) => name === recall(coloursKey));
    if (colours !== undefined) figure.colours = colours;
    const marks = recall(marksKey)?.split(' ');
    if (marks !== undefined) figure.marks = markNames.filter((name) => marks.includes(name));
  }

  render({ messages }: StudioState): void {
    const { colours, marks } = this.#figure;
    render(viewTemplate(colours, marks, messages, this.#choose, this.#mark), box('view'));
  }

  readonly #choose = (name: ColourMapName): void => {
    this.#figure.colours = name;
    remember(coloursKey, name);
  };

  readonly #mark = (name: MarkName, isOn: boolean): void => {
    const { marks } = this.#figure;
    this.#figure.marks = markNames.filter((other) => (other === name ? isOn : marks.includes(other)));
    remember(marksKey, this.#figure.marks.join(' '));
  };
}

function viewTemplate(
  colours: ColourMapName,
  marks: readonly MarkName[],
  messages: Messages,
  choose: (name: ColourMapName) => void,
  mark: (name: MarkName, isOn: boolean) => void,
): TemplateResult {
  const colourTitles = { inferno: messages.viewInferno, 'blue-orange': messages.viewBlueOrange };
  const markTitles = {
    border: messages.viewBorder,
    test: messages.viewTest,
    errors: messages.viewErrors,
  };
  return html`<button
      type="button"
      class="quiet view-button"
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
      <fieldset class="group">
        <legend>${messages.viewColours}</legend>
        ${colourNames.map(
          (name) =>
            html`<label class="check">
              <input
                type="radio"
                name="view-colours"
                .checked=${live(name === colours)}
                @change=${() => {
                  choose(name);
                }}
              />
              <i class="swatch ${name}"></i>${colourTitles[name]}
            </label>`,
        )}
      </fieldset>
      ${markNames.map(
        (name) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(marks.includes(name))}
              @change=${(event: Event) => {
                mark(name, (event.currentTarget as HTMLInputElement).checked);
              }}
            />
            ${markTitles[name]}
          </label>`,
      )}
    </div>`;
}
