/** The formulas of one neuron with its numbers in place: its sum, its δ, its gradients and the step they make. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { UnitAddress } from '../../engine/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import type { Connection, Difference, NeuronNumbers } from './inspect-numbers.ts';
import { symbolKey } from '../pointed.ts';
import { layerTitle, mostRows, type Told } from './inspect-passes.ts';
import { factor, number, pair, slope, symbol } from './inspect-symbols.ts';

/** Terms of the sum that are written out; the table has more. */
const mostTerms = 4;

export interface Neuron extends Told {
  readonly address: UnitAddress;
  readonly numbers: NeuronNumbers;
}

export function neuronTemplate(neuron: Neuron): TemplateResult {
  const { address, texts } = neuron;
  return html`<p class="neuron-name">
      ${layerTitle(neuron, address.layer)}: ${texts.inspectUnit(address.unit + 1)}
    </p>
    <p>${sumTemplate(neuron)}</p>
    <p>${activationTemplate(neuron)}</p>
    <p>${deltaTemplate(neuron)}</p>
    ${connectionsTemplate(neuron)}`;
}

/** z = Σ w a + b. */
function sumTemplate({ address, numbers, language }: Neuron): TemplateResult {
  const { l, j } = places(address);
  const { connections, bias, z } = numbers;
  const shown = connections.slice(0, mostTerms);
  const sum = html`${symbol('z', j, l)} = Σ<sub>k</sub>
    ${symbol('w', `${j}k`, l)}${symbol('a', 'k', before(address))} + ${symbol('b', j, l)}`;
  const terms = shown.map(
    ({ weight, activation }, index) =>
      html`<span class="term"
        >${sign(weight, index === 0)}${size(weight, language)}·${factor(activation, language)}</span
      > `,
  );
  const rest = connections.length > shown.length ? html`<span class="term">+ …</span> ` : nothing;
  return html`${sum}
    <span class="worked"
      >= ${terms}${rest}<span class="term">${sign(bias, false)}${size(bias, language)}</span> =
      <b>${number(z, language)}</b></span
    >`;
}

function activationTemplate({ experiment, address, numbers, language }: Neuron): TemplateResult {
  const { l, j } = places(address);
  const isSoftmax = experiment.layers[address.layer - 1]?.activation === 'softmax';
  const of = isSoftmax
    ? html`softmax(${symbol('z', null, l)})<sub>${j}</sub>`
    : html`<var>F</var>(${symbol('z', j, l)})`;
  return html`${symbol('a', j, l)} = ${of} = <b>${number(numbers.a, language)}</b>`;
}

/** Where δ comes from, in symbols and in numbers. */
function deltaTemplate({ address, numbers, language }: Neuron): TemplateResult {
  const { l, j } = places(address);
  const { origin, derivative, delta, a } = numbers;
  const shown = (value: number): string => factor(value, language);
  const prime = html`<var>F</var>′(${symbol('z', j, l)})`;
  const result = html`<b>${number(delta, language)}</b>`;
  const name = symbol('δ', j, l);
  const cost = slope(symbol('a', j, l));
  const parts = { l, j, shown };
  switch (origin.kind) {
    case 'product':
      return html`${name} = ${cost} · ${prime}
        <span class="worked"
          >= ${number(origin.costGradient, language)} · ${shown(derivative)} = ${result}</span
        >
        ${
          origin.difference === null
            ? nothing
            : html`<span class="worked">${differenceTemplate(origin.difference, parts)}</span>`
        }`;
    case 'difference':
      return html`${name} ${differenceTemplate(origin.difference, parts)} = ${result}`;
    case 'softmax':
      return html`${name} = ${symbol('a', j, l)} (${cost} − Σ<sub>i</sub> ${symbol('a', 'i', l)}
        ${slope(symbol('a', 'i', l))})
        <span class="worked"
          >= ${number(a, language)} · (${number(origin.costGradient, language)} − ${shown(origin.mean)}) =
          ${result}</span
        >`;
    case 'hidden': {
      const next = String(address.layer + 1);
      return html`${name} = Σ<sub>i</sub> ${symbol('w', `i${j}`, next)}${symbol('δ', 'i', next)} · ${prime}
        <span class="worked">= ${number(origin.sum, language)} · ${shown(derivative)} = ${result}</span>`;
    }
    case 'unknown':
      return html`${name} = ${result}`;
    default:
      return origin satisfies never;
  }
}

interface Parts {
  readonly l: string;
  readonly j: string;
  readonly shown: (value: number) => string;
}

/** = a − y, or its part where the cost is a mean over outputs. */
function differenceTemplate({ a, y, outputs }: Difference, { l, j, shown }: Parts): TemplateResult {
  const symbols = html`${symbol('a', j, l)} − ${symbol('y', j, null)}`;
  const values = html`${shown(a)} − ${y}`;
  return outputs === 1
    ? html`= ${symbols} = ${values}`
    : html`= (${symbols}) / ${outputs} = (${values}) / ${outputs}`;
}

/** Every weight with its gradient and, where the method is gradient descent, its next value. */
function connectionsTemplate(neuron: Neuron): TemplateResult {
  const { address, numbers, experiment, language, texts } = neuron;
  const { l, j } = places(address);
  const { connections, bias, delta, updatedBias } = numbers;
  const more = connections.length - mostRows;
  const hasStep = updatedBias !== null;
  const rate = formatNumber(experiment.optimizer.learningRate, language);
  const step = (value: number | null): TemplateResult | typeof nothing =>
    value === null ? nothing : html`<td>${number(value, language)}</td>`;
  return html`<table class="connections">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${symbol('w', `${j}k`, l)}</th>
          <th scope="col">
            ${slope(symbol('w', null, null))} = ${symbol('δ', null, null)}${symbol('a', 'k', null)}
          </th>
          ${
            hasStep
              ? html`<th scope="col">
                  ${symbol('w', null, null)} − <var>ε</var> ${slope(symbol('w', null, null))}
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${connections.slice(0, mostRows).map((one, k) => connectionTemplate(neuron, one, k))}
        ${
          more > 0
            ? html`<tr>
                <td colspan="4" class="more">${texts.inspectMore(formatInteger(more, language))}</td>
              </tr>`
            : nothing
        }
        <tr>
          <th scope="row">${symbol('b', j, l)}</th>
          <td>${number(bias, language)}</td>
          <td>${number(delta, language)}</td>
          ${step(updatedBias)}
        </tr>
      </tbody>
    </table>
    ${hasStep ? html`<p class="about"><var>ε</var> = ${rate}: ${texts.inspectUpdate}</p>` : nothing}`;
}

function connectionTemplate({ address, language }: Neuron, one: Connection, k: number): TemplateResult {
  const { l } = places(address);
  const place = { ...address, from: k };
  return html`<tr>
    <th scope="row">${symbol('w', pair(address.unit + 1, k + 1), l)}</th>
    <td data-symbol=${symbolKey({ kind: 'weight', ...place })}>${number(one.weight, language)}</td>
    <td data-symbol=${symbolKey({ kind: 'gradient', ...place })}>${number(one.gradient, language)}</td>
    ${one.updated === null ? nothing : html`<td>${number(one.updated, language)}</td>`}
  </tr>`;
}

function places({ layer, unit }: UnitAddress): { readonly l: string; readonly j: string } {
  return { l: String(layer), j: String(unit + 1) };
}

function before({ layer }: UnitAddress): string {
  return String(layer - 1);
}

/** Between two terms; a first one has only its minus. */
function sign(value: number, isFirst: boolean): string {
  if (value < 0) return isFirst ? '−' : '− ';
  return isFirst ? '' : '+ ';
}

function size(value: number, language: Language): string {
  return number(Math.abs(value), language);
}
