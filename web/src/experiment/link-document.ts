/**
 * The experiment document in a link: for each field whether it differs from its default, and if so, its value.
 *
 * Each function takes the value to write and returns the value read, for both ways (see arithmetic-coder.ts). Names
 * are written as their places in the tables of names.ts, which only ever grow at their ends.
 */
import type { Coder } from './arithmetic-coder.ts';
import { defaultExperiment, defaultPointsData, optimizerDefaults } from './defaults.ts';
import { LinkError } from './error.ts';
import { codeFlag, codeNumber, codeWhole } from './link-numbers.ts';
import { codePoints } from './link-points.ts';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  lossNames,
  optimizerNames,
} from './names.ts';
import type {
  DataSpec,
  Experiment,
  GeneratedData,
  LayerSpec,
  OptimizerFields,
  OptimizerSpec,
  PointsData,
  RegularizationSpec,
} from './types.ts';

type Code<Value> = (coder: Coder, value: Value) => Value;

/** Room for the tables to grow without a change of the links. */
const mostNames = 64;
const mostEntries = 32;

/** A whole document. */
export function codeExperiment(coder: Coder, document: Experiment): Experiment {
  const usual = defaultExperiment;
  return {
    version: 1,
    data: codeData(coder, document.data),
    features: codeUnless(coder, document.features, usual.features, codeFeatures),
    layers: codeUnless(coder, document.layers, usual.layers, codeLayers),
    loss: codeUnless(coder, document.loss, usual.loss, codeName(lossNames)),
    optimizer: codeUnless(coder, document.optimizer, usual.optimizer, codeOptimizer),
    batchSize: codeUnless(coder, document.batchSize, usual.batchSize, orNull(codeWhole)),
    shuffle: codeFlag(coder, document.shuffle),
    regularization: codeUnless(coder, document.regularization, usual.regularization, codeRegularization),
    initializer: codeUnless(coder, document.initializer, usual.initializer, codeName(initializerNames)),
    seed: codeUnless(coder, document.seed, usual.seed, codeWhole),
  };
}

/** One bit where it is as usual. */
function codeUnless<Value>(coder: Coder, value: Value, usual: Value, code: Code<Value>): Value {
  return codeFlag(coder, isSame(value, usual)) ? usual : code(coder, value);
}

/** Values of documents: no functions, no cycles. −0 is not 0. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return Object.is(one, other);
  }
  const [ones, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return ones.length === others.size && ones.every(([key, value]) => isSame(value, others.get(key)));
}

function orNull(code: Code<number>): Code<number | null> {
  return (coder, value) => (codeFlag(coder, value === null) ? null : code(coder, value ?? 0));
}

function codeName<Name extends string>(names: readonly Name[]): Code<Name> {
  return (coder, name) => {
    const found = names[coder.uniform(names.indexOf(name), mostNames)];
    if (found === undefined) throw new LinkError('newer');
    return found;
  };
}

function codeList<Entry>(code: Code<Entry>, blank: Entry): Code<readonly Entry[]> {
  return (coder, list) =>
    Array.from({ length: coder.uniform(list.length, mostEntries) }, (_, index) =>
      code(coder, list[index] ?? blank),
    );
}

const codeFeatures = codeList(codeName(featureNames), 'x1');

function codeLayer(coder: Coder, { units, activation }: LayerSpec): LayerSpec {
  return { units: codeWhole(coder, units), activation: codeName(activationNames)(coder, activation) };
}

const codeLayers = codeList(codeLayer, { units: 1, activation: 'linear' });

function codeData(coder: Coder, data: DataSpec): DataSpec {
  const arePoints = codeFlag(coder, data.kind === 'points');
  return arePoints
    ? codePointsData(coder, data.kind === 'points' ? data : defaultPointsData)
    : codeGenerated(coder, data.kind === 'generated' ? data : defaultExperiment.data);
}

function codePointsData(coder: Coder, data: PointsData): PointsData {
  const usual = defaultPointsData;
  return {
    kind: 'points',
    points: codePoints(coder, data.points),
    classes: codeUnless(coder, data.classes, usual.classes, codeWhole),
    seed: codeUnless(coder, data.seed, usual.seed, codeWhole),
    testFraction: codeUnless(coder, data.testFraction, usual.testFraction, codeNumber),
  };
}

function codeGenerated(coder: Coder, data: GeneratedData): GeneratedData {
  const usual = defaultExperiment.data;
  return {
    kind: 'generated',
    name: codeUnless(coder, data.name, usual.name, codeName(datasetNames)),
    samples: codeUnless(coder, data.samples, usual.samples, codeWhole),
    noise: codeUnless(coder, data.noise, usual.noise, codeNumber),
    classes: codeUnless(coder, data.classes, usual.classes, codeWhole),
    seed: codeUnless(coder, data.seed, usual.seed, codeWhole),
    testFraction: codeUnless(coder, data.testFraction, usual.testFraction, codeNumber),
  };
}

function codeOptimizer(coder: Coder, spec: OptimizerSpec): OptimizerSpec {
  const name = codeName(optimizerNames)(coder, spec.name);
  const learningRate = codeNumber(coder, spec.learningRate);
  const biasLearningRate = orNull(codeNumber)(coder, spec.biasLearningRate);
  const own = Object.entries(optimizerDefaults[name]) as [keyof OptimizerFields, number][];
  const fields = own.map(([field, usual]) => {
    return [field, codeUnless(coder, spec[field] ?? usual, usual, codeNumber)] as const;
  });
  return { name, learningRate, biasLearningRate, ...Object.fromEntries(fields) };
}

function codeRegularization(coder: Coder, { l1, l2 }: RegularizationSpec): RegularizationSpec {
  return { l1: codeUnless(coder, l1, 0, codeNumber), l2: codeUnless(coder, l2, 0, codeNumber) };
}
