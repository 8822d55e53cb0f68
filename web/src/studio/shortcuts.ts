/** Keys for the whole page, and the list of all keys under “?”. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Playground } from '../figure/types.ts';
import type { Messages } from '../i18n/messages.ts';
import { box, type StudioContext, type Panel, type StudioState } from './panel.ts';
import { recall, remember } from './preferences.ts';

const offKey = 'frontera.singleKeys';

/** What a key stands for by itself where nothing is typed, whatever has the focus. */
type Deed = 'play' | 'step' | 'reset' | 'new';

const deeds: Readonly<Record<string, Deed>> = { k: 'play', ' ': 'play', s: 'step', r: 'reset', n: 'new' };

/** Listens to the keys, and keeps the list. Single keys can be turned off: dictation would press them by accident. */
export class Shortcuts implements Panel {
  readonly #figure: Playground;
  #isOn = recall(offKey) !== 'off';
  #messages: Messages | null = null;

  constructor({ figure }: StudioContext) {
    this.#figure = figure;
    document.addEventListener('keydown', this.#onKey);
  }

  render({ messages }: StudioState): void {
    this.#messages = messages;
    this.#renderList();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !dialogIsOpen() && this.#figure.timeline.replay !== null)
      this.#figure.pause();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.#isOn) return;
    if (isTyping(event) || dialogIsOpen()) return;
    if (event.key === '?') openHelp();
    else if (!this.#do(deeds[event.key.toLowerCase()], event)) return;
    event.preventDefault();
  };

  /** Whether the key stood for anything there. */
  #do(deed: Deed | undefined, event: KeyboardEvent): boolean {
    const figure = this.#figure;
    // Space presses the button that has the focus, and scrolls a page that has nothing better to do with it.
    if (deed === undefined || (event.key === ' ' && isOnControl(event))) return false;
    if (deed === 'play') {
      if (figure.playing) figure.pause();
      else figure.play();
    } else if (deed === 'step') void figure.step();
    else if (deed === 'reset') void figure.reset();
    else void figure.newStart();
    return true;
  }

  #renderList(): void {
    const messages = this.#messages;
    if (messages === null) return;
    const turn = (isOn: boolean): void => {
      this.#isOn = isOn;
      remember(offKey, isOn ? 'on' : 'off');
    };
    render(listTemplate(messages, this.#isOn, turn), dialog());
  }
}

/** Opens the list of keys. */
export function openHelp(): void {
  dialog().showModal();
}

function dialog(): HTMLDialogElement {
  return box('help') as HTMLDialogElement;
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open], [popover]:popover-open') !== null;
}

function focusOf(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

/** Where keys write text, or choose in a list. */
function isTyping(event: Event): boolean {
  const selector =
    'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]';
  return focusOf(event)?.matches(selector) === true;
}

function isOnControl(event: Event): boolean {
  return focusOf(event)?.matches('button, a, input, summary, [tabindex="0"]') === true;
}

function listTemplate(messages: Messages, isOn: boolean, turn: (isOn: boolean) => void): TemplateResult {
  const { keySpace, keyArrows, keyEnter, keyDelete } = messages;
  const rows: readonly (readonly [keys: readonly string[], text: string])[] = [
    [[keySpace, 'K'], messages.keyPlay],
    [['S'], messages.keyStep],
    [['R'], messages.keyReset],
    [['N'], messages.keyNew],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], messages.keyUndo],
    [[keyArrows], messages.keyCursor],
    [[keyEnter, keyDelete], messages.keyPaint],
    [['1…8', 'E', 'M', 'P', '[ ]'], messages.keyTools],
    [[keyArrows, keyEnter, '+', '−'], messages.keyNeurons],
    [['?'], messages.keyHelp],
  ];
  return html`<h2 id="help-title">${messages.helpTitle}</h2>
    <dl>
      ${rows.map(
        ([keys, text]) =>
          html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <form class="help-foot" method="dialog">
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(isOn)}
          @change=${(event: Event) => {
            turn((event.currentTarget as HTMLInputElement).checked);
          }}
        />
        ${messages.helpSingleKeys}
      </label>
      <button class="quiet" autofocus>${messages.helpClose}</button>
    </form>`;
}
