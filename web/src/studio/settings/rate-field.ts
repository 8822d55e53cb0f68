/** A learning rate: a logarithmic slider for the feel, a text field for any allowed value. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatNumber } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import {
  numberToText,
  rateToSlider,
  sliderExponents,
  sliderToRate,
} from '../../parts/controls/number-text.ts';

export interface RateField {
  /** Also the start of the ids, so it must be unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly sliderLabel: string;
  readonly symbol: Element | null;
  readonly rate: number;
  /** What was typed and refused; null: the field shows the rate. */
  readonly refusedText: string | null;
  readonly error: string | null;
  readonly slide: (rate: number) => void;
  readonly type: (text: string) => void;
}

export function rateFieldTemplate(field: RateField, messages: Messages): TemplateResult {
  const { id, label, sliderLabel, rate, error } = field;
  const errorId = `${id}-error`;
  return html`<div class="rate">
    <label for=${id}>${label} ${field.symbol}</label>
    <input
      id=${id}
      class="number"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${field.refusedText ?? numberToText(rate, messages.language)}
      aria-invalid=${error === null ? 'false' : 'true'}
      aria-describedby=${error === null ? nothing : errorId}
      @change=${(event: Event) => {
        field.type((event.currentTarget as HTMLInputElement).value);
      }}
    />
    <input
      class="slider"
      type="range"
      min=${sliderExponents.min}
      max=${sliderExponents.max}
      step="0.01"
      .value=${String(rateToSlider(rate))}
      aria-label=${sliderLabel}
      aria-valuetext=${formatNumber(rate, messages.language, 15)}
      @input=${(event: Event) => {
        field.slide(sliderToRate(Number((event.currentTarget as HTMLInputElement).value)));
      }}
    />
    ${error === null ? nothing : html`<p class="field-error" id=${errorId} role="alert">${error}</p>`}
  </div>`;
}
