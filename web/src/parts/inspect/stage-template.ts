/** The formulas of the walk's stage, for the neuron that is looked at. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { PointTrace } from '../../figure/types.ts';
import { walkMessagesFor } from '../../i18n/walk-messages.ts';
import { layerOf } from '../../run/walk.ts';
import type { Shown } from '../part.ts';
import { stageName } from '../walk/walk-bar.ts';
import { inPieces } from './formula.ts';
import type { PointChoice } from './point-choice.ts';
import { stageFormulas } from './stage-formulas.ts';
import type { FormulaGroup, StageNeuron } from './stage-neuron.ts';
import type { StageCurves } from './stage-curves.ts';
import type { UpdateStage } from './update-stage.ts';

/** What some stages have beside their formulas. Null: its code is on its way. */
export interface StageExtras {
  readonly curves: StageCurves | null;
  readonly update: UpdateStage | null;
}

export function stageTemplate(
  { walk, unit: chosen }: PointChoice,
  trace: PointTrace,
  parameters: Float32Array,
  extras: StageExtras,
  shown: Shown,
): TemplateResult {
  const { experiment, language } = shown;
  const texts = walkMessagesFor(language);
  const { stage } = walk;
  // Of the update, the neuron that was looked at before; of another stage, one of its layer.
  const own = stage.kind === 'update' ? (chosen?.layer ?? 1) : layerOf(stage, trace.layers.length);
  const layer = Math.min(own, trace.layers.length);
  const unit = chosen?.layer === layer ? chosen.unit : 0;
  const neuron = { stage, layer, unit, experiment, trace, parameters, language, texts };
  const name = layer === 0 || stage.kind === 'cost' ? '' : ` · ${texts.inspectUnit(unit + 1)}`;
  return html`<p class="neuron-name">${stageName(stage, walk, texts)}${name}</p>
    ${guard(
      [trace, parameters, stage, layer, unit, experiment, language],
      // Made anew for other numbers alone: what is pointed at stays under the pointer.
      () => stageFormulas(neuron).map(groupTemplate),
    )}
    ${extraTemplate(neuron, extras, shown)}`;
}

function extraTemplate(
  { stage, layer, unit, trace }: StageNeuron,
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
      return update?.template({ layer, unit }, trace, shown) ?? nothing;
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
