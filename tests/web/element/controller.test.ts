import { beforeEach, describe, expect, it } from 'vitest';
import { Controller } from '../../../web/src/element/controller.ts';
import { neverStop } from '../../../web/src/element/stop-watch.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment, LabelledPoint } from '../../../web/src/experiment/types.ts';
import { FakeClient, refusal, settle } from './fake-client.ts';

const sidePx = 60;

class Bench {
  readonly client = new FakeClient();
  readonly events: { readonly name: string; readonly detail: unknown }[] = [];
  readonly fieldsPx: number[] = [];
  shownPoints: readonly LabelledPoint[] = [];
  shownMask: Uint8Array | null = null;
  nowMs = 0;
  readonly controller: Controller;
  #frame: (() => void) | null = null;

  constructor(experiment: Experiment = presetExperiment('double-circles')) {
    this.controller = new Controller({
      figure: 'figure-1',
      experiment,
      client: () => this.client,
      scheduler: {
        now: () => this.nowMs,
        requestFrame: (callback) => {
          this.#frame = callback;
          return 1;
        },
        cancelFrame: () => {
          this.#frame = null;
        },
      },
      host: {
        changed: () => undefined,
        drawField: (field) => this.fieldsPx.push(field.widthPx),
        drawPoints: (points, { test }) => {
          this.shownPoints = points;
          this.shownMask = test;
        },
        emit: (name, detail) => this.events.push({ name, detail }),
      },
    });
  }

  async open(): Promise<void> {
    this.controller.place(true, sidePx);
    this.controller.start();
    await settle();
    await this.client.last.answer();
  }

  /** One animation frame later. */
  async frame(elapsedMs = 20): Promise<void> {
    this.nowMs += elapsedMs;
    const callback = this.#frame;
    this.#frame = null;
    callback?.();
    await settle();
  }

  get framePending(): boolean {
    return this.#frame !== null;
  }

  count(name: string): number {
    return this.events.filter((event) => event.name === name).length;
  }
}

const drawn: LabelledPoint = [0.1, 0.2, 1];

describe('the controller', () => {
  let bench: Bench;

  beforeEach(async () => {
    bench = new Bench();
    await bench.open();
  });

  it('asks for nothing before it is started', () => {
    const idle = new Bench();
    idle.controller.place(true, sidePx);
    expect(idle.client.calls).toEqual([]);
  });

  it('opens with a full-size field and says when it is ready', () => {
    expect(bench.client.kinds).toEqual(['open']);
    expect(bench.fieldsPx).toEqual([sidePx]);
    expect(bench.shownPoints).toHaveLength(2);
    expect(bench.count('frontera-ready')).toBe(1);
  });

  it('advances by the epochs that are due, one request at a time', async () => {
    bench.controller.drive.speed = 100;
    bench.controller.play();
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
    bench.controller.play();
    bench.controller.place(false, sidePx);
    await bench.frame();
    expect(bench.framePending).toBe(false);
    bench.controller.place(true, sidePx);
    expect(bench.framePending).toBe(true);
    bench.controller.pause();
    expect(bench.framePending).toBe(false);
    bench.controller.play();
    bench.controller.close();
    await settle();
    expect([bench.framePending, bench.client.last.kind]).toEqual([false, 'close']);
  });

  it('pauses exactly where it was told to', async () => {
    bench.controller.drive.speed = Infinity;
    bench.controller.watch.rule = { ...neverStop, epoch: 7 };
    bench.controller.play();
    await bench.frame();
    expect(bench.client.last.epochs).toBe(7);
    await bench.client.last.answer();
    expect([bench.controller.playing, bench.controller.metrics?.epoch]).toEqual([false, 7]);
  });

  it('asks for the field of a document that is loaded at rest', async () => {
    bench.controller.load(presetExperiment('xor'));
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'open']);
    expect(bench.fieldsPx).toEqual([sidePx, sidePx]);
  });

  it('asks for another field after a reply without one, where the network is another one now', async () => {
    bench.controller.sketch.beginStroke();
    bench.controller.sketch.addPoints([drawn]);
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'update']);
    bench.controller.sketch.addPoints([drawn]);
    bench.client.fingerprint = 'fedcba9876543210';
    await bench.client.last.answer();
    expect(bench.client.kinds).toEqual(['open', 'update', 'update', 'advance']);
    await bench.client.last.answer();
    expect([bench.client.calls.length, bench.fieldsPx.length]).toEqual([4, 2]);
  });

  it('coarsens the field while replies are slow, and refines it at rest', async () => {
    bench.controller.play();
    for (let turn = 0; turn < 5; turn += 1) {
      await bench.frame();
      bench.nowMs += 60;
      await bench.client.last.answer();
    }
    expect(bench.fieldsPx.at(-1)).toBe(sidePx / 2);
    bench.controller.pause();
    await settle();
    expect([bench.client.last.kind, bench.client.last.epochs]).toEqual(['advance', 0]);
    await bench.client.last.answer();
    expect(bench.fieldsPx.at(-1)).toBe(sidePx);
  });

  it('shows drawn points at once and sends the latest when the worker is free', async () => {
    bench.controller.play();
    await bench.frame();
    bench.controller.sketch.beginStroke();
    bench.controller.sketch.addPoints([drawn]);
    bench.controller.sketch.addPoints([[0.3, 0.2, 0]]);
    expect(bench.shownPoints).toHaveLength(4);
    expect(bench.client.last.kind).toBe('advance');
    await bench.client.last.answer();
    expect(bench.client.kinds.filter((kind) => kind === 'update')).toHaveLength(1);
    const { data } = bench.client.last.experiment ?? bench.controller.experiment;
    expect(data).toMatchObject({ kind: 'points', classes: 2 });
    expect(data.kind === 'points' && data.points).toHaveLength(4);
    bench.controller.sketch.endStroke();
    expect([bench.controller.playing, bench.count('frontera-change')]).toEqual([true, 1]);
  });

  it('makes one stroke one step, and undoes back to the generated data', async () => {
    bench.controller.sketch.beginStroke();
    bench.controller.sketch.addPoints([drawn]);
    bench.controller.sketch.addPoints([drawn]);
    bench.controller.sketch.endStroke();
    bench.controller.sketch.undo();
    expect(bench.controller.experiment.data.kind).toBe('generated');
    expect(bench.shownPoints).toHaveLength(2);
    bench.controller.sketch.redo();
    expect(bench.shownPoints).toHaveLength(4);
  });

  it('lets no reply about an older document overwrite the points', async () => {
    bench.controller.sketch.beginStroke();
    bench.controller.sketch.addPoints([drawn]);
    bench.controller.sketch.endStroke();
    await settle();
    bench.controller.sketch.undo();
    const before = bench.shownPoints;
    bench.client.points = new Float32Array([-0.5, 0, 0, 0.5, 0, 1, 0.1, 0.2, 1]);
    await bench.client.last.answer();
    expect(bench.shownPoints).toBe(before);
  });

  it('shows which points are only for testing, also when only the split changes', async () => {
    expect(bench.shownMask).toBeNull();
    const before = bench.shownPoints;
    bench.client.testMask = new Uint8Array([0, 1]);
    const { data } = bench.controller.experiment;
    void bench.controller.update({ data: { ...data, testFraction: 0.5 } });
    await settle();
    expect(bench.shownPoints).toBe(before);
    await bench.client.last.answer();
    expect(bench.shownMask).toEqual(new Uint8Array([0, 1]));
    bench.controller.load(presetExperiment('empty-plane'));
    expect(bench.shownMask).toBeNull();
  });

  it('begins anew where the initial parameters are others', async () => {
    void bench.controller.update({ initializer: 'he-normal' });
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
    expect(blobs.controller.drawing.classes).toBe(5);
    blobs.controller.sketch.beginStroke();
    blobs.controller.sketch.addPoints([[0, 0, 4]]);
    expect(blobs.controller.experiment.data).toMatchObject({ kind: 'points', classes: 5 });
  });

  it('does not play without points, and says so', async () => {
    const empty = new Bench(presetExperiment('empty-plane'));
    await empty.open();
    empty.controller.play();
    expect([empty.controller.playing, empty.controller.notice?.kind]).toEqual([false, 'no-points']);
    empty.controller.sketch.beginStroke();
    empty.controller.sketch.addPoints([drawn]);
    expect(empty.controller.notice?.kind).toBe('one-class');
    empty.controller.sketch.addPoints([[0, 0, 0]]);
    expect(empty.controller.notice).toBeNull();
    empty.controller.play();
    expect(empty.controller.playing).toBe(true);
    empty.controller.sketch.clear();
    expect(empty.controller.playing).toBe(false);
  });

  it('stops at divergence with its epoch and keeps the drawing', async () => {
    bench.client.divergesAt = 3;
    bench.controller.drive.speed = Infinity;
    bench.controller.play();
    await bench.frame();
    await bench.client.last.answer();
    expect(bench.controller.notice).toEqual({ kind: 'diverged', epoch: 3 });
    expect([bench.controller.playing, bench.controller.canPlay]).toEqual([false, false]);
    bench.controller.play();
    expect(bench.controller.playing).toBe(false);
    expect(bench.shownPoints).toHaveLength(2);
    const reset = bench.controller.reset();
    await settle();
    await bench.client.last.answer();
    await reset;
    expect([bench.controller.canPlay, bench.controller.notice]).toEqual([true, null]);
  });

  it('ends at the last epoch that there is, and says so when it is asked for more', async () => {
    bench.client.epoch = 2_147_483_640;
    void bench.controller.step('epoch');
    await settle();
    await bench.client.last.answer();
    expect(bench.controller.notice).toBeNull();
    bench.controller.drive.speed = Infinity;
    bench.controller.play();
    await bench.frame();
    expect(bench.client.last.epochs).toBe(6);
    await bench.client.last.answer();
    expect([bench.controller.playing, bench.controller.metrics?.epoch]).toEqual([false, 2_147_483_647]);
    expect(bench.controller.notice).toEqual({ kind: 'last-epoch' });
    const asked = bench.client.calls.length;
    bench.controller.announcer.say({ kind: 'point-limit' });
    bench.controller.play();
    await bench.controller.step();
    expect([bench.controller.playing, bench.controller.notice]).toEqual([false, { kind: 'last-epoch' }]);
    expect(bench.client.calls.length).toBe(asked);
  });

  it('rejects a bad setting with nothing changed', async () => {
    const before = bench.controller.experiment;
    await expect(bench.controller.update({ seed: -1 })).rejects.toThrow('seed');
    expect(bench.controller.experiment).toBe(before);
    expect(bench.client.kinds).toEqual(['open']);
  });

  it('goes back to the last good document when the worker refuses one', async () => {
    const seed = bench.controller.experiment.seed;
    const update = bench.controller.update({ seed: 5 });
    const outcome = expect(update).rejects.toBe(refusal);
    await settle();
    await bench.client.last.refuse(refusal);
    await outcome;
    expect(bench.controller.experiment.seed).toBe(seed);
  });

  it('starts anew with the next seed', async () => {
    void bench.controller.newStart();
    await settle();
    expect([bench.client.last.kind, bench.client.last.experiment?.seed]).toEqual(['open', 2]);
  });

  it('says that it failed, and plays no more', async () => {
    bench.controller.play();
    await bench.frame();
    await bench.client.last.refuse(new Error('the worker is gone'));
    expect([bench.controller.playing, bench.controller.notice?.kind]).toEqual([false, 'failed']);
    expect(bench.count('frontera-error')).toBe(1);
  });
});

describe('what comes right after another document', () => {
  it('is done to that one: a place to go to, and weights', async () => {
    const bench = new Bench();
    await bench.open();
    bench.controller.load(presetExperiment('empty-plane'));
    const going = bench.controller.seek(4);
    const setting = bench.controller.setParameters(new Float32Array(3));
    for (let turn = 0; turn < 6; turn += 1) {
      await settle();
      await bench.client.last.answer();
    }
    await Promise.all([going, setting]);
    expect(bench.client.kinds.slice(1).filter((kind) => kind !== 'advance')).toEqual([
      'open',
      'setParameters',
    ]);
    expect(bench.controller.metrics?.epoch).toBe(4);
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
    const { data, layers } = bench.controller.experiment;
    const more = bench.controller.update({
      data: { ...data, points, classes: 3 } as Experiment['data'],
      layers: [...layers.slice(0, -1), { units: 3, activation: 'softmax' }],
      loss: 'categorical-cross-entropy',
    });
    await settle();
    await bench.client.last.answer();
    await more;
    bench.controller.sketch.undo();
    const output = (): unknown => {
      const { experiment } = bench.controller;
      return [experiment.data.classes, experiment.layers.at(-1)?.units, experiment.loss];
    };
    expect(output()).toEqual([2, 1, 'binary-cross-entropy']);
    bench.controller.sketch.redo();
    expect(output()).toEqual([3, 3, 'categorical-cross-entropy']);
  });
});
