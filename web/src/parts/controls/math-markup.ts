/** The article's formulas as MathML, from short texts: `row('F(z)=', frac('1', '2'))`. */
import { mathElement } from './math.ts';

/** An element, or characters: names of functions and letters become identifiers, digits numbers, the rest operators. */
export type Part = Element | string;

function parse(text: string): Element[] {
  const pieces = text.match(/max|tanh|ln|\p{L}|\d+|\S/gu) ?? [];
  return pieces.map((piece) => {
    if (piece.length > 1 && !/\d/u.test(piece)) return upright(piece);
    const made = mathElement(/\d/u.test(piece) ? 'mn' : /\p{L}/u.test(piece) ? 'mi' : 'mo', piece);
    // Brackets of the size of the letters, as in the article; the one of cases grows.
    if ('()[]|'.includes(piece)) made.setAttribute('stretchy', 'false');
    return made;
  });
}

export function upright(name: string): Element {
  const made = mathElement('mi', name);
  made.setAttribute('mathvariant', 'normal');
  return made;
}

function elements(parts: readonly Part[]): Element[] {
  return parts.flatMap((part) => (typeof part === 'string' ? parse(part) : [part]));
}

export function row(...parts: readonly Part[]): Element {
  const [only, ...more] = elements(parts);
  if (only !== undefined && more.length === 0) return only;
  return mathElement('mrow', ...elements(parts));
}

export const frac = (above: Part, below: Part): Element => mathElement('mfrac', row(above), row(below));
export const sub = (base: Part, index: Part): Element => mathElement('msub', row(base), row(index));
export const sup = (base: Part, index: Part): Element => mathElement('msup', row(base), row(index));
export const both = (base: Part, low: Part, high: Part): Element =>
  mathElement('msubsup', row(base), row(low), row(high));
export const root = (inside: Part): Element => mathElement('msqrt', row(inside));
export const sum = (low: Part): Element => mathElement('munder', mathElement('mo', '∑'), row(low));
const space = (): Element => {
  const made = mathElement('mspace');
  made.setAttribute('width', '0.2em');
  return made;
};
export const logarithm = (): Element => row(space(), upright('ln'), space());
export const exponential = (power: Part): Element => sup('e', power);

/** One formula, made anew each time: an element stands in one place only. */
export function formula(...parts: readonly Part[]): Element {
  return mathElement('math', ...elements(parts));
}

export const cases = (above: Part, below: Part): Element =>
  row(
    '{',
    mathElement(
      'mtable',
      mathElement('mtr', mathElement('mtd', row(above)), mathElement('mtd', row('z>0'))),
      mathElement('mtr', mathElement('mtd', row(below)), mathElement('mtd', row('z≤0'))),
    ),
  );
