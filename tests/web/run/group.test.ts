import { beforeEach, describe, expect, it } from 'vitest';
import { GroupMembership } from '../../../web/src/run/group-membership.ts';
import { Run } from '../../../web/src/run/run.ts';
import type { Change, Transport } from '../../../web/src/run/group.ts';
import { neverStop } from '../../../web/src/run/stop-rule.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import { FakeClient, settle } from './fake-client.ts';

const document = presetExperiment('double-circles');

/** Frames and time that all figures of a test share. */
class Clock {
  nowMs = 0;
  #frames = new Map<number, () => void>();
  #last = 0;

  requestFrame = (callback: () => void): number => {
    this.#last += 1;
    this.#frames.set(this.#last, callback);
    return this.#last;
  };

  cancelFrame = (handle: number): void => {
    this.#frames.delete(handle);
  };

  now = (): number => this.nowMs;

  async tick(elapsedMs: number): Promise<void> {
    this.nowMs += elapsedMs;
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const callback of due) callback();
    await settle();
  }
}

/** A figure whose worker trains so many epochs at most in one request. */
class Figure {
  readonly client = new FakeClient();
  readonly run: Run;
  readonly membership: GroupMembership;
  readonly #clock: Clock;
  /** What a request takes. */
  requestMs = 0;
  #answered = 0;

  constructor(clock: Clock, perRequest = 1_000_000, experiment: Experiment = document) {
    this.#clock = clock;
    this.client.mostEpochs = perRequest;
    const host = {
      changed: () => undefined,
      drawField: () => undefined,
      drawPoints: () => undefined,
      emit: (name: string, detail: unknown) => {
        if (name === 'frontera-change') this.membership.documentChanged(detail as Change);
      },
    };
    const session = () => this.client;
    this.run = new Run({ experiment, session, scheduler: clock, host });
    this.membership = new GroupMembership(this.run);
  }

  get epoch(): number {
    return this.run.metrics?.epoch ?? 0;
  }

  async join(tree: object, name = 'g'): Promise<void> {
    this.membership.join(tree, name);
    await this.membership.act(() => undefined);
  }

  start(): void {
    this.run.place(true, 60);
    this.run.start();
  }

  async answer(): Promise<void> {
    while (this.#answered < this.client.calls.length) {
      const call = this.client.calls[this.#answered];
      this.#answered += 1;
      this.#clock.nowMs += this.requestMs;
      await call?.answer();
    }
  }
}

class Table {
  readonly clock = new Clock();
  readonly root = {};
  readonly figures: Figure[] = [];

  async add(perRequest?: number, experiment?: Experiment): Promise<Figure> {
    const figure = new Figure(this.clock, perRequest, experiment);
    this.figures.push(figure);
    await figure.join(this.root);
    figure.start();
    await this.rest();
    return figure;
  }

  async rest(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await settle();
      for (const figure of this.figures) await figure.answer();
    }
  }

  async run(frames: number, look: () => void = () => undefined): Promise<void> {
    for (let frame = 0; frame < frames; frame += 1) {
      await this.clock.tick(20);
      for (const figure of this.figures) await figure.answer();
      look();
    }
  }

  get epochs(): readonly number[] {
    return this.figures.map((figure) => figure.epoch);
  }

  get playing(): readonly boolean[] {
    return this.figures.map(({ run }) => run.playing);
  }
}

describe('figures of one group', () => {
  let table: Table;
  let fast: Figure;
  let slow: Figure;

  beforeEach(async () => {
    table = new Table();
    fast = await table.add();
    slow = await table.add(3);
  });

  it('play together, none ahead of the slowest by more than a slice, and pause at the same epoch', async () => {
    fast.membership.setSpeed(Infinity);
    void fast.membership.act((all) => all.play());
    expect(table.playing).toEqual([true, true]);
    let farthest = 0;
    await table.run(60, () => {
      farthest = Math.max(farthest, Math.abs(fast.epoch - slow.epoch));
    });
    expect(slow.epoch).toBeGreaterThan(20);
    expect(farthest).toBeLessThanOrEqual(6);
    void slow.membership.act((all) => all.pause());
    await table.run(10);
    expect(table.playing).toEqual([false, false]);
    expect(fast.epoch).toBe(slow.epoch);
    const still = table.epochs;
    await table.run(10);
    expect(table.epochs).toEqual(still);
  });

  it('step, reset and seek together, and refuse a place that is none', async () => {
    const stepping = fast.membership.act((all) => all.step('step'));
    await table.rest();
    await stepping;
    expect(table.epochs).toEqual([1, 1]);
    const seeking = slow.membership.act((all) => all.seek(40));
    await table.rest();
    await table.run(20);
    await seeking;
    expect(table.epochs).toEqual([40, 40]);
    await expect(slow.membership.act((all) => all.seek(-1))).rejects.toThrow(RangeError);
    const resetting = fast.membership.act((all) => all.reset());
    await table.rest();
    await resetting;
    expect(table.epochs).toEqual([0, 0]);
  });

  it.each<readonly [string, (all: Transport) => Promise<void>]>([
    ['reset', (all) => all.reset()],
    ['another start', (all) => all.newStart()],
    ['a step', (all) => all.step('epoch')],
    ['a seek', (all) => all.seek(5)],
  ])('wait for none that is out of sight: %s', async (_, together) => {
    slow.run.place(false, 60);
    let isDone = false;
    const acting = fast.membership.act(together).then(() => (isDone = true));
    for (let turn = 0; turn < 8; turn += 1) {
      await settle();
      await fast.answer();
      await table.clock.tick(20);
    }
    expect(isDone).toBe(true);
    await acting;
    // When it is seen again it stands where they do.
    slow.run.place(true, 60);
    await table.rest();
    await table.run(10);
    expect(slow.epoch).toBe(fast.epoch);
    expect(slow.run.experiment.seed).toBe(fast.run.experiment.seed);
  });

  it.each<readonly [string, (all: Transport) => Promise<void> | void, (own: Run) => unknown]>([
    ['pause', (all) => all.pause(), () => undefined],
    ['play', (all) => all.play(), () => undefined],
    ['reset', (all) => all.reset(), () => undefined],
    ['a setting of one of them', () => undefined, (own) => own.update({ batchSize: 5 })],
  ])('end a replay together and meet where the last one has got to: %s', async (name, together, alone) => {
    fast.client.mostEpochs = 1000;
    for (const figure of table.figures) figure.requestMs = 80;
    const seeking = slow.membership.act((all) => all.seek(2_000_000_000));
    await table.run(5);
    expect(fast.run.timeline.replay?.epoch).toBeGreaterThan(4000);
    void fast.membership.act(together);
    void alone(fast.run);
    for (let turn = 0; turn < 3; turn += 1) {
      await table.rest();
      await table.run(3);
    }
    await seeking;
    expect(table.figures.map(({ run }) => run.timeline.replay)).toEqual([null, null]);
    expect(table.playing).toEqual(name === 'play' ? [true, true] : [false, false]);
    if (name === 'play') {
      expect(Math.abs(fast.epoch - slow.epoch)).toBeLessThan(50);
      return;
    }
    expect(fast.epoch).toBe(slow.epoch);
    expect(fast.epoch).toBeLessThan(name === 'reset' ? 1 : 100);
    const asked = fast.client.calls.length + slow.client.calls.length;
    await table.run(5);
    expect(fast.client.calls.length + slow.client.calls.length).toBe(asked);
  });

  it('let one out of sight rest, and it makes up for it when it is seen', async () => {
    slow.run.place(false, 60);
    const before = slow.client.calls.length;
    void fast.membership.act((all) => all.play());
    await table.run(20);
    expect(slow.client.calls).toHaveLength(before);
    void fast.membership.act((all) => all.pause());
    await table.run(2);
    const { epoch } = fast;
    expect(epoch).toBeGreaterThan(10);
    slow.run.place(true, 60);
    await table.run(20);
    expect(table.epochs).toEqual([epoch, epoch]);
    slow.run.place(false, 60);
    const seeking = fast.membership.act((all) => all.seek(2));
    await table.rest();
    await seeking;
    expect(table.epochs).toEqual([2, epoch]);
    slow.run.place(true, 60);
    await table.run(4);
    await table.rest();
    expect(table.epochs).toEqual([2, 2]);
  });

  it('go on without one that diverged, which stays where it is', async () => {
    slow.client.divergesAt = 4;
    void fast.membership.act((all) => all.play());
    await table.run(30);
    expect(slow.epoch).toBe(4);
    expect(fast.epoch).toBeGreaterThan(15);
    expect(table.playing).toEqual([true, false]);
    void fast.membership.act((all) => all.pause());
    await table.run(5);
    expect(slow.epoch).toBe(4);
  });

  it('pause where one of them was to, seen or not', async () => {
    slow.run.stopCondition.rule = { ...neverStop, epoch: 12 };
    slow.run.place(false, 60);
    void fast.membership.act((all) => all.play());
    await table.run(40);
    expect([fast.epoch, ...table.playing]).toEqual([12, false, false]);
    slow.run.place(true, 60);
    await table.run(10);
    expect(table.epochs).toEqual([12, 12]);
    void fast.membership.act((all) => all.play());
    await table.run(5);
    expect(fast.epoch).toBeGreaterThan(12);
  });

  it('begin anew with one seed', async () => {
    void fast.membership.act((all) => all.play());
    await table.run(10);
    const beginning = slow.membership.act((all) => all.newStart());
    await table.rest();
    await beginning;
    expect(table.figures.map(({ run }) => run.experiment.seed)).toEqual([2, 2]);
    expect(table.playing).toEqual([true, true]);
    await table.run(10);
    expect(fast.epoch).toBe(slow.epoch);
  });

  it('share drawn points where the data were the same', async () => {
    const other = await table.add(undefined, {
      ...document,
      data: { ...document.data, noise: 0.2 } as Experiment['data'],
    });
    fast.run.points.beginStroke();
    fast.run.points.addPoints([[0.1, 0.2, 1]]);
    fast.run.points.endStroke();
    await table.rest();
    const { data } = fast.run.experiment;
    expect(data.kind).toBe('points');
    expect(slow.run.experiment.data).toEqual(data);
    expect(other.run.experiment.data.kind).toBe('generated');
    fast.run.points.undo();
    await table.rest();
    expect(slow.run.experiment.data).toEqual(document.data);
  });

  it('take in whoever comes, and let go', async () => {
    void fast.membership.act((all) => all.play());
    await table.run(10);
    const late = await table.add();
    expect(late.run.playing).toBe(true);
    await table.run(5);
    expect(late.epoch).toBe(fast.epoch);
    late.membership.leave();
    void fast.membership.act((all) => all.pause());
    await table.run(3);
    expect(table.playing).toEqual([false, false, true]);
    expect(late.epoch).toBeGreaterThan(fast.epoch);
    await late.join(table.root);
    await table.run(3);
    await table.rest();
    expect(new Set(table.epochs).size).toBe(1);
    expect(table.playing).toEqual([false, false, false]);
  });

  it('do what one was asked while it waited for its member', async () => {
    fast.membership.leave();
    const arrival = fast.join(table.root);
    void fast.membership.act((all) => all.play());
    fast.membership.setSpeed(7);
    const updating = fast.run.update({ data: { ...document.data, seed: 5 } });
    expect(table.playing).toEqual([false, false]);
    await arrival;
    await table.rest();
    await updating;
    await table.rest();
    expect(table.playing).toEqual([true, true]);
    expect(slow.run.playback.speed).toBe(7);
    expect(slow.run.experiment.data.seed).toBe(5);
  });

  it('are all back at the start when one gets another document', async () => {
    void fast.membership.act((all) => all.play());
    await table.run(10);
    slow.run.load(presetExperiment('xor'));
    await table.rest();
    await table.run(5);
    expect([...table.epochs, ...table.playing]).toEqual([0, 0, false, false]);
  });

  it('step by epochs where a mini-batch is not as far for all', async () => {
    const batches = await table.add(undefined, { ...document, batchSize: 10 });
    const stepping = fast.membership.act((all) => all.step('step'));
    await table.rest();
    await stepping;
    expect(batches.client.last.kind).toBe('advance');
    expect(table.epochs).toEqual([1, 1, 1]);
  });
});
