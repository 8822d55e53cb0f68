/** Numbers as people and programs write them. Every pattern here is tried on short texts alone. */

/** What stands before the decimals. */
export type Decimal = '.' | ',';

/** Longer cells are no numbers: NumPy's longest have 25 characters. */
const mostDigits = 60;

/** Without exponent, in the notation of one decimal sign; 12,34,567.8 is how India writes it. */
const grouped: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})(?:\.\d*)?$/u,
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/u,
};
const groupedBySpace = /^[1-9]\d{0,2}(?:[\u0020\u00A0\u2009\u202F’']\d{3})+(?:[.,]\d*)?$/u;
const plain = /^(?:\d+[.,]?\d*|[.,]\d+)(?:[ed][+-]?\d+)?$/iu;
const fraction = /^(\d{1,9})\/(\d{1,9})$/u;

/** Signs of currencies, and a percent sign after the number: 45 % reads as 45, like the rest of its column. */
const unitSign = /^[€$£¥]\s?|\s?[%€$£¥]$/gu;

/** What programs write where there is nothing. */
const nothing = '|na|n/a|nan|null|?|#n/a|<na>|nat';
const noLabel = new Set(nothing.split('|'));
/** Where a number is expected, signs and words stand for nothing that might be the name of a class. */
const noNumber = new Set(`${nothing}|none|nil|-|--|–|—|.|missing`.split('|'));

/** Whether a cell says that there is no number. */
export function lacksNumber(cell: string): boolean {
  return cell.length < 12 && noNumber.has(cell.toLowerCase());
}

/** Whether a cell says that there is no label. */
export function lacksLabel(cell: string): boolean {
  return cell.length < 12 && noLabel.has(cell.toLowerCase());
}

/**
 * The number that a cell says, or null. Where a sign can only mean one thing it does, whatever the notation: 0,5 and
 * 12.25 are decimals, 1.234,5 has thousands; 1.234 is decided by `decimal`.
 */
export function toNumber(cell: string, decimal: Decimal): number | null {
  if (cell.length === 0 || cell.length > mostDigits) return null;
  const usual = usualNumber(cell, decimal);
  if (usual !== null) return usual;
  const signed = withSign(cell.trim()).replace('−', '-').replace(unitSign, '');
  const sign = signed.startsWith('-') ? -1 : 1;
  const text = signed.startsWith('-') || signed.startsWith('+') ? signed.slice(1).trimStart() : signed;
  const size = sizeOf(text, decimal);
  return size === null || !Number.isFinite(size) ? null : sign * size;
}

/** Accounts put what is negative in brackets: (1,234.50). */
function withSign(cell: string): string {
  return /^\([^()+−-]+\)$/u.test(cell) ? `-${cell.slice(1, -1)}` : cell;
}

/** The number as programs write it, which most are, at a fifth of the time that the patterns take. */
function usualNumber(cell: string, decimal: Decimal): number | null {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    // + - . E e
    const isSign =
      code === 43 || code === 45 || (code === 46 && decimal === '.') || code === 69 || code === 101;
    if (!isDigit && !isSign) return null;
  }
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

function sizeOf(text: string, decimal: Decimal): number | null {
  const other = decimal === '.' ? ',' : '.';
  if (text.includes('.') || text.includes(',')) {
    if (grouped[decimal].test(text)) return inNotation(text, decimal);
    const isDecimal = plain.test(text);
    if (!isDecimal && grouped[other].test(text)) return inNotation(text, other);
  }
  if (plain.test(text)) return Number(text.replace(',', '.').replace(/d/iu, 'e'));
  if (groupedBySpace.test(text)) return Number(text.replace(/[^\d.,]/gu, '').replace(',', '.'));
  const [, above, below] = fraction.exec(text) ?? [];
  return above === undefined || Number(below) === 0 ? null : Number(above) / Number(below);
}

function inNotation(text: string, decimal: Decimal): number {
  return Number(text.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
}

/** What a cell shows of its notation: that it is surely one of the two, or nothing. */
function notationOf(cell: string): Decimal | null {
  if (cell.length > mostDigits) return null;
  const text = cell
    .trim()
    .replace(unitSign, '')
    .replace(/^[-+−]\s?/u, '');
  const [point, comma] = [text.includes('.'), text.includes(',')];
  if (point && comma) {
    if (grouped['.'].test(text)) return '.';
    return grouped[','].test(text) ? ',' : null;
  }
  if (point) return surely(text, '.');
  return comma ? surely(text, ',') : null;
}

/** With one sign alone: decimals where it can't be thousands, thousands where it comes more than once. */
function surely(text: string, sign: Decimal): Decimal | null {
  const other = sign === '.' ? ',' : '.';
  if (!grouped[other].test(text)) return plain.test(text) ? sign : null;
  return text.indexOf(sign) === text.lastIndexOf(sign) ? null : other;
}

/** How many of these cells are surely in each notation. */
export function countNotations(cells: readonly string[]): Readonly<Record<Decimal, number>> {
  const found = { '.': 0, ',': 0 };
  for (const cell of cells) {
    const notation = notationOf(cell);
    if (notation !== null) found[notation] += 1;
  }
  return found;
}

/** The notation that most cells are in; null where none is seen. */
export function mostSeen(counts: Readonly<Record<Decimal, number>>): Decimal | null {
  if (counts['.'] === counts[',']) return counts['.'] === 0 ? null : '.';
  return counts['.'] > counts[','] ? '.' : ',';
}

const withUnit = /^([+−-]?\s?\d[\d.,]{0,30})\s?(\p{L}[\p{L}\d°/²³·^]{0,9}|°\p{L}?)$/u;

/** The unit after the number in a cell: cm in 5.1 cm. Null where it is a number alone, or something else. */
export function unitOf(cell: string): string | null {
  if (cell.length < 2 || cell.length > 40 || toNumber(cell, '.') !== null) return null;
  const [, size = '', unit = null] = withUnit.exec(cell) ?? [];
  return toNumber(size, '.') === null ? null : unit;
}

/** The number of a cell in a column whose cells may end in a unit. */
export function toMeasure(cell: string, decimal: Decimal, unit: string | null): number | null {
  const value = toNumber(cell, decimal);
  if (value !== null || unit === null || !cell.endsWith(unit)) return value;
  return toNumber(cell.slice(0, -unit.length).trimEnd(), decimal);
}
