/** Each preset shows what its sentence says, and what the sentence proposes to try does help. */
import { describe, expect, it } from 'vitest';
import type { Metrics, Session } from '../../web/src/engine/types.ts';
import type { ActivationName } from '../../web/src/experiment/names.ts';
import { presetExperiment } from '../../web/src/experiment/presets.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { engine } from './engine.ts';

/** Hands over a session that is disposed of afterwards. */
function withSession<Value>(experiment: Experiment, use: (session: Session) => Value): Value {
  const session = engine.createSession(experiment);
  try {
    return use(session);
  } finally {
    session.dispose();
  }
}

function after(epochs: number, experiment: Experiment): Metrics {
  return withSession(experiment, (session) => session.train(epochs));
}

/** The metrics of every epoch. */
function course(epochs: number, experiment: Experiment): readonly Metrics[] {
  return withSession(experiment, (session) => Array.from({ length: epochs }, () => session.train(1)));
}

function withRate(experiment: Experiment, learningRate: number): Experiment {
  return { ...experiment, optimizer: { ...experiment.optimizer, learningRate } };
}

function withHidden(experiment: Experiment, activation: ActivationName): Experiment {
  const hidden = experiment.layers.slice(0, -1).map(({ units }) => ({ units, activation }));
  return { ...experiment, layers: [...hidden, ...experiment.layers.slice(-1)] };
}

const withStart = (experiment: Experiment, seed: number): Experiment => ({ ...experiment, seed });
const cost = ({ trainLoss }: Metrics): number => trainLoss ?? Number.NaN;
const testCost = ({ testLoss }: Metrics): number => testLoss ?? Number.NaN;

/** Least and largest activation of each unit of a layer over the points. */
function activations(session: Session, layer: number): readonly (readonly [number, number])[] {
  const points = session.points();
  const traces = Array.from({ length: points.length / 3 }, (_, index) => {
    const [x1 = 0, x2 = 0, label = 0] = points.subarray(3 * index, 3 * index + 3);
    return session.trace([x1, x2], label).layers[layer]?.a ?? new Float32Array();
  });
  return Array.from(traces[0] ?? [], (_, unit) => {
    const values = traces.map((a) => a[unit] ?? Number.NaN);
    return [Math.min(...values), Math.max(...values)] as const;
  });
}

/** Root mean square of the gradients of each layer's weights. */
function gradientSizes(session: Session): readonly number[] {
  const gradients = session.gradients();
  let start = 0;
  let inputs = session.experiment.features.length;
  return session.experiment.layers.map(({ units }) => {
    const weights = gradients.subarray(start, start + units * inputs);
    start += units * inputs + units;
    inputs = units;
    return Math.sqrt(weights.reduce((sum, gradient) => sum + gradient ** 2, 0) / weights.length);
  });
}

/** Parameters of a net with one hidden layer, by unit: its incoming weights and bias, and its outgoing weight. */
function hiddenUnits(session: Session): readonly string[] {
  const parameters = session.parameters();
  const inputs = session.experiment.features.length;
  const units = session.experiment.layers[0]?.units ?? 0;
  return Array.from({ length: units }, (_, unit) =>
    [
      ...parameters.subarray(unit * inputs, (unit + 1) * inputs),
      parameters[units * inputs + unit],
      parameters[units * inputs + units + unit],
    ].join(' '),
  );
}

describe('what networks can do', () => {
  it('double-circles: the article’s network gets there', () => {
    expect(after(600, presetExperiment('double-circles')).trainAccuracy).toBeGreaterThan(0.98);
  });

  it('xor: a line does not do, four neurons do', () => {
    const line = presetExperiment('xor');
    expect(after(500, line).trainAccuracy).toBeLessThan(0.65);
    const bent = { ...line, layers: [{ units: 4, activation: 'tanh' as const }, ...line.layers] };
    for (const seed of [1, 2, 3, 4]) {
      expect(after(400, withStart(bent, seed)).trainAccuracy).toBeGreaterThan(0.97);
    }
  });

  it('squared-inputs: a circle without a hidden layer, but not from x1 and x2', () => {
    const squares = presetExperiment('squared-inputs');
    expect(after(100, squares).trainAccuracy).toBe(1);
    expect(after(500, { ...squares, features: ['x1', 'x2'] }).trainAccuracy).toBeLessThan(0.7);
  });

  it('relu-folds: three folds close around the inner circle', () => {
    const folds = presetExperiment('relu-folds');
    expect(folds.layers[0]).toEqual({ units: 3, activation: 'relu' });
    expect(after(250, folds).trainAccuracy).toBeGreaterThan(0.98);
  });

  it.each([1, 2, 3])('spiral: wound in within five seconds at 60 epochs a second, start %i', (seed) => {
    expect(after(300, withStart(presetExperiment('spiral'), seed)).trainAccuracy).toBeGreaterThan(0.97);
  });

  it.each([1, 2, 3])('five-classes: a region for each, start %i', (seed) => {
    withSession(withStart(presetExperiment('five-classes'), seed), (session) => {
      expect(session.train(200).trainAccuracy).toBeGreaterThan(0.96);
      const { classes, train } = session.confusion();
      for (let label = 0; label < classes; label++)
        expect(train[label * classes + label]).toBeGreaterThan(50);
    });
  });
});

describe('what can go wrong', () => {
  it('zero-weights: the neurons stay the same, bit for bit; drawn at random they learn', () => {
    const zeros = presetExperiment('zero-weights');
    withSession(zeros, (session) => {
      const metrics = session.train(300);
      expect(metrics.trainAccuracy).toBeLessThan(0.9);
      const units = hiddenUnits(session);
      expect(units).toHaveLength(6);
      expect(new Set(units).size).toBe(1);
      // They do learn: one neuron's worth.
      expect(units[0]).not.toMatch(/^0 0/u);
    });
    for (const initializer of ['xavier-normal', 'standard-normal', 'he-uniform'] as const) {
      expect(after(300, { ...zeros, initializer }).trainAccuracy).toBeGreaterThan(0.97);
    }
  });

  it('high-rate: diverges at once, and from the same start falls at 0.1', () => {
    const high = presetExperiment('high-rate');
    const metrics = after(60, high);
    expect(metrics.status).toBe('diverged');
    expect(metrics.divergedAt).toBeLessThan(20);
    const calm = course(300, withRate(high, 0.1)).map(cost);
    expect(calm.at(-1)).toBeLessThan(0.6 * (calm[0] ?? 0));
  });

  it('dead-neurons: layer 2 is 0 at every point within a second; leaky and slower it learns', () => {
    const dead = presetExperiment('dead-neurons');
    withSession(dead, (session) => {
      const before = session.train(60);
      expect(activations(session, 1).filter(([, largest]) => largest > 0)).toEqual([]);
      expect(session.train(300).trainLoss).toBeCloseTo(before.trainLoss ?? 0, 2);
    });
    const fixed = withRate(withHidden(dead, 'leaky-relu'), 0.3);
    for (const seed of [1, 2, 3, 4]) {
      expect(after(300, withStart(fixed, seed)).trainAccuracy).toBeGreaterThan(0.97);
    }
  });

  it.each([1, 2, 3])(
    'vanishing-gradients: they do, and the cost stands still; not so with tanh, start %i',
    (seed) => {
      const deep = withStart(presetExperiment('vanishing-gradients'), seed);
      const [first = 1, ...others] = withSession(deep, gradientSizes);
      expect(first).toBeLessThan(1e-3 * (others.at(-1) ?? 0));
      expect(after(600, deep).trainLoss).toBeGreaterThan(0.69);
      expect(after(300, withHidden(deep, 'tanh')).trainLoss).toBeLessThan(0.05);
    },
  );

  it.each([1, 2, 3])(
    'overfitting: the test cost rises while the other falls; with L2 it stays, start %i',
    (seed) => {
      const noisy = withStart(presetExperiment('overfitting'), seed);
      const free = course(400, noisy);
      const least = Math.min(...free.map(testCost));
      const at = free.findIndex((metrics) => testCost(metrics) === least);
      const [best, last] = [free[at], free.at(-1)] as [Metrics, Metrics];
      expect(testCost(last)).toBeGreaterThan(1.5 * least);
      expect(cost(last)).toBeLessThan(0.2 * cost(best));
      const held = course(600, { ...noisy, regularization: { l1: 0, l2: 0.01 } }).map(testCost);
      expect(held.at(-1)).toBeLessThan(1.1 * Math.min(...held));
    },
  );

  it('overfitting: the penalty also helps a run that has learned the noise already', () => {
    const noisy = presetExperiment('overfitting');
    withSession(noisy, (session) => {
      const before = testCost(session.train(400));
      expect(session.update({ ...noisy, regularization: { l1: 0, l2: 0.01 } })).toBe(true);
      expect(testCost(session.train(200))).toBeLessThan(0.5 * before);
    });
  });

  it('single-points: the cost trembles but falls faster; with all points neither', () => {
    const single = presetExperiment('single-points');
    const rises = (costs: readonly number[]): number =>
      costs.filter((value, index) => value > (costs[index - 1] ?? Number.POSITIVE_INFINITY)).length;
    const trembling = course(300, single).map(cost);
    const smooth = course(300, { ...single, batchSize: null }).map(cost);
    expect(rises(trembling)).toBeGreaterThan(90);
    expect(rises(smooth)).toBe(0);
    expect(trembling.at(-1)).toBeLessThan(0.5 * (smooth.at(-1) ?? 0));
  });
});
