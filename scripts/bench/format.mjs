/** @type {readonly (readonly [factor: number, suffix: string])[]} */
const prefixes = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];

/**
 * A number in three digits: 18.2M, 310k, 0.0512.
 *
 * @param {number} value  not negative
 */
export function quantity(value) {
  if (!Number.isFinite(value)) return '–';
  // From 999.5 on, three digits round up to the next prefix's 1.00.
  const [factor, suffix] = prefixes.find(([limit]) => value >= limit * 0.9995) ?? [1, ''];
  return `${threeDigits(value / factor)}${suffix}`;
}

/** @param {number} value */
function threeDigits(value) {
  const digits = Number(value.toPrecision(3));
  if (digits >= 100) return digits.toFixed(0);
  return digits >= 10 ? digits.toFixed(1) : digits.toFixed(2);
}

/**
 * A ratio: 12.4×, 0.83×, 1250×.
 *
 * @param {number} value
 */
export const times = (value) => (Number.isFinite(value) ? `${threeDigits(value)}×` : '–');

/**
 * A time: 1.25 s, 34.0 ms, 12.1 µs.
 *
 * @param {number} seconds
 */
export function duration(seconds) {
  if (seconds >= 1) return `${threeDigits(seconds)} s`;
  return seconds >= 1e-3 ? `${threeDigits(seconds * 1e3)} ms` : `${threeDigits(seconds * 1e6)} µs`;
}

/**
 * Columns aligned with spaces: the first to the left, numbers to the right, a rule under the heads.
 *
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
