/** Going somewhere far away: it can be stopped by anything, rests out of sight, and asks before it takes long. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Run } from '../../../web/src/run/run.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { FakeClient, settle } from './fake-client.ts';

/** Epochs of one request, and how long it takes. */
const slice = { epochs: 1000, ms: 80 };
const farAway = 2_000_000_000;

class Bench {
  readonly client = new FakeClient();
  readonly told: string[] = [];
  nowMs = 0;
  readonly run: Run;
  #frames: (() => void)[] = [];
  #answered = 0;

  constructor() {
    this.client.mostEpochs = slice.epochs;
    this.run = new Run({
      experiment: presetExperiment('xor'),
      session: () => this.client,
      scheduler: {
        now: () => this.nowMs,
        requestFrame: (callback) => this.#frames.push(callback),
        cancelFrame: () => (this.#frames = []),
      },
      host: {
        changed: () => undefined,
        drawField: () => undefined,
        drawPoints: () => undefined,
        emit: (name) => this.told.push(name),
      },
    });
  }

  async open(): Promise<void> {
    this.run.place(true, 60);
    this.run.start();
    await this.answer();
  }

  /** Answers what was asked, as slowly as the machine is. */
  async answer(): Promise<void> {
    await settle();
    while (this.#answered < this.client.calls.length) {
      const call = this.client.calls[this.#answered];
      this.#answered += 1;
      this.nowMs += slice.ms;
      await call?.answer();
    }
  }

  async frame(): Promise<void> {
    const callbacks = this.#frames;
    this.#frames = [];
    for (const callback of callbacks) callback();
    await this.answer();
  }

  async frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame += 1) await this.frame();
  }

  get epoch(): number | undefined {
    return this.run.metrics?.epoch;
  }

  get replay() {
    return this.run.timeline.replay;
  }
}

describe('a long replay', () => {
  let bench: Bench;
  let isDone: boolean;

  beforeEach(async () => {
    bench = new Bench();
    await bench.open();
    isDone = false;
    void bench.run.seek(farAway).then(() => (isDone = true));
    await bench.answer();
    await bench.frames(3);
    expect(bench.replay).toEqual({ epoch: 4000, target: farAway, waiting: null });
  });

  const controls: readonly (readonly [string, (run: Run) => unknown])[] = [
    ['pause', (run) => run.pause()],
    ['play', (run) => run.play()],
    ['step', (run) => run.step()],
    ['an epoch', (run) => run.step('epoch')],
    ['reset', (run) => run.reset()],
    ['another start', (run) => run.newStart()],
    ['a setting', (run) => run.update({ batchSize: 5 })],
    ['weights', (run) => run.setParameters(new Float32Array(3))],
    ['another place', (run) => run.seek(10)],
    ['another document', (run) => run.load(presetExperiment('spiral'))],
    [
      'a stroke',
      (run) => {
        run.points.beginStroke();
        run.points.addPoints([[0, 0, 1]]);
      },
    ],
  ];

  it.each(controls)('is ended by %s', async (_name, control) => {
    void control(bench.run);
    await bench.answer();
    await bench.frames(2);
    expect([isDone, bench.replay]).toEqual([true, null]);
    expect(bench.epoch).toBeLessThan(8000);
    expect(bench.run.idle).toBe(true);
  });

  it('leaves the run where it has got to, from where it goes on', async () => {
    bench.run.pause();
    await bench.answer();
    expect([bench.epoch, isDone]).toEqual([4000, true]);
    bench.run.playback.speed = 1_000_000;
    bench.run.play();
    await bench.frame();
    expect([bench.epoch, bench.run.playing]).toEqual([4001, true]);
  });

  it('is not ended by another size, or by what is to be seen', async () => {
    bench.run.place(true, 90);
    bench.run.look({ inspection: { gradients: true } });
    await bench.frames(2);
    expect(bench.replay).toMatchObject({ epoch: 6000 });
  });

  it('computes nothing out of sight, and goes on when it is seen again', async () => {
    bench.run.place(false, 60);
    const asked = bench.client.calls.length;
    await bench.frames(5);
    expect(bench.client.calls.length).toBe(asked);
    bench.run.place(true, 60);
    await bench.frames(2);
    expect(bench.replay?.epoch).toBe(6000);
    bench.run.place(false, 60);
    bench.run.pause();
    await bench.answer();
    expect([isDone, bench.epoch]).toEqual([true, 6000]);
  });

  it('asks first, as soon as it is known how long it takes, and goes on when it is allowed', async () => {
    await bench.frames(20);
    const { epoch = 0, waiting } = bench.replay ?? {};
    expect(epoch).toBe(13_000);
    // 80 ms for each thousand epochs.
    expect(waiting).toBeCloseTo((farAway - epoch) * 8e-5, -1);
    const asked = bench.client.calls.length;
    await bench.frames(5);
    expect(bench.client.calls.length).toBe(asked);
    bench.run.replay.allow();
    await bench.frames(30);
    expect(bench.replay).toEqual({ epoch: 43_000, target: farAway, waiting: null });
  });

  it('that is not allowed ends there', async () => {
    await bench.frames(20);
    bench.run.pause();
    await bench.answer();
    expect([isDone, bench.epoch, bench.replay]).toEqual([true, 13_000, null]);
  });

  it('fails when the worker is lost, and the next one goes back to where it set out from', async () => {
    const lost = expect(bench.run.seek(farAway)).rejects.toThrow('worker');
    await bench.answer();
    await bench.client.die();
    await lost;
    expect(bench.replay).toBeNull();
    bench.run.restart();
    await bench.answer();
    await bench.frames(3);
    expect([bench.epoch, bench.run.notice]).toEqual([0, null]);
  });
});

describe('a replay that is not long', () => {
  it('does not ask', async () => {
    const bench = new Bench();
    await bench.open();
    let isDone = false;
    void bench.run.seek(300_000).then(() => (isDone = true));
    await bench.answer();
    await bench.frames(301);
    expect([isDone, bench.epoch]).toEqual([true, 300_000]);
  });
});

describe('a seek back into a long run', () => {
  it('goes in slices, which can be stopped, and shows the place when it is there', async () => {
    const bench = new Bench();
    await bench.open();
    bench.client.mostEpochs = 1_000_000;
    void bench.run.seek(100_000);
    await bench.answer();
    expect(bench.epoch).toBe(100_000);
    bench.client.mostEpochs = slice.epochs;
    bench.client.seekShort = 5000;
    const before = bench.client.calls.length;
    const arrived = bench.run.seek(90_000);
    await bench.answer();
    await bench.frames(20);
    await arrived;
    const calls = bench.client.calls.slice(before);
    expect(calls.map(({ kind }) => kind)).toEqual(['seek', ...Array<string>(6).fill('advance')]);
    expect(calls.at(-1)?.wishes.field).toBeDefined();
    expect([bench.epoch, bench.replay]).toEqual([90_000, null]);

    void bench.run.seek(50_000);
    await bench.answer();
    expect(bench.replay).toMatchObject({ target: 50_000 });
    bench.run.pause();
    await bench.answer();
    expect(bench.replay).toBeNull();
    expect(bench.epoch).toBeLessThan(50_000);
    expect(bench.run.idle).toBe(true);
  });
});
