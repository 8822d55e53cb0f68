/** The forward pass downwards and the backward pass upwards: a row for each neuron, with a radio to choose it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Trace, UnitAddress } from '../../engine/types.ts';
import { formatInteger, formatWeight } from '../../i18n/format.ts';
import { symbolKey, type Pointed } from '../pointed.ts';
import type { Shown } from '../part.ts';
import { number, symbol } from './inspect-symbols.ts';

/** Rows of a layer; of the others it is said how many there are. */
export const mostRows = 12;

/** What the numbers are told in. */
export type Told = Pick<Shown, 'experiment' | 'language' | 'texts'>;

interface Passes extends Told {
  readonly trace: Trace;
  readonly chosen: UnitAddress;
  readonly choose: (unit: UnitAddress) => void;
}

export function passesTemplate(passes: Passes): TemplateResult {
  const { texts, trace } = passes;
  return html`<table class="passes">
    <caption class="unseen">
      ${texts.inspectPasses}
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">${symbol('z', 'j', 'l')}</th>
        <th scope="col">${symbol('a', 'j', 'l')}</th>
        <th scope="col"><var>F</var>′(<var>z</var>)</th>
        <th scope="col">${symbol('δ', 'j', 'l')}</th>
      </tr>
    </thead>
    ${inputsTemplate(passes)} ${trace.layers.map((_, index) => layerTemplate(passes, index + 1))}
  </table>`;
}

function inputsTemplate({ experiment, trace, texts, language }: Passes): TemplateResult {
  return html`<tbody>
    <tr>
      <th colspan="5" scope="rowgroup">${texts.inspectInputs}</th>
    </tr>
    ${experiment.features.map(
      (name, index) =>
        html`<tr>
          <th scope="row">${texts.featureTitles[name]}</th>
          <td></td>
          <td data-symbol=${symbolKey({ kind: 'a', layer: 0, unit: index })}>
            ${formatWeight(trace.inputs[index], language)}
          </td>
          <td></td>
          <td></td>
        </tr>`,
    )}
  </tbody>`;
}

function layerTemplate(passes: Passes, layer: number): TemplateResult {
  const { trace, texts, language } = passes;
  const units = trace.layers[layer - 1]?.z.length ?? 0;
  const more = units - mostRows;
  return html`<tbody class=${units > 2 ? '' : 'is-short'}>
    <tr>
      <th colspan="5" scope="rowgroup">${layerTitle(passes, layer)}</th>
    </tr>
    ${Array.from({ length: Math.min(units, mostRows) }, (_, unit) => rowTemplate(passes, { layer, unit }))}
    ${
      more > 0
        ? html`<tr>
            <td colspan="5" class="more">${texts.inspectMore(formatInteger(more, language))}</td>
          </tr>`
        : nothing
    }
  </tbody>`;
}

/** What a layer is called, with its activation. */
export function layerTitle({ experiment, texts }: Omit<Told, 'language'>, layer: number): string {
  const name = experiment.layers[layer - 1]?.activation;
  const activation = name === undefined ? '' : texts.activationTitles[name];
  return layer === experiment.layers.length
    ? texts.inspectOutput(activation)
    : texts.inspectHidden(layer, activation);
}

function rowTemplate(passes: Passes, { layer, unit }: UnitAddress): TemplateResult {
  const { trace, chosen, choose, texts, language } = passes;
  const own = trace.layers[layer - 1];
  const isChosen = chosen.layer === layer && chosen.unit === unit;
  const key = (kind: Pointed['kind']): string => symbolKey({ kind, layer, unit });
  const cell = (kind: Pointed['kind'], values: Float32Array | undefined): TemplateResult =>
    html`<td data-symbol=${key(kind)}>${formatWeight(values?.[unit], language)}</td>`;
  // Backwards the numbers soon become small, and their size is what one looks for.
  const delta = number(own?.delta[unit] ?? Number.NaN, language).replace(' × ', '·');
  return html`<tr class=${isChosen ? 'chosen' : ''}>
    <th scope="row">
      <label
        ><input
          type="radio"
          name="inspect-neuron"
          aria-label="${layerTitle(passes, layer)}: ${texts.inspectUnit(unit + 1)}"
          .checked=${isChosen}
          @change=${() => {
            choose({ layer, unit });
          }}
        /><span aria-hidden="true">${unit + 1}</span></label
      >
    </th>
    ${cell('z', own?.z)} ${cell('a', own?.a)} ${cell('derivative', own?.derivative)}
    <td data-symbol=${key('delta')}>${delta}</td>
  </tr>`;
}
