import { describe, expect, test } from 'vitest';
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
import { smallExperiment } from './engine.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';

const core = await loadCore();

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
    expect([...documented].sort()).toEqual([...compiled].sort());
  });

  test('limits', () => {
    // Seeds are 32 bits wide in the core's types and need no constant there.
    expect({ ...catalogue.limits, seed: 2 ** 32 - 1 }).toEqual(limits);
  });
});

test('the module exports what core.d.ts says, and nothing else', () => {
  const created = core.createSession(
    { ...parseExperiment(smallExperiment), data: parseExperiment({ version: 1 }).data },
    new Float32Array(0),
  );
  if ('error' in created) throw new Error(created.error.path);
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(created.session)).filter(
    (name) => !name.startsWith('$$') && name !== 'constructor',
  );
  expect(own.sort()).toEqual([
    'checkGradient',
    'confusion',
    'epoch',
    'field',
    'fingerprint',
    'gradients',
    'landscape',
    'metrics',
    'neurons',
    'origin',
    'outputs',
    'parameters',
    'points',
    'predict',
    'predicted',
    'reset',
    'seek',
    'setParameters',
    'statistics',
    'step',
    'testMask',
    'trace',
    'train',
    'unitField',
    'update',
  ]);
  created.session.delete();
});

test('the core refuses by itself what the schema would refuse before it', () => {
  const document = parseExperiment({ version: 1 });
  const broken = { ...document, layers: [{ units: 0, activation: 'sigmoid' as const }] };
  expect(core.createSession(broken, new Float32Array(0))).toEqual({
    error: { path: 'layers[0].units', allowed: 'from 1 to 128' },
  });
});
