import { describe, expect, test } from 'vitest';
import { isEpoch, largestEpoch, parseEpoch, readStopEpoch } from '../../../web/src/experiment/epochs.ts';
import { errorOf } from './refusal.ts';

describe('an epoch', () => {
  test.each([0, 1, largestEpoch])('may be %d', (epoch) => {
    expect(isEpoch(epoch)).toBe(true);
    expect(parseEpoch(epoch)).toBe(epoch);
  });

  test.each<[unknown, string]>([
    [-1, '-1'],
    [largestEpoch + 1, '2147483648'],
    [0.5, '0.5'],
    [NaN, 'NaN'],
    ['7', '"7"'],
    [null, 'null'],
    [undefined, 'undefined'],
  ])('may not be %j', (value, text) => {
    expect(isEpoch(value)).toBe(false);
    expect(errorOf(() => parseEpoch(value)).toData()).toEqual({
      path: 'epoch',
      value: text,
      allowed: { kind: 'number', min: 0, max: largestEpoch, integer: true },
    });
  });
});

describe('an epoch to pause at, as text', () => {
  test.each([
    ['1', 1],
    [' 500\n', 500],
    ['\t\t12  ', 12],
    ['0000000007', 7],
    ['2147483647', largestEpoch],
  ])('%j is one', (text, epoch) => {
    expect(readStopEpoch(text)).toBe(epoch);
  });

  test.each(['', ' ', '0', '-1', '1.5', '1e3', '0x10', '12 13', 'x12', '12x', '2147483648', '00000000007'])(
    '%j is none',
    (text) => {
      expect(readStopEpoch(text)).toBeNull();
    },
  );
});
