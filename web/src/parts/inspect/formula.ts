/** Formulas in the article's symbols, as MathML. Each symbol and number says what it stands for, in `data-symbol`. */
import type { Language } from '../../i18n/catalogue.ts';
import { symbolKey, type Pointed } from '../pointed.ts';
import { mathElement } from '../controls/math.ts';

/** An element or characters: letters are identifiers, digits numbers, the rest operators. */
export type MathPart = Element | string;

function parse(text: string): Element[] {
  const pieces = text.match(/\p{L}{2,}|\p{L}|\d+|\S/gu) ?? [];
  return pieces.map((piece) => {
    if (/\p{L}{2,}/u.test(piece)) return word(piece);
    const made = mathElement(/\d/u.test(piece) ? 'mn' : /\p{L}/u.test(piece) ? 'mi' : 'mo', piece);
    if ('()[]'.includes(piece)) made.setAttribute('stretchy', 'false');
    return made;
  });
}

/** The name of a function. */
export function word(text: string): Element {
  const made = mathElement('mi', text);
  made.setAttribute('mathvariant', 'normal');
  return made;
}

/** What stands in a formula already is copied, and not taken away from there. */
export function row(...parts: readonly MathPart[]): Element {
  const inRow = (part: Element): Element =>
    part.parentNode === null ? part : (part.cloneNode(true) as Element);
  return mathElement(
    'mrow',
    ...parts.flatMap((part) => (typeof part === 'string' ? parse(part) : [inRow(part)])),
  );
}

export function formula(...parts: readonly MathPart[]): Element {
  const made = mathElement('math', row(...parts));
  made.setAttribute('display', 'inline');
  return made;
}

/** What stands in brackets is broken from so many characters on: 1 − a never, a sum over a layer's neurons. */
const longBracket = 24;

/** The same in pieces, each before an operator that stands in no brackets, or in long ones: between them a line may be broken. */
export function inPieces(line: Element): readonly Element[] {
  const parts = [...(line.firstElementChild?.children ?? [])];
  const pieces: Element[][] = [[]];
  /** Whether each bracket that is open is a long one. */
  const open: boolean[] = [];
  parts.forEach((part, index) => {
    const sign = part.localName === 'mo' ? part.textContent : '';
    const last = pieces.at(-1)!;
    const before = last.at(-1);
    const isBetween = before !== undefined && (before.localName !== 'mo' || before.textContent === ')');
    if (!open.includes(false) && isBetween && /^[=+−]$/u.test(sign)) {
      // First in its piece, it would be set as a sign.
      part.setAttribute('form', 'infix');
      pieces.push([part]);
    } else last.push(part);
    if (sign === '(') open.push(bracketLength(parts.slice(index + 1)) >= longBracket);
    if (sign === ')') open.pop();
  });
  return pieces.map((some) => formula(...some));
}

/** How many characters there are to the end of the bracket that was opened before. */
function bracketLength(parts: readonly Element[]): number {
  let [depth, length] = [1, 0];
  for (const { localName, textContent } of parts) {
    if (localName === 'mo' && textContent === '(') depth += 1;
    if (localName === 'mo' && textContent === ')') depth -= 1;
    if (depth === 0) break;
    length += textContent.length;
  }
  return length;
}

export function fraction(above: MathPart, below: MathPart): Element {
  return mathElement('mfrac', row(above), row(below));
}

export function sum(index: string): Element {
  return mathElement('munder', mathElement('mo', '∑'), mathElement('mi', index));
}

export function power(base: MathPart, exponent: MathPart): Element {
  return mathElement('msup', row(base), row(exponent));
}

/** Side by side, each letter a variable of its own. */
function indices(text: string): Element {
  const made = (text.match(/\d+|[^\d]/gu) ?? []).map((piece) =>
    mathElement(/\d/u.test(piece) ? 'mn' : /\p{L}/u.test(piece) ? 'mi' : 'mo', piece),
  );
  return mathElement('mrow', ...made);
}

/** A letter with lower indices and, above, its layer; either may be absent. */
export function letter(base: string, lower: string, layer: string): Element {
  const index = lower === '' ? null : indices(lower);
  const name = mathElement('mi', base);
  const above = layer === '' ? null : indices(layer);
  if (index !== null && above !== null) return mathElement('msubsup', name, index, above);
  if (index !== null) return mathElement('msub', name, index);
  return above === null ? name : mathElement('msup', name, above);
}

/** ∂C over ∂ of something. */
export function slopeOf(of: MathPart): Element {
  return fraction('∂C', row('∂', of));
}

/** A part that stands for a number of the network. */
export function linked(pointed: Pointed, ...parts: readonly MathPart[]): Element {
  const made = row(...parts);
  made.setAttribute('class', `sym is-${pointed.kind}`);
  made.setAttribute('data-symbol', symbolKey(pointed));
  return made;
}

const decimalMarks: Readonly<Record<Language, string>> = { en: '.', es: ',' };
const mostDecimals = 9;

/** With so many decimals; a dash for what isn't finite. As a factor a negative one stands in brackets. */
export function value(
  number: number | null,
  decimals: number,
  language: Language,
  as: 'plain' | 'factor' | 'size' = 'plain',
): Element {
  if (number === null || !Number.isFinite(number)) return mathElement('mtext', '–');
  const digits = Math.abs(number)
    .toFixed(Math.min(decimals, mostDecimals))
    .replace('.', decimalMarks[language]);
  const size = mathElement('mn', digits);
  if (as === 'size' || number >= 0 || Number(number.toFixed(decimals)) === 0) return size;
  const signed = row('−', size);
  return as === 'factor' ? row('(', signed, ')') : signed;
}
