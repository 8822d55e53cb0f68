import type { Language } from '../../i18n/catalogue.ts';
import { decimalMarkOf } from '../../i18n/format.ts';

/** With so many decimals, whatever the number: what is dragged keeps its place. */
export function fixedNumber(value: number, decimals: number, language: Language): string {
  return value.toFixed(decimals).replace('-', '−').replace('.', decimalMarkOf(language));
}
