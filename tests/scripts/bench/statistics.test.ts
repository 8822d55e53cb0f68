import { describe, expect, it } from 'vitest';
import { logLogSlope, median, medianRatio, spread } from '../../../web/scripts/bench/statistics.mjs';

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 1, 4])).toBe(3);
  });

  it('sorts numbers as numbers and leaves its argument alone', () => {
    const values = [100, 9, 20];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it('is NaN of nothing', () => {
    expect(median([])).toBeNaN();
  });
});

describe('medianRatio', () => {
  it('compares round by round, so that a slow round of both does no harm', () => {
    expect(medianRatio([10, 1, 10], [5, 0.5, 5])).toBe(2);
  });

  it('takes the rounds that both have', () => {
    expect(medianRatio([6, 8, 100], [2, 2])).toBe(3.5);
    expect(medianRatio([1, 2], [])).toBeNaN();
  });
});

describe('spread', () => {
  it('is half the distance between the quartiles over the median', () => {
    expect(spread([8, 9, 10, 11, 12])).toBeCloseTo(0.1);
    expect(spread([7, 7, 7])).toBe(0);
  });
});

describe('logLogSlope', () => {
  it('is the exponent of a power', () => {
    const sizes = [1, 10, 30, 400];
    expect(logLogSlope(sizes.map((x) => [x, 5 * x]))).toBeCloseTo(1);
    expect(logLogSlope(sizes.map((x) => [x, 0.1 * x ** 2]))).toBeCloseTo(2);
    expect(logLogSlope(sizes.map((x) => [x, 3]))).toBeCloseTo(0);
  });
});
