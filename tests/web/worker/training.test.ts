import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainWithin } from '../../../web/src/worker/training.ts';
import { FakeEngine, type FakeOptions } from './fake-engine.ts';

function run(options: FakeOptions, epochs: number, budgetMs: number) {
  const engine = new FakeEngine(options);
  const session = engine.createSession({ version: 1 });
  const start = engine.timeMs;
  const { metrics, passed } = trainWithin(session, { epochs, budgetMs }, engine.now);
  return { metrics, passed, slices: session.slices, elapsedMs: engine.timeMs - start };
}

/** What the fake engine measures at the end of these epochs. */
const rowsOf = (epochs: readonly number[]): Float64Array =>
  Float64Array.from(epochs.flatMap((epoch) => [epoch, 1 / (1 + epoch), NaN, 0.5, NaN]));

describe('trainWithin', () => {
  test('trains exactly as many epochs as asked where time allows', () => {
    const { metrics, slices } = run({ epochMs: 0.001 }, 100, 50);
    expect(metrics.epoch).toBe(100);
    expect(slices).toEqual([1, 2, 4, 8, 16, 32, 37]);
  });

  test('0 epochs only looks', () => {
    expect(run({}, 0, 10)).toMatchObject({ metrics: { epoch: 0 }, slices: [] });
  });

  test('a fraction of an epoch is not trained', () => {
    expect(run({ epochMs: 0.001 }, 2.5, 10).metrics.epoch).toBe(2);
    expect(run({ epochMs: 0.001 }, 0.5, 10).metrics.epoch).toBe(0);
  });

  test('one epoch is trained however dear it is', () => {
    expect(run({ epochMs: 500 }, 10, 8).slices).toEqual([1]);
    expect(run({ epochMs: 1 }, 10, 0).slices).toEqual([1]);
  });

  test('another epoch that would not fit is left for the next frame', () => {
    expect(run({ epochMs: 5.5 }, 10, 10).slices).toEqual([1]);
  });

  test('stops where the run diverges', () => {
    const { metrics, slices } = run({ epochMs: 0.001, divergesAt: 5 }, Infinity, 1000);
    expect(metrics).toMatchObject({ status: 'diverged', divergedAt: 5, epoch: 5 });
    expect(slices).toEqual([1, 2, 4]);
  });

  test('measures the end of each epoch after those that are known, whatever the slices', () => {
    const session = new FakeEngine({ epochMs: 0.001 }).createSession({ version: 1 });
    const training = { epochs: 40, budgetMs: 1e9, measuredTo: 12 };
    const { metrics, passed } = trainWithin(session, training, () => 0);
    expect(metrics.epoch).toBe(40);
    expect(passed).toEqual(rowsOf(Array.from({ length: 28 }, (_, index) => 13 + index)));
    expect(session.slices.slice(0, 4)).toEqual([1, 2, 4, 5]);
  });

  test('measures nothing that is not asked for, and no epoch that was not completed', () => {
    expect(run({}, 5, 100).passed).toEqual(rowsOf([]));
    const diverging = new FakeEngine({ divergesAt: 3 }).createSession({ version: 1 });
    const { passed } = trainWithin(diverging, { epochs: 9, budgetMs: 1e9, measuredTo: 0 }, () => 0);
    expect(passed).toEqual(rowsOf([1, 2, 3]));
  });

  test('keeps the budget and uses most of it, for epochs of 1 µs to 5 ms', () => {
    const cost = fc.double({ min: 0.001, max: 5, noNaN: true });
    fc.assert(
      fc.property(cost, fc.double({ min: 5, max: 20, noNaN: true }), (epochMs, budgetMs) => {
        const { elapsedMs, slices } = run({ epochMs }, Infinity, budgetMs);
        expect(elapsedMs).toBeLessThanOrEqual(budgetMs + 1e-6);
        expect(elapsedMs).toBeGreaterThan(budgetMs - epochMs - 1e-6);
        expect(slices.length).toBeLessThan(25);
      }),
    );
  });

  test('a clock of whole milliseconds, as some browsers have, overruns by no more than 2 ms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (epochMs) => {
        const { elapsedMs } = run({ epochMs, clockStepMs: 1 }, Infinity, 10);
        expect(elapsedMs).toBeLessThanOrEqual(12);
        expect(elapsedMs).toBeGreaterThan(5);
      }),
    );
  });
});
