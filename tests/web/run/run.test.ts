import { beforeEach, describe, expect, it } from 'vitest';
import { neverStop } from '../../../web/src/run/stop-rule.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment, LabelledPoint } from '../../../web/src/experiment/types.ts';
import { Bench, sidePx } from './bench.ts';
import { refusal, settle } from './fake-client.ts';

const drawn: LabelledPoint = [0.1, 0.2, 1];

describe('the run', () => {
  let bench: Bench;

  beforeEach(async () => {
    bench = new Bench();
    await bench.open();
  });

  it('asks for nothing before it is started', () => {
    const idle = new Bench();
    idle.run.place(true, sidePx);
    expect(idle.client.calls).toEqual([]);
  });

  it('opens with a full-size field and says when it is ready', () => {
    expect(bench.client.kinds).toEqual(['open']);
    expect(bench.fieldsPx).toEqual([sidePx]);
    expect(bench.shownPoints).toHaveLength(2);
    expect(bench.count('frontera-ready')).toBe(1);
  });

  it('advances by the epochs that are due, one request at a time', async () => {
    bench.run.playback.speed = 100;
    bench.run.play();
    await bench.frame();
    expect([bench.client.last.kind, bench.client.last.epochs]).toEqual(['advance', 1]);
    await bench.frame(30);
    await bench.frame(30);
    expect(bench.client.kinds).toEqual(['open', 'advance']);
    await bench.client.last.answer();
    await bench.frame(0);
    expect(bench.client.last.epochs).toBe(6);
  });

  it('stops asking when paused, out of sight or taken away', async () => {
    bench.run.play();
    bench.run.place(false, sidePx);
    await bench.frame();
    expect(bench.framePending).toBe(false);
    bench.run.place(true, sidePx);
    expect(bench.framePending).toBe(true);
    bench.run.pause();
    expect(bench.framePending).toBe(false);
    bench.run.play();
    bench.run.close();
    await settle();
    expect([bench.framePending, bench.client.last.kind]).toEqual([false, 'close']);
  });

  it('pauses exactly where it was told to', async () => {
    bench.run.playback.speed = Infinity;
    bench.run.stopCondition.rule = { ...neverStop, epoch: 7 };
    bench.run.play();
    await bench.frame();
    expect(bench.client.last.epochs).toBe(7);
    await bench.client.last.answer();
    expect([bench.run.playing, bench.run.metrics?.epoch]).toEqual([false, 7]);
  });

  it('asks for the field of a document that is loaded at rest', async () => {
    bench.run.load(presetExperiment('xor'));
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'open']);
    expect(bench.fieldsPx).toEqual([sidePx, sidePx]);
  });

  it('asks for another field after a reply without one, where the network is another one now', async () => {
    bench.run.points.beginStroke();
    bench.run.points.addPoints([drawn]);
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'update']);
    bench.run.points.addPoints([drawn]);
    bench.client.fingerprint = 'fedcba9876543210';
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'update', 'update', 'advance']);
    await bench.client.last.answer();
    expect([bench.client.calls.length, bench.fieldsPx.length]).toEqual([4, 2]);
  });

  it('coarsens the field while replies are slow, and refines it at rest', async () => {
    bench.run.play();
    for (let turn = 0; turn < 5; turn += 1) {
      await bench.frame();
      bench.nowMs += 60;
      await bench.client.last.answer();
    }
    expect(bench.fieldsPx.at(-1)).toBe(sidePx / 2);
    bench.run.pause();
    await settle();
    expect([bench.client.last.kind, bench.client.last.epochs]).toEqual(['advance', 0]);
    await bench.client.last.answer();
    expect(bench.fieldsPx.at(-1)).toBe(sidePx);
  });

  it('shows drawn points at once and sends the latest when the worker is free', async () => {
    bench.run.play();
    await bench.frame();
    bench.run.points.beginStroke();
    bench.run.points.addPoints([drawn]);
    bench.run.points.addPoints([[0.3, 0.2, 0]]);
    expect(bench.shownPoints).toHaveLength(4);
    expect(bench.client.last.kind).toBe('advance');
    await bench.client.last.answer();
    expect(bench.client.kinds.filter((kind) => kind === 'update')).toHaveLength(1);
    const { data } = bench.client.last.experiment ?? bench.run.experiment;
    expect(data).toMatchObject({ kind: 'points', classes: 2 });
    expect(data.kind === 'points' && data.points).toHaveLength(4);
    bench.run.points.endStroke();
    expect([bench.run.playing, bench.count('frontera-change')]).toEqual([true, 1]);
  });

  it('makes one stroke one step, and undoes back to the generated data', async () => {
    bench.run.points.beginStroke();
    bench.run.points.addPoints([drawn]);
    bench.run.points.addPoints([drawn]);
    bench.run.points.endStroke();
    bench.run.points.undo();
    expect(bench.run.experiment.data.kind).toBe('generated');
    expect(bench.shownPoints).toHaveLength(2);
    bench.run.points.redo();
    expect(bench.shownPoints).toHaveLength(4);
  });

  it('leaves what points are given for as it is, whatever is drawn, moved and erased beside them', async () => {
    const points: readonly LabelledPoint[] = [
      [0.5, 0.5, 0],
      [-0.5, 0.5, 1, 1],
      [0, 0, 1, 1],
    ];
    void bench.run.update({ data: { kind: 'points', points, classes: 2, seed: 1, testFraction: 0 } });
    await settle();
    bench.run.points.beginStroke();
    bench.run.points.movePoint(1, [-0.25, 0.5, 1]);
    bench.run.points.addPoints([drawn]);
    bench.run.points.erase({ x1: 0, x2: 0 }, { x1: 0, x2: 0 }, 0.1);
    bench.run.points.endStroke();
    expect(bench.shownPoints).toEqual([[0.5, 0.5, 0], [-0.25, 0.5, 1, 1], drawn]);
    bench.run.points.undo();
    expect(bench.shownPoints).toBe(points);
  });

  it('lets no reply about an older document overwrite the points', async () => {
    bench.run.points.beginStroke();
    bench.run.points.addPoints([drawn]);
    bench.run.points.endStroke();
    await settle();
    bench.run.points.undo();
    const before = bench.shownPoints;
    bench.client.points = new Float32Array([-0.5, 0, 0, 0.5, 0, 1, 0.1, 0.2, 1]);
    await bench.client.last.answer();
    expect(bench.shownPoints).toBe(before);
  });

  it('shows which points are only for testing, also when only the split changes', async () => {
    expect(bench.shownMask).toBeNull();
    const before = bench.shownPoints;
    bench.client.testMask = new Uint8Array([0, 1]);
    const { data } = bench.run.experiment;
    void bench.run.update({ data: { ...data, testFraction: 0.5 } });
    await settle();
    expect(bench.shownPoints).toBe(before);
    await bench.client.last.answer();
    expect(bench.shownMask).toEqual(new Uint8Array([0, 1]));
    bench.run.load(presetExperiment('empty-plane'));
    expect(bench.shownMask).toBeNull();
  });

  it('begins anew where the initial parameters are others', async () => {
    void bench.run.update({ initializer: 'he-normal' });
    await settle();
    expect(bench.client.last.kind).toBe('open');
  });

  it('draws in as many classes as generated data has', async () => {
    const { data, layers } = presetExperiment('double-circles');
    const blobs = new Bench({
      ...presetExperiment('double-circles'),
      data: { ...data, ...({ name: 'blobs', classes: 5 } as const) } as Experiment['data'],
      layers: [...layers.slice(0, -1), { units: 5, activation: 'sigmoid' }],
    });
    await blobs.open();
    expect(blobs.run.points.classes).toBe(5);
    blobs.run.points.beginStroke();
    blobs.run.points.addPoints([[0, 0, 4]]);
    expect(blobs.run.experiment.data).toMatchObject({ kind: 'points', classes: 5 });
  });

  it('does not play without points, and says so', async () => {
    const empty = new Bench(presetExperiment('empty-plane'));
    await empty.open();
    empty.run.play();
    expect([empty.run.playing, empty.run.notice?.kind]).toEqual([false, 'no-points']);
    void empty.run.update({
      data: { kind: 'points', points: [[0, 0, 1, 1]], classes: 2, seed: 1, testFraction: 0 },
    });
    await settle();
    empty.run.play();
    expect([empty.run.playing, empty.run.notice?.kind]).toEqual([false, 'no-points']);
    empty.run.points.beginStroke();
    empty.run.points.addPoints([drawn]);
    expect(empty.run.notice?.kind).toBe('one-class');
    empty.run.points.addPoints([[0, 0, 0]]);
    expect(empty.run.notice).toBeNull();
    empty.run.play();
    expect(empty.run.playing).toBe(true);
    empty.run.points.clear();
    expect(empty.run.playing).toBe(false);
  });

  it('stops at divergence with its epoch and keeps the points', async () => {
    bench.client.divergesAt = 3;
    bench.run.playback.speed = Infinity;
    bench.run.play();
    await bench.frame();
    await bench.client.last.answer();
    expect(bench.run.notice).toEqual({ kind: 'diverged', epoch: 3 });
    expect([bench.run.playing, bench.run.canPlay]).toEqual([false, false]);
    bench.run.play();
    expect(bench.run.playing).toBe(false);
    expect(bench.shownPoints).toHaveLength(2);
    // The field at its full size: at full speed it is coarser.
    await bench.client.last.answer();
    const reset = bench.run.reset();
    await settle();
    await bench.client.last.answer();
    await reset;
    expect([bench.run.canPlay, bench.run.notice]).toEqual([true, null]);
  });

  it('ends at the last epoch that there is, and says so when it is asked for more', async () => {
    bench.client.epoch = 2_147_483_640;
    void bench.run.step('epoch');
    await settle();
    await bench.client.last.answer();
    expect(bench.run.notice).toBeNull();
    bench.run.playback.speed = Infinity;
    bench.run.play();
    await bench.frame();
    expect(bench.client.last.epochs).toBe(6);
    await bench.client.last.answer();
    expect([bench.run.playing, bench.run.metrics?.epoch]).toEqual([false, 2_147_483_647]);
    expect(bench.run.notice).toEqual({ kind: 'last-epoch' });
    const asked = bench.client.calls.length;
    bench.run.notices.show({ kind: 'point-limit' });
    bench.run.play();
    await bench.run.step();
    expect([bench.run.playing, bench.run.notice]).toEqual([false, { kind: 'last-epoch' }]);
    expect(bench.client.calls.length).toBe(asked);
  });

  it('rejects a bad setting with nothing changed', async () => {
    const before = bench.run.experiment;
    await expect(bench.run.update({ seed: -1 })).rejects.toThrow('seed');
    expect(bench.run.experiment).toBe(before);
    expect(bench.client.kinds).toEqual(['open']);
  });

  it('goes back to the last good document when the worker refuses one', async () => {
    const seed = bench.run.experiment.seed;
    const update = bench.run.update({ seed: 5 });
    const outcome = expect(update).rejects.toBe(refusal);
    await settle();
    await bench.client.last.refuse(refusal);
    await outcome;
    expect(bench.run.experiment.seed).toBe(seed);
  });

  it('starts anew with the next seed', async () => {
    void bench.run.newStart();
    await settle();
    expect([bench.client.last.kind, bench.client.last.experiment?.seed]).toEqual(['open', 2]);
  });

  it('says that it failed, and plays no more', async () => {
    bench.run.play();
    await bench.frame();
    await bench.client.last.refuse(new Error('the worker is gone'));
    expect([bench.run.playing, bench.run.notice?.kind]).toEqual([false, 'failed']);
    expect(bench.count('frontera-error')).toBe(1);
  });
});

describe('what comes right after another document', () => {
  it('is done to that one: a place to go to, and weights', async () => {
    const bench = new Bench();
    await bench.open();
    bench.run.load(presetExperiment('empty-plane'));
    const going = bench.run.seek(4);
    const setting = bench.run.setParameters(new Float32Array(3));
    for (let turn = 0; turn < 6; turn += 1) {
      await settle();
      await bench.client.last.answer();
    }
    await Promise.all([going, setting]);
    expect(bench.client.kinds.slice(1).filter((kind) => kind !== 'advance')).toEqual([
      'open',
      'setParameters',
    ]);
    expect(bench.run.metrics?.epoch).toBe(4);
  });
});

describe('data of another number of classes', () => {
  it('go with the output that they want, undone and done again', async () => {
    const bench = new Bench(presetExperiment('empty-plane'));
    await bench.open();
    const points = [
      [0, 0, 0],
      [0.5, 0, 1],
      [0, 0.5, 2],
    ] as const;
    const { data, layers } = bench.run.experiment;
    const more = bench.run.update({
      data: { ...data, points, classes: 3 } as Experiment['data'],
      layers: [...layers.slice(0, -1), { units: 3, activation: 'softmax' }],
      loss: 'categorical-cross-entropy',
    });
    await settle();
    await bench.client.last.answer();
    await more;
    bench.run.points.undo();
    const output = (): unknown => {
      const { experiment } = bench.run;
      return [experiment.data.classes, experiment.layers.at(-1)?.units, experiment.loss];
    };
    expect(output()).toEqual([2, 1, 'binary-cross-entropy']);
    bench.run.points.redo();
    expect(output()).toEqual([3, 3, 'categorical-cross-entropy']);
  });
});
