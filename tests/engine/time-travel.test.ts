/** The timeline on the real engine: wherever a run has been, going there again gives the same bits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journeys } from '../../web/src/element/ask-worker.ts';
import type { JobKind } from '../../web/src/element/job-queue.ts';
import { TimeTravel } from '../../web/src/element/time-travel.ts';
import type { TimelineView } from '../../web/src/element/types.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { Experiment, LabelledPoint } from '../../web/src/experiment/types.ts';
import { createDispatcher } from '../../web/src/worker/dispatcher.ts';
import type { Client, Request, Snapshot } from '../../web/src/worker/protocol.ts';
import { engine, smallExperiment } from './engine.ts';

type Ask = Request extends infer Some ? (Some extends Request ? Omit<Some, 'id' | 'figure'> : never) : never;

/** The worker's side without a worker. */
function directClient(): Client {
  const dispatcher = createDispatcher(engine, () => performance.now());
  const ask = async (figure: string, question: Ask): Promise<Snapshot> => {
    const { reply } = dispatcher.handle({ ...question, id: 1, figure });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply.snapshot as Snapshot;
  };
  return {
    open: (figure, experiment, wishes) => ask(figure, { kind: 'open', experiment, wishes }),
    update: (figure, experiment, wishes) => ask(figure, { kind: 'update', experiment, wishes }),
    advance: (figure, epochs, budgetMs, wishes) => ask(figure, { kind: 'advance', epochs, budgetMs, wishes }),
    step: (figure, wishes) => ask(figure, { kind: 'step', wishes }),
    reset: (figure, wishes) => ask(figure, { kind: 'reset', wishes }),
    seek: (figure, epoch, wishes) => ask(figure, { kind: 'seek', epoch, wishes }),
    setParameters: (figure, parameters, wishes) => ask(figure, { kind: 'setParameters', parameters, wishes }),
    close: async (figure) => {
      dispatcher.handle({ kind: 'close', id: 1, figure });
    },
    watch: () => () => undefined,
    restart: () => undefined,
  };
}

/** A figure's run as the controller drives it, and what was seen of it. */
class Run {
  readonly client = directClient();
  readonly views: TimelineView[] = [];
  readonly time: TimeTravel;
  /** Fingerprints by branch and epoch, of the ends of epochs. */
  readonly seen = new Map<string, string>();
  experiment: Experiment;
  last: Snapshot | null = null;
  /** Mini-batches since the end of the last epoch. */
  steps = 0;

  constructor(experiment: Experiment) {
    this.experiment = experiment;
    this.time = new TimeTravel(experiment, (view) => this.views.push(view));
  }

  get present(): number {
    return this.time.view.present;
  }

  async do(
    kind: Exclude<JobKind, Journeys>,
    epochs = 0,
    parameters = new Float32Array(0),
  ): Promise<Snapshot> {
    const wishes = { parameters: true };
    const { client, experiment } = this;
    const ask: Record<typeof kind, () => Promise<Snapshot>> = {
      open: () => client.open('a', experiment, wishes),
      update: () => client.update('a', experiment, wishes),
      parameters: () => client.setParameters('a', parameters, wishes),
      reset: () => client.reset('a', wishes),
      step: () => client.step('a', wishes),
      epoch: () => client.advance('a', 1, 1e9, wishes),
      advance: () => client.advance('a', epochs, 1e9, wishes),
      look: () => client.advance('a', 0, 1e9, wishes),
    };
    const snapshot = await ask[kind]();
    const isSameEpoch = snapshot.metrics.epoch === this.last?.metrics.epoch;
    if (kind === 'step') this.steps = isSameEpoch ? this.steps + 1 : 0;
    else if (!isSameEpoch) this.steps = 0;
    this.time.remember({ kind, experiment, parameters }, snapshot);
    // Weights that are set at the end of an epoch are the weights at that end from then on.
    if (kind === 'parameters' && this.steps === 0) {
      this.seen.set(`${this.present} ${snapshot.metrics.epoch}`, snapshot.fingerprint);
    }
    this.last = snapshot;
    return snapshot;
  }

  /** One epoch after the other, each remembered. */
  async train(epochs: number): Promise<void> {
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const { metrics, fingerprint } = await this.do('advance', 1);
      if (metrics.status === 'ok') this.seen.set(`${this.present} ${metrics.epoch}`, fingerprint);
    }
  }

  async change(fields: Partial<Experiment>): Promise<void> {
    this.experiment = parseExperiment({ ...this.experiment, ...fields });
    await this.do('update');
  }

  /** As after the death of the worker: nothing of the session is left. */
  async returned(): Promise<Snapshot> {
    await this.client.close('a');
    this.time.lose();
    const snapshot = await this.time.goHome(this.client, 'a', {});
    if (snapshot === null) throw new Error('The way was left.');
    return snapshot;
  }

  async seek(epoch: number, branch = this.present): Promise<Snapshot> {
    this.time.aim(epoch, branch);
    const { snapshot, experiment } = await this.time.travel(this.client, 'a', {});
    if (snapshot === null) throw new Error('The way was left.');
    this.experiment = experiment ?? this.experiment;
    this.last = snapshot;
    this.steps = 0;
    return snapshot;
  }
}

const points: readonly LabelledPoint[] = Array.from({ length: 23 }, (_, index) => {
  const angle = index * 2.4;
  const radius = 0.2 + (index % 3) * 0.3;
  return [
    Math.fround(radius * Math.cos(angle)),
    Math.fround(radius * Math.sin(angle)),
    radius > 0.4 ? 1 : 0,
  ] as const;
});

function document(fields: Partial<Experiment> = {}): Experiment {
  const data = { kind: 'points', points, classes: 2, seed: 1, testFraction: 0 };
  return parseExperiment({ ...smallExperiment, data, batchSize: 7, shuffle: true, ...fields });
}

async function opened(experiment = document()): Promise<Run> {
  const run = new Run(experiment);
  await run.do('open');
  return run;
}

const changes: readonly Partial<Experiment>[] = [
  { batchSize: 5 },
  { batchSize: null },
  { loss: 'mean-squared-error' },
  { regularization: { l1: 0, l2: 0.01 } },
  { optimizer: { name: 'momentum', learningRate: 0.1, biasLearningRate: null, momentum: 0.9 } },
  {
    optimizer: {
      name: 'adam',
      learningRate: 0.02,
      biasLearningRate: null,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
    },
  },
  { data: { kind: 'points', points: points.slice(4), classes: 2, seed: 1, testFraction: 0 } },
  { data: { kind: 'points', points, classes: 2, seed: 3, testFraction: 0.3 } },
];

const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('train' as const), count: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('step' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('change' as const), count: fc.nat(changes.length - 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('weights' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('seek' as const), count: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const), count: fc.constant(0) }) },
);

async function act(
  run: Run,
  { kind, count }: { readonly kind: string; readonly count: number },
): Promise<void> {
  const known = [...run.seen.keys()].filter((key) =>
    run.time.view.branches.some(({ id }) => id === Number(key.split(' ')[0])),
  );
  switch (kind) {
    case 'train':
      return run.train(count);
    case 'step':
      for (let step = 0; step < count; step += 1) await run.do('step');
      return;
    case 'change':
      return run.change(changes[count] ?? {});
    case 'weights':
      await run.do(
        'parameters',
        0,
        (run.last?.parameters ?? new Float32Array(25)).map((w) => w + count / 8),
      );
      return;
    case 'seek': {
      const key = known[count % Math.max(1, known.length)];
      if (key === undefined) return;
      const [branch = 1, epoch = 0] = key.split(' ').map(Number);
      expect((await run.seek(epoch, branch)).fingerprint, key).toBe(run.seen.get(key));
      run.last = await run.do('look');
      return;
    }
    default:
      await run.do(run.time.isUnchanged ? 'reset' : 'open');
  }
}

describe('wherever a run has been', () => {
  test(
    'going there again gives the same bits, whatever was done in between',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (deeds) => {
          const run = await opened();
          for (const one of deeds) await act(run, one);
          for (const [key, fingerprint] of run.seen) {
            const [branch = 1, epoch = 0] = key.split(' ').map(Number);
            if (!run.time.view.branches.some(({ id }) => id === branch)) continue;
            expect((await run.seek(epoch, branch)).fingerprint, key).toBe(fingerprint);
          }
        }),
        { numRuns: 500 },
      );
    },
  );
});

describe('branches', () => {
  test('nothing is a branch until something is changed in the past', async () => {
    const run = await opened();
    await run.train(20);
    await run.change({ batchSize: 5 });
    await run.train(20);
    await run.seek(7);
    await run.train(3);
    expect(run.time.view.branches).toEqual([{ id: 2, parent: null, from: 0, last: 40 }]);
    await run.change({ loss: 'mean-squared-error' });
    expect(run.time.view).toMatchObject({
      present: 3,
      branches: [
        { id: 2, last: 40 },
        { id: 3, parent: 2, from: 10 },
      ],
    });
  });

  test('training past a later change leaves the branch there', async () => {
    const run = await opened();
    await run.train(5);
    await run.change({ batchSize: 5 });
    await run.train(5);
    await run.seek(2);
    expect(run.experiment.batchSize).toBe(7);
    await run.train(6);
    expect(run.time.view.branches.at(-1)).toEqual({ id: 3, parent: 2, from: 5, last: 8 });
    expect(run.experiment.batchSize).toBe(7);
    await run.seek(9, 2);
    expect(run.experiment.batchSize).toBe(5);
  });

  test('another start is a branch of its own; one that went nowhere is forgotten', async () => {
    const run = await opened();
    run.experiment = document({ seed: 5 });
    await run.do('open');
    expect(run.time.view.branches).toHaveLength(1);
    await run.train(3);
    run.experiment = document({ seed: 6 });
    await run.do('open');
    expect(run.time.view.branches).toMatchObject([{ last: 3 }, { last: 0, parent: null }]);
  });

  test('another document forgets them all, and only eight are kept', async () => {
    const run = await opened();
    for (let seed = 10; seed < 22; seed += 1) {
      await run.train(1);
      run.experiment = document({ seed });
      await run.do('open');
    }
    expect(run.time.view.branches).toHaveLength(8);
    run.time.forget();
    await run.do('open');
    expect(run.time.view.branches).toMatchObject([{ parent: null, last: 0 }]);
  });

  test('a run that diverged, and was mended, is gone over again exactly', async () => {
    const wild = { name: 'gradient-descent', learningRate: 1000, biasLearningRate: null } as const;
    const run = await opened(
      document({
        loss: 'mean-squared-error',
        optimizer: { ...wild, learningRate: 0.1 },
        layers: [
          { units: 6, activation: 'relu' },
          { units: 1, activation: 'linear' },
        ],
      }),
    );
    await run.train(4);
    await run.change({ optimizer: wild });
    await run.train(9);
    expect(run.last?.metrics.status).toBe('diverged');
    await run.change({ optimizer: { ...wild, learningRate: 0.01 } });
    await run.train(6);
    const { fingerprint, metrics } = await run.do('look');
    await run.seek(2);
    expect((await run.seek(metrics.epoch)).fingerprint).toBe(fingerprint);
  });

  test('an epoch or a branch that there isn’t is refused', async () => {
    const run = await opened();
    for (const epoch of [-1, 1.5, Number.NaN, Infinity])
      expect(() => {
        run.time.aim(epoch);
      }).toThrow(RangeError);
    expect(() => {
      run.time.aim(0, 99);
    }).toThrow(RangeError);
  });

  test('forwards it trains to where it has not been yet', async () => {
    const run = await opened();
    const { metrics } = await run.seek(12);
    expect(metrics.epoch).toBe(12);
    expect(run.time.view.branches).toMatchObject([{ last: 12 }]);
  });
});

describe('after the loss of the session', () => {
  test('the run is where it was, with every change on the way and the steps within the epoch', async () => {
    const run = await opened();
    await run.train(7);
    await run.change({ optimizer: { ...document().optimizer, learningRate: 0.05 } });
    await run.train(5);
    await run.do('step');
    const before = await run.do('step');
    const { branches, present } = run.time.view;
    const after = await run.returned();
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.metrics).toEqual(before.metrics);
    expect([...(after.points ?? [])]).toHaveLength(3 * points.length);
    expect(run.time.isAway).toBe(false);
    expect([run.time.view.branches, run.time.view.present]).toEqual([branches, present]);
    // From there it goes on as it would have.
    expect((await run.do('advance', 3)).metrics.epoch).toBe(15);
  });

  test('a seek that the loss cut short is undone', async () => {
    const run = await opened();
    await run.train(6);
    await run.change({ loss: 'mean-squared-error' });
    await run.train(6);
    const before = run.last?.fingerprint;
    let requests = 0;
    const { client } = run;
    const dying: Client = {
      ...client,
      advance: (...request) => {
        requests += 1;
        if (requests > 1) return Promise.reject(new Error('gone'));
        return client.advance(...request);
      },
    };
    run.time.aim(3);
    await expect(run.time.travel(dying, 'a', {})).rejects.toThrow('gone');
    const after = await run.returned();
    expect([after.metrics.epoch, after.fingerprint]).toEqual([12, before]);
  });

  test('a return that the loss cut short is begun anew', async () => {
    const run = await opened();
    await run.train(4);
    await run.change({ batchSize: 5 });
    await run.train(4);
    const before = run.last?.fingerprint;
    run.time.lose();
    const dying: Client = { ...run.client, update: () => Promise.reject(new Error('gone')) };
    await expect(run.time.goHome(dying, 'a', {})).rejects.toThrow('gone');
    expect((await run.returned()).fingerprint).toBe(before);
  });

  test('a diverged run is diverged again', async () => {
    const run = await opened(
      document({
        optimizer: { ...document().optimizer, learningRate: 1e6 },
        loss: 'mean-squared-error',
        layers: [
          { units: 6, activation: 'relu' },
          { units: 1, activation: 'linear' },
        ],
      }),
    );
    const before = await run.do('advance', 500);
    expect(before.metrics.status).toBe('diverged');
    const after = await run.returned();
    expect([after.metrics, after.fingerprint]).toEqual([before.metrics, before.fingerprint]);
  });
});
