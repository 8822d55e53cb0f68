/** Says what a control is while the pointer rests on it, or when the keyboard has come to it. */
import type { Messages } from '../../i18n/messages.ts';
import { Hushed } from './help-titles.ts';
import { elementAt, explainedOn, pathFrom, type Explained } from './help-topics.ts';
import { HelpWords, sentencesOn } from './help-words.ts';

/** Of the pointer: so that nothing opens on its way across the page. */
const restMs = 600;
/** From one control to the next while words are shown. */
const nextMs = 150;
/** So long the pointer may be on its way to the words. */
const leaveMs = 250;

const described = 'aria-description';

export class HelpTips {
  readonly #messages: () => Messages;
  readonly #words = new HelpWords();
  readonly #titles = new Hushed();
  readonly #roots = new WeakSet<ShadowRoot>();
  #timer = 0;
  #under: EventTarget | null = null;
  /** What the timer will show. */
  #coming: Element | null = null;
  /** What was pressed is in use: no words until the pointer has been elsewhere. */
  #pressed: Element | null = null;
  #isByKeyboard = false;
  /** Words that came by the keyboard go when keys are pressed; those of the pointer when it leaves. */
  #isOfFocus = false;
  #describedElement: Element | null = null;
  #isResting = false;

  constructor(messages: () => Messages) {
    this.#messages = messages;
    document.addEventListener('pointermove', this.#onMove, { passive: true });
    document.addEventListener('pointerdown', this.#onPress, { capture: true, passive: true });
    document.documentElement.addEventListener('pointerleave', this.#leave);
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    // Before what keys mean to the page: Escape takes away what is on top.
    window.addEventListener('keydown', this.#onKey, { capture: true });
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onBlur);
  }

  /** While something else explains, the pointer and the keyboard don't. */
  set isResting(isResting: boolean) {
    this.#isResting = isResting;
    this.hide();
  }

  /** What woke the help, once its code was there: by then the event is over. */
  begin(event: Event, pressed: PointerEvent | null): void {
    if (pressed !== null)
      this.#pressed = explainedOn(pathFrom(elementAt(pressed.clientX, pressed.clientY)))?.element ?? null;
    if (event instanceof PointerEvent) this.#moveTo(pathFrom(elementAt(event.clientX, event.clientY)));
    else if (event instanceof KeyboardEvent) {
      this.#isByKeyboard = true;
      const focused = focusedElement();
      if (event.key === 'F1') this.#answer(event);
      else if (focused !== null) this.#comeTo(pathFrom(focused));
    }
  }

  /** At once, since it was asked for. */
  explain(explained: Explained): void {
    this.hide();
    this.#isOfFocus = true;
    this.#show(explained);
  }

  readonly hide = (): void => {
    clearTimeout(this.#timer);
    this.#coming = null;
    this.#words.hide();
    this.#titles.restore();
  };

  readonly #onMove = (event: PointerEvent): void => {
    // A finger has no hover, and what is dragged is in use.
    if (this.#isResting || event.pointerType === 'touch' || event.buttons !== 0) return;
    this.#moveTo(event.composedPath());
  };

  #moveTo(path: readonly EventTarget[]): void {
    const [under] = path;
    if (under === undefined || under === this.#under) return;
    this.#under = under;
    if (this.#words.holds(under)) this.#stay();
    else this.#point(explainedOn(path), path);
  }

  #point(explained: Explained | null, path: readonly EventTarget[]): void {
    const element = explained?.element ?? null;
    if (element !== this.#pressed) this.#pressed = null;
    if (explained === null || explained.shownBy !== 'pointer' || element === this.#pressed) this.#leave();
    else if (element === this.#words.shown?.element) this.#stay();
    else if (element !== this.#coming) {
      this.#plan(explained, this.#words.shown === null ? restMs : nextMs, false);
      this.#titles.hush(path);
    }
  }

  #stay(): void {
    clearTimeout(this.#timer);
    this.#coming = null;
  }

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    this.#coming = null;
    if (this.#words.shown === null) this.#titles.restore();
    else if (!this.#isOfFocus) this.#timer = window.setTimeout(this.hide, leaveMs);
  };

  #plan(explained: Explained, afterMs: number, isOfFocus: boolean): void {
    clearTimeout(this.#timer);
    this.#titles.restore();
    this.#coming = explained.element;
    this.#timer = window.setTimeout(() => {
      this.#coming = null;
      this.#isOfFocus = isOfFocus;
      this.#show(explained);
    }, afterMs);
  }

  /** The control may have gone in the meantime, or another name been chosen in it. */
  #show(explained: Explained): void {
    if (!explained.element.isConnected) return;
    const present = explainedOn([explained.element]) ?? explained;
    this.#words.show(present, this.#titles.nameOf(present.element), this.#messages());
  }

  readonly #onPress = (event: PointerEvent): void => {
    this.#isByKeyboard = false;
    const path = event.composedPath();
    if (this.#words.holds(path[0] ?? null)) return;
    this.#pressed = explainedOn(path)?.element ?? null;
    this.hide();
  };

  readonly #onScroll = (): void => {
    if (this.#words.shown === null) return;
    if (this.#isOfFocus) this.#words.follow();
    else this.hide();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    this.#isByKeyboard = true;
    if (this.#isResting) return;
    if (event.key === 'F1') this.#answer(event);
    else if (event.key === 'Escape' && this.#words.shown !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    } else if (this.#isOfFocus && !isModifier(event.key)) this.hide();
  };

  /** About what has the focus, or else what the pointer is on. */
  #answer(event: KeyboardEvent): void {
    const asked = focusedElement() ?? this.#under;
    const explained = asked instanceof Element ? explainedOn(pathFrom(walkedIn(asked))) : null;
    if (explained === null) return;
    event.preventDefault();
    this.explain(explained);
  }

  readonly #onFocus = (event: Event): void => {
    this.#comeTo(event.composedPath());
  };

  #comeTo(path: readonly EventTarget[]): void {
    for (const host of path)
      if (host instanceof Element && host.shadowRoot !== null) this.#listenIn(host.shadowRoot);
    this.#undescribe();
    const explained = explainedOn(path);
    const [element] = path;
    if (!this.#isByKeyboard || explained === null || !(element instanceof Element)) return;
    this.#describe(element, explained);
    if (this.#isResting || explained.shownBy === 'asked') return;
    this.hide();
    this.#plan(explained, restMs, true);
  }

  /** What moves the focus within a shadow root isn't heard outside. */
  #listenIn(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    root.addEventListener('focusin', this.#onFocus);
    root.addEventListener('focusout', this.#onBlur);
  }

  readonly #onBlur = (): void => {
    this.#undescribe();
    if (this.#isOfFocus || this.#coming !== null) this.hide();
  };

  /** For those who hear the page. Where a control has a description of its own, that is the one that is read. */
  #describe(element: Element, explained: Explained): void {
    element.setAttribute(described, sentencesOn(explained, this.#messages()).join(' '));
    this.#describedElement = element;
  }

  #undescribe(): void {
    this.#describedElement?.removeAttribute(described);
    this.#describedElement = null;
  }
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Tab'].includes(key);
}

/** Through the shadow roots. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** In the network's diagram, what the arrow keys have come to. */
function walkedIn(focused: Element): Element {
  return focused.querySelector('.node.is-target') ?? focused;
}
