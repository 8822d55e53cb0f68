/** The box of words over the page: what something is called, what it is, its formula, and where the article speaks of it. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { helpMessagesFor } from '../../i18n/help-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { mathElement } from '../../parts/controls/math.ts';
import { featureSymbol } from '../../parts/network/network-formula.ts';
import { sectionHref } from './article-sections.ts';
import { formulasOf } from './help-formulas.ts';
import { overlapOf, placeWords, type Box, type Kept } from './help-place.ts';
import type { Explained } from './help-topics.ts';
import './help.css';

/** Controls that belong together are not covered one by the other. */
const groups =
  '.value-editor, .sheet, .segmented, .stepper, .seed, .batch, .rate, .bias-rate, .tools, .flyout, .pause, .diagram, .gallery, label';

/** The sentences on it, in one text. */
export function sentencesOn({ topic, table, choice }: Explained, { language }: Messages): readonly string[] {
  const { topics, choices } = helpMessagesFor(language);
  const known: Readonly<Record<string, string>> = table === null ? {} : choices[table];
  const own = known[choice];
  return own === undefined ? [topics[topic]] : [topics[topic], own];
}

export class HelpWords {
  readonly #box = document.createElement('div');
  #shown: Explained | null = null;

  constructor() {
    this.#box.className = 'help-words';
    this.#box.id = 'help-words';
    this.#box.popover = 'manual';
  }

  get shown(): Explained | null {
    return this.#shown;
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }

  /** @param name what the control is called, as the page shows it */
  show(explained: Explained, name: string, messages: Messages): void {
    this.hide();
    this.#shown = explained;
    // What stands outside a modal dialog can't be pointed at.
    const host = explained.element.closest('dialog') ?? pageMain();
    if (this.#box.parentNode !== host) host.append(this.#box);
    render(template(explained, name, messages), this.#box);
    this.#box.showPopover();
    this.#place(explained.element);
  }

  hide(): void {
    this.#shown = null;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
  }

  /** Again beside its control, wherever that has been scrolled to; beyond the window it is of no use. */
  follow(): void {
    const element = this.#shown?.element ?? null;
    if (element === null) return;
    if (overlapOf(element.getBoundingClientRect(), seenWindow()) > 0) this.#place(element);
    else this.hide();
  }

  #place(element: Element): void {
    const group = element.closest(groups) ?? element;
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const [target, around] = [element, group].map((each) => each.getBoundingClientRect());
    const place = placeWords({ width, height }, target ?? seenWindow(), keptClear(), seenWindow(), around);
    this.#box.style.left = `${place.left}px`;
    this.#box.style.top = `${place.top}px`;
  }
}

/** Where everything stands that is put over the page: in a landmark, for those who hear it. */
export function pageMain(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

/** Of the page, what is seen. */
export function seenWindow(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  return { left: 0, top: 0, width: clientWidth, height: clientHeight };
}

/** Play, and the plane, its middle above all. */
export function keptClear(): readonly Kept[] {
  const figure = document.querySelector('frontera-playground');
  const found = (selector: string): Box | null => deepFind(figure, selector)?.getBoundingClientRect() ?? null;
  const [play, plane] = [found('.play'), found('.plane')];
  const kept: Kept[] = [];
  if (play !== null) kept.push({ box: play, weight: 1000 });
  if (plane !== null) kept.push({ box: plane, weight: 0.2 }, { box: middleOf(plane), weight: 200 });
  return kept;
}

function middleOf({ left, top, width, height }: Box): Box {
  return { left: left + width / 4, top: top + height / 4, width: width / 2, height: height / 2 };
}

/** The first of a selector in an element, or in the shadow roots in it. */
export function deepFind(within: Element | null, selector: string): Element | null {
  if (within === null) return null;
  const root = within.shadowRoot ?? within;
  const found = root.querySelector(selector);
  if (found !== null) return found;
  for (const inner of root.querySelectorAll('*')) {
    if (inner.shadowRoot === null) continue;
    const deeper = deepFind(inner, selector);
    if (deeper !== null) return deeper;
  }
  return null;
}

function template(explained: Explained, name: string, messages: Messages): TemplateResult {
  const { topic, table, choice, section } = explained;
  const formulas = formulasOf(topic, table, choice);
  const featureTitles = new Map(Object.entries(messages.featureTitles));
  const { inArticle } = helpMessagesFor(messages.language);
  const featureName = table === 'feature' ? featureTitles.get(choice) : undefined;
  return html`<p class="help-name">
      ${featureName === undefined ? name : mathElement('math', featureSymbol(featureName))}
    </p>
    ${sentencesOn(explained, messages).map((sentence) => html`<p>${sentence}</p>`)}
    ${formulas.length === 0 ? nothing : html`<p class="help-formula">${formulas.map((each) => html`${each} `)}</p>`}
    ${
      section === null
        ? nothing
        : html`<p>
            <a href=${sectionHref(section, messages)}>${inArticle(messages.articleSections[section])}</a>
          </p>`
    }`;
}
