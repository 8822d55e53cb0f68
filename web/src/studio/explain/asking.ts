/**
 * While the page is asked, a press explains a control and doesn't use it: a finger has no hover. A sheet of glass over the page
 * takes the presses; what is under them is looked up.
 */
import { html, render } from 'lit/html.js';
import { helpMessagesFor } from '../../i18n/help-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { HelpTips } from './help-tips.ts';
import { elementAt, explainedOn, pathFrom } from './help-topics.ts';
import { pageMain } from './help-words.ts';
import { Ring } from './ring.ts';

export class Asking {
  readonly #tips: HelpTips;
  readonly #messages: () => Messages;
  readonly #glass = popover('ask-glass');
  readonly #bar = popover('ask-bar');
  readonly #ring = new Ring();
  #focusBefore: HTMLElement | null = null;

  constructor(tips: HelpTips, messages: () => Messages) {
    this.#tips = tips;
    this.#messages = messages;
    this.#glass.addEventListener('click', this.#onPress);
    // The focus stays on the bar.
    this.#glass.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    // What lies under it can be asked about, too.
    this.#bar.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) this.#bar.classList.toggle('is-low');
    });
    document.addEventListener('scroll', this.#clear, { capture: true, passive: true });
  }

  get #isOn(): boolean {
    return this.#glass.isConnected;
  }

  begin(): void {
    if (this.#isOn) return;
    this.#tips.isResting = true;
    this.#focusBefore = document.activeElement as HTMLElement | null;
    window.addEventListener('keydown', this.#onKey, { capture: true });
    pageMain().append(this.#glass, this.#bar);
    this.#glass.showPopover();
    this.#bar.showPopover();
    this.#bar.classList.remove('is-low');
    this.render();
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  }

  readonly end = (): void => {
    if (!this.#isOn) return;
    this.#clear();
    window.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#glass.remove();
    this.#bar.remove();
    this.#tips.isResting = false;
    this.#focusBefore?.focus({ preventScroll: true });
  };

  render(): void {
    const { askHint, askEnd } = helpMessagesFor(this.#messages().language);
    render(
      html`<span role="status">${askHint}</span>
        <button type="button" class="primary" @click=${this.end}>${askEnd}</button>`,
      this.#bar,
    );
  }

  readonly #clear = (): void => {
    if (!this.#isOn) return;
    this.#tips.hide();
    this.#ring.hide();
  };

  readonly #onPress = ({ clientX, clientY }: MouseEvent): void => {
    this.#clear();
    // Away from where one asks.
    this.#bar.classList.toggle('is-low', clientY < document.documentElement.clientHeight / 2);
    const explained = explainedOn(pathFrom(this.#under(clientX, clientY)));
    if (explained === null) return;
    const { element, leadsOn } = explained;
    if (leadsOn) (element as HTMLElement).click();
    this.#ring.show((element.closest('label') ?? element).getBoundingClientRect());
    this.#tips.explain(explained);
  };

  /** The innermost element there, as if the glass were not. */
  #under(x: number, y: number): Element {
    this.#glass.style.pointerEvents = 'none';
    const element = elementAt(x, y);
    this.#glass.style.pointerEvents = '';
    return element;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  };
}

function popover(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  made.popover = 'manual';
  return made;
}
