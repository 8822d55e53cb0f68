/** The last stage of the walk: what the run's next step does to the weights and the bias of one neuron, with the formulas of the chosen one. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Trace, UnitAddress } from '../../engine/types.ts';
import { parameterLayout } from '../../experiment/parameter-layout.ts';
import { exploreMessagesFor } from '../../i18n/explore-messages.ts';
import { walkMessagesFor, type WalkMessages } from '../../i18n/walk-messages.ts';
import { chooseParameter } from '../chosen-parameter.ts';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import type { Shown } from '../part.ts';
import { slope, symbol } from './inspect-symbols.ts';
import { groupTemplate } from './stage-template.ts';
import {
  chosenSource,
  type Scope,
  type UpdateAnswer,
  type UpdateChoice,
  type UpdateRow,
} from './update-choice.ts';
import { updateFormulas } from './update-formulas.ts';
import { slopeGroup } from './update-slope.ts';
import updateCss from './update-stage.css?inline';
import { shownWeights, updateTable } from './update-table.ts';

export const updateStyles = [segmentedStyles, updateCss];

/** Null: the code for the step is on its way. */
export function updateTemplate(
  neuron: UnitAddress,
  update: UpdateChoice | null,
  trace: Trace,
  shown: Shown,
): TemplateResult | typeof nothing {
  update?.ask(shown);
  if (update?.hasFailed) return failedTemplate(update, shown);
  const answer = update?.answerFor(shown.experiment) ?? null;
  if (update === null || answer === null) return nothing;
  if (answer === 'none') return html`<p class="about">${walkMessagesFor(shown.language).updateNone}</p>`;
  return stepTemplate(neuron, { update, answer }, trace, shown);
}

function failedTemplate(update: UpdateChoice, { language }: Shown): TemplateResult {
  const texts = exploreMessagesFor(language);
  const retry = (): void => {
    update.retry();
  };
  return html`<p class="about" role="alert">
    ${texts.exploreFailed}
    <button type="button" class="quiet" @click=${retry}>${texts.exploreRetry}</button>
  </p>`;
}

interface Answered {
  readonly update: UpdateChoice;
  readonly answer: UpdateAnswer;
}

function stepTemplate(
  neuron: UnitAddress,
  { update: choice, answer }: Answered,
  trace: Trace,
  { figure, language }: Shown,
): TemplateResult {
  const texts = walkMessagesFor(language);
  const { step, experiment } = answer;
  const { inputs } = parameterLayout(experiment)[neuron.layer - 1]!;
  const chosen = chosenSource(neuron, figure);
  const rows = rowsOf(inputs, chosen);
  const scope = choice.scopeIn(answer);
  const rowOf = (from: number | null): UpdateRow => choice.rowOf(answer, trace, { ...neuron, from });
  const { of, update } = rowOf(chosen);
  const { samples } = step;
  return html`${scopeTemplate(scope, { update: choice, answer }, texts)}
  ${guard([step, trace, neuron.layer, neuron.unit, chosen, scope, language], () =>
    // Made anew for other numbers alone: what is pointed at stays under the pointer.
    [
      slopeGroup({ of, update, trace, scope, step, language, texts }),
      ...updateFormulas({ of, update, samples, experiment, language, texts }),
    ].map(groupTemplate),
  )}
  ${updateTable({
    rows: [...rows, null].map(rowOf),
    more: inputs - rows.length,
    scope: texts.updateScopes[scope],
    chosen,
    choose: (from) => {
      chooseParameter(figure, { ...neuron, from });
    },
    ...{ language, texts },
  })}`;
}

/** The first rows, and in place of the last of them the chosen connection where that has none. */
function rowsOf(inputs: number, chosen: number | null): readonly number[] {
  const rows = Array.from({ length: shownWeights(inputs) }, (_, source) => source);
  return chosen === null || rows.includes(chosen) ? rows : [...rows.slice(0, -1), chosen];
}

/** Of which points ∂C/∂w is shown; the step itself goes by the batch. */
function scopeTemplate(present: Scope, { update, answer }: Answered, texts: WalkMessages): TemplateResult {
  return html`<div class="update-scope">
    ${slope(symbol('w', null, null))}
    ${segmented(
      'inspect-scope',
      texts.updateScope,
      update.scopesOf(answer).map((value) => ({ value, text: texts.updateScopes[value] })),
      present,
      (scope) => {
        update.setScope(scope);
      },
    )}
  </div>`;
}
