import { describe, expect, test } from 'vitest';
import { StopCondition, neverStop } from '../../../web/src/run/stop-rule.ts';

const at = (epoch: number, trainLoss: number | null): { epoch: number; trainLoss: number | null } => ({
  epoch,
  trainLoss,
});

function watching(rule: Partial<typeof neverStop>): StopCondition {
  const watch = new StopCondition();
  watch.rule = { ...neverStop, ...rule };
  return watch;
}

describe('a run pauses by itself', () => {
  test('never, unless it is asked to', () => {
    const watch = watching({});
    watch.start(at(0, 1));
    expect(watch.epochsLeft(0)).toBe(Infinity);
    expect(watch.check(0, at(1_000_000, 1))).toBeNull();
  });

  test('at no epoch that there is not', () => {
    const watch = watching({ epoch: 2_147_483_647 });
    for (const epoch of [2_147_483_648, 1.5, -1, Number.NaN])
      expect(() => {
        watch.rule = { ...neverStop, epoch };
      }).toThrow(`stop.epoch: ${epoch}`);
    expect(watch.rule.epoch).toBe(2_147_483_647);
  });

  test('at an epoch, which is not overshot, and not again once it is past', () => {
    const watch = watching({ epoch: 50 });
    watch.start(at(0, 1));
    expect(watch.epochsLeft(30)).toBe(20);
    expect(watch.check(30, at(49, 1))).toBeNull();
    expect(watch.check(49, at(50, 1))).toBe('epoch');
    expect(watch.epochsLeft(50)).toBe(Infinity);
    expect(watch.check(50, at(51, 1))).toBeNull();
  });

  test('at a cost, looking often', () => {
    const watch = watching({ cost: 0.1 });
    watch.start(at(0, 1));
    expect(watch.epochsLeft(0)).toBeLessThan(20);
    expect(watch.check(0, at(1, 0.1001))).toBeNull();
    expect(watch.check(1, at(2, 0.1))).toBe('cost');
    expect(watch.check(2, at(3, null))).toBeNull();
  });

  test('when the cost has reached no new low for long enough', () => {
    const watch = watching({ patience: 10 });
    watch.start(at(100, 1));
    expect(watch.check(100, at(105, 0.5))).toBeNull();
    // Less than a thousandth is no progress.
    expect(watch.check(105, at(110, 0.4999))).toBeNull();
    expect(watch.check(110, at(114, 0.7))).toBeNull();
    expect(watch.check(114, at(115, 0.6))).toBe('patience');
    watch.start(at(115, 0.6));
    expect(watch.check(115, at(116, 0.6))).toBeNull();
  });
});
