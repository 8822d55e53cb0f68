/** The article's symbols and numbers, as HTML. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../i18n/catalogue.ts';
import { formatMagnitude, formatNumber, formatWeight } from '../../i18n/format.ts';

/** A letter with its lower indices and its layer above, such as w₂₁¹; either may be absent. */
export function symbol(letter: string, lower: string | null, layer: string | null): TemplateResult {
  const indices =
    lower === null && layer === null
      ? nothing
      : html`<span class="indices"><sup>${layer ?? ''}</sup><sub>${lower ?? ''}</sub></span>`;
  return html`<span class="symbol"><var>${letter}</var>${indices}</span>`;
}

/** ∂C over ∂ of something. */
export function slope(of: TemplateResult): TemplateResult {
  return html`<span class="symbol">∂<var>C</var>/∂${of}</span>`;
}

/** Indices stand side by side where each is one digit: w with 1,12 is not w with 11,2. */
export function pair(one: number | string, other: number | string): string {
  return `${one}${`${one}${other}`.length > 2 ? ',' : ''}${other}`;
}

/** Three decimals, or three digits that count where those would be fewer; very small ones by their size. */
export function number(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 1e-3) return formatMagnitude(value, language);
  // −0, as of a negative weight from a neuron at 0, would be written with its sign.
  if (size === 0 || (size >= 0.1 && size < 1000)) return formatWeight(value + 0, language);
  return formatNumber(value, language, size < 0.1 ? 3 : 4).replace('-', '−');
}

/** As a factor, in brackets where it is negative. */
export function factor(value: number, language: Language): string {
  return value < 0 ? `(${number(value, language)})` : number(value, language);
}
