/** A data set brings settings that learn it: from any start, in the epochs that the page names. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment, defaultPointsData } from '../../web/src/experiment/defaults.ts';
import { withDataset, withPoints } from '../../web/src/experiment/document-edits.ts';
import {
  epochsFor,
  hasGivenSettings,
  hasSettingsFor,
  settingsFor,
  withItsSettings,
} from '../../web/src/experiment/learning-settings.ts';
import { datasetNames, type DatasetName } from '../../web/src/experiment/names.ts';
import { presetExperiment, presetNames } from '../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { DataSpec, Experiment, LabelledPoint, PointsData } from '../../web/src/experiment/types.ts';
import { engine } from './engine.ts';

const starts = [1, 2, 3] as const;

function accuracyAfter(epochs: number, experiment: Experiment): number {
  const session = engine.createSession(experiment);
  const { trainAccuracy } = session.train(epochs);
  session.dispose();
  return trainAccuracy ?? Number.NaN;
}

function learned(data: DataSpec, seed: number, epochs = epochsFor(data) ?? Number.NaN): number {
  return accuracyAfter(epochs, parseExperiment({ ...defaultExperiment, data, ...settingsFor(data), seed }));
}

function made(name: DatasetName, samples: number, noise: number, classes = 2): DataSpec {
  return { ...defaultExperiment.data, name, samples, noise, classes };
}

/** Where groups touch, noise puts points on the other side of any border. */
const noisy: Readonly<Partial<Record<DatasetName, number>>> = { xor: 0.955, checkerboard: 0.9 };

describe.each(starts)('from start %i', (seed) => {
  it.each(datasetNames)('%s is learned in the epochs that the page names', (name) => {
    expect(learned(made(name, 200, 0), seed)).toBeGreaterThanOrEqual(0.97);
    expect(learned(made(name, 1600, 0.04), seed)).toBeGreaterThanOrEqual(noisy[name] ?? 0.97);
  });

  it.each([3, 5, 6])('so are %i classes', (classes) => {
    expect(learned(made('blobs', 300, 0.03, classes), seed)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(datasetNames)('%s is learned as points of any origin, 80 of them', (name) => {
    expect(learned(ownPoints(made(name, 80, 0.02)), seed, 400)).toBeGreaterThanOrEqual(0.97);
  });
});

/** The same points, as if they had been drawn. */
function ownPoints(data: DataSpec): PointsData {
  const session = engine.createSession(parseExperiment({ version: 1, data, ...settingsFor(data) }));
  const flat = session.points();
  session.dispose();
  const points = Array.from({ length: flat.length / 3 }, (_, index): LabelledPoint => {
    const [x1 = 0, x2 = 0, label = 0] = flat.subarray(3 * index, 3 * index + 3);
    return [x1, x2, label];
  });
  return { ...defaultPointsData, points, classes: data.classes };
}

describe('settings come with the data', () => {
  const chosen = (from: Experiment, name: DatasetName): Experiment =>
    parseExperiment({ ...from, ...withItsSettings(from, withDataset(from, name)) });

  it('where they are a preset’s', () => {
    for (const preset of presetNames) {
      const xor = chosen(presetExperiment(preset), 'xor');
      expect([preset, hasSettingsFor(xor)]).toEqual([preset, true]);
    }
  });

  it('where they came with the data before, of as many classes as there are', () => {
    let now: Experiment = defaultExperiment;
    for (const name of [...datasetNames, ...[...datasetNames].reverse()]) {
      now = chosen(now, name);
      expect([name, hasSettingsFor(now)]).toEqual([name, true]);
    }
  });

  it('but not where a person has changed one of them, until that is taken back', () => {
    const xor = chosen(defaultExperiment, 'xor');
    const mine = { ...xor, regularization: { l1: 0, l2: 0.001 } };
    expect(hasGivenSettings(mine)).toBe(false);
    expect(chosen(mine, 'spiral')).toEqual({ ...mine, data: { ...xor.data, name: 'spiral' } });
    expect(hasSettingsFor(chosen({ ...mine, regularization: xor.regularization }, 'spiral'))).toBe(true);
  });

  it('another seed or other points are no other settings', () => {
    const xor = chosen(defaultExperiment, 'xor');
    const other = { ...xor, seed: 9, data: { ...xor.data, noise: 0.2, testFraction: 0.3 } as DataSpec };
    expect(hasSettingsFor(chosen(other, 'moons'))).toBe(true);
  });

  it('so do they with points from a table', () => {
    const points = ownPoints(made('blobs', 60, 0.02, 3));
    const mine = parseExperiment({
      ...defaultExperiment,
      ...withItsSettings(defaultExperiment, withPoints(defaultExperiment, points)),
    });
    expect(mine.layers.at(-1)).toEqual({ units: 3, activation: 'softmax' });
    expect(hasSettingsFor(mine)).toBe(true);
  });
});
