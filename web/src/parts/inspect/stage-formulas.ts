/** What happens at a stage of the walk to one neuron: each formula in general, with names and with numbers. */
import { formula, fraction, letter, linked, power, row, sum, value, word, type MathPart } from './formula.ts';
import { shownSum } from './shown-sum.ts';
import { deltaLines, gradientLines } from './stage-back.ts';
import {
  at,
  before,
  layoutIn,
  named,
  own,
  sumOf,
  weightName,
  type FormulaGroup,
  type StageNeuron,
  type Term,
} from './stage-neuron.ts';

export function stageFormulas(neuron: StageNeuron): readonly FormulaGroup[] {
  const { stage } = neuron;
  switch (stage.kind) {
    case 'inputs':
      return [inputLines(neuron)];
    case 'forward':
      return [sumLines(neuron), activationLines(neuron)];
    case 'cost':
      return [costLines(neuron)];
    case 'backward':
      return [deltaLines(neuron), gradientLines(neuron)];
    case 'update':
      return [];
    default:
      return stage satisfies never;
  }
}

function inputLines({ experiment, trace, language, texts }: StageNeuron): FormulaGroup {
  const lines = experiment.features.map((name, unit) =>
    formula(
      named('a', 'a', 0, unit),
      '=',
      mathText(texts.featureTitles[name]),
      '=',
      linked(at('a', 0, unit), value(trace.inputs[unit]!, 5, language)),
    ),
  );
  return { lines };
}

function mathText(text: string): Element {
  const made = word(text);
  made.setAttribute('class', 'feature');
  return made;
}

/** z = Σ w a + b. */
function sumLines(neuron: StageNeuron): FormulaGroup {
  const { layer, unit, parameters, language } = neuron;
  const inputs = before(neuron);
  const { weightsAt, biasesAt } = layoutIn(neuron)[layer - 1]!;
  const bias = parameters[biasesAt + unit]!;
  const z = own(neuron).z[unit]!;
  const terms: Term[] = Array.from(inputs, (a, from) => {
    const weight = parameters[weightsAt + unit * inputs.length + from]!;
    const pointed = at('weight', layer, unit, from);
    return {
      name: [weightName(layer, unit, from), named('a', 'a', layer - 1, from)],
      factors: [
        linked(pointed, value(weight, 5, language, 'factor')),
        '·',
        linked(at('a', layer - 1, from), value(a, 5, language, 'factor')),
      ],
      product: weight * a,
      pointed,
    };
  });
  terms.push({
    name: [named('b', 'bias', layer, unit)],
    factors: [linked(at('bias', layer, unit), value(bias, 5, language, 'factor'))],
    product: bias,
    pointed: at('bias', layer, unit),
  });
  const [names, factors, products] = sumOf(terms, z, language);
  const { decimals } = shownSum(
    terms.map(({ product }) => product),
    z,
  );
  return {
    lines: [
      formula(
        letter('z', 'j', 'l'),
        '=',
        sum('k'),
        letter('w', 'jk', 'l'),
        letter('a', 'k', 'l−1'),
        '+',
        letter('b', 'j', 'l'),
      ),
      formula(named('z', 'z', layer, unit), '=', ...names),
      formula('=', ...factors),
      formula('=', ...products, '=', linked(at('z', layer, unit), value(z, decimals, language))),
    ],
  };
}

function activationLines(neuron: StageNeuron): FormulaGroup {
  const { layer, unit, experiment, language, texts } = neuron;
  const { z, a } = own(neuron);
  const activation = experiment.layers[layer - 1]?.activation ?? 'linear';
  const result = linked(at('a', layer, unit), value(a[unit]!, 5, language));
  if (activation === 'softmax') {
    const exponential = (of: number): Element =>
      power('e', linked(at('z', layer, of), value(z[of]!, 5, language)));
    const all = Array.from(z, (_, of) => (of === 0 ? [exponential(of)] : ['+', exponential(of)])).flat();
    return {
      lines: [
        formula(
          letter('a', 'j', 'l'),
          '=',
          fraction(power('e', letter('z', 'j', 'l')), row(sum('i'), power('e', letter('z', 'i', 'l')))),
        ),
        formula(named('a', 'a', layer, unit), '=', fraction(exponential(unit), row(...all)), '=', result),
      ],
    };
  }
  const name = word(texts.activationTitles[activation]);
  return {
    lines: [
      formula(letter('a', 'j', 'l'), '=', 'F', '(', letter('z', 'j', 'l'), ')'),
      formula(named('a', 'a', layer, unit), '=', name, '(', named('z', 'z', layer, unit), ')'),
      formula('=', name, '(', linked(at('z', layer, unit), value(z[unit]!, 5, language)), ')', '=', result),
    ],
  };
}

/** The cost of this point, with what each output adds to it. */
function costLines(neuron: StageNeuron): FormulaGroup {
  const { layer, experiment, trace, language } = neuron;
  const { a } = own(neuron);
  const n = a.length;
  const output = (of: number): Element => linked(at('a', layer, of), value(a[of]!, 5, language));
  const total = linked(at('cost', layer, 0), value(trace.cost, 5, language));
  const mean = n > 1 ? [fraction('1', String(n))] : [];
  const [open, close] = n > 1 ? ['(', ')'] : ['', ''];
  const each = (of: (unit: number) => readonly MathPart[]): MathPart[] =>
    Array.from(a, (_, unit) => (unit === 0 ? [...of(unit)] : ['+', ...of(unit)])).flat();
  const aj = letter('a', 'j', 'L');
  const yj = letter('y', 'j', '');
  switch (experiment.loss) {
    case 'mean-squared-error':
      return {
        lines: [
          formula('C', '=', fraction('1', 'n'), sum('j'), power(row('(', aj, '−', yj, ')'), '2')),
          formula(
            'C',
            '=',
            ...mean,
            open,
            ...each((unit) => [power(row('(', output(unit), '−', String(trace.target[unit]!), ')'), '2')]),
            close,
            '=',
            total,
          ),
        ],
      };
    case 'binary-cross-entropy':
      return {
        lines: [
          formula(
            'C',
            '=',
            '−',
            fraction('1', 'n'),
            sum('j'),
            '(',
            yj,
            word('ln'),
            aj,
            '+',
            '(1−',
            letter('y', 'j', ''),
            ')',
            word('ln'),
            '(1−',
            letter('a', 'j', 'L'),
            ')',
            ')',
          ),
          formula(
            'C',
            '=',
            ...mean,
            open,
            ...each((unit) => [
              '−',
              word('ln'),
              '(',
              ...(trace.target[unit] === 1 ? [] : ['1−']),
              output(unit),
              ')',
            ]),
            close,
            '=',
            total,
          ),
        ],
      };
    case 'categorical-cross-entropy': {
      const right = trace.target.indexOf(1);
      return {
        lines: [
          formula('C', '=', '−', sum('j'), yj, word('ln'), aj),
          formula(
            'C',
            '=',
            '−',
            word('ln'),
            named('a', 'a', layer, right),
            '=',
            '−',
            word('ln'),
            '(',
            output(right),
            ')',
            '=',
            total,
          ),
        ],
      };
    }
    default:
      return experiment.loss satisfies never;
  }
}
