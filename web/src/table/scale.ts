/** From a table's own units into the square from −1 to 1, and back. */

/** How the numbers come into the square. */
export const scales = ['saved', 'keep', 'fit', 'stretch'] as const;

/** As a note in the table says; as they are; fitted with one factor for both axes; each axis by itself. */
export type Scale = (typeof scales)[number];

/** Where the middle of an axis lies in the table's own units, and how far from it −1 and 1 are. */
export interface Span {
  readonly middle: number;
  readonly half: number;
}

/** Halved before they are added or subtracted: the sum of two great numbers may be none. */
export function spanOf(values: Float64Array): Span {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0
    ? { middle: 0, half: 0 }
    : { middle: least / 2 + most / 2, half: most / 2 - least / 2 };
}

/** What the plane's −1 to 1 are in the table's units, on both axes. */
export function spansOf(
  x1: Float64Array,
  x2: Float64Array,
  scale: Exclude<Scale, 'saved'>,
): readonly [Span, Span] {
  if (scale === 'keep') return [unit, unit];
  const [first, second] = [spanOf(x1), spanOf(x2)];
  if (scale === 'stretch') return [first, second];
  const half = Math.max(first.half, second.half);
  return [
    { ...first, half },
    { ...second, half },
  ];
}

export const unit: Span = { middle: 0, half: 1 };

/** Points that are drawn have four decimals; more than 12 would be at the mercy of the last bits. */
const decimalsInSquare = { least: 4, most: 12 } as const;

/** 0.31 is log₁₀ 2, rounded up: a number is found again from a place that is off by less than a quarter of its last digit. */
const digitsBetween = ({ half }: Span): number => Math.log10(Math.max(half, 1e-300)) + 0.31;

/** How many decimals of a table's numbers can be found again from the square. */
export function decimalsKept(span: Span, decimals: number): number {
  return Math.min(decimals, Math.max(0, Math.floor(decimalsInSquare.most - digitsBetween(span))));
}

/**
 * How many decimals a coordinate in the square takes, so that the number in the table can be found again from it.
 *
 * @param decimals How many decimals the table's numbers have.
 */
export function decimalsFor(span: Span, decimals: number): number {
  const needed = Math.ceil(decimals + digitsBetween(span));
  return Math.min(decimalsInSquare.most, Math.max(decimalsInSquare.least, needed));
}

/** The place of a number in the square. What lies in it already stays as it is, to the last bit. */
export function toSquare(value: number, { middle, half }: Span, decimals: number): number {
  if (half === 0) return 0;
  if (middle === 0 && half === 1) return value;
  // Halved first, as in `spanOf`.
  const inside = Math.min(1, Math.max(-1, (value / 2 - middle / 2) / (half / 2)));
  const unitsInOne = 10 ** decimals;
  // Adding 0 turns −0 into 0.
  return Math.round(inside * unitsInOne) / unitsInOne + 0;
}

/** Decimals of a number as JavaScript writes it, 15 at most. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const written = (digits.split('.')[1] ?? '').length;
  return Math.min(15, Math.max(0, written - Number(exponent)));
}
