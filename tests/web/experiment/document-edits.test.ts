import { describe, expect, it } from 'vitest';
import { optimizerDefaults } from '../../../web/src/experiment/defaults.ts';
import { datasetNames, lossNames, optimizerNames } from '../../../web/src/experiment/names.ts';
import { presetExperiment, presetNames } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import * as edit from '../../../web/src/experiment/document-edits.ts';

const article = presetExperiment('double-circles');

/** Every edit must leave a document that runs. */
function after(fields: edit.Fields): Experiment {
  return parseExperiment({ ...article, ...fields });
}

describe('edits of the document', () => {
  it('changes the weights’ rate and leaves the biases’', () => {
    expect(after(edit.withLearningRate(article, 0.5)).optimizer).toEqual({
      ...article.optimizer,
      learningRate: 0.5,
    });
  });

  it('adds copies of the last hidden layer and removes from the end, never the output', () => {
    const more = after(edit.withHiddenCount(article, 4));
    expect(more.layers.map(({ units }) => units)).toEqual([12, 6, 6, 6, 1]);
    expect(after(edit.withHiddenCount(article, 1)).layers.map(({ units }) => units)).toEqual([12, 1]);
    expect(after(edit.withHiddenCount(article, edit.maxHiddenLayers)).layers).toHaveLength(8);
  });

  it('puts a layer in like its neighbour and takes any out, the output never', () => {
    const units = (fields: edit.Fields): unknown => after(fields).layers.map((layer) => layer.units);
    expect(units(edit.withLayerAt(article, 0))).toEqual([12, 12, 6, 1]);
    expect(units(edit.withLayerAt(article, 1))).toEqual([12, 12, 6, 1]);
    expect(units(edit.withLayerAt(article, 2))).toEqual([12, 6, 6, 1]);
    expect(units(edit.withoutLayer(article, 0))).toEqual([6, 1]);
    expect(edit.withoutLayer(article, 2)).toEqual({});
    const most = after(edit.withHiddenCount(article, edit.maxHiddenLayers));
    expect(edit.withLayerAt(most, 0)).toEqual({});
    const none = after(edit.withHiddenCount(article, 0));
    expect(none.layers).toHaveLength(1);
    expect(edit.withLayerAt(none, 0).layers).toHaveLength(2);
  });

  it('adds and takes single neurons within the limits, and none of the output', () => {
    expect(after(edit.withMoreUnits(article, 1, -1)).layers[1]?.units).toBe(5);
    expect(after(edit.withMoreUnits(article, 0, 500)).layers[0]?.units).toBe(128);
    expect(after(edit.withMoreUnits(article, 0, -500)).layers[0]?.units).toBe(1);
    expect(edit.withMoreUnits(article, 2, 1)).toEqual({});
  });

  it('changes the activation of one layer', () => {
    const changed = after(edit.withActivation(article, 1, 'tanh'));
    expect(changed.layers.map(({ activation }) => activation)).toEqual(['relu', 'tanh', 'sigmoid']);
    expect(edit.hiddenActivation(changed)).toBeNull();
  });

  it('changes the activation of all hidden layers and not of the output', () => {
    const changed = after(edit.withHiddenActivation(article, 'tanh'));
    expect(changed.layers.map(({ activation }) => activation)).toEqual(['tanh', 'tanh', 'sigmoid']);
    expect(edit.hiddenActivation(changed)).toBe('tanh');
  });

  it('gives each cost its output, and takes it back', () => {
    const categorical = after(edit.withLoss(article, 'categorical-cross-entropy'));
    expect(categorical.layers.at(-1)).toEqual({ units: 2, activation: 'softmax' });
    const back = parseExperiment({ ...categorical, ...edit.withLoss(categorical, 'binary-cross-entropy') });
    expect(back).toEqual(article);
    const squared = parseExperiment({ ...categorical, ...edit.withLoss(categorical, 'mean-squared-error') });
    expect(squared.layers.at(-1)).toEqual({ units: 1, activation: 'sigmoid' });
  });

  it('leaves one output per class to two classes where it was so', () => {
    const layers = [...article.layers.slice(0, -1), { units: 2, activation: 'sigmoid' as const }];
    const two = { ...article, layers };
    expect(edit.withLoss(two, 'mean-squared-error').layers?.at(-1)?.units).toBe(2);
  });

  it.each(datasetNames)('makes %s of whatever there was, with an output that fits', (name) => {
    for (const preset of presetNames) {
      const before = presetExperiment(preset);
      for (const loss of lossNames) {
        const now = parseExperiment({ ...before, ...edit.withLoss(before, loss) });
        const made = parseExperiment({ ...now, ...edit.withDataset(now, name) });
        expect(made.data).toMatchObject({ kind: 'generated', name });
        expect(made.optimizer).toEqual(before.optimizer);
      }
    }
  });

  it('keeps number, noise and split of the points when the data set changes', () => {
    const data = { ...article.data, samples: 101, noise: 0.2, testFraction: 0.3, name: 'moons' } as const;
    const moons = parseExperiment({ ...article, data });
    const spiral = { ...moons, ...edit.withDataset(moons, 'spiral') };
    expect(spiral.data).toEqual({ ...data, name: 'spiral' });
    expect(edit.withDataset(moons, 'double-circles').data).toMatchObject({ samples: 100 });
  });

  it('has an output for each of many classes, by the cost that is made for them', () => {
    const blobs = after(edit.withDataset(article, 'blobs'));
    expect(blobs).toMatchObject({ data: { classes: 4 }, loss: 'categorical-cross-entropy' });
    const seven = parseExperiment({ ...blobs, ...edit.withClasses(blobs, 7) });
    expect(seven.layers.at(-1)).toEqual({ units: 7, activation: 'softmax' });
    const moons = parseExperiment({ ...seven, ...edit.withDataset(seven, 'moons') });
    expect(moons).toMatchObject({ data: { classes: 2 }, loss: 'binary-cross-entropy' });
    expect(moons.layers).toEqual(article.layers);
  });

  it.each(optimizerNames)('changes to %s and back with fields and rates that go together', (name) => {
    const changed = after(edit.withOptimizer(article, name));
    expect(changed.optimizer).toMatchObject({ name, ...optimizerDefaults[name] });
    const back = parseExperiment({ ...changed, ...edit.withOptimizer(changed, 'gradient-descent') });
    expect(back.optimizer).toMatchObject({ name: 'gradient-descent', learningRate: 0.16 });
  });

  it('gives methods of their own step size a customary rate, and leaves it among themselves', () => {
    const adam = after(edit.withOptimizer(article, 'adam'));
    expect(adam.optimizer).toMatchObject({ learningRate: 0.01, biasLearningRate: null });
    const slow = parseExperiment({ ...adam, ...edit.withLearningRate(adam, 0.003) });
    expect(edit.withOptimizer(slow, 'rmsprop').optimizer?.learningRate).toBe(0.003);
    expect(edit.withOptimizer(article, 'momentum').optimizer).toMatchObject({ biasLearningRate: 0.0001 });
  });

  it('adds and removes inputs in the order of the table, and never the last', () => {
    const sine = after(edit.withFeature(article, 'sin(x2)', true));
    expect(edit.withFeature(sine, 'x1^2', true).features).toEqual(['x1', 'x2', 'x1^2', 'sin(x2)']);
    const one = parseExperiment({ ...article, ...edit.withFeature(article, 'x1', false) });
    expect(one.features).toEqual(['x2']);
    expect(edit.withFeature(one, 'x2', false).features).toEqual(['x2']);
  });

  it('changes recipe, split and penalty, each alone', () => {
    expect(after(edit.withRecipe(article, { noise: 0.5 })).data).toEqual({ ...article.data, noise: 0.5 });
    expect(after(edit.withTestFraction(article, 0.2)).data).toEqual({ ...article.data, testFraction: 0.2 });
    expect(after(edit.withPenalty(article, { l2: 0.01 })).regularization).toEqual({ l1: 0, l2: 0.01 });
    expect(after(edit.withPenalty(article, { l1: 0.01 })).regularization).toEqual({ l1: 0.01, l2: 0 });
    expect(edit.withRecipe(presetExperiment('empty-plane'), { noise: 0.5 })).toEqual({});
  });

  it('changes a field that the method has, and no other', () => {
    const adam = after(edit.withOptimizer(article, 'adam'));
    const slower = parseExperiment({ ...adam, ...edit.withOptimizerField(adam, 'beta1', 0.5) });
    expect(slower.optimizer).toEqual({ ...adam.optimizer, beta1: 0.5 });
    expect(edit.withOptimizerField(article, 'beta1', 0.5)).toEqual({});
  });

  it('takes points of one’s own with an output for their classes, split as before', () => {
    const split = after(edit.withTestFraction(article, 0.3));
    const own = { kind: 'points', points: [[0, 0, 2]], classes: 3, seed: 7, testFraction: 0 } as const;
    const drawn = parseExperiment({ ...split, ...edit.withPoints(split, own) });
    expect(drawn.data).toEqual({ ...own, testFraction: 0.3 });
    expect(drawn.layers.at(-1)).toEqual({ units: 3, activation: 'softmax' });
    const back = parseExperiment({ ...drawn, ...edit.withDataset(drawn, 'moons') });
    expect(back.layers).toEqual(article.layers);
  });

  it('keeps points given for testing apart from a share: the one takes the place of the other', () => {
    const points = [
      [0, 0, 0],
      [0.5, 0, 1, 1],
    ] as const;
    const own = { kind: 'points', points, classes: 2, seed: 7, testFraction: 0 } as const;
    const split = after(edit.withTestFraction(article, 0.3));
    const given = parseExperiment({ ...split, ...edit.withPoints(split, own) });
    expect(given.data).toEqual(own);
    const share = parseExperiment({ ...given, ...edit.withTestFraction(given, 0.5) });
    expect(share.data).toEqual({
      ...own,
      points: points.map((point) => point.slice(0, 3)),
      testFraction: 0.5,
    });
    const both = parseExperiment({ ...given, data: { ...own, testFraction: 0.5 } });
    expect(parseExperiment({ ...both, ...edit.withGivenTest(both) }).data).toEqual(own);
  });

  it('changes the seed of generated and of drawn points, and counts seeds round', () => {
    expect(after(edit.withDataSeed(article, 5)).data).toEqual({ ...article.data, seed: 5 });
    expect(edit.withDataSeed(presetExperiment('empty-plane'), 5).data).toMatchObject({ seed: 5 });
    expect(edit.nextSeed(1)).toBe(2);
    expect(edit.nextSeed(4_294_967_295)).toBe(0);
  });

  it('makes the output a sigmoid when the cost becomes cross-entropy', () => {
    const layers = [...article.layers.slice(0, -1), { units: 1, activation: 'linear' as const }];
    const linear = { ...article, loss: 'mean-squared-error' as const, layers };
    const changed = parseExperiment({ ...linear, ...edit.withLoss(linear, 'binary-cross-entropy') });
    expect(changed.layers.at(-1)?.activation).toBe('sigmoid');
  });
});
