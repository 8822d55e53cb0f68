/** The formulas that stand beside the sentences of the help: the article's symbols, as MathML. */
import type { HelpTopic } from '../../i18n/en/help.ts';
import type { HelpChoices } from '../../i18n/en/help-choices.ts';
import { activationFormulas } from '../../parts/activation/activation-formulas.ts';
import { mathElement } from '../../parts/controls/math.ts';
import {
  both,
  exponential,
  formula,
  frac,
  logarithm,
  root,
  row,
  sub,
  sum,
  sup,
  upright,
  type Part,
} from '../../parts/controls/math-markup.ts';

const slope = (of: Part): Element => frac('∂C', row('∂', of));

const step = (): Element => formula('w←w−ε', slope('w'));
const normal = (variance: Part): Element => formula('w∼N(0,', variance, ')');
const bounds = (below: Part): readonly Element[] => [
  formula('w∼U(−r,r),'),
  formula('r=', root(frac('6', below))),
];
const bothSizes = (): Element => row(sub('n', upright('in')), '+', sub('n', upright('out')));
const inputs = (): Element => sub('n', upright('in'));

const hat = (letter: string): Element => mathElement('mover', row(letter), mathElement('mo', '^'));
/** The means of gradients and of their squares, freed of their start at 0. */
const adamQuotient = (): Element => frac(hat('m'), row(root(hat('v')), '+c'));

const speed = (): Element => formula('v←μv+', slope('w'), ',');

/** Several where a line may be broken between them. */
type Made = () => Element | readonly Element[];

/** Beside the sentence of a topic. */
const ofTopics: Partial<Readonly<Record<HelpTopic, Made>>> = {
  play: step,
  step,
  learningRate: step,
  biasRate: () => formula('b←b−', sub('ε', 'b'), slope('b')),
  plane: () => formula('p=', frac('1', '2')),
  readCost: () => formula('C'),
  activation: () => formula('a=F(z)'),
  outputActivation: () => formula('a=F(z)'),
  neuron: () => [
    formula('a=F(z),'),
    formula(
      both('z', 'j', 'l'),
      '=',
      sum('k'),
      both('w', 'jk', 'l'),
      both('a', 'k', row('l−1')),
      '+',
      both('b', 'j', 'l'),
    ),
  ],
  weight: () => formula(both('w', 'jk', 'l')),
  l1: () => formula('C+', sub('λ', '1'), '∑|w|'),
  l2: () => formula('C+', frac(sub('λ', '2'), '2'), '∑', sup('w', '2')),
  gradients: () => formula(slope('w')),
  inspectPasses: () => formula(both('δ', 'j', 'l'), '=', frac('∂C', row('∂', both('z', 'j', 'l')))),
  inspectNeuron: () =>
    formula(slope(both('w', 'jk', 'l')), '=', both('δ', 'j', 'l'), both('a', 'k', row('l−1'))),
  momentum: () => formula('μ'),
  decay: () => formula('ρ'),
  beta1: () => formula(sub('β', '1')),
  beta2: () => formula(sub('β', '2')),
  epsilon: () => formula(root('s'), '+c'),
  weightDecay: () => formula('w←w(1−ελ)'),
};

/** Beside the sentence of what is chosen. */
const ofChoices: {
  readonly [Table in keyof HelpChoices]?: Partial<Readonly<Record<keyof HelpChoices[Table], Made>>>;
} = {
  activation: {
    ...activationFormulas,
    softmax: () =>
      formula(
        sub('a', 'j'),
        '=',
        frac(exponential(sub('z', 'j')), row(sum('k'), exponential(sub('z', 'k')))),
      ),
  },
  loss: {
    'mean-squared-error': () =>
      formula('C=', frac('1', 'N'), sum('n'), sup(row('(', sub('a', 'n'), '−', sub('y', 'n'), ')'), '2')),
    'binary-cross-entropy': () =>
      formula(
        'C=−',
        frac('1', 'N'),
        sum('n'),
        row(
          '[',
          row(sub('y', 'n'), logarithm(), sub('a', 'n')),
          '+(1−',
          sub('y', 'n'),
          row(')', logarithm(), '(1−', sub('a', 'n'), ')'),
          ']',
        ),
      ),
    'categorical-cross-entropy': () =>
      formula('C=−', frac('1', 'N'), sum('n'), sum('j'), sub('y', 'jn'), logarithm(), sub('a', 'jn')),
  },
  optimizer: {
    'gradient-descent': step,
    momentum: () => [speed(), formula('w←w−εv')],
    nesterov: () => [speed(), formula('w←w−ε(', slope('w'), '+μv)')],
    adagrad: () => [
      formula('g=', slope('w'), ','),
      formula('w←w−ε', frac('g', row(root(row('∑', sup('g', '2'))), '+c'))),
    ],
    rmsprop: () => [
      formula('g=', slope('w'), ','),
      formula('s←ρs+(1−ρ)', sup('g', '2'), ','),
      formula('w←w−ε', frac('g', row(root('s'), '+c'))),
    ],
    adam: () => formula('w←w−ε', adamQuotient()),
    adamw: () => formula('w←w(1−ελ)−ε', adamQuotient()),
  },
  initializer: {
    'standard-normal': () => formula('w,b∼N(0,1)'),
    'xavier-uniform': () => bounds(bothSizes()),
    'xavier-normal': () => normal(frac('2', bothSizes())),
    'he-uniform': () => bounds(inputs()),
    'he-normal': () => normal(frac('2', inputs())),
    zeros: () => formula('w=b=0'),
  },
};

/** What stands beside the help on a topic, or on what is chosen there; none where its words are enough. */
export function formulasOf(
  topic: HelpTopic,
  table: keyof HelpChoices | null,
  choice: string,
): readonly Element[] {
  const own: Readonly<Record<string, Made>> = table === null ? {} : (ofChoices[table] ?? {});
  const made = (own[choice] ?? ofTopics[topic])?.() ?? [];
  return made instanceof Element ? [made] : made;
}
