/** What the studio explains, on real runs: it is so, its fix fixes it, and a sound run is left alone. */
import { describe, expect, it } from 'vitest';
import type { Metrics, Session } from '../../web/src/engine/types.ts';
import { defaultExperiment } from '../../web/src/experiment/defaults.ts';
import { withDataset } from '../../web/src/experiment/document-edits.ts';
import { settingsFor } from '../../web/src/experiment/learning-settings.ts';
import { datasetNames, type DatasetName } from '../../web/src/experiment/names.ts';
import { presetExperiment, type PresetName } from '../../web/src/experiment/presets.ts';
import type { Experiment, LabelledPoint, LayerSpec, OptimizerSpec } from '../../web/src/experiment/types.ts';
import { Curve } from '../../web/src/run/curve.ts';
import { diagnose } from '../../web/src/studio/explain/diagnosis.ts';
import type { Finding } from '../../web/src/studio/explain/diagnosis-fix.ts';
import { fieldsOf, fixOf } from '../../web/src/studio/explain/diagnosis-fix.ts';
import { gradientLeft } from '../../web/src/studio/explain/diagnosis-network.ts';
import { costsOf } from '../../web/src/studio/explain/diagnosis-trend.ts';
import { engine } from './engine.ts';

interface Watched {
  /** Everything that was found on the way, each kind once. */
  readonly kinds: readonly Finding['kind'][];
  readonly last: Finding | null;
  readonly metrics: Metrics;
}

function pointsOf(session: Session): readonly LabelledPoint[] {
  const flat = session.points();
  return Array.from({ length: flat.length / 3 }, (_, index): LabelledPoint => {
    const [x1 = 0, x2 = 0, label = 0] = flat.subarray(3 * index, 3 * index + 3);
    return [x1, x2, label];
  });
}

/** A run as the studio follows it: a reading each epoch, a look every ten. */
function watch(experiment: Experiment, epochs: number): Watched {
  const session = engine.createSession(experiment);
  const history = new Curve();
  const points = pointsOf(session);
  const found: (Finding | null)[] = [];
  let metrics = session.metrics();
  while (metrics.epoch < epochs && metrics.status === 'ok') {
    metrics = session.train(1);
    history.add(metrics);
    if (metrics.epoch % 10 !== 0 && metrics.status === 'ok') continue;
    found.push(
      diagnose({
        experiment: session.experiment,
        metrics,
        points,
        parameters: session.parameters(),
        statistics: session.statistics(),
        history: costsOf(history.points),
      }),
    );
  }
  session.dispose();
  const kinds = [...new Set(found.flatMap((finding) => (finding === null ? [] : [finding.kind])))];
  return { kinds, last: found.at(-1) ?? null, metrics };
}

function fixed(experiment: Experiment, finding: Finding | null): Experiment {
  const fix = finding === null ? null : fixOf(finding, experiment);
  if (fix === null) throw new Error('There is nothing to fix.');
  return { ...experiment, ...fieldsOf(fix, experiment) };
}

describe('the presets that go wrong', () => {
  it.each([
    ['xor', 'linear'],
    ['zero-weights', 'symmetric'],
    ['high-rate', 'diverged'],
    ['dead-neurons', 'dead-relus'],
    ['vanishing-gradients', 'vanishing'],
  ] as const satisfies readonly (readonly [PresetName, Finding['kind']])[])(
    '%s: it is found, and its fix fixes it',
    (name, kind) => {
      const experiment = presetExperiment(name);
      const wrong = watch(experiment, 300);
      expect(wrong.kinds).toEqual([kind]);
      const right = watch(fixed(experiment, wrong.last), 300);
      expect(right.kinds).toEqual([]);
      expect(right.metrics.trainLoss).toBeLessThan(0.3 * (wrong.metrics.trainLoss ?? 0));
    },
  );

  it('overfitting: the penalty brings the test cost down', () => {
    const experiment = presetExperiment('overfitting');
    const wrong = watch(experiment, 300);
    expect(wrong.kinds).toEqual(['overfitting']);
    const right = watch(fixed(experiment, wrong.last), 600);
    expect(right.kinds).toEqual([]);
    expect(right.metrics.testLoss).toBeLessThan(0.5 * (wrong.metrics.testLoss ?? 0));
  });

  it.each([
    'double-circles',
    'squared-inputs',
    'relu-folds',
    'spiral',
    'five-classes',
    'single-points',
  ] as const)('and %s, which doesn’t, is left alone', (name) => {
    expect(watch(presetExperiment(name), 800).kinds).toEqual([]);
  });
});

const plain = presetExperiment('dead-neurons');
const output: LayerSpec = { units: 1, activation: 'sigmoid' };

function hidden(activation: LayerSpec['activation'], ...units: readonly number[]): readonly LayerSpec[] {
  return [...units.map((count) => ({ units: count, activation })), output];
}

function adam(learningRate: number): OptimizerSpec {
  return { ...presetExperiment('spiral').optimizer, learningRate };
}

describe('other settings that go wrong', () => {
  const tanh: Experiment = { ...plain, layers: hidden('tanh', 8), initializer: 'xavier-normal', seed: 1 };
  const gradient = (learningRate: number): OptimizerSpec => ({ ...plain.optimizer, learningRate });
  const cases: readonly (readonly [Finding['kind'], Experiment])[] = [
    ['oscillating', { ...tanh, optimizer: gradient(30) }],
    ['saturated', { ...tanh, layers: hidden('tanh', 8, 8), optimizer: adam(1) }],
    ['rate-too-low', { ...tanh, optimizer: gradient(0.001) }],
    ['rate-too-low', { ...tanh, optimizer: adam(0.0001) }],
    ['linear', { ...tanh, layers: hidden('linear', 6), optimizer: gradient(0.5) }],
    ['symmetric', { ...tanh, initializer: 'zeros', optimizer: gradient(0.5) }],
    ['dead-relus', { ...plain, optimizer: adam(5) }],
    ['stalled', { ...tanh, layers: hidden('sigmoid', 6, 6, 6), optimizer: gradient(0.3) }],
  ];

  it.each(cases)('%s: it is found, and its fix fixes it (%#)', (kind, experiment) => {
    const wrong = watch(experiment, 600);
    expect(wrong.last?.kind).toBe(kind);
    const right = watch(fixed(experiment, wrong.last), 600);
    expect(right.kinds).toEqual([]);
    expect(right.metrics.trainLoss).toBeLessThan(0.5 * (wrong.metrics.trainLoss ?? 0));
  });
});

describe('settings that other data were made for', () => {
  /** The article's settings on another data set, from another start. */
  const article = (name: DatasetName, seed = 1): Experiment => ({
    ...defaultExperiment,
    ...withDataset(defaultExperiment, name),
    seed,
  });
  const withoutOwnRate = (experiment: Experiment): Experiment => ({
    ...experiment,
    optimizer: { ...experiment.optimizer, biasLearningRate: null },
  });
  const tiny = (name: DatasetName, ...units: readonly number[]): Experiment => {
    const data = { ...defaultExperiment.data, name, samples: 400, noise: 0.02 };
    const settings = settingsFor(data);
    return {
      ...defaultExperiment,
      data,
      ...settings,
      layers: hidden('tanh', ...units),
      initializer: 'xavier-normal',
    };
  };
  const cases: readonly (readonly [Finding['kind'], string, Experiment, number])[] = [
    ['slow-biases', 'the article’s net on XOR, at 73 %', article('xor'), 800],
    [
      'slow-biases',
      'the article’s net on its circles, from another start',
      article('double-circles', 3),
      320,
    ],
    ['stuck', 'ReLU 12 and 6 on the spiral, at 60 %', withoutOwnRate(article('spiral')), 400],
    ['stuck', 'and on rings', withoutOwnRate(article('rings')), 400],
    ['stuck', 'four tanh on circles, a start that finds none', tiny('circles', 4), 400],
    ['too-small', 'four neurons on a checkerboard', tiny('checkerboard', 4), 400],
    ['too-small', 'two neurons on XOR', tiny('xor', 2), 400],
    ['too-small', 'two neurons on the spiral', tiny('spiral', 2), 400],
    ['too-small', 'one on rings', tiny('rings', 1), 320],
  ];

  it.each(cases)('%s: %s; its fix fixes it, or leads to the one that does', (kind, _, experiment, epochs) => {
    const wrong = watch(experiment, epochs);
    expect(wrong.last?.kind).toBe(kind);
    expect(wrong.metrics.trainAccuracy).toBeLessThan(0.9);
    let right = watch(fixed(experiment, wrong.last), 800);
    if (right.last !== null) {
      expect(right.last.kind).toBe('stuck');
      right = watch(fixed(fixed(experiment, wrong.last), right.last), 400);
    }
    expect(right.last).toBeNull();
    expect(right.metrics.trainAccuracy).toBeGreaterThan(0.9);
  });

  it.each(datasetNames)('%s: with its own settings nothing is said, from any start', (name) => {
    for (const seed of [1, 2, 3]) {
      const { data } = article(name);
      expect([seed, watch({ ...defaultExperiment, data, ...settingsFor(data), seed }, 350).kinds]).toEqual([
        seed,
        [],
      ]);
    }
  });
});

describe('sound settings', () => {
  const data = [
    ['double-circles', 400, 0.04],
    ['circles', 200, 0.06],
    ['moons', 200, 0.08],
    ['xor', 200, 0.02],
    ['gaussians', 200, 0.1],
    ['checkerboard', 400, 0],
    ['rings', 400, 0.03],
  ] as const;
  const networks: readonly (readonly [string, Partial<Experiment>])[] = [
    ['tanh', { layers: hidden('tanh', 16, 16), initializer: 'standard-normal', optimizer: adam(0.01) }],
    ['ReLU', { layers: hidden('relu', 16, 16), initializer: 'he-normal', optimizer: adam(0.01) }],
    ['mish', { layers: hidden('mish', 16, 16), initializer: 'he-normal', optimizer: adam(0.01) }],
  ];

  for (const [title, network] of networks) {
    it.each(data)(`are left alone: ${title} on %s`, (name, samples, noise) => {
      for (const seed of [1, 2, 3]) {
        const made = { kind: 'generated', name, samples, noise, classes: 2, seed, testFraction: 0 } as const;
        expect([seed, watch({ ...plain, ...network, data: made, seed }, 500).kinds]).toEqual([seed, []]);
      }
    });
  }

  it('are left alone where two groups overlap and no border could do better', () => {
    const line = {
      ...presetExperiment('xor'),
      data: { ...presetExperiment('vanishing-gradients').data, noise: 0.35 },
    };
    const { kinds, metrics } = watch(line, 800);
    expect(metrics.trainAccuracy).toBeLessThan(0.95);
    expect(kinds).toEqual([]);
  });
});

it('how much of the gradient reaches layer 1 is about what backpropagation gives', () => {
  const session = engine.createSession(presetExperiment('vanishing-gradients'));
  session.train(50);
  const points = session.points();
  const sums = [0, 0];
  for (let index = 0; index < points.length; index += 3) {
    const [x1 = 0, x2 = 0, label = 0] = points.subarray(index, index + 3);
    const { layers } = session.trace([x1, x2], label);
    [layers[0], layers.at(-1)].forEach((layer, end) => {
      const delta = layer?.delta ?? new Float32Array();
      sums[end] = (sums[end] ?? 0) + delta.reduce((sum, value) => sum + value * value, 0) / delta.length;
    });
  }
  const actual = Math.sqrt((sums[0] ?? 0) / (sums[1] ?? 1));
  const estimate = gradientLeft(session.experiment, session.parameters(), session.statistics());
  expect(estimate / actual).toBeGreaterThan(1 / 5);
  expect(estimate / actual).toBeLessThan(5);
  session.dispose();
});
