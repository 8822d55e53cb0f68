/** How the numbers of a check are written: with the digits that mean something, so that a reader's calculator gets the last one. */
import type { Language } from '../../i18n/catalogue.ts';
import { decimalMarkOf, powerOfTen } from '../../i18n/format.ts';

/** From 10⁻¹ to 10⁻⁸, two a decade, the largest first. */
export const checkSteps: readonly number[] = [
  ...[1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5],
  ...[1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8],
];

/** All 17 digits of a double, with which the difference of two costs is what it was. */
export function exactNumber(value: number | null, language: Language): string {
  return value === null ? '–' : written(value.toPrecision(17), language);
}

/**
 * How many decimals of a central difference mean something: two costs that are rounded to 53 bits are apart by a whole number of
 * their last bits.
 */
export function meaningfulDecimals(cost: number, h: number): number {
  const lastBit = 2 ** (Math.floor(Math.log2(Math.max(Math.abs(cost), Number.MIN_VALUE))) - 52);
  return Math.max(3, Math.min(12, Math.floor(-Math.log10(lastBit / (2 * h)))));
}

/** With so many decimals; smaller than that, with four digits. */
export function derivativeNumber(value: number | null, decimals: number, language: Language): string {
  if (value === null) return '–';
  const isTiny = value !== 0 && Math.abs(value) < 10 ** (3 - decimals);
  return written(isTiny ? value.toExponential(3) : value.toFixed(decimals), language);
}

/** A number of JavaScript's as the language writes it. */
function written(text: string, language: Language): string {
  const [mantissa = '', exponent] = text.split('e');
  const digits = mantissa.replace('-', '−').replace('.', decimalMarkOf(language));
  return exponent === undefined ? digits : `${digits} × ${powerOfTen(exponent)}`;
}

/** How far two texts begin alike. */
export function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The ends of the chart's scale, as powers of ten. */
export const errorExponents = { min: -14, max: 0 } as const;

/** How high an error stands on the chart, 0…1; null: it isn't drawn. */
export function errorHeight(error: number | null): number | null {
  if (error === null) return null;
  const { min, max } = errorExponents;
  const exponent = error === 0 ? min : Math.log10(error);
  return (Math.min(max, Math.max(min, exponent)) - min) / (max - min);
}
