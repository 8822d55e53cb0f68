import { describe, expect, it } from 'vitest';
import { CostHistory } from '../../../web/src/studio/cost-history.ts';

describe('CostHistory', () => {
  it('stays within its bound, spans the whole run and ends at the newest point', () => {
    const history = new CostHistory(100);
    for (let epoch = 0; epoch <= 10_000; epoch += 1) history.add(epoch, 1 / (1 + epoch), epoch);
    expect(history.epochs.length).toBeLessThanOrEqual(100);
    expect(history.epochs.length).toBeGreaterThan(40);
    expect(history.epochs[0]).toBe(0);
    expect(history.epochs.at(-1)).toBe(10_000);
    expect(history.costs.at(-1)).toBe(1 / 10_001);
    expect(history.testCosts).toEqual(history.epochs);
    expect([...history.epochs]).toEqual([...history.epochs].sort((a, b) => a - b));
  });

  it('begins anew when the epoch goes back', () => {
    const history = new CostHistory();
    history.add(5, 0.5, null);
    history.add(6, 0.4, 0.3);
    history.add(0, 0.9, 0.8);
    expect(history.epochs).toEqual([0]);
    expect(history.costs).toEqual([0.9]);
    expect(history.testCosts).toEqual([0.8]);
  });

  it('replaces a point of the same epoch', () => {
    const history = new CostHistory();
    history.add(3, 0.5, 0.6);
    history.add(3, 0.25, null);
    expect(history.costs).toEqual([0.25]);
    expect(history.testCosts).toEqual([null]);
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])('does not draw a cost of %s', (cost) => {
    const history = new CostHistory();
    history.add(0, 1, cost);
    history.add(1, cost, 1);
    expect(history.costs).toEqual([1]);
    expect(history.testCosts).toEqual([null]);
  });
});
