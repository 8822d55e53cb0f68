/** What is chosen and read beside a descent. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import type { Spoken } from '../explorer/explorer.ts';
import { fixedNumber } from '../explorer/fixed-number.ts';
import { readingTemplate } from '../explorer/reading.ts';
import { sliderTemplate } from '../explorer/slider.ts';
import { factor, number } from '../inspect/inspect-symbols.ts';
import type { DescentReading } from '../types.ts';
import { perUnit, rateEnds, weightEnds } from './descent-ground.ts';

type Set = (value: number) => void;

/** ε, with its number. */
export function rateTemplate(rate: number, set: Set, { language, texts }: Spoken): TemplateResult {
  const written = fixedNumber(rate, 2, language);
  return html`<div class="rate">
    <span>${texts.descentRate} <b>${written}</b></span>
    ${sliderTemplate({
      label: texts.descentRate,
      said: `ε = ${written}`,
      ...{ ...rateEnds, step: 0.01, keyStep: 0.05, value: rate, set },
    })}
  </div>`;
}

/** Where a weight starts. */
export function startTemplate(
  name: string,
  value: number,
  set: Set,
  { language, texts }: Spoken,
): TemplateResult {
  return html`<div class="start">
    ${sliderTemplate({
      label: texts.descentStart(name),
      said: `${name} = ${fixedNumber(value, 2, language)}`,
      ...{ ...weightEnds, step: 1 / perUnit, keyStep: 0.1, value, set },
    })}
    <span aria-hidden="true">${texts.descentStart(name)}: ${fixedNumber(value, 2, language)}</span>
  </div>`;
}

interface Buttons {
  readonly isPlaying: boolean;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

interface Acts {
  readonly play: () => void;
  readonly next: () => void;
  readonly reset: () => void;
}

export function buttonsTemplate(
  { isPlaying, isAtStart, isAtEnd }: Buttons,
  { play, next, reset }: Acts,
  { texts }: Spoken,
): TemplateResult {
  return html`<div class="acts">
    <button type="button" class="quiet main" @click=${play}>
      ${isPlaying ? texts.descentPause : texts.descentPlay}
    </button>
    <button type="button" class="quiet" aria-disabled=${isAtEnd} @click=${next}>${texts.descentNext}</button>
    <button type="button" class="quiet" aria-disabled=${isAtStart} @click=${reset}>
      ${texts.descentReset}
    </button>
  </div>`;
}

/** The weights, the cost, its slopes, and what the next step makes of them. */
export function readingsTemplate(
  reading: DescentReading | null,
  { language, texts }: Spoken,
): TemplateResult {
  if (reading === null) return html`<dl class="readings"></dl>`;
  const { step, lastStep, weights, cost, gradient, rate, next } = reading;
  const name = (index: number): TemplateResult =>
    html`<var>w</var>${weights.length === 1 ? nothing : html`<sub>${index + 1}</sub>`}`;
  const [written, last] = [formatInteger(step, language), formatInteger(lastStep, language)];
  return html`<dl class="readings">
    ${readingTemplate(html`${texts.descentStep}`, texts.descentOf(written, last))}
    ${readingTemplate(html`<var>C</var>`, number(cost, language))}
    ${weights.map((weight, index) => readingTemplate(name(index), number(weight, language)))}
    ${gradient.map((slope, index) => readingTemplate(html`∂<var>C</var>/∂${name(index)}`, number(slope, language)))}
    ${weights.map((weight, index) => {
      const slope = gradient[index] ?? 0;
      const after = next?.[index];
      const becomes = after === undefined ? '' : ` = ${number(after, language)}`;
      return html`<dt class="next">
          <span>${name(index)} ← ${name(index)} − <var>ε</var> ∂<var>C</var>/∂${name(index)}</span>
        </dt>
        <dd class="next">
          ${number(weight, language)} − ${fixedNumber(rate, 2, language)} ·
          ${factor(slope, language)}${becomes}
        </dd>`;
    })}
  </dl>`;
}
