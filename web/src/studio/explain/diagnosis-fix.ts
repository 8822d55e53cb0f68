/** What a diagnosis may find, as data, and the changes of the document that fix it. Pure. */
import type { ActivationName, InitializerName, OptimizerName } from '../../experiment/names.ts';
import type { Experiment } from '../../experiment/types.ts';
import {
  hiddenLayers,
  withBiasLearningRate,
  withHiddenActivation,
  withLearningRate,
  withOptimizer,
  withPenalty,
  type Fields,
} from '../../experiment/document-edits.ts';
import { settingsFor } from '../../experiment/learning-settings.ts';

/** What was seen, with its numbers. Layers count from 1. */
export type Finding =
  | { readonly kind: 'diverged'; readonly epoch: number; readonly rate: number }
  | { readonly kind: 'one-class' }
  /** All `units` neurons of a hidden layer (from 1) have the same weights. */
  | { readonly kind: 'symmetric'; readonly layer: number; readonly units: number }
  | { readonly kind: 'dead-relus'; readonly layer: number; readonly dead: number; readonly units: number }
  | { readonly kind: 'oscillating'; readonly rises: number; readonly readings: number }
  /** `left`: how much of the gradient arrives at layer 1, through so many layers. */
  | { readonly kind: 'vanishing'; readonly layers: number; readonly left: number }
  /** `share`: mean slope of the layer's activations, 1 being the steepest there is. */
  | { readonly kind: 'saturated'; readonly layer: number; readonly share: number }
  /** `fall`: the share of the cost that was lost over so many epochs. */
  | { readonly kind: 'rate-too-low'; readonly rate: number; readonly fall: number; readonly epochs: number }
  /** `wrong`: the share of points on the wrong side. */
  | { readonly kind: 'linear'; readonly wrong: number }
  | {
      readonly kind: 'overfitting';
      readonly epoch: number;
      readonly leastTestCost: number;
      readonly testCost: number;
      /** Of the test points, the share that are right: what is easy to learn wants a lighter penalty. */
      readonly testAccuracy: number;
    }
  | { readonly kind: 'stalled'; readonly cost: number; readonly since: number }
  | { readonly kind: 'slow-biases'; readonly rate: number; readonly biasRate: number }
  /** `units`: in all hidden layers; `wrong`: the share of points on the wrong side. */
  | { readonly kind: 'too-small'; readonly units: number; readonly wrong: number }
  /** Shares of points: those that are right, and about those that could be. */
  | { readonly kind: 'stuck'; readonly right: number; readonly reachable: number };

export type Fix =
  | { readonly kind: 'learning-rate'; readonly rate: number; readonly before: number }
  /** A rate that goes with it; null: the present one may stay. */
  | { readonly kind: 'activation'; readonly activation: ActivationName; readonly rate: number | null }
  | { readonly kind: 'initializer'; readonly initializer: InitializerName }
  | { readonly kind: 'hidden-layer'; readonly units: number }
  | { readonly kind: 'l2'; readonly l2: number }
  | { readonly kind: 'optimizer'; readonly optimizer: OptimizerName }
  /** Biases learn at the weights' rate. */
  | { readonly kind: 'bias-rate' }
  /** Neurons of each hidden layer. */
  | { readonly kind: 'hidden-units'; readonly units: readonly number[] }
  /** All settings that are known to learn the data. */
  | { readonly kind: 'settings' };

/** Rates at which each method is usually at ease on points in the plane. */
const easyRates: Readonly<Record<OptimizerName, number>> = {
  'gradient-descent': 0.3,
  momentum: 0.03,
  nesterov: 0.03,
  adagrad: 0.1,
  rmsprop: 0.01,
  adam: 0.01,
  adamw: 0.01,
};

/** The rate at which the document's method is usually at ease. */
export function easyRate({ optimizer }: Experiment): number {
  return easyRates[optimizer.name];
}

const sigmoids: ReadonlySet<ActivationName> = new Set(['sigmoid', 'tanh', 'linear']);

/** The change that fixes it; null: there is none that a button could make. */
export function fixOf(finding: Finding, experiment: Experiment): Fix | null {
  const { optimizer, regularization, layers } = experiment;
  switch (finding.kind) {
    case 'one-class':
      return null;
    case 'diverged':
    case 'oscillating': {
      const rate = Number(Math.min(optimizer.learningRate / 10, easyRate(experiment)).toPrecision(2));
      return { kind: 'learning-rate', rate, before: optimizer.learningRate };
    }
    case 'rate-too-low':
      return { kind: 'learning-rate', rate: easyRate(experiment), before: optimizer.learningRate };
    case 'symmetric': {
      const activation = layers[finding.layer - 1]?.activation ?? 'tanh';
      const initializer = sigmoids.has(activation) ? 'xavier-normal' : 'he-normal';
      return { kind: 'initializer', initializer };
    }
    case 'dead-relus':
      return { kind: 'activation', activation: 'leaky-relu', rate: calmerRate(experiment) };
    case 'vanishing':
      return { kind: 'activation', activation: 'tanh', rate: calmerRate(experiment) };
    case 'saturated':
      return gentlerStart(experiment);
    case 'linear':
      return hiddenLayers(experiment).length === 0
        ? { kind: 'hidden-layer', units: 4 }
        : { kind: 'activation', activation: 'tanh', rate: null };
    case 'overfitting':
      return { kind: 'l2', l2: nextPenalty(regularization.l2, finding.testAccuracy) };
    case 'stalled':
      return isAdaptive(optimizer.name) ? null : { kind: 'optimizer', optimizer: 'adam' };
    case 'slow-biases':
      return { kind: 'bias-rate' };
    case 'too-small':
      return {
        kind: 'hidden-units',
        units: hiddenLayers(settingsFor(experiment.data)).map(({ units }) => units),
      };
    case 'stuck':
      return { kind: 'settings' };
    default:
      return finding satisfies never;
  }
}

/** Large weights flatten sigmoids: long steps made them, or they were drawn so. */
function gentlerStart(experiment: Experiment): Fix | null {
  const rate = calmerRate(experiment);
  if (rate !== null) return { kind: 'learning-rate', rate, before: experiment.optimizer.learningRate };
  const isGentle = experiment.initializer.startsWith('xavier');
  return isGentle ? null : { kind: 'initializer', initializer: 'xavier-normal' };
}

/**
 * Measured: 0.01 keeps 30 noisy moons from being learned by heart, and XOR or a checkerboard from being learned at all;
 * there 0.001 lowers the test cost.
 */
function nextPenalty(l2: number, testAccuracy: number): number {
  if (l2 > 0) return Number((l2 * 3).toPrecision(1));
  return testAccuracy < 0.9 ? 0.01 : 0.001;
}

/** Methods that measure their steps by the gradients' own size: small ones don't hold them up. */
export function isAdaptive(name: OptimizerName): boolean {
  return name !== 'gradient-descent' && name !== 'momentum' && name !== 'nesterov';
}

function calmerRate(experiment: Experiment): number | null {
  const easy = easyRate(experiment);
  return experiment.optimizer.learningRate > easy ? easy : null;
}

/** The fields of the document that the fix changes. */
export function fieldsOf(fix: Fix, experiment: Experiment): Fields {
  switch (fix.kind) {
    case 'learning-rate':
      return withRate(experiment, fix.rate);
    case 'activation':
      return { ...withHiddenActivation(experiment, fix.activation), ...withRate(experiment, fix.rate) };
    case 'initializer':
      return { initializer: fix.initializer };
    case 'hidden-layer':
      return { layers: [{ units: fix.units, activation: 'tanh' }, ...experiment.layers] };
    case 'l2':
      return withPenalty(experiment, { l2: fix.l2 });
    case 'optimizer':
      return withOptimizer(experiment, fix.optimizer);
    case 'bias-rate':
      return withBiasLearningRate(experiment, null);
    case 'hidden-units':
      return withHiddenUnits(experiment, fix.units);
    case 'settings':
      return settingsFor(experiment.data);
    default:
      return fix satisfies never;
  }
}

/** All with the activation of the first one there was, and a start that goes with it. */
function withHiddenUnits(experiment: Experiment, units: readonly number[]): Fields {
  const activation = hiddenLayers(experiment)[0]?.activation ?? 'tanh';
  const output = experiment.layers.slice(-1);
  return { layers: [...units.map((count) => ({ units: count, activation })), ...output] };
}

function withRate(experiment: Experiment, rate: number | null): Fields {
  return rate === null ? {} : withLearningRate(experiment, rate);
}

const fromStart: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>([
  'diverged',
  'saturated',
  'oscillating',
  'slow-biases',
  'stuck',
]);

/**
 * Whether the run must begin again for the fix to show: weights that were thrown far away do not come back. A change
 * of layers or of initial weights begins it again by itself.
 */
export function needsReset(finding: Finding): boolean {
  return fromStart.has(finding.kind);
}
