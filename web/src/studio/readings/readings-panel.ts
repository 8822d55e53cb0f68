/** What is read of the run below the network: one part of the figure at a time. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Playground } from '../../figure/types.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { box, type Panel, type StudioContext, type StudioState } from '../panel.ts';

const readings = ['cost', 'accuracy', 'classes', 'gradients', 'numbers'] as const;

type Reading = (typeof readings)[number];

export class ReadingsPanel implements Panel {
  readonly #figure: Playground;
  #reading: Reading = 'cost';
  #state: StudioState | null = null;

  constructor({ figure }: StudioContext) {
    this.#figure = figure;
  }

  render(state: StudioState): void {
    this.#state = state;
    const { messages } = state;
    const choices = readings.map((value) => ({ value, text: messages.seeingViews[value] }));
    render(
      html`<h2 class="unseen" id="cost-title">${messages.costTitle}</h2>
        <div class="views">
          ${segmented('seeing', messages.seeingLabel, choices, this.#reading, this.#choose)}
        </div>
        ${this.#curveTemplate()} ${partTemplate(this.#reading, this.#figure)}`,
      box('cost'),
    );
  }

  /** It stays when another reading is chosen, with every number that it has kept. */
  #curveTemplate(): TemplateResult {
    const isCurve = this.#reading === 'cost' || this.#reading === 'accuracy';
    return html`<frontera-cost
      class="part"
      measure=${this.#reading === 'accuracy' ? 'accuracy' : 'cost'}
      ?hidden=${!isCurve}
      .run=${this.#figure}
    ></frontera-cost>`;
  }

  readonly #choose = (reading: Reading): void => {
    this.#reading = reading;
    if (this.#state !== null) this.render(this.#state);
  };
}

function partTemplate(reading: Reading, figure: Playground): TemplateResult | typeof nothing {
  switch (reading) {
    case 'cost':
    case 'accuracy':
      return nothing;
    case 'classes':
      return html`<frontera-confusion class="part" .run=${figure}></frontera-confusion>`;
    case 'gradients':
      return html`<frontera-gradients class="part" .run=${figure}></frontera-gradients>`;
    case 'numbers':
      return html`<frontera-inspect class="part" .run=${figure}></frontera-inspect>`;
    default:
      return reading satisfies never;
  }
}
