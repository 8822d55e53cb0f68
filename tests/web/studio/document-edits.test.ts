import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import * as edit from '../../../web/src/studio/document-edits.ts';

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

  it('changes the activation of all hidden layers and not of the output', () => {
    const changed = after(edit.withHiddenActivation(article, 'tanh'));
    expect(changed.layers.map(({ activation }) => activation)).toEqual(['tanh', 'tanh', 'sigmoid']);
    expect(edit.hiddenActivation(changed)).toBe('tanh');
  });

  it('makes the output a sigmoid when the cost becomes cross-entropy', () => {
    const layers = [...article.layers.slice(0, -1), { units: 1, activation: 'linear' as const }];
    const linear = { ...article, loss: 'mean-squared-error' as const, layers };
    const changed = parseExperiment({ ...linear, ...edit.withLoss(linear, 'binary-cross-entropy') });
    expect(changed.layers.at(-1)?.activation).toBe('sigmoid');
  });
});
