import { describe, expect, it } from 'vitest';
import { optimizerDefaults } from '../../../web/src/experiment/defaults.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import { viewMessagesFor } from '../../../web/src/i18n/views-messages.ts';
import { colourOfRun } from '../../../web/src/parts/runs/run-colours.ts';
import { changesBetween } from '../../../web/src/parts/runs/run-names.ts';

const article = presetExperiment('double-circles');
const { optimizer, layers } = article;
const output = layers[2]!;

describe('a run is called by what was changed', () => {
  it.each<readonly [Partial<Experiment>, string, string]>([
    [{ optimizer: { ...optimizer, learningRate: 3 } }, 'ε 0.16 → 3', 'ε 0,16 → 3'],
    [{ optimizer: { ...optimizer, biasLearningRate: null } }, 'ε_b 0.0001 → ε', 'ε_b 0,0001 → ε'],
    [
      { optimizer: { name: 'adam', learningRate: 0.01, biasLearningRate: null, ...optimizerDefaults.adam } },
      'Adam',
      'Adam',
    ],
    [{ layers: [{ units: 12, activation: 'relu' }, output] }, '1 layer', '1 capa'],
    [
      { layers: layers.map((layer) => (layer === output ? layer : { ...layer, activation: 'tanh' })) },
      'tanh',
      'tanh',
    ],
    [{ layers: [{ units: 4, activation: 'relu' }, ...layers.slice(1)] }, '4 + 6 neurons', '4 + 6 neuronas'],
    [{ features: ['x1', 'x1^2'] }, 'x₁ x₁²', 'x₁ x₁²'],
    [{ batchSize: 10, shuffle: true }, 'batch 10, shuffling', 'lote 10, orden al azar'],
    [{ regularization: { l1: 0, l2: 0.01 } }, 'L2 0.01', 'L2 0,01'],
    [{ seed: 2 }, 'other start', 'otro comienzo'],
    [{ data: { ...article.data, seed: 2 } }, 'other points', 'otros puntos'],
    [{}, '', ''],
  ])('%j', (change, en, es) => {
    const now = { ...article, ...change };
    expect(changesBetween(article, now, viewMessagesFor('en')).join(', ')).toBe(en);
    expect(changesBetween(article, now, viewMessagesFor('es')).join(', ')).toBe(es);
  });
});

it('eight runs have eight colours, a run keeps its own, and a new one takes what is free', () => {
  const figure = (ids: readonly number[]) => ({
    timeline: {
      branches: ids.map((id) => ({ id, parent: null, from: 0, last: 0 })),
      present: ids[0] ?? 0,
      isStraight: true,
      replay: null,
    },
  });
  const one = figure([4, 5, 6, 7, 8, 9, 10, 11]);
  const all = one.timeline.branches.map(({ id }) => colourOfRun(one, id));
  expect(new Set(all).size).toBe(8);
  expect(all[0]).toBe('--_accent');
  one.timeline.branches = figure([4, 6, 7, 8, 9, 10, 11, 12]).timeline.branches;
  expect(colourOfRun(one, 6)).toBe(all[2]);
  expect(colourOfRun(one, 12)).toBe(all[1]);
});
