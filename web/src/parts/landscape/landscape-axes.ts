/** What the two directions of a landscape are: chosen among the network's parameters, and said under it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { ExploreMessages } from '../../i18n/explore-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { parameterAddress } from '../chosen-parameter.ts';
import { parameterSymbol } from '../check/check-table.ts';
import type { Survey } from './landscape-survey.ts';

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** w₂₁ or b₂, with commas where an index has two digits. */
function shortName(network: Experiment, index: number): string {
  const { unit = 0, from = null } = parameterAddress(network, index) ?? {};
  const indices = from === null ? [unit + 1] : [unit + 1, from + 1];
  const separator = indices.some((one) => one > 9) ? ',' : '';
  const digits = indices.join(separator).replaceAll(/\d/gu, (digit) => subscripts.charAt(Number(digit)));
  return `${from === null ? 'b' : 'w'}${digits}`;
}

/** One menu a direction, layer by layer. */
export function weightsTemplate(
  survey: Survey,
  experiment: Experiment,
  texts: ExploreMessages,
): TemplateResult {
  const [across = 0, up = 1] = survey.plane.parameters ?? [];
  const menu = (label: string, present: number, choose: (index: number) => void): TemplateResult =>
    html`<label class="inline-field"
      >${label}
      <select
        .value=${live(String(present))}
        @change=${(event: Event) => {
          choose(Number((event.currentTarget as HTMLSelectElement).value));
        }}
      >
        ${guard([experiment.features, experiment.layers, texts, present], () =>
          experiment.layers.map(
            (_, layer) =>
              html`<optgroup label=${texts.landscapeLayer(layer + 1)}>
                ${indicesOf(experiment, layer + 1).map(
                  (index) =>
                    html`<option value=${index} ?selected=${index === present}>
                      ${shortName(experiment, index)}
                    </option>`,
                )}
              </optgroup>`,
          ),
        )}
      </select></label
    >`;
  return html`${menu('→', across, (index) => {
    survey.lay({ parameters: [index, up] });
  })}
  ${menu('↑', up, (index) => {
    survey.lay({ parameters: [across, index] });
  })}`;
}

function indicesOf(experiment: Experiment, layer: number): readonly number[] {
  return Array.from({ length: parameterCount(experiment) }, (_, index) => index).filter(
    (index) => parameterAddress(experiment, index)?.layer === layer,
  );
}

/** How far the view goes. */
export function axesTemplate(
  survey: Survey,
  experiment: Experiment,
  language: Language,
  texts: ExploreMessages,
): TemplateResult | typeof nothing {
  const { plane, reach, origin } = survey;
  if (origin === null) return nothing;
  if (plane.parameters === undefined)
    return html`<p class="landscape-axes">${texts.landscapeReach(formatNumber(reach, language))}</p>`;
  const axis = (sign: string, index: number): TemplateResult => {
    const [low, high] = [-1, 1].map((side) => formatNumber((origin[index] ?? 0) + side * reach, language, 3));
    const address = parameterAddress(experiment, index);
    return html`<div>
      ${sign} ${address === null ? nothing : parameterSymbol(address)}
      ${texts.landscapeRange(low?.replace('-', '−') ?? '', high?.replace('-', '−') ?? '')}
    </div>`;
  };
  return html`<div class="landscape-axes">
    ${axis('→', plane.parameters[0])} ${axis('↑', plane.parameters[1])}
  </div>`;
}
