/**
 * Numbers as a reader of the language writes them, rounded to what means something.
 *
 * A value that isn't there, or isn't finite, becomes a dash: NaN and Infinity never reach the screen.
 */
import type { Language } from './catalogue.ts';

const missing = '–';
const formatters = new Map<string, Intl.NumberFormat>();

/** Intl formatters are slow to make and are wanted on every frame, so each is made once. */
function formatter(language: Language, kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${kind}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

const decimalMarks: Readonly<Record<Language, string>> = { en: '.', es: ',' };

/** What stands before the decimals. */
export function decimalMarkOf(language: Language): string {
  return decimalMarks[language];
}

/**
 * A number below a thousand that is written with so many digits at most; null: it needs a formatter. What a page first shows
 * needs none, and the first one holds up a phone for a tenth of a second.
 */
function plainText(value: number, language: Language, digits: number): string | null {
  const size = Math.abs(value);
  const isShort = size < 1000 && (size >= 1e-4 || size === 0) && Number(value.toPrecision(digits)) === value;
  return isShort ? String(value).replace('.', decimalMarks[language]) : null;
}

function isPresent(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** A cost with four significant digits: 0.6931, 1.235 × 10⁻⁵. */
export function formatCost(value: number | null | undefined, language: Language): string {
  if (!isPresent(value)) return missing;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return scientific(value, language);
  return formatter(language, 'cost', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 }).format(
    value,
  );
}

/** A fraction 0…1 as a percentage with one decimal, or so many. It says 100 % only when nothing is missing. */
export function formatPercent(fraction: number | null | undefined, language: Language, digits = 1): string {
  if (!isPresent(fraction)) return missing;
  const shown = fraction < 1 ? Math.min(fraction, 1 - 0.1 ** (digits + 2)) : fraction;
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return formatter(language, `percent${digits}`, options).format(shown);
}

/** A whole number with the language's grouping. */
export function formatInteger(value: number | null | undefined, language: Language): string {
  if (!isPresent(value)) return missing;
  const plain = Number.isInteger(value) ? plainText(value, language, 3) : null;
  return plain ?? formatter(language, 'integer', { maximumFractionDigits: 0 }).format(value);
}

/** A setting or a parameter as short as it goes, with at most `digits` significant digits. */
export function formatNumber(value: number | null | undefined, language: Language, digits = 4): string {
  if (!isPresent(value)) return missing;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-5 || size >= 1e9)) return scientific(value, language);
  const options = { maximumSignificantDigits: digits } as const;
  return plainText(value, language, digits) ?? formatter(language, `number${digits}`, options).format(value);
}

/** A signed value with three decimals and a real minus sign, for columns of weights. */
export function formatWeight(value: number | null | undefined, language: Language): string {
  if (!isPresent(value)) return missing;
  const options = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
  return formatter(language, 'weight', options).format(value).replace('-', '−');
}

const durations = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Seconds as whole minutes, hours, days or years, whichever is the largest that there are two of: “3 days”. */
export function formatDuration(seconds: number, language: Language): string {
  if (!isPresent(seconds)) return missing;
  const [unit, size] = durations.find((candidate) => seconds >= 2 * candidate[1]) ?? durations[3];
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return formatter(language, unit, options).format(Math.max(1, seconds / size));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How large something is, where only its power of ten and a little more mean anything: 1.2 × 10⁻⁴. */
export function formatMagnitude(value: number | null | undefined, language: Language): string {
  if (!isPresent(value)) return missing;
  return value === 0 ? '0' : scientific(value, language, 1);
}

function scientific(value: number, language: Language, decimals = 3): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(decimals).split('e');
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
  const digits = formatter(language, `mantissa${decimals}`, options)
    .format(Number(mantissa))
    .replace('-', '−');
  return `${digits} × ${powerOfTen(exponent)}`;
}

/** 10⁻⁴, from the exponent's digits. */
export function powerOfTen(exponent: string): string {
  const digits = [...exponent.replace('+', '')];
  return `10${digits.map((digit) => (digit === '-' ? '⁻' : superscripts.charAt(Number(digit)))).join('')}`;
}
