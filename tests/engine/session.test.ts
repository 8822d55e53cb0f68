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

describe('inputs with whole waves', () => {
  const accuracies = (data: string, features: readonly string[]): readonly number[] =>
    [1, 2, 3].map((seed) => {
      const session = engine.createSession({
        version: 1,
        data: { kind: 'generated', name: data, samples: 600, noise: 0.02, seed: 1 },
        features,
        layers: [
          { units: 8, activation: 'tanh' },
          { units: 1, activation: 'sigmoid' },
        ],
        optimizer: { name: 'adam', learningRate: 0.01 },
        batchSize: 10,
        initializer: 'xavier-uniform',
        seed,
      });
      const { trainAccuracy } = session.train(300);
      session.dispose();
      return trainAccuracy ?? 0;
    });
  const waves = ['x1', 'x2', 'sin(2*pi*x1)', 'sin(2*pi*x2)'];

  test('solve the spiral with eight neurons, whatever the start, which sin x₁ and sin x₂ do not', () => {
    expect(Math.min(...accuracies('spiral', waves))).toBeGreaterThan(0.98);
    expect(Math.max(...accuracies('spiral', ['x1', 'x2', 'sin(x1)', 'sin(x2)']))).toBeLessThan(0.7);
  });

  test('solve the checkerboard', () => {
    expect(Math.min(...accuracies('checkerboard', waves))).toBeGreaterThan(0.95);
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
    }).toThrow(/^parameters: 24 is not allowed; allowed: 25 entries$/);
    expect(() => {
      session.setParameters(kept.map(() => NaN));
    }).toThrow(/^parameters\[0\]: NaN .* a finite number$/);
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
