/**
 * What is wrong with a run, if anything: at most one finding, as data. Pure.
 *
 * Each says only what was seen. A run whose points are nearly all right is left alone, whatever its neurons do.
 */
import type { Metrics } from '../../engine/types.ts';
import { hasSettingsFor, settingsFor } from '../../experiment/learning-settings.ts';
import type { Experiment, LabelledPoint } from '../../experiment/types.ts';
import {
  deadRelus,
  flattestLayer,
  gradientLeft,
  hasStraightInputs,
  hiddenUnits,
  isLinear,
  neighbourAccuracy,
  symmetricLayer,
  type Statistics,
} from './diagnosis-network.ts';
import { easyRate, isAdaptive, type Finding } from './diagnosis-fix.ts';
import { fallOf, leapsOf, partingOf, restOf, steadyFall, type Costs, type Rest } from './diagnosis-trend.ts';

/** What is known of a run. */
export interface Observation {
  readonly experiment: Experiment;
  readonly metrics: Metrics;
  readonly parameters: Float32Array;
  /** Those on the plane; none while they are still to come. */
  readonly points: readonly LabelledPoint[];
  /** Null until known. */
  readonly statistics: Statistics | null;
  /** Since the run began or a setting was changed. */
  readonly history: Costs;
}

/** Below this share of right points something may be wrong. */
const wellEnough = 0.95;

/** First there is something to watch, then something to explain: half a second at 60 epochs a second. */
const firstEpochs = 30;

/** Shares of a layer's ReLUs that are worth a word: those that keep the rest from learning, and those that only may. */
const someDead = 1 / 2;

const saturatedShare = 0.05;
const vanishedLeft = 1e-3;
const slowFall = 0.05;

/** Epochs at rest that are more than a saddle on the way: four seconds at 60 epochs a second. */
const longRest = 240;

/** Five seconds at 60 epochs a second: what learns at all has left its first plateau by then. */
const stuckEpochs = 300;
/** A run that loses less of its cost over half of its way, and has so many fewer points right than it could, is stuck. */
const stuckFall = 0.1;
const stuckBehind = 0.1;

/** Biases that are so much slower than the weights stay where they began. */
const slowBiases = 100;

/** Whether what the neurons do over the points would tell more: where nothing is wrong it need not be worked out. */
export function wantsStatistics({ status, epoch, trainAccuracy }: Metrics): boolean {
  return status === 'ok' && epoch >= firstEpochs && trainAccuracy !== null && trainAccuracy < wellEnough;
}

/** The most important finding; null: nothing is wrong that we know of. */
export function diagnose(observation: Observation): Finding | null {
  const { experiment, metrics } = observation;
  if (metrics.status === 'diverged') {
    const epoch = metrics.divergedAt ?? metrics.epoch;
    return { kind: 'diverged', epoch, rate: experiment.optimizer.learningRate };
  }
  if (hasOneClass(experiment)) return { kind: 'one-class' };
  if (metrics.epoch < firstEpochs || metrics.trainAccuracy === null) return null;
  if (metrics.trainAccuracy >= wellEnough) return overfitting(observation);
  return inTheNetwork(observation) ?? overfitting(observation) ?? inTheCourse(observation);
}

function overfitting({ metrics, history }: Observation): Finding | null {
  const parting = metrics.testAccuracy === null ? null : partingOf(history);
  return parting && { kind: 'overfitting', ...parting, testAccuracy: metrics.testAccuracy ?? 0 };
}

/** One look at the network is enough for these. */
function inTheNetwork({ experiment, parameters, statistics, history }: Observation): Finding | null {
  const symmetric = symmetricLayer(experiment, parameters);
  if (symmetric !== null) return { kind: 'symmetric', ...symmetric };
  const leaps = leapsOf(history);
  if (statistics === null) return leaps && { kind: 'oscillating', ...leaps };
  const dead = deadRelus(experiment, statistics);
  const isResting = restOf(history) !== null;
  if (dead !== null && (dead.dead === dead.units || (isResting && dead.dead >= someDead * dead.units))) {
    return { kind: 'dead-relus', ...dead };
  }
  return leaps && { kind: 'oscillating', ...leaps };
}

/** These are only said where the cost falls hardly or not at all. */
function inTheCourse(observation: Observation): Finding | null {
  const slow = rateTooLow(observation);
  const rest = restOf(observation.history);
  const inDetail = rest === null ? slow : (flatNetwork(observation) ?? slow ?? linear(observation));
  if (inDetail !== null) return inDetail;
  const behind = isBehind(observation);
  return (
    (behind ? (biasesTooSlow(observation) ?? tooSmall(observation)) : null) ??
    (rest === null ? null : stalled(observation, rest)) ??
    (behind ? stuck(observation) : null)
  );
}

/** Whether the cost hardly falls although far more points could be right. */
function isBehind({ metrics, points, history }: Observation): boolean {
  const fall = fallOf(history);
  if (fall === null || fall.epochs * 2 < stuckEpochs || fall.share > stuckFall) return false;
  return reachable(points) - (metrics.trainAccuracy ?? 1) >= stuckBehind;
}

function biasesTooSlow({ experiment }: Observation): Finding | null {
  const { learningRate, biasLearningRate } = experiment.optimizer;
  if (biasLearningRate === null || biasLearningRate * slowBiases > learningRate) return null;
  return { kind: 'slow-biases', rate: learningRate, biasRate: biasLearningRate };
}

/** Fewer than half of the neurons that are known to do. Inputs that are bent already may do with fewer. */
function tooSmall({ experiment, metrics }: Observation): Finding | null {
  const units = hiddenUnits(experiment);
  const enough = hiddenUnits(settingsFor(experiment.data));
  if (units === 0 || units * 2 >= enough || !hasStraightInputs(experiment)) return null;
  return { kind: 'too-small', units, wrong: 1 - (metrics.trainAccuracy ?? 1) };
}

/** Settings that learn these data are known, and are others. */
function stuck({ experiment, metrics, points }: Observation): Finding | null {
  if (hasSettingsFor(experiment)) return null;
  return { kind: 'stuck', right: metrics.trainAccuracy ?? 0, reachable: reachable(points) };
}

/** Activations on their flat parts, one layer of them or many in a row, let little of the gradient through. */
function flatNetwork({ experiment, parameters, statistics }: Observation): Finding | null {
  if (statistics === null) return null;
  const flattest = flattestLayer(experiment, statistics);
  if (flattest === null) return null;
  const { layer, share } = flattest;
  if (share < saturatedShare) return { kind: 'saturated', layer, share };
  const layers = experiment.layers.length - 1;
  const left = gradientLeft(experiment, parameters, statistics);
  return layers > 2 && left < vanishedLeft ? { kind: 'vanishing', layers, left } : null;
}

/** Far below what its method is at ease with, while the cost falls all the way but hardly. */
function rateTooLow({ experiment, history }: Observation): Finding | null {
  const rate = experiment.optimizer.learningRate;
  if (rate > easyRate(experiment) / 10) return null;
  const fall = steadyFall(history);
  if (fall === null || fall.share > slowFall) return null;
  return { kind: 'rate-too-low', rate, fall: Math.max(0, fall.share), epochs: fall.epochs };
}

/**
 * For long, where another method may get on: a penalty keeps the cost up on purpose, and without a hidden layer there
 * is one valley only, whose floor this is.
 */
function stalled({ experiment, metrics }: Observation, rest: Rest): Finding | null {
  const { regularization, optimizer } = experiment;
  const isHeld = regularization.l1 > 0 || regularization.l2 > 0;
  if (isHeld || isLinear(experiment) || isAdaptive(optimizer.name) || metrics.epoch - rest.since < longRest)
    return null;
  return { kind: 'stalled', ...rest };
}

/** A straight border where one of another shape would do better. */
function linear({ experiment, metrics, points }: Observation): Finding | null {
  if (!isLinear(experiment) || !hasStraightInputs(experiment)) return null;
  const accuracy = metrics.trainAccuracy ?? 1;
  if (reachable(points) < accuracy + 0.05) return null;
  return { kind: 'linear', wrong: 1 - accuracy };
}

const known = new WeakMap<readonly LabelledPoint[], number>();

/** About what a border of any shape could get right: compared point by point, once for each list. */
function reachable(points: readonly LabelledPoint[]): number {
  const accuracy = known.get(points) ?? neighbourAccuracy(points);
  known.set(points, accuracy);
  return accuracy;
}

function hasOneClass({ data }: Experiment): boolean {
  if (data.kind === 'generated') return false;
  const first = data.points[0];
  return first !== undefined && data.points.every(([, , label]) => label === first[2]);
}
