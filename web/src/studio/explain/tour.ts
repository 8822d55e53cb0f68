/** A first tour: a card that goes from place to place. The page stays as usable as ever while it is there. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Playground } from '../../figure/types.ts';
import type { TourPlace } from '../../i18n/en/help.ts';
import { helpMessagesFor } from '../../i18n/help-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { crossButton } from '../dialog.ts';
import { placeWords } from './help-place.ts';
import type { HelpTips } from './help-tips.ts';
import { deepFind, keptClear, pageMain, seenWindow } from './help-words.ts';
import { Ring } from './ring.ts';

/** What a step speaks of: the first of these selectors that is on the page. */
type TourStep = readonly [place: TourPlace, selectors: readonly string[]];

const steps: readonly TourStep[] = [
  ['points', ['.plane']],
  ['network', ['#network', '#tab-network']],
  ['play', ['.play']],
  ['border', ['.plane']],
  ['change', ['#settings', '#tabs']],
];

export class Tour {
  readonly #tips: HelpTips;
  readonly #figure: Playground;
  readonly #messages: () => Messages;
  readonly #card = document.createElement('div');
  readonly #ring = new Ring();
  /** Of the places those that are there: an author may have left controls out. */
  #places: readonly TourStep[] = [];
  #step = 0;
  #focusBefore: HTMLElement | null = null;
  #frame = 0;

  constructor(tips: HelpTips, figure: Playground, messages: () => Messages) {
    this.#tips = tips;
    this.#figure = figure;
    this.#messages = messages;
    this.#card.className = 'tour-card';
    this.#card.popover = 'manual';
    this.#card.role = 'dialog';
    this.#card.tabIndex = -1;
    this.#card.addEventListener('keydown', this.#onKey);
  }

  get #isOn(): boolean {
    return this.#card.isConnected;
  }

  begin(): void {
    if (!this.#isOn) this.#focusBefore = document.activeElement as HTMLElement | null;
    this.#tips.isResting = true;
    pageMain().append(this.#card);
    addEventListener('resize', this.#follow);
    document.addEventListener('scroll', this.#follow, { capture: true, passive: true });
    document.addEventListener('keydown', this.#onEscape);
    this.#figure.addEventListener('frontera-play', this.#onPlay);
    this.#places = steps.filter((step) => this.#targetOf(step) !== null);
    this.#go(0);
    this.#card.focus({ preventScroll: true });
  }

  readonly end = (): void => {
    if (!this.#isOn) return;
    removeEventListener('resize', this.#follow);
    document.removeEventListener('scroll', this.#follow, { capture: true });
    document.removeEventListener('keydown', this.#onEscape);
    this.#figure.removeEventListener('frontera-play', this.#onPlay);
    const hadFocus = this.#card.contains(document.activeElement);
    this.#card.remove();
    this.#ring.hide();
    this.#tips.isResting = false;
    if (hadFocus) this.#focusBefore?.focus({ preventScroll: true });
  };

  render(): void {
    if (this.#isOn) this.#go(this.#step);
  }

  #go(step: number): void {
    this.#step = step;
    const messages = this.#messages();
    const [place] = this.#places[step] ?? ['points'];
    const texts = helpMessagesFor(messages.language);
    this.#card.ariaLabel = `${texts.tourLabel}, ${texts.tourStep(step + 1, this.#places.length)}`;
    render(this.#template(place, messages), this.#card);
    const target = this.#target;
    if (target !== null) bringIntoView(target);
    // First, so that it lies under the card.
    this.#ring.show(target?.getBoundingClientRect() ?? seenWindow());
    if (!this.#card.matches(':popover-open')) this.#card.showPopover();
    this.#place();
  }

  #template(place: TourPlace, messages: Messages): TemplateResult {
    const texts = helpMessagesFor(messages.language);
    const { title, text } = texts.tour[place];
    const isLast = this.#step === this.#places.length - 1;
    const go = (by: number) => (): void => {
      this.#move(by);
    };
    return html`<div class="tour-head">
        <p class="help-name">${title}</p>
        ${crossButton(messages.close, this.end)}
      </div>
      <p aria-live="polite">${text}</p>
      <div class="tour-foot">
        <span class="tour-count">${texts.tourStep(this.#step + 1, this.#places.length)}</span>
        ${
          this.#step === 0
            ? nothing
            : html`<button type="button" class="quiet" @click=${go(-1)}>${texts.tourBack}</button>`
        }
        <button type="button" class="primary" @click=${go(1)}>
          ${isLast ? texts.tourEnd : texts.tourNext}
        </button>
      </div>`;
  }

  /** Past the last step is the end. */
  #move(by: number): void {
    const step = this.#step + by;
    if (step >= this.#places.length) this.end();
    else if (step >= 0) this.#go(step);
  }

  get #target(): Element | null {
    const step = this.#places[this.#step];
    return step === undefined ? null : this.#targetOf(step);
  }

  #targetOf([, selectors]: TourStep): Element | null {
    for (const selector of selectors) {
      const found = selector.startsWith('#')
        ? document.querySelector(selector)
        : deepFind(this.#figure, selector);
      if (found !== null && found.getClientRects().length > 0) return found;
    }
    return null;
  }

  #place(): void {
    const target = this.#target?.getBoundingClientRect() ?? seenWindow();
    const window = seenWindow();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const kept = keptClear();
    const place = placeWords({ width, height }, target, kept, window);
    this.#card.style.left = `${place.left}px`;
    this.#card.style.top = `${place.top}px`;
    this.#ring.show(target);
  }

  readonly #follow = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#isOn) this.#place();
    });
  };

  /** Who presses Play sees next what it does. */
  readonly #onPlay = (): void => {
    if (this.#figure.playing && this.#places[this.#step]?.[0] === 'play') this.#move(1);
  };

  /** Wherever the focus is, unless it means something there. */
  readonly #onEscape = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && !defaultPrevented) this.end();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight') this.#move(1);
    else if (event.key === 'ArrowLeft') this.#move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A button at the lower edge, so that what it belongs to is seen above it. */
function bringIntoView(target: Element): void {
  const { top, bottom, height } = target.getBoundingClientRect();
  const windowPx = seenWindow().height;
  if (top >= 0 && bottom <= windowPx) return;
  target.scrollIntoView({ block: height < windowPx / 4 ? 'end' : 'nearest' });
}
