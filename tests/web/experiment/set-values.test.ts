import { describe, expect, it } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import { changedFields, withValue } from '../../../web/src/experiment/set-values.ts';

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
