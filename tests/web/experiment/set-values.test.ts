import { describe, expect, it } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import { changedFields, withValue } from '../../../web/src/experiment/set-values.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import { allow, errorOf } from './refusal.ts';

const document = presetExperiment('double-circles');
const set = (values: Record<string, unknown>, before = document) =>
  parseExperiment(
    Object.entries(values).reduce((draft, [path, value]) => withValue(draft, path, value), before),
  );

describe('withValue', () => {
  it('sets values by their paths and leaves the document as it was', () => {
    const before = JSON.stringify(document);
    const now = set({ 'optimizer.learningRate': 3, 'layers[0].units': 4, seed: 7 });
    expect(now.optimizer.learningRate).toBe(3);
    expect(now.layers.map(({ units }) => units)).toEqual([4, 6, 1]);
    expect(now.seed).toBe(7);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('tells the fields that change and no others', () => {
    const after = withValue(document, 'layers[1].activation', 'tanh');
    expect(Object.keys(changedFields(document, after))).toEqual(['layers']);
    expect(changedFields(document, document)).toEqual({});
  });

  it('changes the optimizer without the fields of the one before', () => {
    const adam = set({ 'optimizer.name': 'adam', 'optimizer.beta1': 0.8 }).optimizer;
    expect(adam).toMatchObject({ name: 'adam', beta1: 0.8, learningRate: document.optimizer.learningRate });
    const plain = set({ 'optimizer.name': 'gradient-descent' }, { ...document, optimizer: adam });
    expect(plain.optimizer).not.toHaveProperty('beta1');
  });

  it('leaves unknown leaves and wrong values to the schema', () => {
    expect(() => set({ 'optimizer.speed': 3 })).toThrow(/speed/u);
    expect(() => set({ 'layers[0].units': -1 })).toThrow(/layers\[0\]\.units/u);
  });

  it.each([
    '',
    'optimiser.learningRate',
    'layers[9].units',
    'layers.x',
    'seed.x',
    'a b',
    '__proto__.x',
    'optimizer.__proto__',
    'constructor.name',
    'optimizer..name',
    'layers[0',
    'layers.length',
    'features.length',
    'layers.1e0.units',
  ])('refuses the path %j', (path) => {
    expect(() => withValue(document, path, 1)).toThrow(ExperimentError);
  });

  it('refuses a property of a list that is no item of it', () => {
    const drawn = parseExperiment({ version: 1, data: { kind: 'points', points: [[0, 0, 1]] } });
    for (const path of ['data.points.length', 'data.points[0].length', 'data.points[1]'])
      expect(() => withValue(drawn, path, 0), path).toThrow(ExperimentError);
  });

  it('refuses a path also where the value is none', () => {
    expect(() => withValue(document, 'nowhere', undefined)).toThrow(ExperimentError);
  });
});

describe('another data set', () => {
  const inMoons = (before: Experiment): Experiment =>
    parseExperiment(withValue(before, 'data.name', 'moons'));

  it('keeps how many points there are, their noise, the seed and the test share, not the classes', () => {
    const data = {
      ...{ kind: 'generated', name: 'blobs', samples: 300, noise: 0.2, classes: 3 },
      ...{ seed: 5, testFraction: 0.25 },
    } as const;
    const { optimizer, ...others } = parseExperiment({
      ...{ version: 1, data, seed: 7 },
      layers: [{ units: 3, activation: 'sigmoid' }],
    });
    expect(withValue({ optimizer, ...others }, 'data.name', 'moons')).toEqual({
      ...others,
      optimizer,
      data: { kind: 'generated', name: 'moons', samples: 300, noise: 0.2, seed: 5, testFraction: 0.25 },
    });
  });

  it('takes the place of points that were given, and its own size and noise', () => {
    const points = [[0, 0, 1]];
    const drawn = parseExperiment({
      version: 1,
      data: { kind: 'points', points, seed: 5, testFraction: 0.25 },
    });
    expect(inMoons(drawn)).toEqual({
      ...drawn,
      data: { ...document.data, name: 'moons', seed: 5, testFraction: 0.25 },
    });
  });

  it('is not meant by any other value of the data', () => {
    expect(withValue(document, 'data.noise', 0.5)).toEqual({
      ...document,
      data: { ...document.data, noise: 0.5 },
    });
  });
});

describe('another optimizer', () => {
  it('keeps the rates and the fields that it has too', () => {
    const optimizer = { name: 'adam', learningRate: 0.2, biasLearningRate: 0.1, beta1: 0.7, beta2: 0.8 };
    const before = parseExperiment({ version: 1, seed: 3, optimizer });
    expect(withValue(before, 'optimizer.name', 'rmsprop')).toEqual({
      ...before,
      optimizer: { name: 'rmsprop', learningRate: 0.2, biasLearningRate: 0.1, epsilon: 1e-8 },
    });
  });

  it('that there isn’t is left to the schema, with the rates alone', () => {
    const before = parseExperiment({ version: 1, optimizer: { name: 'adam' } });
    const { learningRate, biasLearningRate } = before.optimizer;
    expect(withValue(before, 'optimizer.name', 'sgd').optimizer).toEqual({
      name: 'sgd',
      learningRate,
      biasLearningRate,
    });
  });
});

describe('a path that leads nowhere', () => {
  it.each([
    ['nowhere', Object.keys(document)],
    ['nowhere.x', Object.keys(document)],
    ['', Object.keys(document)],
    ['seed.x', Object.keys(document)],
    ['optimizer.speed.x', Object.keys(document.optimizer)],
    ['layers[9].units', ['0', '1', '2']],
    ['layers[0].units.x', Object.keys(document)],
    ['layers[1000000]', Object.keys(document)],
    ['layers[0]units', Object.keys(document)],
    ['.seed', Object.keys(document)],
    ['seed.', Object.keys(document)],
    [' seed', Object.keys(document)],
    ['seed[x]', Object.keys(document)],
  ])('is refused with what there is instead: %j', (path, names) => {
    expect(errorOf(() => withValue(document, path, 'v')).toData()).toEqual({
      path,
      value: '"v"',
      allowed: allow.fields(...names),
    });
  });
});

describe('lists', () => {
  it('take a new item where one is, by either spelling of its place', () => {
    const layers = [document.layers[0], { units: 2, activation: 'tanh' }, document.layers[2]];
    for (const path of ['layers[1]', 'layers.1'])
      expect(withValue(document, path, { units: 2, activation: 'tanh' })).toEqual({ ...document, layers });
  });

  it('of more than ten items count on', () => {
    const points = Array.from({ length: 12 }, (_, index) => [index / 12, 0, index % 2]);
    const drawn = parseExperiment({ version: 1, data: { kind: 'points', points } });
    expect(withValue(drawn, 'data.points[10][0]', 0.5).data).toHaveProperty('points', [
      ...points.slice(0, 10),
      [0.5, 0, 0],
      points[11],
    ]);
  });
});
