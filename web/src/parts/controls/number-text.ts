/** Numbers in text fields and on the logarithmic slider. */
import type { Language } from '../../i18n/catalogue.ts';

/** A number as the reader would type it, nothing rounded away. */
export function numberToText(value: number, language: Language): string {
  const text = String(value);
  return language === 'es' ? text.replace('.', ',') : text;
}

/**
 * What was typed: a decimal number or a fraction of two; null when it isn't a finite number. Point and comma both are the decimal
 * mark: digits are never read as thousands.
 */
export function textToNumber(text: string): number | null {
  const [above = '', below = '1', ...more] = text.replaceAll('−', '-').replaceAll(',', '.').split('/');
  const value = decimalNumber(above) / decimalNumber(below);
  return more.length === 0 && Number.isFinite(value) ? value : null;
}

/** NaN when it isn't one. */
function decimalNumber(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/iu.test(text) ? Number(text) : Number.NaN;
}

/** The ends of the rate slider, as powers of ten. */
export const sliderExponents = { min: -5, max: 1 } as const;

/** Where the slider stands for a rate; at an end for rates beyond it. */
export function rateToSlider(rate: number): number {
  if (rate <= 0) return sliderExponents.min;
  return Math.min(sliderExponents.max, Math.max(sliderExponents.min, Math.log10(rate)));
}

/** The rate for a slider position, rounded to two digits so that the field shows something one can say aloud. */
export function sliderToRate(position: number): number {
  return Number((10 ** position).toPrecision(2));
}
