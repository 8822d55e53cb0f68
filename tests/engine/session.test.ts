import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ExperimentError } from '../../web/src/engine/index.ts';
import { engine, smallExperiment } from './engine.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/fingerprints.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

describe('the article’s experiment', () => {
  test('starts and ends with the same bits as the native build', () => {
    const session = engine.createSession({ version: 1 });
    expect(session.fingerprint()).toBe(golden['default, epoch 0']);
    session.train(1500);
    expect(session.fingerprint()).toBe(golden['default, epoch 1500']);
    expect(session.epoch).toBe(1500);
    session.dispose();
  });

  test('reaches 95 %', () => {
    const session = engine.createSession({ version: 1 });
    const metrics = session.train(1500);
    expect(metrics.status).toBe('ok');
    expect(metrics.divergedAt).toBeNull();
    expect(metrics.trainAccuracy).toBeGreaterThanOrEqual(0.95);
    session.dispose();
  });

  test('has 1,600 points of two classes in [-1, 1]', () => {
    const points = engine.createSession({ version: 1 }).points();
    expect(points).toHaveLength(4800);
    const labels = points.filter((_, i) => i % 3 === 2);
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(800);
    expect(Math.max(...points.filter((_, i) => i % 3 !== 2).map(Math.abs))).toBe(1);
  });
});

describe('a session', () => {
  test('learns XOR', () => {
    const session = engine.createSession(smallExperiment);
    session.train(500);
    const p = session.predict([-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5]);
    expect([...p].map((x) => Math.round(x))).toEqual([0, 0, 1, 1]);
  });

  test('gives copies: what the caller holds never changes', () => {
    const session = engine.createSession(smallExperiment);
    const before = session.parameters();
    const kept = before.slice();
    session.train(5);
    expect(before).toEqual(kept);
    expect(session.parameters()).not.toEqual(kept);
    before.fill(7);
    expect(session.parameters()).not.toEqual(before);
  });

  test('gradients() is what the next step subtracts', () => {
    const session = engine.createSession(smallExperiment);
    const before = session.parameters();
    const gradient = session.gradients();
    expect(session.parameters()).toEqual(before);
    session.step();
    const expected = before.map((p, i) => Math.fround(p - Math.fround(0.5 * (gradient[i] ?? NaN))));
    expect(session.parameters()).toEqual(expected);
  });

  test('setParameters keeps the epoch, takes what parameters() gave, and refuses anything else', () => {
    const session = engine.createSession(smallExperiment);
    session.train(3);
    const kept = session.parameters();
    const print = session.fingerprint();
    session.train(3);
    session.setParameters(kept);
    expect(session.epoch).toBe(6);
    expect(session.fingerprint()).toBe(print);
    expect(() => {
      session.setParameters(kept.subarray(1));
    }).toThrow(/24 numbers are not allowed; allowed: 25/);
    expect(() => {
      session.setParameters(kept.map(() => NaN));
    }).toThrow(/finite/);
    expect(session.fingerprint()).toBe(print);
  });

  test('field: row 0 is the largest x2, a cell is what predict gives at its centre', () => {
    const session = engine.createSession(smallExperiment);
    session.train(100);
    const field = session.field({ width: 3, height: 2, bounds: { x1Min: -1, x1Max: 1, x2Min: 0, x2Max: 1 } });
    expect(field).toEqual(
      session.predict([-2 / 3, 0.75, 0, 0.75, 2 / 3, 0.75, -2 / 3, 0.25, 0, 0.25, 2 / 3, 0.25]),
    );
    expect(session.field({ width: 50, height: 50 })).toHaveLength(2500);
    expect(() => session.field({ width: 0, height: 5 })).toThrow(/width: 0/);
    expect(() => session.field({ width: 1e5, height: 1e5 })).toThrow(RangeError);
  });

  test('reset returns to the same start', () => {
    const session = engine.createSession(smallExperiment);
    const print = session.fingerprint();
    session.train(7);
    session.reset();
    expect(session.epoch).toBe(0);
    expect(session.fingerprint()).toBe(print);
  });

  test('mini-batches: step() is one batch, an epoch as many as it takes', () => {
    const session = engine.createSession({ ...smallExperiment, batchSize: 3 });
    expect(session.step().epoch).toBe(0);
    expect(session.step().epoch).toBe(1);
  });

  test('two outputs, one per class', () => {
    const session = engine.createSession({
      ...smallExperiment,
      layers: [
        { units: 6, activation: 'tanh' },
        { units: 2, activation: 'sigmoid' },
      ],
    });
    expect(session.outputs).toBe(2);
    expect(session.train(500).trainAccuracy).toBe(1);
    expect(session.field({ width: 4, height: 4 })).toHaveLength(32);
  });

  test('sessions don’t share anything', () => {
    const one = engine.createSession(smallExperiment);
    const other = engine.createSession(smallExperiment);
    one.train(10);
    expect(other.epoch).toBe(0);
    other.train(10);
    expect(other.fingerprint()).toBe(one.fingerprint());
  });

  test('disposed sessions say so', () => {
    const session = engine.createSession(smallExperiment);
    session.dispose();
    session.dispose();
    expect(() => session.train(1)).toThrow(/disposed/);
  });
});

describe('update', () => {
  const session = () => {
    const made = engine.createSession(smallExperiment);
    made.train(10);
    return made;
  };

  test('new points, another learning rate: the run goes on', () => {
    const s = session();
    const before = s.parameters();
    const points = [...smallExperiment.data.points, [0.9, 0.9, 1]];
    expect(
      s.update({ ...smallExperiment, data: { kind: 'points', points }, optimizer: { learningRate: 0.1 } }),
    ).toBe(true);
    expect(s.epoch).toBe(10);
    expect(s.parameters()).toEqual(before);
    expect(s.points()).toHaveLength(15);
    expect(s.experiment.optimizer.learningRate).toBe(0.1);
  });

  test('another network: the run begins anew', () => {
    const s = session();
    expect(s.update({ ...smallExperiment, layers: [{ units: 1, activation: 'sigmoid' }] })).toBe(false);
    expect(s.epoch).toBe(0);
    expect(s.parameters()).toHaveLength(3);
  });

  test('a bad document changes nothing', () => {
    const s = session();
    const print = s.fingerprint();
    const data = { kind: 'points', points: [[0, 7, 0]] };
    expect(() => s.update({ ...smallExperiment, data })).toThrow(ExperimentError);
    expect(s.fingerprint()).toBe(print);
    expect(s.points()).toHaveLength(12);
    expect(s.epoch).toBe(10);
  });
});

describe('bad or odd input', () => {
  test('a bad document is an ExperimentError with path, value and what is allowed', () => {
    let caught: unknown;
    try {
      engine.createSession({ version: 1, layers: [{ units: 0 }] });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ExperimentError);
    expect(caught).toMatchObject({
      path: 'layers[0].units',
      value: '0',
      allowed: { kind: 'number', min: 1, max: 128, integer: true },
    });
  });

  test('no points: nothing to train on, no NaN', () => {
    const session = engine.createSession({ ...smallExperiment, data: { kind: 'points', points: [] } });
    const metrics = session.train(10);
    expect(metrics).toMatchObject({ epoch: 0, trainLoss: null, trainAccuracy: null, status: 'ok' });
    expect(session.loss()).toEqual({ train: null, test: null });
    expect(session.gradients().every((g) => g === 0)).toBe(true);
    expect(session.field({ width: 8, height: 8 }).every(Number.isFinite)).toBe(true);
  });

  test('one class only, and duplicates that contradict each other', () => {
    const data = {
      kind: 'points',
      points: [
        [0, 0, 1],
        [0.5, 0, 1],
      ],
    };
    expect(engine.createSession({ ...smallExperiment, data }).train(200).trainAccuracy).toBe(1);
    const contradicting = {
      kind: 'points',
      points: [
        [0, 0, 1],
        [0, 0, 0],
      ],
    };
    const session = engine.createSession({ ...smallExperiment, data: contradicting });
    session.train(500);
    expect(session.predict([0, 0])[0]).toBeCloseTo(0.5, 2);
    expect(session.loss().train).toBeCloseTo(Math.log(2), 3);
  });

  test('a run that diverges says in which epoch and keeps finite weights and a finite field', () => {
    const session = engine.createSession({
      ...smallExperiment,
      layers: [
        { units: 6, activation: 'linear' },
        { units: 1, activation: 'linear' },
      ],
      loss: 'mean-squared-error',
      optimizer: { learningRate: 1000 },
    });
    const metrics = session.train(1000);
    expect(metrics.status).toBe('diverged');
    expect(metrics.divergedAt).toBe(metrics.epoch + 1);
    expect(session.parameters().every(Number.isFinite)).toBe(true);
    expect(session.field({ width: 8, height: 8 }).every(Number.isFinite)).toBe(true);
    expect(session.train(1).epoch).toBe(metrics.epoch);
    session.reset();
    expect(session.metrics().status).toBe('ok');
  });

  test('epochs must be a whole number', () => {
    const session = engine.createSession(smallExperiment);
    expect(() => session.train(-1)).toThrow(/epochs: -1/);
    expect(() => session.train(1.5)).toThrow(/epochs: 1.5/);
  });
});

describe('seeing inside', () => {
  const trained = () => {
    const session = engine.createSession(smallExperiment);
    session.train(50);
    return session;
  };

  test('neurons: one map per unit and feature; the last layer’s is the field', () => {
    const session = trained();
    const maps = session.neurons({ size: 6 });
    expect(maps.map((map) => map.length / 36)).toEqual([2, 6, 1]);
    expect(maps[2]).toEqual(session.field({ width: 6, height: 6 }));
    // The first feature is x1 itself: rising from left to right, the same in each row.
    expect([...(maps[0]?.slice(0, 6) ?? [])]).toEqual([-1.25, -0.75, -0.25, 0.25, 0.75, 1.25]);
    expect(() => session.neurons({ size: 513 })).toThrow(/size: 513/);
  });

  test('trace: cost, prediction and the update of one point', () => {
    const session = trained();
    const trace = session.trace([0.5, 0.5], 0);
    const output = trace.layers.at(-1);
    expect([...trace.inputs]).toEqual([0.5, 0.5]);
    expect([...trace.target]).toEqual([0]);
    expect(output?.a[0]).toBe(session.predict([0.5, 0.5])[0]);
    expect(trace.cost).toBeCloseTo(-Math.log(1 - (output?.a[0] ?? NaN)), 5);
    expect(output?.delta[0]).toBeCloseTo((trace.costGradient[0] ?? NaN) * (output?.derivative[0] ?? NaN), 5);
    expect(trace.layers[0]?.weightGradients).toHaveLength(12);
    expect(() => session.trace([0, 0], 2)).toThrow(/label: 2/);
    expect(() => session.trace([NaN, 0], 0)).toThrow(/finite/);
  });

  test('landscape: the middle is the present cost', () => {
    const session = trained();
    const landscape = session.landscape({ size: 5, span: 0.5, seed: 3 });
    expect(landscape?.costs).toHaveLength(25);
    expect(landscape?.costs[12]).toBeCloseTo(session.loss().train ?? NaN, 6);
    expect(() => session.landscape({ size: 1 })).toThrow(/size: 1/);
    expect(() => session.landscape({ size: 5, span: 0 })).toThrow(/span: 0/);
  });

  test('gradientCheck: backpropagation is right', () => {
    const check = trained().gradientCheck();
    expect(check?.checked).toBe(25);
    expect(check?.worst).toBeLessThan(1e-7);
  });

  test('confusion: rows are true classes, columns predicted ones', () => {
    const session = trained();
    const accuracy = session.metrics().trainAccuracy ?? NaN;
    const { classes, train, test: held } = session.confusion();
    expect(classes).toBe(2);
    expect((train[0] ?? 0) + (train[1] ?? 0)).toBe(2);
    expect(((train[0] ?? 0) + (train[3] ?? 0)) / 4).toBe(accuracy);
    expect([...held]).toEqual([0, 0, 0, 0]);
  });

  test('without points there is nothing to look at, and no NaN', () => {
    const session = engine.createSession({ ...smallExperiment, data: { kind: 'points', points: [] } });
    expect(session.landscape({ size: 3 })).toBeNull();
    expect(session.gradientCheck()).toBeNull();
    expect(session.trace([0, 0], 1).cost).toBeGreaterThan(0);
  });

  test('a saturated output’s cost gradient is null where it isn’t finite', () => {
    const session = engine.createSession({
      ...smallExperiment,
      layers: [{ units: 1, activation: 'sigmoid' }],
    });
    session.setParameters(new Float32Array([1e4, 0, 0]));
    const trace = session.trace([1, 0], 0);
    expect(trace.costGradient).toEqual([null]);
    expect(Number.isFinite(trace.cost)).toBe(true);
  });
});

describe('seek', () => {
  test('goes to any epoch exactly, back and forth', () => {
    const document = {
      version: 1,
      batchSize: 30,
      shuffle: true,
      optimizer: { name: 'adam', learningRate: 0.01 },
    };
    const fresh = (epochs: number): string => {
      const session = engine.createSession(document);
      session.train(epochs);
      return session.fingerprint();
    };
    const session = engine.createSession(document);
    session.train(150);
    for (const epoch of [40, 0, 149, 200, 64]) {
      expect(session.seek(epoch).epoch).toBe(epoch);
      expect(session.fingerprint()).toBe(fresh(epoch));
    }
  });

  test('not before the last change', () => {
    const session = engine.createSession(smallExperiment);
    session.train(20);
    session.update({ ...smallExperiment, optimizer: { learningRate: 0.1 } });
    expect(session.origin).toBe(20);
    expect(() => session.seek(19)).toThrow(/epoch: 19 is not allowed; allowed: a whole number from 20/);
  });
});

describe('many classes and a test set', () => {
  const blobs = {
    version: 1,
    data: { kind: 'generated', name: 'blobs', samples: 400, classes: 5, testFraction: 0.25 },
    layers: [
      { units: 8, activation: 'gelu' },
      { units: 5, activation: 'softmax' },
    ],
    loss: 'categorical-cross-entropy',
    optimizer: { name: 'adam', learningRate: 0.05 },
    initializer: 'he-normal',
  } as const;

  test('softmax learns five blobs, and does as well on points it hasn’t seen', () => {
    const session = engine.createSession(blobs);
    const metrics = session.train(100);
    expect(metrics.trainAccuracy).toBeGreaterThan(0.97);
    expect(metrics.testAccuracy).toBeGreaterThan(0.95);
    expect(metrics.testLoss).toBeGreaterThan(0);
    const field = session.field({ width: 3, height: 3 });
    for (let cell = 0; cell < 9; cell += 1) {
      const sum = field.slice(cell * 5, cell * 5 + 5).reduce((total, p) => total + p, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  test('the mask says which points are held back: a quarter of each class', () => {
    const session = engine.createSession(blobs);
    const points = session.points();
    const held = new Map<number, number>();
    session.testMask().forEach((isTest, i) => {
      const label = points[3 * i + 2] ?? NaN;
      held.set(label, (held.get(label) ?? 0) + isTest);
    });
    expect([...held.values()]).toEqual([20, 20, 20, 20, 20]);
    expect(session.confusion().test.reduce((sum, count) => sum + count, 0)).toBe(100);
  });

  test('the heap stays flat over a long run', () => {
    const session = engine.createSession({ ...blobs, data: { ...blobs.data, samples: 20 }, batchSize: 5 });
    session.train(20_000);
    const before = session.parameters().buffer.byteLength;
    const print = session.fingerprint();
    session.seek(100);
    session.seek(20_000);
    expect(session.fingerprint()).toBe(print);
    expect(session.parameters().buffer.byteLength).toBe(before);
  });
});
