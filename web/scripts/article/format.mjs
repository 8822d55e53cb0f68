// Numbers as the article's prose writes them.

/** @typedef {'en' | 'es'} Language */

/**
 * @param {number} value
 * @param {string} how  how many decimals, or `%`: a share of a hundred, whole where it is
 * @param {Language} language
 * @returns {string} with a real minus sign
 */
export function formatNumber(value, how, language) {
  if (!Number.isFinite(value)) throw new Error(`A number of the article is ${value}.`);
  if (how === '%') {
    const share = formatNumber(
      100 * value,
      Number.isInteger(Math.round(1e6 * value) / 1e4) ? '0' : '1',
      language,
    );
    return language === 'es' ? `${share}\u00a0%` : `${share}%`;
  }
  const decimals = Number(how);
  if (!/^\d$/u.test(how)) throw new Error(`How many decimals is ${how}?`);
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, options).format(value).replace('-', '−');
}
