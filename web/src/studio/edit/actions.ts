/** What the panels' controls do: each is an edit of the document, submitted under the name of its field. */
import { optimizerFieldNames, optimizerRanges } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/names.ts';
import type { DataActions } from '../data/data-panel.ts';
import * as edit from '../../experiment/document-edits.ts';
import { integerAt, numberAt, type Edit, type TypedRange } from '../../parts/edits.ts';
import type { MoreActions } from '../settings/more-settings.ts';
import type { StudioContext } from '../panel.ts';
import type { SettingsActions } from '../settings/settings-panel.ts';

/** The settings' first page. */
function mainActions({
  submit,
  submitText,
  forget,
}: StudioContext): Omit<SettingsActions, keyof MoreActions> {
  const rate = (field: string): TypedRange => numberAt(`optimizer.${field}`, 0, limits.learningRate);
  return {
    slideRate: (value) => {
      submit('learningRate', (now) => edit.withLearningRate(now, value));
    },
    typeRate: (text) => {
      const withRate =
        (value: number): Edit =>
        (now) =>
          edit.withLearningRate(now, value);
      submitText('learningRate', text, rate('learningRate'), withRate);
    },
    separateBiasRate: (separate) => {
      forget('biasLearningRate');
      submit('biasLearningRate', (now) =>
        edit.withBiasLearningRate(now, separate ? now.optimizer.learningRate : null),
      );
    },
    typeBiasRate: (text) => {
      const withRate =
        (value: number): Edit =>
        (now) =>
          edit.withBiasLearningRate(now, value);
      submitText('biasLearningRate', text, rate('biasLearningRate'), withRate);
    },
    chooseOptimizer: (name) => {
      for (const field of ['learningRate', 'biasLearningRate', ...optimizerFieldNames]) forget(field);
      submit('optimizer', (now) => edit.withOptimizer(now, name));
    },
    chooseBatch: (batchSize) => {
      forget('batchSize');
      submit('batchSize', () => ({ batchSize }));
    },
    typeBatch: (text) => {
      const allowed = integerAt('batchSize', 1, limits.samples);
      if (text.trim() === '') submit('batchSize', () => ({ batchSize: null }));
      else submitText('batchSize', text, allowed, (batchSize) => () => ({ batchSize }));
    },
    chooseLoss: (loss) => {
      submit('loss', (now) => edit.withLoss(now, loss));
    },
    typeL1: (text) => {
      const allowed = numberAt('regularization.l1', 0, limits.penalty);
      submitText('l1', text, allowed, (l1) => (now) => edit.withPenalty(now, { l1 }));
    },
    typeL2: (text) => {
      const allowed = numberAt('regularization.l2', 0, limits.penalty);
      submitText('l2', text, allowed, (l2) => (now) => edit.withPenalty(now, { l2 }));
    },
  };
}

/** The settings' second page. */
function moreActions({ submit, submitText, forget }: StudioContext): MoreActions {
  return {
    chooseInitializer: (initializer) => {
      submit('initializer', () => ({ initializer }));
    },
    typeSeed: (text) => {
      submitText('seed', text, integerAt('seed', 0, limits.seed), (seed) => () => ({ seed }));
    },
    nextSeed: () => {
      forget('seed');
      submit('seed', ({ seed }) => ({ seed: edit.nextSeed(seed) }));
    },
    setShuffle: (shuffle) => {
      submit('shuffle', () => ({ shuffle }));
    },
    typeOptimizerField: (field, text) => {
      const allowed = numberAt(`optimizer.${field}`, ...optimizerRanges[field]);
      submitText(field, text, allowed, (value) => (now) => edit.withOptimizerField(now, field, value));
    },
  };
}

/** The settings column. */
export function settingsActions(context: StudioContext): SettingsActions {
  return { ...mainActions(context), ...moreActions(context) };
}

/** The choice of data and what it is made of. Another data set is another document. */
export function dataActions({ figure, load, submit, submitText, forget }: StudioContext): DataActions {
  return {
    chooseDataset: (name) => {
      load({ ...figure.experiment, ...edit.withDataset(figure.experiment, name) });
    },
    choosePoints: (data) => {
      load({ ...figure.experiment, ...edit.withPoints(figure.experiment, data) });
    },
    typeSamples: (text) => {
      const allowed = integerAt('data.samples', 1, limits.samples);
      submitText('samples', text, allowed, (samples) => (now) => edit.withRecipe(now, { samples }));
    },
    typeNoise: (text) => {
      const allowed = numberAt('data.noise', 0, limits.noise);
      submitText('noise', text, allowed, (noise) => (now) => edit.withRecipe(now, { noise }));
    },
    typeClasses: (text) => {
      const allowed = integerAt('data.classes', 2, limits.classes);
      submitText('classes', text, allowed, (classes) => (now) => edit.withClasses(now, classes));
    },
    chooseTestFraction: (fraction) => {
      submit('test-fraction', (now) => edit.withTestFraction(now, fraction));
    },
    typeDataSeed: (text) => {
      const allowed = integerAt('data.seed', 0, limits.seed);
      submitText('data-seed', text, allowed, (seed) => (now) => edit.withDataSeed(now, seed));
    },
    nextDataSeed: () => {
      forget('data-seed');
      submit('data-seed', (now) => edit.withDataSeed(now, edit.nextSeed(now.data.seed)));
    },
  };
}
