/** Keys for the whole page, and the help under “?”, which lists them. */
import { render } from 'lit/html.js';
import type { ControlName, Playground } from '../figure/types.ts';
import { dialogBox } from './dialog.ts';
import { helpTemplate } from './explain/help-dialog.ts';
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

/** Opens the help. */
export function openHelp(): void {
  dialogBox('help').showModal();
}

/** Listens to the keys, and keeps the help. Single keys can be turned off: dictation would press them by accident. */
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

  render(state: StudioState): void {
    this.#allows = state.allows;
    const turn = (isOn: boolean): void => {
      this.#isOn = isOn;
      remember(offKey, isOn ? 'on' : 'off');
    };
    render(helpTemplate(state, { isOn: this.#isOn, turn }), dialogBox('help'));
  }
}

/** Words that stand beside something leave the keys to the page. */
function dialogIsOpen(): boolean {
  return (
    document.querySelector('dialog[open], [popover="auto"]:popover-open, [popover=""]:popover-open') !== null
  );
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
