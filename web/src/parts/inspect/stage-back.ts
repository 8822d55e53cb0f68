/** The way back, of one neuron: where its δ comes from, and the gradients that it gives. */
import { formula, fraction, letter, linked, row, slopeOf, sum, value, type MathPart } from './formula.ts';
import { decimalsFor, shownSum } from './shown-sum.ts';
import {
  at,
  before,
  layoutIn,
  mostTerms,
  named,
  own,
  sumOf,
  weightName,
  type FormulaGroup,
  type StageNeuron,
  type Term,
} from './stage-neuron.ts';

export function deltaLines(neuron: StageNeuron): FormulaGroup {
  return neuron.layer === neuron.trace.layers.length ? outputDelta(neuron) : hiddenDelta(neuron);
}

/** δ of an output. Where activation and cost belong together, F' cancels, also in softmax's whole Jacobian. */
function outputDelta(neuron: StageNeuron): FormulaGroup {
  const { layer, unit, experiment, trace, language, texts } = neuron;
  const { a, derivative, delta } = own(neuron);
  const n = a.length;
  const decimals = decimalsFor([delta[unit]!]) + 2;
  const name = named('δ', 'delta', layer, unit);
  const result = linked(at('delta', layer, unit), value(delta[unit]!, decimals, language));
  const aValue = linked(at('a', layer, unit), value(a[unit]!, decimals, language));
  const difference = (isMean: boolean): Element[] => {
    const isShared = isMean && n > 1;
    const part = (one: MathPart, other: MathPart): MathPart =>
      isShared ? fraction(row(one, '−', other), String(n)) : row(one, '−', other);
    return [
      formula(letter('δ', 'j', 'L'), '=', part(letter('a', 'j', 'L'), letter('y', 'j', ''))),
      formula(name, '=', part(aValue, String(trace.target[unit]!)), '=', result),
    ];
  };
  if (experiment.loss === 'categorical-cross-entropy')
    return { lines: difference(false), remark: texts.walkSoftmaxReason };
  if (experiment.loss === 'binary-cross-entropy')
    return { lines: difference(true), remark: texts.walkSigmoidReason };
  const cost = (of: number): Element =>
    linked(at('gradient', layer, of), value(trace.costGradient[of] ?? null, decimals, language, 'factor'));
  if (experiment.layers.at(-1)?.activation === 'softmax') {
    const weighted = Array.from(a, (share, of) => [
      ...(of === 0 ? [] : ['+']),
      linked(at('a', layer, of), value(share, decimals, language)),
      '·',
      cost(of),
    ]).flat();
    return {
      lines: [
        formula(
          letter('δ', 'j', 'L'),
          '=',
          letter('a', 'j', 'L'),
          '(',
          slopeOf(letter('a', 'j', 'L')),
          '−',
          sum('i'),
          letter('a', 'i', 'L'),
          slopeOf(letter('a', 'i', 'L')),
          ')',
        ),
        formula(name, '=', aValue, '(', cost(unit), '−', '(', ...weighted, ')', ')', '=', result),
      ],
      remark: texts.walkJacobian,
    };
  }
  return {
    lines: [
      formula(
        letter('δ', 'j', 'L'),
        '=',
        slopeOf(letter('a', 'j', 'L')),
        '·',
        'F',
        '′',
        '(',
        letter('z', 'j', 'L'),
        ')',
      ),
      formula(
        name,
        '=',
        cost(unit),
        '·',
        linked(at('derivative', layer, unit), value(derivative[unit]!, decimals, language)),
        '=',
        result,
      ),
    ],
  };
}

/** δ = Σ_i w_ij δ_i · F'(z). */
function hiddenDelta(neuron: StageNeuron): FormulaGroup {
  const { layer, unit, trace, parameters, language } = neuron;
  const { derivative, delta } = own(neuron);
  const next = trace.layers[layer]!.delta;
  const { weightsAt, inputs } = layoutIn(neuron)[layer]!;
  const decimals = decimalsFor([...next, delta[unit]!]) + 2;
  const terms: Term[] = Array.from(next, (deltaOf, of) => {
    const weight = parameters[weightsAt + of * inputs + unit]!;
    return {
      name: [weightName(layer + 1, of, unit), named('δ', 'delta', layer + 1, of)],
      factors: [
        linked(at('weight', layer + 1, of, unit), value(weight, 5, language, 'factor')),
        '·',
        linked(at('delta', layer + 1, of), value(deltaOf, decimals, language, 'factor')),
      ],
      product: weight * deltaOf,
      pointed: at('weight', layer + 1, of, unit),
    };
  });
  const total = terms.reduce((all, { product }) => all + product, 0);
  const shown = shownSum(
    terms.map(({ product }) => product),
    total,
  );
  const [names, factors, products] = sumOf(terms, total, language);
  const slope = linked(at('derivative', layer, unit), value(derivative[unit]!, 5, language, 'factor'));
  const cost = linked(at('gradient', layer, unit), value(total, shown.decimals, language, 'factor'));
  const cj = slopeOf(letter('a', 'j', 'l'));
  return {
    lines: [
      formula(
        letter('δ', 'j', 'l'),
        '=',
        cj,
        '·',
        'F',
        '′',
        '(',
        letter('z', 'j', 'l'),
        ')',
        ',',
        slopeOf(letter('a', 'j', 'l')),
        '=',
        sum('i'),
        letter('w', 'ij', 'l+1'),
        letter('δ', 'i', 'l+1'),
      ),
      formula(slopeOf(named('a', 'a', layer, unit)), '=', ...names),
      formula('=', ...factors),
      formula('=', ...products, ...(terms.length > 1 ? ['=', value(total, shown.decimals, language)] : [])),
      formula(
        named('δ', 'delta', layer, unit),
        '=',
        cost,
        '·',
        slope,
        '=',
        linked(at('delta', layer, unit), value(delta[unit]!, decimals, language)),
      ),
    ],
  };
}

/** ∂C/∂w = δ a, of each connection, and ∂C/∂b = δ. */
export function gradientLines(neuron: StageNeuron): FormulaGroup {
  const { layer, unit, language } = neuron;
  const { delta, weightGradients } = own(neuron);
  const inputs = before(neuron);
  const decimals = decimalsFor([delta[unit]!]) + 2;
  const shown = Array.from(inputs.subarray(0, mostTerms), (a, from) =>
    formula(
      slopeOf(weightName(layer, unit, from)),
      '=',
      linked(at('delta', layer, unit), value(delta[unit]!, decimals, language, 'factor')),
      '·',
      linked(at('a', layer - 1, from), value(a, 5, language, 'factor')),
      '=',
      linked(
        at('gradient', layer, unit, from),
        value(weightGradients[unit * inputs.length + from]!, decimals, language),
      ),
    ),
  );
  return {
    lines: [
      formula(
        slopeOf(letter('w', 'jk', 'l')),
        '=',
        letter('δ', 'j', 'l'),
        letter('a', 'k', 'l−1'),
        ',',
        slopeOf(letter('b', 'j', 'l')),
        '=',
        letter('δ', 'j', 'l'),
      ),
      ...shown,
    ],
  };
}
