/** Reads experiment documents: fills in defaults, refuses everything the core could not run as written. */
import * as v from 'valibot';
import {
  defaultExperiment,
  defaultLayer,
  defaultPointsData,
  optimizerDefaults,
  optimizerRanges,
} from './defaults.ts';
import { refusal, type Allowed } from './error.ts';
import { findMisfit } from './misfit.ts';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  limits,
  lossNames,
  mostClasses,
  optimizerNames,
  sampleSteps,
  type DatasetName,
  type OptimizerName,
} from './names.ts';
import { findBadPoint } from './points.ts';
import {
  arrayOf,
  byName,
  integerIn,
  integerOrNull,
  isRecord,
  listOf,
  multipleIn,
  numberIn,
  numberOrNull,
  oneOf,
  record,
  toExperimentError,
  toMessage,
  unlessFound,
} from './rules.ts';
import type { Experiment, LabelledPoint, OptimizerFields, PointNames } from './types.ts';

/** Longest name of a class or an axis. */
const longestName = 200;

const dataKinds = ['generated', 'points'] as const;

/** `kind` as it is written in one of the two shapes of `data`; what is allowed names both. */
function kindOf<const Kind extends (typeof dataKinds)[number]>(kind: Kind) {
  return v.custom<Kind>((input) => input === kind, toMessage({ kind: 'one-of', values: dataKinds }));
}

const seed = integerIn(0, limits.seed);
const testFraction = numberIn(0, limits.testFraction);

/** The classes of a data set: two, unless it can be made in many. */
function classesOf(name: DatasetName) {
  if (mostClasses[name] > 2) return integerIn(2, mostClasses[name]);
  const allowed: Allowed = { kind: 'with', path: 'data.name', value: name, values: [2] };
  return v.custom<number>((input) => input === 2, toMessage(allowed));
}

function samplesOf(name: DatasetName) {
  const step = sampleSteps[name];
  return step === 1 ? integerIn(1, limits.samples) : multipleIn(step, limits.samples, step);
}

/** Generated data, by the rules of one data set; the name itself is checked against all. */
function generatedData(name: DatasetName) {
  return record({
    kind: v.optional(kindOf('generated'), 'generated'),
    name: v.optional(oneOf(datasetNames), defaultExperiment.data.name),
    samples: v.optional(samplesOf(name), defaultExperiment.data.samples),
    noise: v.optional(numberIn(0, limits.noise), defaultExperiment.data.noise),
    classes: v.optional(classesOf(name), defaultExperiment.data.classes),
    seed: v.optional(seed, defaultExperiment.data.seed),
    testFraction: v.optional(testFraction, defaultExperiment.data.testFraction),
  });
}

const generatedDataByName = byName(datasetNames, defaultExperiment.data.name, generatedData);

const name = v.custom<string>(
  (input) => typeof input === 'string' && input.length <= longestName,
  toMessage({ kind: 'type', type: 'string' }),
);

const finite = numberIn(-Number.MAX_VALUE, Number.MAX_VALUE);

const names = record({
  axes: listOf(record({ name, from: finite, to: finite, decimals: integerIn(0, 15) }), 2, 2),
  classes: listOf(name, 0, limits.classes),
});

const pointsData = v.pipe(
  record({
    kind: v.optional(kindOf('points'), 'points'),
    points: v.optional(arrayOf(0, limits.samples), () => []),
    classes: v.optional(integerIn(2, limits.classes), defaultPointsData.classes),
    seed: v.optional(seed, defaultPointsData.seed),
    testFraction: v.optional(testFraction, 0),
    // A field that is not there stays away; the type says that it is never undefined.
    names: v.optional(names) as unknown as v.ExactOptionalSchema<
      v.GenericSchema<unknown, PointNames>,
      undefined
    >,
  }),
  unlessFound(({ points, classes }) => {
    const bad = findBadPoint(points, classes);
    return bad && { ...bad, keys: ['points', ...bad.keys] };
  }),
  v.transform((data) => ({ ...data, points: data.points as readonly LabelledPoint[] })),
);

const data = v.lazy((input) =>
  isRecord(input) && input['kind'] === 'points' ? pointsData : generatedDataByName(input),
);

const features = v.pipe(
  listOf(oneOf(featureNames), 1, featureNames.length),
  unlessFound((names) => {
    const index = names.findIndex((name, at) => names.indexOf(name) !== at);
    const values = featureNames.filter((name) => !names.includes(name));
    return index === -1 ? null : { keys: [index], value: names[index], allowed: { kind: 'one-of', values } };
  }),
);

const layer = record({
  units: v.optional(integerIn(1, limits.units), defaultLayer.units),
  activation: v.optional(oneOf(activationNames), defaultLayer.activation),
});

const learningRate = numberIn(0, limits.learningRate);

const penalty = numberIn(0, limits.penalty);

/** An optimizer with just the fields that it has. */
function optimizerOf(name: OptimizerName) {
  const own = Object.entries(optimizerDefaults[name]) as [keyof OptimizerFields, number][];
  const fields = own.map(
    ([field, value]) => [field, v.optional(numberIn(...optimizerRanges[field]), value)] as const,
  );
  return record({
    name: v.optional(oneOf(optimizerNames), defaultExperiment.optimizer.name),
    learningRate: v.optional(learningRate, defaultExperiment.optimizer.learningRate),
    biasLearningRate: v.optional(numberOrNull(0, limits.learningRate), null),
    // Which of them are there is known to the table alone, so the type says that each may be.
    ...(Object.fromEntries(fields) as unknown as OptionalFields),
  });
}

type OptionalFields = {
  readonly [Field in keyof OptimizerFields]-?: v.ExactOptionalSchema<
    v.GenericSchema<unknown, number>,
    undefined
  >;
};

const optimizer = v.lazy(byName(optimizerNames, defaultExperiment.optimizer.name, optimizerOf));

const regularization = record({ l1: v.optional(penalty, 0), l2: v.optional(penalty, 0) });

const experiment = v.pipe(
  record(
    {
      version: oneOf([1]),
      data: v.optional(data, defaultExperiment.data),
      features: v.optional(features, [...defaultExperiment.features]),
      layers: v.optional(listOf(layer, 1, limits.layers), [...defaultExperiment.layers]),
      loss: v.optional(oneOf(lossNames), defaultExperiment.loss),
      optimizer: v.optional(optimizer, defaultExperiment.optimizer),
      batchSize: v.optional(integerOrNull(1, limits.samples), defaultExperiment.batchSize),
      shuffle: v.optional(oneOf([false, true]), defaultExperiment.shuffle),
      regularization: v.optional(regularization, defaultExperiment.regularization),
      initializer: v.optional(oneOf(initializerNames), defaultExperiment.initializer),
      seed: v.optional(seed, defaultExperiment.seed),
    },
    { kind: 'one-of', values: [1] },
  ),
  unlessFound((document) => findMisfit(document)),
);

/**
 * Reads a document, with every default filled in. The first thing wrong is reported, the fields of a
 * document in their order first, then how they fit together.
 *
 * The list of points is checked but not copied: the caller must not change it afterwards.
 *
 * @throws ExperimentError
 */
export function parseExperiment(input: unknown): Experiment {
  const result = v.safeParse(experiment, input, { abortEarly: true });
  if (result.success) return result.output;
  throw toExperimentError(result.issues[0]);
}

/**
 * Reads a document from JSON. Broken JSON is an error of the document itself, path ''.
 *
 * @throws ExperimentError
 */
export function parseExperimentText(json: string): Experiment {
  return parseExperiment(parseJson(json));
}

/** @throws ExperimentError */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw refusal('', json, { kind: 'type', type: 'object' });
  }
}
