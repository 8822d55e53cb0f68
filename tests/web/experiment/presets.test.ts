import { expect, test } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { presetExperiment, presetNames, presets } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';

test.each(presetNames)('%s is a complete and valid document', (name) => {
  expect(parseExperiment(presets[name])).toEqual(presets[name]);
  expect(presetExperiment(name)).toBe(presets[name]);
});

test('double-circles is what an empty document means', () => {
  expect(presetExperiment('double-circles')).toEqual(parseExperiment({ version: 1 }));
});

test('empty-plane has no points', () => {
  expect(presetExperiment('empty-plane').data).toMatchObject({ kind: 'points', points: [] });
});

test.each(['circles', '', 'toString', '__proto__'])('%j is refused with the names there are', (name) => {
  let caught: unknown;
  try {
    presetExperiment(name);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(ExperimentError);
  expect((caught as ExperimentError).toData()).toEqual({
    path: 'preset',
    value: JSON.stringify(name),
    allowed: { kind: 'one-of', values: ['double-circles', 'empty-plane'] },
  });
});
