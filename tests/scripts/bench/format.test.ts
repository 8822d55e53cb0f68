import { describe, expect, it } from 'vitest';
import { duration, logBar, quantity, table, times } from '../../../web/scripts/bench/format.mjs';

describe('quantity', () => {
  it('has three digits and a prefix', () => {
    expect([0.5, 7, 42.25, 999, 1234, 56_789, 18_200_000, 46.3e9].map(quantity)).toEqual([
      '0.50',
      '7.00',
      '42.3',
      '999',
      '1.23k',
      '56.8k',
      '18.2M',
      '46.3G',
    ]);
  });

  it('rounds up to the next prefix, never to four digits', () => {
    expect(quantity(999_600)).toBe('1.00M');
    expect(quantity(999_400)).toBe('999k');
  });

  it('says when there is no number', () => {
    expect(quantity(NaN)).toBe('–');
    expect(times(Infinity)).toBe('–');
    expect(duration(NaN)).toBe('–');
  });
});

describe('times', () => {
  it('is a factor in three digits', () => {
    expect([0.604, 12.44, 491.3, 1250].map(times)).toEqual(['0.60×', '12.4×', '491×', '1250×']);
  });
});

describe('duration', () => {
  it('chooses the unit', () => {
    expect([1.25, 0.034, 12.1e-6, 52e-9, 0.4e-9].map(duration)).toEqual([
      '1.25 s',
      '34.0 ms',
      '12.1 µs',
      '52.0 ns',
      '0.40 ns',
    ]);
    expect(duration(0.9999e-3)).toBe('1.00 ms');
  });
});

describe('logBar', () => {
  it('grows by ten for each factor of ten', () => {
    expect([1, 10, 100].map((value) => logBar(value, 1).length)).toEqual([1, 11, 21]);
  });
});

describe('table', () => {
  it('aligns names to the left and numbers to the right', () => {
    expect(
      table(
        ['', 'ours'],
        [
          ['a', '1.00M'],
          ['long', '5'],
        ],
      ),
    ).toBe(['       ours', '────  ─────', 'a     1.00M', 'long      5'].join('\n'));
  });

  it('aligns as asked, without spaces at the ends of lines', () => {
    expect(table(['n', 'bar'], [['10', '█']], ['right', 'left'])).toBe(
      [' n  bar', '──  ───', '10  █'].join('\n'),
    );
  });
});
