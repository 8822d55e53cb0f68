/** Numbers in text fields and on the logarithmic slider. */
import type { Language } from '../../i18n/catalogue.ts';

/** A number as the reader would type it, nothing rounded away. */
export function numberToText(value: number, language: Language): string {
  const text = String(value);
  return language === 'es' ? text.replace('.', ',') : text;
}

/** What was typed, with a decimal point or comma; null when it isn't a finite number. */
export function textToNumber(text: string): number | null {
  const trimmed = text.trim().replace('−', '-').replace(',', '.');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
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
