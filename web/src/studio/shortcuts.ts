/** Keys for the whole page, and the list of all keys under “?”. */
import { html, render } from 'lit/html.js';
import type { ControlName, Playground } from '../figure/types.ts';
import { checkbox } from '../parts/controls/checkbox.ts';
import { dialogBox } from './dialog.ts';
import type { Panel, StudioContext, StudioState } from './panel.ts';
import { recall, remember } from './preferences.ts';

const offKey = 'frontera.singleKeys';

/** What a key stands for by itself where nothing is typed, whatever has the focus; and the control that it presses. */
const deeds: Readonly<Record<string, Deed>> = {
  k: { control: 'play', act: playOrPause },
  ' ': { control: 'play', act: playOrPause },
  s: { control: 'step', act: (figure) => figure.step() },
  r: { control: 'reset', act: (figure) => figure.reset() },
  n: { control: 'new', act: (figure) => figure.newStart() },
  '?': { control: null, act: openHelp },
};

interface Deed {
  readonly control: ControlName | null;
  readonly act: (figure: Playground) => unknown;
}

function playOrPause(figure: Playground): void {
  if (figure.playing) figure.pause();
  else figure.play();
}

/** Opens the list of keys. */
export function openHelp(): void {
  dialogBox('help').showModal();
}

/** Listens to the keys, and keeps the list. Single keys can be turned off: dictation would press them by accident. */
export class Shortcuts implements Panel {
  readonly #figure: Playground;
  readonly #deeds: Readonly<Record<string, Deed>>;
  #isOn = recall(offKey) !== 'off';
  #allows: StudioState['allows'] | null = null;

  constructor({ figure, present }: StudioContext) {
    this.#figure = figure;
    this.#deeds = { ...deeds, f: { control: null, act: present } };
    document.addEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !dialogIsOpen() && this.#figure.timeline.replay !== null)
      this.#figure.pause();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.#isOn) return;
    if (isTyping(event) || dialogIsOpen()) return;
    // Space presses the button that has the focus.
    const key = event.key.toLowerCase();
    const deed = key === ' ' && isOnControl(event) ? undefined : this.#deeds[key];
    if (deed === undefined || (deed.control !== null && this.#allows?.(deed.control) !== true)) return;
    deed.act(this.#figure);
    event.preventDefault();
  };

  render({ messages, allows }: StudioState): void {
    this.#allows = allows;
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
      [['F'], messages.presentTitle],
      [['?'], messages.keyHelp],
    ];
    const turn = (isOn: boolean): void => {
      this.#isOn = isOn;
      remember(offKey, isOn ? 'on' : 'off');
    };
    const list = html`<h2 id="help-title">${messages.helpTitle}</h2>
      <dl>
        ${rows.map(
          ([keys, text]) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <form class="dialog-foot" method="dialog">
        ${checkbox(messages.helpSingleKeys, this.#isOn, turn)}
        <button class="quiet" autofocus>${messages.helpClose}</button>
      </form>`;
    render(list, dialogBox('help'));
  }
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
