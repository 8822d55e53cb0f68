import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../../web/src/engine/types.ts';
import { CostHistory, measured } from '../../../web/src/parts/cost/cost-history.ts';
import { CostRuns } from '../../../web/src/parts/cost/cost-runs.ts';

function at(epoch: number, trainLoss: number | null, testLoss: number | null = null): Metrics {
  const accuracies = { trainAccuracy: 0.5, testAccuracy: testLoss === null ? null : 0.4 };
  return { epoch, trainLoss, testLoss, ...accuracies, status: 'ok', divergedAt: null };
}

const epochs = (history: CostHistory): number[] => history.points.map(({ epoch }) => epoch);
const costs = (history: CostHistory): (number | null)[] => history.points.map(({ trainLoss }) => trainLoss);

describe('CostHistory', () => {
  it('keeps the whole run within its bound, rising, from first to last', () => {
    const history = new CostHistory(100);
    for (let epoch = 0; epoch <= 5000; epoch += 1) history.add(at(epoch, 1 / (epoch + 1)));
    expect(history.points.length).toBeLessThanOrEqual(100);
    expect(history.points.length).toBeGreaterThan(40);
    expect(epochs(history)[0]).toBe(0);
    expect(epochs(history).at(-1)).toBe(5000);
    expect(costs(history).at(-1)).toBe(1 / 5001);
    expect(epochs(history)).toEqual([...new Set(epochs(history))].sort((a, b) => a - b));
  });

  it('replaces the cost of an epoch that comes again, and keeps what it knows when the run goes back', () => {
    const history = new CostHistory();
    for (const [epoch, cost] of [
      [0, 1],
      [1, 0.9],
      [1, 0.8],
      [2, 0.7],
      [0, 1],
      [1, 0.8],
    ] as const)
      history.add(at(epoch, cost));
    expect(epochs(history)).toEqual([0, 1, 2]);
    expect(costs(history)).toEqual([1, 0.8, 0.7]);
  });

  it('takes no cost that is not finite', () => {
    const history = new CostHistory();
    for (const cost of [null, Number.NaN, Number.POSITIVE_INFINITY]) history.add(at(1, cost));
    history.add(at(2, 0.5, Number.NaN));
    expect(epochs(history)).toEqual([2]);
    expect(history.points.map((point) => measured(point, 'cost'))).toEqual([[0.5, null]]);
    expect(measured(at(0, 1, 1), 'accuracy')).toEqual([0.5, 0.4]);
  });
});

describe('CostRuns', () => {
  const first = { id: 1, parent: null, from: 0, last: 9 };

  function train(
    runs: CostRuns,
    branch: typeof first | { id: number; parent: number; from: number; last: number },
    from: number,
    to: number,
    cost: number,
  ): void {
    const branches = branch === first ? [first] : [first, branch];
    for (let epoch = from; epoch <= to; epoch += 1)
      runs.take(at(epoch, cost), { branches, present: branch.id });
  }

  it('lets a branch share its parent’s curve up to where it left it', () => {
    const runs = new CostRuns();
    train(runs, first, 0, 9, 1);
    runs.take(at(3, 1), { branches: [first], present: 1 });
    expect(epochs(runs.present)).toHaveLength(10);
    train(runs, { id: 2, parent: 1, from: 3, last: 5 }, 4, 5, 2);
    expect(epochs(runs.present)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(costs(runs.present)).toEqual([1, 1, 1, 1, 2, 2]);
    expect(runs.others.map(epochs)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
  });

  it('tells of another branch and of one that is gone, and forgets it', () => {
    const runs = new CostRuns();
    const second = { id: 2, parent: 1, from: 0, last: 1 };
    const take = (present: number, branches: readonly (typeof second | typeof first)[]): boolean =>
      runs.take(at(1, 1), { branches, present });
    expect(take(1, [first])).toBe(true);
    expect(take(1, [first])).toBe(false);
    expect(take(2, [first, second])).toBe(true);
    expect(runs.others).toHaveLength(1);
    expect(take(2, [second])).toBe(true);
    expect(runs.others).toHaveLength(0);
  });
});
