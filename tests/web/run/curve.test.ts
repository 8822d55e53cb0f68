import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../../web/src/engine/types.ts';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import { Curve } from '../../../web/src/run/curve.ts';
import { joined, rowOf } from '../../../web/src/worker/training.ts';
import { Timeline } from '../../../web/src/run/timeline.ts';

function at(epoch: number, trainLoss: number | null, testLoss: number | null = null): Metrics {
  const accuracies = { trainAccuracy: 0.5, testAccuracy: testLoss === null ? null : 0.4 };
  return { epoch, trainLoss, testLoss, ...accuracies, status: 'ok', divergedAt: null };
}

const epochs = (curve: Curve | null): number[] => (curve?.points ?? []).map(({ epoch }) => epoch);
const costs = (curve: Curve | null): (number | null)[] =>
  (curve?.points ?? []).map(({ trainLoss }) => trainLoss);

describe('a curve', () => {
  it('keeps the whole run within its bound, rising, from first to last', () => {
    const curve = new Curve(100);
    for (let epoch = 0; epoch <= 5000; epoch += 1) curve.add(at(epoch, 1 / (epoch + 1)));
    expect(curve.points.length).toBeLessThanOrEqual(2 * 100 + 1);
    expect(curve.points.length).toBeGreaterThan(50);
    expect(epochs(curve)[0]).toBe(0);
    expect(epochs(curve).at(-1)).toBe(5000);
    expect(epochs(curve)).toEqual([...new Set(epochs(curve))].sort((a, b) => a - b));
  });

  it('loses no peak of any measure, however long the run', () => {
    const lengths = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.nat(), (length, peakSeed, testPeakSeed) => {
        const [peak, testPeak] = [peakSeed % length, testPeakSeed % length];
        const curve = new Curve(16);
        for (let epoch = 0; epoch < length; epoch += 1)
          curve.add(at(epoch, epoch === peak ? 9 : 1, epoch === testPeak ? 7 : 2));
        expect(curve.points.find(({ trainLoss }) => trainLoss === 9)?.epoch).toBe(peak);
        expect(curve.points.find(({ testLoss }) => testLoss === 7)?.epoch).toBe(testPeak);
        expect(curve.points.length).toBeLessThanOrEqual(16 * 4 + 1);
      }),
    );
  });

  it('is the same whether or not it was looked at on the way', () => {
    const [watched, left] = [new Curve(10), new Curve(10)];
    for (let epoch = 0; epoch < 333; epoch += 1) {
      const point = at(epoch, Math.sin(epoch));
      watched.add(point);
      left.add(point);
      expect(watched.points.at(-1)?.epoch).toBe(epoch);
    }
    expect(watched.points).toEqual(left.points);
  });

  it('keeps what it knows when the run goes back', () => {
    const curve = new Curve();
    for (const epoch of [0, 1, 2, 0, 1]) curve.add(at(epoch, 1 / (1 + epoch)));
    expect(epochs(curve)).toEqual([0, 1, 2]);
    expect(curve.end).toBe(2);
  });

  it('takes no cost that is not finite', () => {
    const curve = new Curve();
    for (const cost of [null, Number.NaN, Number.POSITIVE_INFINITY]) curve.add(at(1, cost));
    curve.add(at(2, 0.5));
    expect(epochs(curve)).toEqual([2]);
  });
});

describe('the curves of a timeline', () => {
  const progress = (first: number, last: number, cost: number) => ({
    metrics: at(last, cost),
    passed: joined(Array.from({ length: last - first + 1 }, (_, index) => rowOf(at(first + index, cost)))),
  });
  const change = { kind: 'document', experiment: { ...defaultExperiment, seed: 7 } } as const;

  function trained(): Timeline {
    const timeline = new Timeline(defaultExperiment);
    timeline.begin(defaultExperiment, at(0, 1));
    timeline.moved('epochs', progress(1, 9, 1));
    return timeline;
  }

  it('have every epoch that was passed, in however many requests', () => {
    const timeline = trained();
    timeline.moved('epochs', progress(10, 200, 0.5));
    expect(epochs(timeline.curve())).toEqual(Array.from({ length: 201 }, (_, epoch) => epoch));
  });

  it('share their beginning with the branch that they left', () => {
    const timeline = trained();
    const first = timeline.present;
    timeline.arrived({ epoch: 3, steps: 0, diverged: false });
    timeline.changed(change, at(3, 2));
    timeline.moved('epochs', progress(4, 5, 2));
    expect(epochs(timeline.curve())).toEqual([0, 1, 2, 3, 4, 5]);
    expect(costs(timeline.curve())).toEqual([1, 1, 1, 2, 2, 2]);
    expect(epochs(timeline.curve(first))).toHaveLength(10);
    expect(timeline.curve(99)).toBeNull();
  });

  it('take the measures of a change that is made between two epochs, not within one', () => {
    const timeline = trained();
    timeline.changed(change, at(9, 3));
    expect(costs(timeline.curve()).at(-1)).toBe(3);
    timeline.moved('step', { metrics: at(9, 2), passed: new Float64Array(0) });
    timeline.changed({ kind: 'document', experiment: { ...defaultExperiment, seed: 8 } }, at(9, 4));
    expect(costs(timeline.curve()).at(-1)).toBe(3);
  });

  it('begin anew with another document and with other initial parameters', () => {
    const timeline = trained();
    timeline.restart({ ...defaultExperiment, seed: 2 }, at(0, 5));
    expect(costs(timeline.curve())).toEqual([5]);
    timeline.begin(defaultExperiment, at(0, 6));
    expect(costs(timeline.curve())).toEqual([6]);
    expect(timeline.branches).toHaveLength(1);
  });
});
