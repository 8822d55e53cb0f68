import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { namesSource } from '../../web/scripts/names.mjs';
import * as names from '../../web/src/experiment/names.ts';

const catalogue = {
  activations: names.activationNames,
  losses: names.lossNames,
  optimizers: names.optimizerNames,
  initializers: names.initializerNames,
  datasets: names.datasetNames,
  features: names.featureNames,
  hiddenActivations: names.hiddenActivationNames,
  outputActivations: names.outputActivations,
  sampleSteps: names.sampleSteps,
  mostClasses: names.mostClasses,
  featureFormulas: names.featureFormulas,
  limits: names.limits,
};

it('gives for today’s names the file as it is committed', async () => {
  const file = new URL('../../web/src/experiment/names.ts', import.meta.url);
  expect(await namesSource(catalogue)).toBe(await readFile(file, 'utf8'));
});

it('takes up a name that is new in the core', async () => {
  const source = await namesSource({ ...catalogue, losses: ['hinge'], limits: { units: 65_536 } });
  expect(source).toContain("export const lossNames = ['hinge'] as const;");
  expect(source).toContain('units: 65_536,');
});

it('refuses a catalogue without one of its lists or facts', async () => {
  await expect(namesSource({ ...catalogue, features: undefined })).rejects.toThrow('featureNames');
  await expect(namesSource({ ...catalogue, sampleSteps: undefined })).rejects.toThrow('sampleSteps');
});
