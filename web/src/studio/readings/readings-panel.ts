/** What is read of the run below the network: one part of the figure at a time. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Playground } from '../../figure/types.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { tabbed } from '../arrangement.ts';
import { box, type Panel, type StudioState } from '../panel.ts';

const readings = ['cost', 'accuracy', 'classes', 'gradients', 'numbers'] as const;

type Reading = (typeof readings)[number];

/** Where a reading has more than one page. */
const pages = { cost: ['curve', 'landscape'], gradients: ['layers', 'check'] } as const;

type Paged = keyof typeof pages;
type Page = (typeof pages)[Paged][number];

export class ReadingsPanel implements Panel {
  #reading: Reading = 'cost';
  #page: Readonly<Record<Paged, Page>> = { cost: 'curve', gradients: 'layers' };
  #state: StudioState | null = null;

  constructor() {
    const again = (): void => {
      if (this.#state !== null) this.render(this.#state);
    };
    tabbed.addEventListener('change', again);
    // Its point has a ring on the plane, which is to be there only while the numbers are.
    new MutationObserver(again).observe(box('numbers'), { attributeFilter: ['hidden'] });
  }

  /** Behind tabs the numbers of a point have one of their own. */
  render(state: StudioState): void {
    this.#state = state;
    const { messages, context } = state;
    const offered: readonly Reading[] = tabbed.matches
      ? readings.filter((name) => name !== 'numbers')
      : readings;
    const reading = offered.includes(this.#reading) ? this.#reading : 'cost';
    const choices = offered.map((value) => ({ value, text: messages.seeingViews[value] }));
    const choose = (chosen: Reading): void => {
      this.#reading = chosen;
      this.render(state);
    };
    // The curve stays when another reading is chosen, with every number that it has kept.
    render(
      html`<h2 class="unseen" id="readings-title">${messages.readingsTitle}</h2>
        <div class="views spread">
          ${segmented('seeing', messages.seeingLabel, choices, reading, choose)}
          ${reading in pages ? this.#pagesTemplate(reading as Paged, state) : nothing}
          ${
            // The curve stands where it stands with the cost.
            reading === 'accuracy'
              ? html`<div class="held" inert aria-hidden="true">${this.#pagesTemplate('cost', state)}</div>`
              : nothing
          }
        </div>
        <frontera-cost
          class="part"
          measure=${reading === 'accuracy' ? 'accuracy' : 'cost'}
          ?hidden=${reading !== 'accuracy' && !(reading === 'cost' && this.#page.cost === 'curve')}
          .run=${context.figure}
        ></frontera-cost>
        ${partTemplate(reading, this.#page, context.figure)}`,
      box('readings'),
    );
    render(
      tabbed.matches && !box('numbers').hidden
        ? partTemplate('numbers', this.#page, context.figure)
        : nothing,
      box('numbers'),
    );
  }

  #pagesTemplate(reading: Paged, state: StudioState): TemplateResult {
    const { seeingPages, seeingPagesLabel } = state.messages;
    const choices = pages[reading].map((value) => ({ value, text: seeingPages[value] }));
    return segmented<Page>('seeing-page', seeingPagesLabel, choices, this.#page[reading], (page) => {
      this.#page = { ...this.#page, [reading]: page };
      this.render(state);
    });
  }
}

function partTemplate(
  reading: Reading,
  page: Readonly<Record<Paged, Page>>,
  figure: Playground,
): TemplateResult | typeof nothing {
  switch (reading) {
    case 'cost':
      if (page.cost === 'landscape')
        return html`<frontera-landscape class="part one-scroll" .run=${figure}></frontera-landscape>`;
      return nothing;
    case 'accuracy':
      return nothing;
    case 'classes':
      return html`<frontera-confusion class="part" .run=${figure}></frontera-confusion>`;
    case 'gradients':
      if (page.gradients === 'check')
        return html`<frontera-check class="part one-scroll" .run=${figure}></frontera-check>`;
      return html`<frontera-gradients class="part" .run=${figure}></frontera-gradients>`;
    case 'numbers':
      return html`<frontera-inspect class="part one-scroll" .run=${figure}></frontera-inspect>`;
    default:
      return reading satisfies never;
  }
}
