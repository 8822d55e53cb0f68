/** The update of one weight or bias: its gradient with the penalties' parts, what the optimizer keeps, and the step. */
import type { Experiment } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import type { WalkMessages } from '../../i18n/walk-messages.ts';
import type { Pointed } from '../pointed.ts';
import { mathElement } from '../controls/math.ts';
import {
  formula,
  fraction,
  letter,
  linked,
  power,
  row,
  slopeOf,
  value,
  word,
  type MathPart,
} from './formula.ts';
import { pair } from './inspect-symbols.ts';
import type { ParameterUpdate } from './parameter-update.ts';
import { shownSum } from './shown-sum.ts';
import { at, type FormulaGroup } from './stage-neuron.ts';

/** A weight or, without `from`, a bias; units count from 0. */
export interface UpdatedParameter {
  readonly layer: number;
  readonly unit: number;
  readonly from: number | null;
}

export interface UpdateView {
  readonly of: UpdatedParameter;
  readonly update: ParameterUpdate;
  /** In the next batch. */
  readonly samples: number;
  readonly experiment: Experiment;
  readonly language: Language;
  readonly texts: WalkMessages;
}

export function updateFormulas(view: UpdateView): readonly FormulaGroup[] {
  return [gradientGroup(view), ...memoryGroups(view), stepGroup(view)];
}

/** What is pointed at with the parameter itself. */
export function pointedParameter({ layer, unit, from }: UpdatedParameter): Pointed {
  return from === null ? at('bias', layer, unit) : at('weight', layer, unit, from);
}

/** Of a bias the gradient has no symbol of its own. */
export function pointedGradient({ layer, unit, from }: UpdatedParameter): Pointed {
  return from === null ? at('bias', layer, unit) : at('gradient', layer, unit, from);
}

/** w₂₁¹ or b₂¹, linked. */
export function parameterName(of: UpdatedParameter): Element {
  const { layer, unit, from } = of;
  const lower = from === null ? String(unit + 1) : pair(unit + 1, from + 1);
  return linked(pointedParameter(of), letter(from === null ? 'b' : 'w', lower, String(layer)));
}

const plainSizes = { least: 1e-4, most: 1e6 } as const;

/** So many digits that count; where decimals would hide them, with a power of ten. */
export function measured(
  number: number,
  digits: number,
  language: Language,
  as: 'plain' | 'factor' = 'plain',
): Element {
  const size = Math.abs(number);
  if (size === 0) return mathElement('mn', '0');
  if (size >= plainSizes.least && size < plainSizes.most) {
    const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
    return value(number, decimals, language, as);
  }
  const [mantissa = '0', exponent = '0'] = number.toExponential(digits - 1).split('e');
  const shown = row(value(Number(mantissa), digits - 1, language), '·', tenTo(Number(exponent)));
  return as === 'factor' && number < 0 ? row('(', shown, ')') : shown;
}

function tenTo(exponent: number): Element {
  return power('10', exponent < 0 ? `−${String(-exponent)}` : String(exponent));
}

/** A number of the settings, as it was given. */
function setting(number: number, language: Language): Element {
  if (number === 0 || number >= plainSizes.least) return mathElement('mn', formatNumber(number, language, 6));
  const [mantissa = '0', exponent = '0'] = number.toExponential().split('e');
  const power = tenTo(Number(exponent));
  return mantissa === '1' ? power : row(formatNumber(Number(mantissa), language, 6), '·', power);
}

export const factorDigits = 6;
export const resultDigits = 4;

/** Terms that add up to a total as they are shown; small ones with a power of ten. */
function addedUp(
  terms: readonly number[],
  total: number,
  language: Language,
  decimals: number | null = null,
): MathPart[] {
  const size = Math.max(...[...terms, total].map(Math.abs));
  const order = size === 0 ? 0 : Math.floor(Math.log10(size));
  const exponent = decimals === null && 10 ** order < plainSizes.least ? order : 0;
  const scale = 10 ** -exponent;
  const sum = shownSum(
    terms.map((term) => term * scale),
    total * scale,
    decimals ?? Math.max(0, resultDigits - 1 - order + exponent),
  );
  const part = (number: number, as: 'plain' | 'size'): Element => {
    const digits = value(number, sum.decimals, language, as);
    return exponent === 0 ? digits : row(digits, '·', tenTo(exponent));
  };
  return [
    ...sum.terms.flatMap((term, index): MathPart[] => [
      ...(term < 0 ? ['−'] : index === 0 ? [] : ['+']),
      part(term, 'size'),
    ]),
    '=',
    part(sum.total, 'plain'),
  ];
}

/** g = ∂C/∂w + λ₁ sgn(w) + λ₂ w. */
function gradientGroup({ of, update, samples, experiment, language, texts }: UpdateView): FormulaGroup {
  const { isBias, slope, penalty, gradient, value: w } = update;
  const { l1, l2 } = isBias ? { l1: 0, l2: 0 } : experiment.regularization;
  const general = (): Element => letter(isBias ? 'b' : 'w', '', '');
  const line = (name: () => Element): MathPart[] => [
    slopeOf(name()),
    ...(l1 === 0 ? [] : ['+', letter('λ', '1', ''), word('sgn'), '(', name(), ')']),
    ...(l2 === 0 ? [] : ['+', letter('λ', '2', ''), name()]),
  ];
  const mean = linked(pointedGradient(of), measured(slope.batch, factorDigits, language));
  const isAlone = l1 === 0 && l2 === 0;
  const terms = [slope.batch, ...(l1 === 0 ? [] : [penalty.l1]), ...(l2 === 0 ? [] : [penalty.l2])];
  return {
    lines: [
      formula('g', '=', ...line(general)),
      ...(isAlone
        ? [formula('g', '=', ...line(() => parameterName(of)), '=', mean)]
        : [
            formula('g', '=', ...line(() => parameterName(of))),
            formula(
              '=',
              mean,
              ...(l1 === 0 ? [] : ['+', setting(l1, language), '·', sizeOfSign(w)]),
              ...(l2 === 0
                ? []
                : ['+', setting(l2, language), '·', measured(w, factorDigits, language, 'factor')]),
            ),
            formula('=', ...addedUp(terms, gradient, language)),
          ]),
    ],
    remark: texts.updateMean(formatInteger(samples, language)),
  };
}

/** sgn(w) as a factor. */
function sizeOfSign(w: number): MathPart {
  return value(Math.sign(w), 0, 'en', 'factor');
}

/** What the optimizer keeps of the gradients: before, with this one, after. */
function memoryGroups({ update, experiment, language }: UpdateView): readonly FormulaGroup[] {
  const { optimizer } = experiment;
  const { momentum = 0, decay = 0, beta1 = 0, beta2 = 0 } = optimizer;
  const { gradient: g, before, after, corrections } = update;
  const factor = (number: number): Element => measured(number, factorDigits, language, 'factor');
  const square = (): Element => power(factor(g), '2');
  const squared = (): Element => power('g', '2');
  /** name ← kept·name + share·added. */
  const running = (
    name: string,
    [keptName, kept]: readonly [() => MathPart, number],
    [added, number, size]: readonly [MathPart, Element, number],
    [old, made]: readonly [number, number],
  ): FormulaGroup => ({
    lines: [
      formula(name, '←', keptName(), name, '+', '(1−', keptName(), ')', added),
      formula(
        '=',
        setting(kept, language),
        '·',
        factor(old),
        '+',
        '(1−',
        setting(kept, language),
        ')·',
        number,
      ),
      formula('=', ...addedUp([kept * old, (1 - kept) * size], made, language)),
    ],
  });
  const corrected = (name: string, kept: Element, made: number, correction: number): Element[] => [
    formula(hat(name), '=', fraction(name, row('1−', power(kept, 't')))),
    formula(
      '=',
      fraction(measured(made, factorDigits, language), measured(correction, factorDigits, language)),
      '=',
      measured(made / correction, resultDigits, language),
    ),
  ];
  const b1 = (): Element => letter('β', '1', '');
  const b2 = (): Element => letter('β', '2', '');
  switch (optimizer.name) {
    case 'gradient-descent':
      return [];
    case 'momentum':
    case 'nesterov':
      return [
        {
          lines: [
            formula('v', '←', 'μ', 'v', '+', 'g'),
            formula('=', setting(momentum, language), '·', factor(before.first), '+', factor(g)),
            formula('=', ...addedUp([momentum * before.first, g], after.first, language)),
          ],
        },
      ];
    case 'adagrad':
      return [
        {
          lines: [
            formula('s', '←', 's', '+', squared()),
            formula('=', factor(before.first), '+', square()),
            formula('=', ...addedUp([before.first, g * g], after.first, language)),
          ],
        },
      ];
    case 'rmsprop':
      return [running('s', [() => 'ρ', decay], [squared(), square(), g * g], [before.first, after.first])];
    case 'adam':
    case 'adamw': {
      const m = running('m', [b1, beta1], ['g', factor(g), g], [before.first, after.first]);
      const v = running('v', [b2, beta2], [squared(), square(), g * g], [before.second, after.second]);
      return [
        m,
        v,
        {
          lines: [
            ...corrected('m', b1(), after.first, corrections.first),
            ...corrected('v', b2(), after.second, corrections.second),
          ],
        },
      ];
    }
    default:
      return optimizer.name satisfies never;
  }
}

function hat(name: string): Element {
  return mathElement('mover', mathElement('mi', name), mathElement('mo', '^'));
}

/** √x + c, below a fraction. */
function rootAnd(inner: MathPart, c: MathPart): Element {
  return row(mathElement('msqrt', row(inner)), '+', c);
}

/** What ε is multiplied with, in letters and in numbers. */
function directionOf({ update, experiment, language }: UpdateView): readonly [MathPart, MathPart] {
  const { momentum = 0, epsilon = 0, name } = experiment.optimizer;
  const { gradient, after, corrections } = update;
  const number = (of: number, as: 'plain' | 'factor' = 'plain'): Element =>
    measured(of, factorDigits, language, as);
  const c = (): Element => setting(epsilon, language);
  switch (name) {
    case 'gradient-descent':
      return ['g', number(gradient, 'factor')];
    case 'momentum':
      return ['v', number(after.first, 'factor')];
    case 'nesterov':
      return [
        row('(g+', 'μ', 'v', ')'),
        row('(', number(gradient), '+', setting(momentum, language), '·', number(after.first, 'factor'), ')'),
      ];
    case 'adagrad':
    case 'rmsprop':
      return [
        fraction('g', rootAnd('s', 'c')),
        fraction(number(gradient), rootAnd(number(after.first), c())),
      ];
    case 'adam':
    case 'adamw':
      return [
        fraction(hat('m'), rootAnd(hat('v'), 'c')),
        fraction(
          measured(after.first / corrections.first, resultDigits, language),
          rootAnd(measured(after.second / corrections.second, resultDigits, language), c()),
        ),
      ];
    default:
      return name satisfies never;
  }
}

/** Seven digits a float has; of a step that is too small for them, its parts are in the line above. */
function decimalsOf(w: number, step: number): number {
  const order = (number: number): number => (number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number))));
  const wanted = step === 0 ? 5 : Math.max(5, resultDigits - 1 - order(step));
  return Math.max(0, Math.min(wanted, 6 - order(w)));
}

/** w ← w − ε …, with the old value, the step and the new one. */
function stepGroup(view: UpdateView): FormulaGroup {
  const { of, update, experiment, language, texts } = view;
  const { value: w, next, rate, decay, isBias } = update;
  const { biasLearningRate, weightDecay = 0, name } = experiment.optimizer;
  const hasOwnRate = isBias && biasLearningRate !== null;
  const letters = (): Element => letter(isBias ? 'b' : 'w', '', '');
  const shrinks = name === 'adamw' && !isBias;
  const epsilon = (): MathPart => (hasOwnRate ? letter('ε', 'b', '') : 'ε');
  const [direction, numbers] = directionOf(view);
  const kept = (parameter: MathPart, small: readonly MathPart[]): MathPart[] =>
    shrinks ? [parameter, '(1−', ...small, ')'] : [parameter];
  const old = linked(pointedParameter(of), measured(w, factorDigits, language));
  const terms = [w, ...(shrinks ? [-decay] : []), next - (w - decay)];
  return {
    lines: [
      formula(letters(), '←', ...kept(letters(), ['ε', 'λ']), '−', epsilon(), direction),
      formula(parameterName(of), '←', ...kept(parameterName(of), ['ε', 'λ']), '−', epsilon(), direction),
      formula(
        '=',
        ...kept(old, [setting(rate, language), '·', setting(weightDecay, language)]),
        '−',
        setting(rate, language),
        '·',
        numbers,
      ),
      formula('=', ...addedUp(terms, next, language, decimalsOf(w, next - w))),
    ],
    ...(isBias && (experiment.regularization.l1 > 0 || experiment.regularization.l2 > 0 || name === 'adamw')
      ? { remark: texts.updateBias }
      : {}),
  };
}
