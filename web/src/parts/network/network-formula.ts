/** What a neuron computes, as MathML: with its numbers where they are few, otherwise in symbols. */
import type { ActivationName } from '../../experiment/names.ts';
import { formatWeight } from '../../i18n/format.ts';
import type { NetworkMessages } from '../../i18n/network-messages.ts';
import { mathElement, symbol } from '../controls/math.ts';

/** A neuron and what it is made of. */
export interface NeuronNumbers {
  /** Its layer, counted from 1, and its place there, counted from 0. */
  readonly layer: number;
  readonly unit: number;
  readonly activation: ActivationName;
  /** One weight for each input, and what the inputs are called; the bias. */
  readonly weights: ArrayLike<number>;
  readonly inputTitles: readonly string[] | null;
  readonly bias: number;
}

/** So many inputs can be read with their numbers. */
const fewInputs = 3;

/** Whether the formula shows the numbers themselves. */
export function hasNumbers({ weights }: Pick<NeuronNumbers, 'weights'>): boolean {
  return weights.length <= fewInputs;
}

/** a_j = F(Σ w a + b). */
export function neuronFormula(numbers: NeuronNumbers, texts: NetworkMessages): Element {
  const { layer, unit, activation } = numbers;
  const inside = hasNumbers(numbers) ? numericSum(numbers, texts) : symbolicSum(numbers);
  const row = [...bare(symbol('a', [unit + 1], layer)), operator('=')];
  if (activation === 'linear') return mathElement('math', ...row, ...inside);
  return mathElement('math', ...row, functionName(numbers, texts), bracket('('), ...inside, bracket(')'));
}

/** Softmax looks at all of its layer, so it says whose share this is. */
function functionName({ activation, unit }: NeuronNumbers, texts: NetworkMessages): Element {
  const name = mathElement('mi', texts.activationTitles[activation]);
  name.setAttribute('mathvariant', 'normal');
  return activation === 'softmax' ? mathElement('msub', name, mathElement('mn', String(unit + 1))) : name;
}

function numericSum({ weights, inputTitles, bias, layer }: NeuronNumbers, texts: NetworkMessages): Element[] {
  const terms = Array.from(weights, (weight, index) => [
    ...signed(weight, index === 0, texts),
    ...(inputTitles === null
      ? bare(symbol('a', [index + 1], layer - 1))
      : [featureSymbol(inputTitles[index] ?? '')]),
  ]);
  return [...terms.flat(), ...signed(bias, false, texts)];
}

/** Σ_{k=1}^{12} w_{2k} a_k + b_2: its upper end says how many inputs there are. */
function symbolicSum({ weights, layer, unit }: NeuronNumbers): Element[] {
  const j = String(unit + 1);
  const isLong = j.length > 1;
  const weight = mathElement(
    'msubsup',
    mathElement('mi', 'w'),
    mathElement('mrow', mathElement('mn', j), ...(isLong ? [operator(',')] : []), mathElement('mi', 'k')),
    mathElement('mn', String(layer)),
  );
  const input = mathElement(
    'msubsup',
    mathElement('mi', 'a'),
    mathElement('mi', 'k'),
    mathElement('mn', String(layer - 1)),
  );
  const from = mathElement('mrow', mathElement('mi', 'k'), operator('='), mathElement('mn', '1'));
  const sum = mathElement('msubsup', operator('∑'), from, mathElement('mn', String(weights.length)));
  return [sum, weight, input, operator('+'), ...bare(symbol('b', [unit + 1], layer))];
}

/** A number after its sign; at the beginning, a plus is left out. */
function signed(value: number, isFirst: boolean, texts: NetworkMessages): Element[] {
  const sign =
    value < 0 ? [operator('−', isFirst ? { form: 'prefix' } : {})] : isFirst ? [] : [operator('+')];
  return [...sign, mathElement('mn', formatWeight(Math.abs(value), texts.language))];
}

function operator(sign: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = mathElement('mo', sign);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Brackets of the text's height: those that grow with their content would fill the line. */
function bracket(sign: '(' | ')'): Element {
  return operator(sign, { stretchy: 'false' });
}

/** What stands inside a <math>. */
function bare(math: Element): Element[] {
  return [...math.children];
}

const digits: Readonly<Record<string, readonly ['sub' | 'sup', string]>> = {
  '₁': ['sub', '1'],
  '₂': ['sub', '2'],
  '²': ['sup', '2'],
};

/** A feature's title, such as “sin x₁” or “x₂²”, with indices as MathML sets them. */
export function featureSymbol(title: string): Element {
  const [rest = '', sine] = title.split(' ').reverse();
  const parts = sine === undefined ? [] : [mathElement('mi', sine), operator('\u2061')];
  for (const character of rest) {
    const index = digits[character];
    if (index === undefined) {
      parts.push(mathElement(/\d/u.test(character) ? 'mn' : 'mi', character));
      continue;
    }
    const base = parts.pop() ?? mathElement('mi', '');
    const [place, digit] = index;
    parts.push(
      place === 'sup' && base.localName === 'msub'
        ? mathElement('msubsup', ...base.children, mathElement('mn', digit))
        : mathElement(place === 'sub' ? 'msub' : 'msup', base, mathElement('mn', digit)),
    );
  }
  return mathElement('mrow', ...parts);
}
