/**
 * A frame that is too small for all that it was asked to show has one of it at a time, chosen by a row of tabs: the plane, or a view
 * in its place over the same transport. Loaded where views were asked for; where the helper makes the frame as high as its figure,
 * there are none.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/catalogue.ts';
import { frameMessagesFor } from '../../i18n/frame-messages.ts';
import { readControls } from '../../parts/controls-attribute.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import type { SideView } from '../attributes.ts';
import type { Playground, ViewName } from '../types.ts';
import { planeSide } from './room.ts';

/** Beside its views a plane is at least so large, in CSS pixels: its points can be told apart, and a finger draws on it. */
const leastSide = 160;

export class FrameTabs {
  readonly #figure: Playground;
  readonly #texts: ReturnType<typeof frameMessagesFor>;
  readonly #views: readonly ViewName[];
  readonly #row = document.createElement('div');
  readonly #place = document.createElement('div');
  readonly #abort = new AbortController();
  #chosen: ViewName = 'field';

  /** @param figure  in the page, with all views that were asked for. */
  constructor(figure: Playground, language: Language) {
    this.#figure = figure;
    this.#texts = frameMessagesFor(language);
    this.#views = figure.views;
    this.#row.className = 'tabs';
    this.#place.className = 'tab-place';
    addEventListener('resize', this.#compose, { signal: this.#abort.signal });
    this.#compose();
  }

  /** The frame has got the height that its figure needs. */
  end(): void {
    this.#abort.abort();
    this.#showAll();
  }

  readonly #compose = (): void => {
    const { innerWidth, innerHeight } = window;
    const controls = readControls(this.#figure.getAttribute('controls')).names;
    const isRoomy = planeSide(innerWidth, innerHeight, this.#views, controls) >= leastSide;
    if (isRoomy) this.#showAll();
    else this.#showTabs();
  };

  #showAll(): void {
    this.#figure.views = this.#views;
    this.#figure.hidden = false;
    this.#row.remove();
    render(nothing, this.#place);
    this.#place.remove();
  }

  #showTabs(): void {
    const chosen = this.#chosen;
    this.#figure.views = ['field'];
    this.#figure.hidden = chosen !== 'field';
    if (!this.#row.isConnected) this.#figure.before(this.#row);
    if (!this.#place.isConnected) this.#figure.after(this.#place);
    this.#place.hidden = chosen === 'field';
    const segments = this.#views.map((value) => ({ value, ...this.#texts.frameViews[value] }));
    const choose = (value: ViewName): void => {
      this.#chosen = value;
      this.#showTabs();
    };
    render(segmented('view', this.#texts.frameShown, segments, chosen, choose), this.#row);
    render(chosen === 'field' ? nothing : viewTemplate(chosen, this.#figure), this.#place);
  }
}

function viewTemplate(name: SideView, figure: Playground): TemplateResult {
  const { id } = figure;
  const transport = html`<frontera-transport
    for=${id}
    controls=${figure.getAttribute('controls') ?? nothing}
  ></frontera-transport>`;
  switch (name) {
    case 'network':
      return html`<frontera-network class="filling" for=${id}></frontera-network>${transport}`;
    case 'loss':
      return html`<frontera-cost class="filling" for=${id}></frontera-cost>${transport}`;
    case 'inspect':
      return html`<frontera-inspect class="filling" for=${id}></frontera-inspect>${transport}`;
    case 'check':
      return html`<frontera-check class="filling" for=${id}></frontera-check>${transport}`;
    // What goes back and forth is the plane's picture.
    case 'timeline':
      return html`<div class="filling square">
          <frontera-plane controls="" for=${id}></frontera-plane>
        </div>
        <frontera-timeline for=${id}></frontera-timeline>`;
    default:
      return name satisfies never;
  }
}
