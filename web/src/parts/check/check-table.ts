/** The costs and both derivatives as a table. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ParameterCheck } from '../../engine/types.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { ExploreMessages } from '../../i18n/explore-messages.ts';
import { formatMagnitude, formatNumber } from '../../i18n/format.ts';
import { pair, slope, symbol } from '../inspect/inspect-symbols.ts';
import {
  checkSteps,
  derivativeNumber,
  exactNumber,
  meaningfulDecimals,
  sharedLength,
} from './check-numbers.ts';
import type { ParameterAddress } from '../chosen-parameter.ts';

/** What is shown of a check. */
export interface CheckView {
  readonly address: ParameterAddress;
  /** Null: not yet computed. */
  readonly check: ParameterCheck | null;
  /** Which of `checkSteps`. */
  readonly step: number;
  readonly language: Language;
  readonly texts: ExploreMessages;
  readonly experiment: Experiment;
}

/** w₂₁¹ or b₂¹. */
export function parameterSymbol({ layer, unit, from }: ParameterAddress): TemplateResult {
  return from === null
    ? symbol('b', String(unit + 1), String(layer))
    : symbol('w', pair(unit + 1, from + 1), String(layer));
}

/** h as it was chosen: 0.03, 3 × 10⁻⁵. */
export function stepText(step: number, language: Language): string {
  const h = checkSteps[step] ?? 0;
  return h >= 1e-3 ? formatNumber(h, language) : formatMagnitude(h, language).replace(/[.,]0/u, '');
}

export function numbersTemplate(view: CheckView): TemplateResult {
  const { address, check, step, language, texts, experiment } = view;
  const nudge = check?.nudges[step] ?? null;
  const decimals = meaningfulDecimals(check?.cost ?? 1, checkSteps[step] ?? 1);
  const numeric = derivativeNumber(nudge?.numeric ?? null, decimals, language);
  const analytic = derivativeNumber(check?.analytic ?? null, decimals, language);
  const alike = sharedLength(numeric, analytic);
  const w = parameterSymbol(address);
  const [left, right] = ['−', '+'].map((side) => html`<var>C</var><sub>${side}</sub>`);
  const { l1, l2 } = experiment.regularization;
  return html`<table class="check-numbers">
    <caption class="unseen">
      ${texts.checkCaption}
    </caption>
    <tbody>
      ${row(html`${w}`, derivativeNumber(check?.value ?? null, 7, language))}
      ${row(html`<var>h</var>`, stepText(step, language))}
      ${row(html`${left} = <var>C</var>(${w} − <var>h</var>)`, exactNumber(nudge?.left ?? null, language))}
      ${row(html`<var>C</var>(${w})`, exactNumber(check?.cost ?? null, language))}
      ${row(html`${right} = <var>C</var>(${w} + <var>h</var>)`, exactNumber(nudge?.right ?? null, language))}
      ${row(
        html`<span class="fraction"
            ><span>${right} − ${left}</span><span>2<var>h</var></span></span
          >
          <small>${texts.checkDifference}</small>`,
        comparedTemplate(numeric, alike),
      )}
      ${row(html`${slope(w)} <small>${texts.checkBackpropagation}</small>`, comparedTemplate(analytic, alike))}
      ${row(html`${texts.checkError}`, formatMagnitude(nudge?.error, language))}
    </tbody>
    ${
      l1 > 0 || l2 > 0
        ? html`<tfoot>
            <tr>
              <td colspan="2">${texts.checkPenalty}</td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;
}

function row(name: TemplateResult, value: string | TemplateResult): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${value}</td>
  </tr>`;
}

/** The digits that both derivatives have in common stand out. */
function comparedTemplate(text: string, alike: number): TemplateResult {
  return html`<b>${text.slice(0, alike)}</b><span class="off">${text.slice(alike)}</span>`;
}
