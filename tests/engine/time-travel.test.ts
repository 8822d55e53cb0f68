/** The timeline on the real engine: wherever a run has been, going there again gives the same bits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { document, opened, points, type Run } from './travelling.ts';

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
    for (const epoch of [-1, 1.5, 2_147_483_648, Number.NaN, Infinity])
      expect(() => {
        run.time.check(epoch, null);
      }).toThrow(RangeError);
    expect(() => {
      run.time.check(0, 99);
    }).toThrow(RangeError);
  });

  test('forwards it trains to where it has not been yet', async () => {
    const run = await opened();
    const { metrics } = await run.seek(12);
    expect(metrics.epoch).toBe(12);
    expect(run.time.view.branches).toMatchObject([{ last: 12 }]);
  });
});
