/** ∂C/∂w of one weight or bias: of the point that is followed, or the mean over the next batch or over all points. */
import type { NextStep, Trace } from '../../engine/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { WalkMessages } from '../../i18n/walk-messages.ts';
import { mathElement } from '../controls/math.ts';
import { formula, fraction, letter, linked, row, slopeOf, sum, type MathPart } from './formula.ts';
import type { ParameterUpdate } from './parameter-update.ts';
import { at, type FormulaGroup } from './stage-neuron.ts';
import { pointSlope, type Scope } from './update-choice.ts';
import {
  factorDigits,
  measured,
  parameterName,
  pointedGradient,
  resultDigits,
  type UpdatedParameter,
} from './update-formulas.ts';

interface SlopeView {
  readonly of: UpdatedParameter;
  readonly update: ParameterUpdate;
  readonly trace: Trace;
  readonly scope: Scope;
  readonly step: NextStep;
  readonly language: Language;
  readonly texts: WalkMessages;
}

export function slopeGroup(view: SlopeView): FormulaGroup {
  return view.scope === 'point' ? pointGroup(view) : meanGroup(view, view.scope);
}

/** In general: ∂C/∂w = δ a, ∂C/∂b = δ. */
function product(from: number | null, lower: boolean): readonly MathPart[] {
  const n = lower ? ',n' : '';
  const delta = letter('δ', `j${n}`, 'l');
  return from === null ? [delta] : [delta, letter('a', `k${n}`, 'l−1')];
}

function general(from: number | null): Element {
  return from === null ? letter('b', 'j', 'l') : letter('w', 'jk', 'l');
}

function pointGroup({ of, trace, language, texts }: SlopeView): FormulaGroup {
  const { layer, unit, from } = of;
  const delta = trace.layers[layer - 1]!.delta[unit]!;
  const a = from === null ? null : (trace.layers[layer - 2]?.a ?? trace.inputs)[from]!;
  const shownDelta = linked(at('delta', layer, unit), measured(delta, factorDigits, language, 'factor'));
  const result = linked(pointedGradient(of), measured(pointSlope(trace, of), resultDigits, language));
  const factors =
    a === null || from === null
      ? []
      : [
          shownDelta,
          '·',
          linked(at('a', layer - 1, from), measured(a, factorDigits, language, 'factor')),
          '=',
        ];
  return {
    lines: [
      formula(slopeOf(general(from)), '=', ...product(from, false)),
      formula(slopeOf(parameterName(of)), '=', ...factors, result),
    ],
    remark: texts.updatePoint,
  };
}

/** The mean, and what the article's code has in its place. */
function meanGroup(
  { of, update, scope, step, language, texts }: SlopeView,
  over: 'batch' | 'set',
): FormulaGroup {
  const count = scope === 'set' ? step.setSamples : step.samples;
  const mean = update.slope[over];
  const written = formatInteger(count, language);
  const share = (of: MathPart): Element => fraction('1', of);
  const each = (): Element => fraction(row('∂', letter('C', 'n', '')), row('∂', parameterName(of)));
  return {
    lines: [
      formula(slopeOf(general(of.from)), '=', share('N'), sum('n'), ...product(of.from, true)),
      formula(
        slopeOf(parameterName(of)),
        '=',
        share(mathElement('mn', written)),
        sum('n'),
        each(),
        '=',
        linked(pointedGradient(of), measured(mean, factorDigits, language)),
      ),
      ...(of.from === null
        ? []
        : [
            formula(
              sum('n'),
              each(),
              '=',
              mathElement('mn', written),
              '·',
              measured(mean, factorDigits, language, 'factor'),
              '=',
              measured(count * mean, resultDigits, language),
            ),
          ]),
    ],
    remark: of.from === null ? texts.updateArticleBias : texts.updateArticle(written),
  };
}
