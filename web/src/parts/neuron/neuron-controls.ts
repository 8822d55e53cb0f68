/** What is set and read beside a neuron's plane. */
import { html, type TemplateResult } from 'lit/html.js';
import type { ActivationName } from '../../experiment/names.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Spoken } from '../explorer/explorer.ts';
import { fixedNumber } from '../explorer/fixed-number.ts';
import { sliderTemplate, type Slider } from '../explorer/slider.ts';
import { number } from '../inspect/inspect-symbols.ts';
import type { NeuronReading } from '../types.ts';

type Row = Pick<Slider, 'label' | 'min' | 'max' | 'step' | 'keyStep' | 'value' | 'set'> & {
  readonly id: string;
};

/** A name, its slider and its number. */
export function rowTemplate(name: TemplateResult, row: Row, language: Language): TemplateResult {
  const written = fixedNumber(row.value, 2, language);
  return html`<div class="row">
    <span aria-hidden="true">${name}</span>
    ${sliderTemplate({ ...row, said: written })}
    <b aria-hidden="true">${written}</b>
  </div>`;
}

/** The sum with its numbers, and what F makes of it; dashes until the core has answered. */
export function readingsTemplate(reading: NeuronReading | null, { language }: Spoken): TemplateResult {
  const letter = (of: string, index: number): TemplateResult => html`<var>${of}</var><sub>${index}</sub>`;
  const product = (index: number): TemplateResult => html`${letter('w', index)}&nbsp;${letter('x', index)}`;
  return html`<dl class="readings">
    <dt class="next">
      <span><var>z</var> = ${product(1)} + ${product(2)} + <var>b</var></span>
    </dt>
    <dd class="next sum">${reading === null ? '–' : sumText(reading, language)}</dd>
    <dt class="next">
      <span><var>a</var> = <var>F</var>(<var>z</var>)</span>
    </dt>
    <dd class="next sum">
      ${
        reading === null
          ? '–'
          : html`<var>F</var>(${sumOf(reading, language)}) = ${number(reading.a, language)}`
      }
    </dd>
  </dl>`;
}

/** Of two numbers with two decimals the product has four: so z is exact. */
function sumOf({ z }: NeuronReading, language: Language): string {
  return fixedNumber(z, 4, language);
}

/** 1.50 · 0.40 + (−1.00) · 0.20 + 0.30 = 0.7000. */
function sumText(reading: NeuronReading, language: Language): string {
  const { w1, w2, b, x1, x2 } = reading;
  const two = (value: number): string => fixedNumber(value, 2, language);
  const inside = (value: number): string => (value < 0 ? `(${two(value)})` : two(value));
  return `${two(w1)} · ${inside(x1)} + ${inside(w2)} · ${inside(x2)} + ${inside(b)} =\u00a0${sumOf(reading, language)}`;
}

/** These stay between two ends; the others may be of any size. */
const bounded: readonly ActivationName[] = ['sigmoid', 'tanh'];

/** The |a| that has the full colour. */
export function scaleOf(activation: ActivationName): number {
  return bounded.includes(activation) ? 1 : 3;
}

/** Which colour stands for which a. */
export function keyTemplate(activation: ActivationName): TemplateResult {
  const scale = scaleOf(activation);
  const beyond = scale === 1 ? '' : '≤ ';
  return html`<div class="key" aria-hidden="true">
    <var>a</var><span>${beyond}−${scale}</span><i></i><span>${scale === 1 ? '' : '≥ '}${scale}</span>
  </div>`;
}
