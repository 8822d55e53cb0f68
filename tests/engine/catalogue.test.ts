import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { explored, type CoreModule, type CoreSession, type CreateCore } from '../../web/src/engine/core.ts';
import { loadFigureEngine } from '../../web/src/engine/figures.ts';
import { loadCore } from '../../web/src/engine/load.ts';
import * as names from '../../web/src/experiment/names.ts';
import { engine, smallExperiment } from './engine.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';

const moduleUrl = (name: string): URL => new URL(`../../build/wasm/${name}.wasm`, import.meta.url);
async function loadByName(name: string): Promise<CoreModule> {
  const wasmUrl = moduleUrl(name);
  const file = (await import(wasmUrl.href.replace('.wasm', '.mjs'))) as { readonly default: CreateCore };
  return loadCore(file.default, { wasmUrl });
}
const core = await loadByName('frontera-core');
const figureCore = await loadByName('frontera-figure');

test('the page knows exactly what the core has', () => {
  expect(core.catalogue?.()).toEqual({
    activations: names.activationNames,
    hiddenActivations: names.hiddenActivationNames,
    losses: names.lossNames,
    outputActivations: names.outputActivations,
    optimizers: names.optimizerNames,
    initializers: names.initializerNames,
    datasets: names.datasetNames,
    sampleSteps: names.sampleSteps,
    mostClasses: names.mostClasses,
    features: names.featureNames,
    featureFormulas: names.featureFormulas,
    limits: names.limits,
  });
});

describe('what the core’s catalogue says is what it refuses', () => {
  const refusalOf = (change: object): object | null => {
    const made = core.Session.create({ ...parseExperiment({ version: 1 }), ...change });
    if ('refusal' in made) return made.refusal;
    made.delete();
    return null;
  };

  test.each(names.datasetNames)('%s', (name) => {
    const data = { kind: 'generated', name, samples: names.sampleSteps[name], noise: 0, classes: 2, seed: 1 };
    expect(refusalOf({ data })).toBeNull();
    if (names.sampleSteps[name] > 1) {
      const between = { ...data, samples: names.sampleSteps[name] + 1 };
      expect(refusalOf({ data: between })).toMatchObject({ path: 'data.samples' });
    }
    const layers = [{ units: names.mostClasses[name] + 1, activation: 'linear' }];
    const tooMany = {
      data: { ...data, classes: names.mostClasses[name] + 1 },
      layers,
      loss: 'mean-squared-error',
    };
    expect(refusalOf(tooMany)).toMatchObject({ path: 'data.classes' });
  });

  test.each(names.activationNames)('a hidden layer of %s', (activation) => {
    const layers = [
      { units: 2, activation },
      { units: 1, activation: 'sigmoid' },
    ];
    const expected = names.hiddenActivationNames.includes(activation)
      ? null
      : { path: 'layers[0].activation' };
    expect(refusalOf({ layers })).toEqual(expected === null ? null : expect.objectContaining(expected));
  });

  test.each(names.lossNames)('outputs of %s', (loss) => {
    const allowed = names.activationNames.filter(
      (activation) => refusalOf({ loss, layers: [{ units: 2, activation }] }) === null,
    );
    const only = names.outputActivations[loss];
    expect(allowed).toEqual(only === null ? names.activationNames : [only]);
  });
});

/** The compiler asks for every member of the interface here. */
const declared: Readonly<Record<keyof CoreSession, true>> = {
  epoch: true,
  outputs: true,
  origin: true,
  update: true,
  reset: true,
  train: true,
  trainMeasured: true,
  hold: true,
  step: true,
  seek: true,
  approach: true,
  metrics: true,
  loss: true,
  confusion: true,
  points: true,
  testMask: true,
  parameters: true,
  setParameters: true,
  gradients: true,
  memory: true,
  predict: true,
  field: true,
  neurons: true,
  predicted: true,
  statistics: true,
  histograms: true,
  trace: true,
  fingerprint: true,
  delete: true,
  isDeleted: true,
};

describe.each([
  ['frontera-core', core],
  ['frontera-figure', figureCore],
])('%s', (name, module) => {
  test('has what core.ts declares, and nothing else', () => {
    const { prototype } = module.Session;
    const own = Object.getOwnPropertyNames(prototype).filter((member) => member !== 'constructor');
    // Every class of embind's has these, and others that nothing here uses.
    const inherited = ['delete', 'isDeleted'].filter((member) => member in prototype);
    expect([...own, ...inherited].sort()).toEqual(Object.keys(declared).sort());
    const whole = name === 'frontera-core' ? 'function' : 'undefined';
    const beside = ['catalogue', ...explored] as const;
    expect(beside.map((member) => typeof module[member])).toEqual(beside.map(() => whole));
  });

  test('asks its host for nothing but what embind is made of: no files, no clock, no environment', async () => {
    const bytes = await readFile(moduleUrl(name));
    const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.length).toBeLessThan(40);
  });
});

test('figures compute the same bits as the headless engine, and say what they can’t do', async () => {
  const figures = await loadFigureEngine({ wasmUrl: moduleUrl('frontera-figure') });
  const experiment = parseExperiment(smallExperiment);
  const [figure, headless] = [figures.createSession(experiment), engine.createSession(experiment)];
  figure.train(200);
  headless.train(200);
  expect(figure.fingerprint()).toBe(headless.fingerprint());
  expect(() => figure.gradientCheck()).toThrow('Only the headless engine');
});

describe('the core refuses by itself what the schema would refuse before it', () => {
  const document = parseExperiment({ version: 1 });
  test.each<readonly [path: string, change: object, allowed: object]>([
    [
      'layers[0].units',
      { layers: [{ units: 0, activation: 'sigmoid' }] },
      { kind: 'number', min: 1, max: 128 },
    ],
    ['layers[0].units', { layers: [{ units: 2 ** 32 + 1, activation: 'sigmoid' }] }, { integer: true }],
    ['layers[0].units', { layers: [{ units: 1.5, activation: 'sigmoid' }] }, { integer: true }],
    [
      'layers[0].units',
      { layers: [{ units: 3, activation: 'sigmoid' }] },
      { kind: 'with', path: 'data.classes' },
    ],
    ['layers[0].activation', { layers: [{ units: 1, activation: 'step' }] }, { kind: 'one-of' }],
    ['layers', { layers: 7 }, { kind: 'length', min: 1, max: 8 }],
    ['features[1]', { features: ['x1', 'x1'] }, { kind: 'one-of', values: names.featureNames.slice(1) }],
    ['features[0]', { features: [null] }, { kind: 'one-of', values: names.featureNames }],
    ['loss', { loss: 'hinge' }, { kind: 'one-of', values: names.lossNames }],
    ['layers[2].activation', { loss: 'categorical-cross-entropy' }, { kind: 'with', values: ['softmax'] }],
    [
      'optimizer.learningRate',
      { optimizer: { ...document.optimizer, learningRate: NaN } },
      { min: 0, max: 1e6 },
    ],
    [
      'optimizer.name',
      { optimizer: { ...document.optimizer, name: 'sgd' } },
      { values: names.optimizerNames },
    ],
    ['seed', { seed: -1 }, { kind: 'number', min: 0, max: 2 ** 32 - 1 }],
    ['data.seed', { data: { ...document.data, seed: 0.5 } }, { kind: 'number', integer: true }],
    ['data.samples', { data: { ...document.data, samples: 1602 } }, { multipleOf: 4 }],
    [
      'data.classes',
      { data: { ...document.data, classes: 3 } },
      { kind: 'with', path: 'data.name', values: [2] },
    ],
    ['shuffle', { shuffle: 'yes' }, { kind: 'type', type: 'boolean' }],
    ['batchSize', { batchSize: 0 }, { min: 1, max: 100_000, orNull: true }],
    [
      'data.points[1][0]',
      { data: { kind: 'points', classes: 2, points: new Float32Array([0, 0, 0, 0, 1e300, 0, 1, 0]) } },
      { min: -1, max: 1 },
    ],
    [
      'data.points[0][2]',
      { data: { kind: 'points', classes: 2, points: new Float32Array([0, 0, 0.5, 0]) } },
      { min: 0, max: 1, integer: true },
    ],
  ])('%s', (path, change, allowed) => {
    const answer = core.Session.create({ ...document, ...change });
    expect(answer).toMatchObject({ refusal: { path, allowed } });
  });

  test('what is no document at all', () => {
    for (const nothing of [7, 'text', null, []]) {
      // Every field is absent, so that it is the article's experiment: shapes are the schema's to check.
      const session = core.Session.create(nothing as unknown as object);
      expect(session).not.toHaveProperty('refusal');
      if ('delete' in session) session.delete();
    }
  });
});

test('numbers beyond what the core counts are refused, not cut off', () => {
  const session = engine.createSession(smallExperiment);
  const print = session.fingerprint();
  expect(() => session.train(2 ** 32 + 7)).toThrow(/^epochs: 4294967303 is not allowed; .* 0 to 2147483647$/);
  expect(() => session.seek(2 ** 32 + 3)).toThrow(/^epoch: 4294967299/);
  expect(() => session.neurons({ size: 2 ** 32 + 1 })).toThrow(/^size: /);
  expect(() => session.field({ width: 2 ** 32 + 1, height: 1 })).toThrow(/^width: /);
  expect(() => session.field({ width: 4096, height: 4097 })).toThrow(/^width × height: /);
  expect(() => session.field({ width: 1, height: 1, unit: { layer: 2 ** 32, unit: 0 } })).toThrow(
    /^unit\.layer: /,
  );
  expect(() => session.field({ width: 1, height: 1, unit: { layer: 1, unit: 6 } })).toThrow(/^unit\.unit: 6/);
  expect(() => session.trace([0, 0], 2 ** 32)).toThrow(/^label: /);
  expect(() => session.trace([1e39, 0], 0)).toThrow(/^point\[0\]: 1e\+39/);
  expect(() => session.landscape({ size: 3, seed: 2 ** 32 })).toThrow(/^seed: /);
  expect(() => session.predict([0, 0, 0])).toThrow(/^xy\.length: 3/);
  expect(() => session.predict([0, 1e39])).toThrow(/^xy\[1\]: /);
  expect(() =>
    session.field({ width: 1, height: 1, bounds: { x1Min: NaN, x1Max: 1, x2Min: 0, x2Max: 1 } }),
  ).toThrow(/^bounds\.x1Min: NaN/);
  expect(session.fingerprint()).toBe(print);
  expect(session.epoch).toBe(0);
});
