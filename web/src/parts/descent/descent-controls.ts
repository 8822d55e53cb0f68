/** What is chosen and read beside a descent. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Spoken } from '../explorer/explorer.ts';
import { fixedNumber } from '../explorer/fixed-number.ts';
import { readingTemplate } from '../explorer/reading.ts';
import { sliderTemplate } from '../explorer/slider.ts';
import { factor, number } from '../inspect/inspect-symbols.ts';
import type { DescentReading } from '../types.ts';
import { perUnit, rateEnds, weightEnds, type WeightCount } from './descent-ground.ts';

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

/** The weights, the cost, its slopes, and what the next step makes of them; dashes until the core has answered. */
export function readingsTemplate(
  reading: DescentReading | null,
  weightCount: WeightCount,
  { language, texts }: Spoken,
): TemplateResult {
  const indices = weightCount === 1 ? [0] : [0, 1];
  const name = (index: number): TemplateResult =>
    html`<var>w</var>${weightCount === 1 ? nothing : html`<sub>${index + 1}</sub>`}`;
  const slopeName = (index: number): TemplateResult => html`∂<var>C</var>/∂${name(index)}`;
  const written = (value: number | undefined): string =>
    value === undefined ? '–' : number(value, language);
  const [step, last] = [reading?.step, reading?.lastStep].map((count) => formatInteger(count, language));
  return html`<dl class="readings">
    ${readingTemplate(html`${texts.descentStep}`, texts.descentOf(step ?? '', last ?? ''))}
    ${readingTemplate(html`<var>C</var>`, written(reading?.cost))}
    ${indices.map((index) => readingTemplate(name(index), written(reading?.weights[index])))}
    ${indices.map((index) => readingTemplate(slopeName(index), written(reading?.gradient[index])))}
    ${indices.map(
      (index) =>
        html`<dt class="next">
            <span>${name(index)} ← ${name(index)} − <var>ε</var> ${slopeName(index)}</span>
          </dt>
          <dd class="next">${reading === null ? '–' : updateText(reading, index, language)}</dd>`,
    )}
  </dl>`;
}

/** −1.000 − 0.10 · (−4.000) = −0.600. */
function updateText(reading: DescentReading, index: number, language: Language): string {
  const { weights, gradient, rate, next } = reading;
  const [weight = 0, slope = 0, after] = [weights[index], gradient[index], next?.[index]];
  const becomes = after === undefined ? '' : ` = ${number(after, language)}`;
  const taken = `${fixedNumber(rate, 2, language)} · ${factor(slope, language)}`;
  return `${number(weight, language)} − ${taken}${becomes}`;
}
