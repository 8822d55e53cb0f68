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
 * A time: 1.25 s, 34.0 ms, 12.1 µs, 0.83 ns.
 *
 * @param {number} seconds
 */
export function duration(seconds) {
  if (!Number.isFinite(seconds)) return '–';
  /** @type {readonly (readonly [number, string])[]} */
  const units = [
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns'],
  ];
  // From 999.5 on, three digits round up to the next unit's 1.00.
  const [factor, unit] = units.find(([limit]) => seconds >= limit * 0.9995) ?? [1e-9, 'ns'];
  return `${threeDigits(seconds / factor)} ${unit}`;
}

/**
 * A bar whose length goes with the logarithm: ten characters for each factor of ten above the least, one for the least itself.
 *
 * @param {number} value
 * @param {number} least
 */
export const logBar = (value, least) => '█'.repeat(1 + Math.round(10 * Math.log10(value / least)));

/**
 * Columns aligned with spaces, a rule under the heads.
 *
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly ('left' | 'right')[]} [sides]  by default the first column to the left, the others to the right
 */
export function table(heads, rows, sides = ['left']) {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return sides[column] === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
