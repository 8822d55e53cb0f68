/** What the panels' controls do: each is an edit of the document, submitted under the name of its field. */
import type { ExperimentErrorData } from '../experiment/error.ts';
import { limits } from '../experiment/names.ts';
import type { DataActions } from './data-panel.ts';
import * as edit from './document-edits.ts';
import type { Edit } from './edits.ts';
import type { NetworkActions } from './network-panel.ts';
import type { RateName, SettingsActions } from './settings-panel.ts';

/** Where a typed number belongs, and which are allowed. */
export interface TypedRange {
  readonly path: string;
  readonly range: Extract<ExperimentErrorData['allowed'], { readonly kind: 'number' }>;
}

/** Takes the edits; the studio is one. */
export interface Desk {
  readonly submit: (field: string, change: Edit) => void;
  /** For text that may be no number. */
  readonly submitText: (
    field: string,
    text: string,
    allowed: TypedRange,
    change: (value: number) => Edit,
  ) => void;
  /** What was refused in fields whose names begin so is no longer of interest. */
  readonly forget: (start: string) => void;
}

/** The settings column. */
export function settingsActions({ submit, submitText, forget }: Desk): SettingsActions {
  return {
    slideRate: (field, rate) => {
      submit(field, rateEdit(field, rate));
    },
    typeRate: (field, text) => {
      const allowed = numberAt(`optimizer.${field}`, 0, limits.learningRate);
      submitText(field, text, allowed, (value) => rateEdit(field, value));
    },
    separateBiasRate: (separate) => {
      forget('biasLearningRate');
      submit('biasLearningRate', (now) =>
        edit.withBiasLearningRate(now, separate ? now.optimizer.learningRate : null),
      );
    },
    chooseOptimizer: (name) => {
      forget('learningRate');
      forget('biasLearningRate');
      submit('optimizer', (now) => edit.withOptimizer(now, name));
    },
    chooseBatch: (batchSize) => {
      submit('batchSize', () => ({ batchSize }));
    },
    chooseLoss: (loss) => {
      submit('loss', (now) => edit.withLoss(now, loss));
    },
    chooseInitializer: (initializer) => {
      submit('initializer', () => ({ initializer }));
    },
    typeL2: (text) => {
      const allowed = numberAt('regularization.l2', 0, limits.penalty);
      submitText('l2', text, allowed, (l2) => (now) => edit.withL2(now, l2));
    },
    chooseTestFraction: (fraction) => {
      submit('testFraction', (now) => edit.withTestFraction(now, fraction));
    },
    setShuffle: (shuffle) => {
      submit('shuffle', () => ({ shuffle }));
    },
  };
}

/** The network's panel. */
export function networkActions({ submit, submitText, forget }: Desk): NetworkActions {
  return {
    setHiddenCount: (count) => {
      forget('units-');
      submit('layers', (now) => edit.withHiddenCount(now, count));
    },
    setUnits: (index, text) => {
      const allowed = integerAt(`layers[${index}].units`, 1, limits.units);
      submitText(`units-${index}`, text, allowed, (units) => (now) => edit.withUnits(now, index, units));
    },
    setActivation: (name) => {
      submit('activation', (now) => edit.withHiddenActivation(now, name));
    },
    setFeature: (name, isIn) => {
      submit(`feature-${name}`, (now) => edit.withFeature(now, name, isIn));
    },
  };
}

/** What the present data is made of. Which data that is, the studio chooses itself: it is another document. */
export function recipeActions({
  submitText,
}: Desk): Pick<DataActions, 'typeSamples' | 'typeNoise' | 'typeClasses'> {
  return {
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
  };
}

function rateEdit(field: RateName, rate: number): Edit {
  return (now) =>
    field === 'learningRate' ? edit.withLearningRate(now, rate) : edit.withBiasLearningRate(now, rate);
}

function numberAt(path: string, min: number, max: number): TypedRange {
  return { path, range: { kind: 'number', min, max, integer: false } };
}

function integerAt(path: string, min: number, max: number): TypedRange {
  return { path, range: { kind: 'number', min, max, integer: true } };
}
