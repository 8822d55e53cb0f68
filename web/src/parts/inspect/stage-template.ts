/** The formulas of the walk's stage, for the neuron that is looked at. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { PointTrace } from '../../figure/types.ts';
import { walkMessagesFor } from '../../i18n/walk-messages.ts';
import { neuronOf } from '../../run/walk.ts';
import type { Shown } from '../part.ts';
import { stageName } from '../walk/walk-bar.ts';
import { inPieces } from './formula.ts';
import type { PointChoice } from './point-choice.ts';
import { stageFormulas } from './stage-formulas.ts';
import type { FormulaGroup, StageNeuron } from './stage-neuron.ts';
import type { StageCurves } from './stage-curves.ts';
import type { updateTemplate } from './update-stage.ts';

/** What some stages have beside their formulas. Null: its code is on its way. */
export interface StageExtras {
  readonly curves: StageCurves | null;
  readonly update: { readonly updateTemplate: typeof updateTemplate } | null;
}

export function stageTemplate(
  choice: PointChoice,
  trace: PointTrace,
  parameters: Float32Array,
  extras: StageExtras,
  shown: Shown,
): TemplateResult {
  const { experiment, language } = shown;
  const { walk, unit: chosen } = choice;
  const texts = walkMessagesFor(language);
  const { stage } = walk;
  const { layer, unit } = neuronOf(stage, trace.layers.length, chosen);
  const neuron = { stage, layer, unit, experiment, trace, parameters, language, texts };
  const name = layer === 0 || stage.kind === 'cost' ? '' : ` · ${texts.inspectUnit(unit + 1)}`;
  return html`<p class="neuron-name">${stageName(stage, walk, texts)}${name}</p>
    ${guard(
      [trace, parameters, stage, layer, unit, experiment, language],
      // Made anew for other numbers alone: what is pointed at stays under the pointer.
      () => stageFormulas(neuron).map(groupTemplate),
    )}
    ${extraTemplate(neuron, choice, extras, shown)}`;
}

function extraTemplate(
  { stage, layer, unit, trace }: StageNeuron,
  choice: PointChoice,
  { curves, update }: StageExtras,
  shown: Shown,
): TemplateResult | typeof nothing {
  switch (stage.kind) {
    case 'inputs':
      return nothing;
    case 'forward':
    case 'backward':
      return curves?.activationTemplate({ layer, unit }, trace, shown) ?? nothing;
    case 'cost':
      return curves?.costTemplate(unit, trace, shown) ?? nothing;
    case 'update':
      return update?.updateTemplate({ layer, unit }, choice.update, trace, shown) ?? nothing;
    default:
      return stage satisfies never;
  }
}

export function groupTemplate({ lines, remark }: FormulaGroup): TemplateResult {
  return html`<div class="formulas">
    ${lines.map((line) => html`<p>${inPieces(line).map((piece) => html`${piece}<wbr />`)}</p>`)}
    ${remark === undefined ? nothing : html`<p class="about">${remark}</p>`}
  </div>`;
}
