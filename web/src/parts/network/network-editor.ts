/** A weight or a bias in a small popover beside its place: by number, slider and keys, while the field follows. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../i18n/catalogue.ts';
import { errorMessagesFor } from '../../i18n/errors.ts';
import { formatNumber, formatWeight } from '../../i18n/format.ts';
import type { NetworkMessages } from '../../i18n/network-messages.ts';
import { refusalTemplate, type Refusal } from '../controls/number-field.ts';
import { numberToText, textToNumber } from '../controls/number-text.ts';
import { quoted } from '../edits.ts';
import { HandSetValue, type ValueTarget } from './network-values.ts';

/** Which parameter, what it is called, and where it is on the screen. */
export interface EditedValue {
  readonly index: number;
  readonly symbol: Element;
  /** Such as “weight, from x₁ to neuron 3 of layer 1”. */
  readonly label: string;
  readonly xPx: number;
  readonly yPx: number;
  /** A finger wants no keyboard before it asks for one. */
  readonly byTouch: boolean;
}

/** Beyond this, float32 sums lose what the other weights say. */
const largest = 1000;
const sliderEnd = 5;
const fieldId = 'edited-value';

/** The steps of ↑ and ↓, by the key that is held. */
export function stepOf({ shiftKey, altKey }: Pick<KeyboardEvent, 'shiftKey' | 'altKey'>): number {
  if (shiftKey) return 1;
  return altKey ? 0.01 : 0.1;
}

/** A value after a step, without the tail that binary fractions have. */
export function stepped(value: number, step: number): number {
  const next = Number((value + step).toFixed(4));
  return Math.max(-largest, Math.min(largest, next));
}

/** The popover. `closed` hears when it is no longer there. */
export class ValueEditor {
  readonly #host: HTMLElement;
  readonly #value: HandSetValue;
  readonly #closed: () => void;
  #edited: EditedValue | null = null;
  #texts: NetworkMessages | null = null;
  /** What is being typed, which the run's own value must not overwrite. */
  #draft: string | null = null;
  /** The value when typing began, once a number was typed; a text that is no allowed number puts it back. */
  #untyped: number | null = null;
  #refusedText: string | null = null;
  #endsAt = sliderEnd;
  #focusBefore: HTMLElement | null = null;

  constructor(host: HTMLElement, figure: ValueTarget, closed: () => void) {
    this.#host = host;
    this.#value = new HandSetValue(figure);
    this.#closed = closed;
    host.addEventListener('keydown', this.#onKey);
    host.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.#onClose();
    });
  }

  open(edited: EditedValue, texts: NetworkMessages): void {
    this.#edited = edited;
    this.#endTyping(null);
    this.#endsAt = sliderEnd;
    this.#value.take(edited.index);
    this.render(texts);
    this.#focusBefore = focusAround(this.#host);
    this.#host.showPopover();
    this.#place(edited);
    const field = this.#host.querySelector<HTMLInputElement>(edited.byTouch ? '.slider' : '.number');
    field?.focus();
    if (!edited.byTouch) field?.select();
  }

  close(): void {
    if (this.#edited === null) return;
    this.#host.hidePopover();
    // Within a shadow root the browser does not give it back.
    this.#focusBefore?.focus();
  }

  /** The language or the value has changed. */
  render(texts: NetworkMessages): void {
    this.#texts = texts;
    if (this.#edited === null) return;
    this.#host.setAttribute('aria-label', this.#edited.label);
    const isSelected = wholeIsSelected(this.#host);
    render(this.#template(this.#edited, texts), this.#host);
    // While the run plays the number moves on; who has selected it is about to type another in its place.
    if (isSelected) this.#host.querySelector<HTMLInputElement>(`#${fieldId}`)?.select();
  }

  /** Under its place where there is room, above it otherwise, and never beyond the window. */
  #place({ xPx, yPx }: EditedValue): void {
    const { offsetWidth, offsetHeight } = this.#host;
    const { clientWidth, clientHeight } = this.#host.ownerDocument.documentElement;
    const awayPx = 26;
    const leftPx = Math.max(8, Math.min(clientWidth - offsetWidth - 8, xPx - offsetWidth / 2));
    const isRoomBelow = yPx + awayPx + offsetHeight + 8 <= clientHeight;
    const topPx = isRoomBelow ? yPx + awayPx : Math.max(8, yPx - awayPx - offsetHeight);
    this.#host.style.left = `${leftPx}px`;
    this.#host.style.top = `${topPx}px`;
  }

  #template(edited: EditedValue, texts: NetworkMessages): TemplateResult {
    const present = this.#value.present ?? 0;
    this.#endsAt = Math.max(this.#endsAt, Math.ceil(Math.abs(present)));
    const shown = numberToText(readable(present), texts.language);
    const refusal = this.#refusal(edited.label, texts.language);
    return html`<div class="edited-head">
        <label for=${fieldId}>${edited.label}</label>${this.#putBackButton(texts)}
      </div>
      <div class="edited-row">
        <span class="reading" aria-hidden="true">${edited.symbol} =</span>
        <input
          id=${fieldId}
          class="number"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(this.#draft ?? this.#refusedText ?? shown)}
          aria-invalid=${refusal === null ? 'false' : 'true'}
          aria-describedby=${refusal === null ? 'edited-about' : `${fieldId}-error`}
          @input=${this.#type}
          @change=${this.#commit}
        />
        <input
          class="slider"
          type="range"
          min=${-this.#endsAt}
          max=${this.#endsAt}
          step="0.01"
          .value=${live(String(present))}
          aria-label=${texts.editSlider(edited.label)}
          aria-valuetext=${shown}
          @input=${(event: Event) => {
            this.#set(Number((event.currentTarget as HTMLInputElement).value));
          }}
        />
      </div>
      ${refusalTemplate(fieldId, refusal)}
      ${
        this.#value.before === null
          ? html`<div class="edited-about for-mouse" id="edited-about">${texts.editHint}</div>`
          : html`<div class="edited-about" id="edited-about">${texts.editPaused}</div>`
      }`;
  }

  #putBackButton(texts: NetworkMessages): TemplateResult | typeof nothing {
    const { before } = this.#value;
    if (before === null) return nothing;
    const text = texts.editPutBack(formatWeight(before, texts.language));
    return html`<button type="button" class="quiet" @click=${this.#putBack}>${text}</button>`;
  }

  #refusal(label: string, language: Language): Refusal | null {
    if (this.#refusedText === null) return null;
    const text = this.#refusedText;
    const { allowedNumber: allowed, errorSentence } = errorMessagesFor(language);
    const end = (value: number): string => formatNumber(value, language);
    return {
      text,
      sentence: errorSentence(label, quoted(text, language), allowed(end(-largest), end(largest))),
    };
  }

  #endTyping(refusedText: string | null): void {
    this.#draft = null;
    this.#untyped = null;
    this.#refusedText = refusedText;
  }

  #set(value: number): void {
    this.#endTyping(null);
    this.#value.set(value);
    this.#again();
  }

  readonly #putBack = (): void => {
    this.#endTyping(null);
    this.#value.putBack();
    this.#again();
    this.#host.querySelector<HTMLInputElement>('.slider')?.focus();
  };

  #again(): void {
    if (this.#texts !== null) this.render(this.#texts);
  }

  /** The field of the plane follows every number that the text is on its way; only the whole text is refused in words. */
  readonly #type = (event: Event): void => {
    this.#draft = (event.currentTarget as HTMLInputElement).value;
    this.#follow(allowedNumber(this.#draft));
    this.#again();
  };

  /** Sets what the text says so far; null, and the value is what it was before the typing. */
  #follow(value: number | null): void {
    if (value !== null) {
      this.#untyped ??= this.#value.present;
      this.#value.set(value);
    } else if (this.#untyped !== null) this.#value.set(this.#untyped);
  }

  readonly #commit = (event: Event): void => {
    this.#take((event.currentTarget as HTMLInputElement).value);
  };

  /** Whether the text was taken. What is shown already is no change: it is rounded, the value isn't. */
  #take(text: string): boolean {
    const value = allowedNumber(text);
    this.#endTyping(value === null ? text : null);
    if (value !== null && value !== readable(this.#value.present ?? Number.NaN)) this.#value.set(value);
    this.#again();
    return value !== null;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // What keys mean elsewhere on the page they don't mean in here.
    event.stopPropagation();
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (step !== 0 && field !== null) this.#set(stepped(this.#value.present ?? 0, step * stepOf(event)));
    else if (event.key === 'Escape') this.#giveUp();
    else if (event.key === 'Enter' && field !== null) this.#finish(field);
    else return;
    event.preventDefault();
  };

  #finish(field: HTMLInputElement): void {
    if (field.id !== fieldId || this.#take(field.value)) this.close();
  }

  #giveUp(): void {
    this.#value.putBack();
    this.close();
  }

  #onClose(): void {
    this.#edited = null;
    render(nothing, this.#host);
    this.#closed();
  }
}

/** What has the focus in the tree of an element. */
function focusAround(element: HTMLElement): HTMLElement | null {
  return (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
}

/** Whether typing would replace the number. */
function wholeIsSelected(host: HTMLElement): boolean {
  const field = focusAround(host);
  if (!(field instanceof HTMLInputElement) || field.id !== fieldId) return false;
  return field.value !== '' && field.selectionStart === 0 && field.selectionEnd === field.value.length;
}

function allowedNumber(text: string): number | null {
  const value = textToNumber(text);
  return value !== null && Math.abs(value) <= largest ? value : null;
}

/** A float32 with the digits that it means: 0.16, not 0.1599999964237213. */
function readable(value: number): number {
  return Number(value.toPrecision(6));
}
