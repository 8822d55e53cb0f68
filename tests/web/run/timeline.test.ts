import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import { Timeline } from '../../../web/src/run/timeline.ts';
import type { Metrics } from '../../../web/src/engine/types.ts';

const xor = presetExperiment('xor');
const withRate = (learningRate: number): Experiment => ({
  ...xor,
  optimizer: { ...xor.optimizer, learningRate },
});

function at(epoch: number): Metrics {
  const measures = { trainLoss: 0.5, testLoss: null, trainAccuracy: 0.5, testAccuracy: null };
  return { epoch, ...measures, status: 'ok', divergedAt: null };
}

function trained(timeline: Timeline, epoch: number): void {
  timeline.moved('epochs', { metrics: at(epoch), passed: new Float64Array(0) });
}

/** Trained to 40 at the first rate, back to 20, and on at another. */
function branched(): Timeline {
  const timeline = new Timeline(xor);
  timeline.begin(xor, at(0));
  trained(timeline, 40);
  timeline.arrived({ epoch: 20, steps: 0, diverged: false });
  timeline.changed({ kind: 'document', experiment: withRate(3) }, at(20));
  trained(timeline, 30);
  return timeline;
}

describe('what a run was changed from', () => {
  it('is nothing for the first', () => {
    const timeline = branched();
    const [first] = timeline.branches;
    expect(timeline.documentsOf(first!.id)).toEqual({ before: null, now: xor });
    expect(timeline.documentsOf(99)).toBeNull();
  });

  it('is the run that it left, as it was there', () => {
    const timeline = branched();
    const { before, now } = timeline.documentsOf(timeline.present)!;
    expect(before?.optimizer.learningRate).toBe(2);
    expect(now.optimizer.learningRate).toBe(3);
  });

  it('is the beginning of the one before, for one that began anew', () => {
    const timeline = branched();
    const bent = { ...xor, seed: 7 };
    timeline.restart(bent, at(0));
    // At the beginning again, before anything was trained: still the same run, from the same one.
    timeline.restart({ ...bent, batchSize: 10 }, at(0));
    const { before, now } = timeline.documentsOf(timeline.present)!;
    expect(before).toEqual(xor);
    expect(now).toEqual({ ...bent, batchSize: 10 });
    expect(timeline.branches).toHaveLength(3);
    // A change on the way, then the beginning again: what it was changed from is not what it was changed to.
    trained(timeline, 5);
    timeline.changed({ kind: 'document', experiment: withRate(9) }, at(5));
    timeline.restart(withRate(9), at(0));
    expect(timeline.documentsOf(timeline.present)?.before).toEqual({ ...bent, batchSize: 10 });
  });
});

it('a run is forgotten, but never the present one', () => {
  const timeline = branched();
  const [first, second] = timeline.branches.map(({ id }) => id);
  timeline.drop(second!);
  expect(timeline.branches).toHaveLength(2);
  timeline.drop(first!);
  expect(timeline.branches.map(({ id }) => id)).toEqual([second]);
  expect(timeline.documentsOf(second!)?.before?.optimizer.learningRate).toBe(2);
});
