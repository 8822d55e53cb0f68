/** Numbers in the language of the page, as the build writes them in its prose (web/scripts/article/format.mjs). */

/** @param decimals  how many, or `%` for a share of a hundred */
export function formatIn(value: number, decimals: string, lang: string): string {
  const isShare = decimals === '%';
  const shown = isShare ? 100 * value : value;
  const count = isShare ? (Number.isInteger(Math.round(1e4 * shown) / 1e4) ? 0 : 1) : Number(decimals);
  const options = { minimumFractionDigits: count, maximumFractionDigits: count };
  const text = new Intl.NumberFormat(lang, options).format(shown).replace('-', '−');
  return isShare ? `${text}${lang === 'es' ? '\u00a0%' : '%'}` : text;
}
