/** One neuron's weights and bias before and after the next step: a row for each, with a radio to choose it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import type { WalkMessages } from '../../i18n/walk-messages.ts';
import type { Shown } from '../part.ts';
import { symbolKey } from '../pointed.ts';
import { mostRows } from './inspect-passes.ts';
import { number, pair, slope, symbol } from './inspect-symbols.ts';
import type { UpdateRow } from './update-choice.ts';
import { pointedGradient, pointedParameter } from './update-formulas.ts';

interface UpdateTable extends Pick<Shown, 'language'> {
  readonly rows: readonly UpdateRow[];
  /** How many weights have no row. */
  readonly more: number;
  /** Of which points the derivatives are. */
  readonly scope: string;
  /** The connection, or null: the bias. */
  readonly chosen: number | null;
  readonly choose: (from: number | null) => void;
  readonly texts: WalkMessages;
}

/** So many rows of weights at most. */
export function shownWeights(inputs: number): number {
  return Math.min(inputs, mostRows);
}

export function updateTable(table: UpdateTable): TemplateResult {
  const { rows, more, scope, texts, language } = table;
  return html`<table class="connections updates">
    <caption class="unseen">
      ${texts.updateTable}
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col"><var>w</var></th>
        <th scope="col">${slope(symbol('w', null, null))}<small>${scope}</small></th>
        <th scope="col">Δ<var>w</var></th>
        <th scope="col"><var>w</var> + Δ<var>w</var></th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => rowTemplate(row, table))}
      ${
        more > 0
          ? html`<tr>
              <td colspan="5" class="more">${texts.inspectMore(formatInteger(more, language))}</td>
            </tr>`
          : nothing
      }
    </tbody>
  </table>`;
}

function rowTemplate(
  { of, update, slope: derivative }: UpdateRow,
  { chosen, choose, language, texts }: UpdateTable,
): TemplateResult {
  const { layer, unit, from } = of;
  const name =
    from === null
      ? symbol('b', String(unit + 1), String(layer))
      : symbol('w', pair(unit + 1, from + 1), String(layer));
  const label = from === null ? `b ${String(unit + 1)}` : `w ${pair(unit + 1, from + 1)}`;
  const cell = (shown: number, key: string | typeof nothing = nothing): TemplateResult =>
    html`<td data-symbol=${key}>${number(shown, language).replace(' × ', '·')}</td>`;
  return html`<tr class=${from === chosen ? 'chosen' : ''}>
    <th scope="row">
      <label
        ><input
          type="radio"
          name="inspect-update"
          aria-label="${label}, ${texts.inspectUnit(unit + 1)}"
          .checked=${from === chosen}
          @change=${() => {
            choose(from);
          }}
        /><span aria-hidden="true">${name}</span></label
      >
    </th>
    ${cell(update.value, symbolKey(pointedParameter(of)))}
    ${cell(derivative, from === null ? nothing : symbolKey(pointedGradient(of)))}
    ${cell(update.next - update.value)} ${cell(update.next)}
  </tr>`;
}
