import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { CoreExports } from '../../web/src/engine/core.ts';
import { loadFigureEngine } from '../../web/src/engine/figures.ts';
import { loadCore } from '../../web/src/engine/load.ts';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  limits,
  lossNames,
  optimizerNames,
} from '../../web/src/experiment/names.ts';
import { engine, smallExperiment } from './engine.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';

const core = await loadCore({ wasmUrl: new URL('../../build/wasm/frontera-core.wasm', import.meta.url) });

describe('the document names exactly what the core has', () => {
  const catalogue = core.catalogue();
  test.each([
    ['activations', activationNames, catalogue.activations],
    ['losses', lossNames, catalogue.losses],
    ['optimizers', optimizerNames, catalogue.optimizers],
    ['initializers', initializerNames, catalogue.initializers],
    ['datasets', datasetNames, catalogue.datasets],
    ['features', featureNames, catalogue.features],
  ])('%s', (_kind, documented, compiled) => {
    expect(compiled).toEqual(documented);
  });

  test('limits', () => {
    // Seeds are 32 bits wide in the core's types and need no constant there.
    expect({ ...catalogue.limits, seed: 2 ** 32 - 1 }).toEqual(limits);
  });
});

/** The compiler asks for every function of the interface here. */
const exported: Readonly<Record<keyof CoreExports, true>> = {
  memory: true,
  _initialize: true,
  numbers_for: true,
  result_length: true,
  refusal: true,
  create: true,
  dispose: true,
  update: true,
  epoch: true,
  outputs: true,
  origin: true,
  train: true,
  step: true,
  reset: true,
  seek: true,
  metrics: true,
  points: true,
  test_mask: true,
  confusion: true,
  predicted: true,
  statistics: true,
  neurons: true,
  trace: true,
  landscape: true,
  check_gradient: true,
  parameters: true,
  set_parameters: true,
  gradients: true,
  predict: true,
  field: true,
  unit_field: true,
  fingerprint: true,
  names: true,
  limits: true,
};

const moduleUrl = (name: string): URL => new URL(`../../build/wasm/${name}.wasm`, import.meta.url);
const compiled = async (name: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(moduleUrl(name)));

describe.each(['frontera-core', 'frontera-figure'])('%s', (name) => {
  test('exports what core.ts says, and of its own nothing else', async () => {
    // What Emscripten adds is named like this in all its versions.
    const own = WebAssembly.Module.exports(await compiled(name))
      .map((entry) => entry.name)
      .filter((entry) => entry === '_initialize' || !/^_|stack[A-Z]|^emscripten/u.test(entry));
    const lacks = name === 'frontera-core' ? [] : ['landscape', 'check_gradient'];
    expect([...own, ...lacks].sort()).toEqual(Object.keys(exported).sort());
  });

  test('needs nothing of its host', async () => {
    const needed = WebAssembly.Module.imports(await compiled(name)).map((entry) => entry.name);
    const harmless = ['emscripten_notify_memory_growth', 'proc_exit'];
    expect(needed.filter((entry) => !harmless.includes(entry))).toEqual([]);
  });
});

test('figures compute the same bits as the headless engine, and say what they can’t do', async () => {
  const figures = await loadFigureEngine({
    wasmUrl: new URL('../../build/wasm/frontera-figure.wasm', import.meta.url),
  });
  const experiment = parseExperiment(smallExperiment);
  const [figure, headless] = [figures.createSession(experiment), engine.createSession(experiment)];
  figure.train(200);
  headless.train(200);
  expect(figure.fingerprint()).toBe(headless.fingerprint());
  expect(() => figure.gradientCheck()).toThrow('Only the headless engine');
  expect(() => figure.landscape({ size: 3 })).toThrow('Only the headless engine');
});

test('the core refuses by itself what the schema would refuse before it', () => {
  const document = parseExperiment({ version: 1 });
  const broken = { ...document, layers: [{ units: 0, activation: 'sigmoid' as const }] };
  expect(core.createSession(broken, new Float32Array(0))).toEqual({
    error: { path: 'layers[0].units', allowed: 'from 1 to 128' },
  });
});
