/** Reads experiment documents: fills in defaults, refuses everything the core could not run as written. */
import * as v from 'valibot';
import { defaultExperiment, defaultLayer, defaultPointsData } from './defaults.ts';
import { describeValue } from './describe.ts';
import { ExperimentError, type Allowed } from './error.ts';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  limits,
  lossNames,
  optimizerNames,
} from './names.ts';
import { findBadPoint } from './points.ts';
import {
  arrayOf,
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
  toPath,
} from './rules.ts';
import type { Experiment, LabelledPoint } from './types.ts';

const dataKinds = ['generated', 'points'] as const;

/** `kind` as it is written in one of the two shapes of `data`; what is allowed names both. */
function kindOf<const Kind extends (typeof dataKinds)[number]>(kind: Kind) {
  return v.custom<Kind>((input) => input === kind, toMessage({ kind: 'one-of', values: dataKinds }));
}

const seed = integerIn(0, limits.seed);
/** Only 0 until the core splits off test data. */
const testFraction = oneOf([0]);

const generatedData = record({
  kind: v.optional(kindOf('generated'), 'generated'),
  name: v.optional(oneOf(datasetNames), defaultExperiment.data.name),
  // Two pairs of circles, each an outer and an inner one with as many points.
  samples: v.optional(multipleIn(4, limits.samples, 4), defaultExperiment.data.samples),
  noise: v.optional(numberIn(0, limits.noise), defaultExperiment.data.noise),
  seed: v.optional(seed, defaultExperiment.data.seed),
  testFraction: v.optional(testFraction, defaultExperiment.data.testFraction),
});

const pointsData = v.pipe(
  record({
    kind: v.optional(kindOf('points'), 'points'),
    points: v.optional(arrayOf(0, limits.samples), () => []),
    classes: v.optional(integerIn(2, limits.classes), defaultPointsData.classes),
    seed: v.optional(seed, defaultPointsData.seed),
    testFraction: v.optional(testFraction, 0),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const bad = findBadPoint(dataset.value.points, dataset.value.classes);
    if (bad === null) return;
    addIssue({ message: toMessage(bad.allowed), path: toPath(['points', ...bad.keys], bad.value) });
  }),
  v.transform((data) => ({ ...data, points: data.points as readonly LabelledPoint[] })),
);

const data = v.lazy((input) => (isRecord(input) && input['kind'] === 'points' ? pointsData : generatedData));

const features = v.pipe(
  listOf(oneOf(featureNames), 1, featureNames.length),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const names = dataset.value;
    const index = names.findIndex((name, at) => names.indexOf(name) !== at);
    if (index === -1) return;
    const values = featureNames.filter((name) => !names.includes(name));
    addIssue({ message: toMessage({ kind: 'one-of', values }), path: toPath([index], names[index]) });
  }),
);

const layer = record({
  units: v.optional(integerIn(1, limits.units), defaultLayer.units),
  activation: v.optional(oneOf(activationNames), defaultLayer.activation),
});

const learningRate = numberIn(0, limits.learningRate);

const optimizer = record({
  name: v.optional(oneOf(optimizerNames), defaultExperiment.optimizer.name),
  learningRate: v.optional(learningRate, defaultExperiment.optimizer.learningRate),
  biasLearningRate: v.optional(numberOrNull(0, limits.learningRate), null),
});

/** Only 0 until the core has penalty terms. */
const penalty = oneOf([0]);

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
      // Only false until the core shuffles.
      shuffle: v.optional(oneOf([false]), defaultExperiment.shuffle),
      regularization: v.optional(regularization, defaultExperiment.regularization),
      initializer: v.optional(oneOf(initializerNames), defaultExperiment.initializer),
      seed: v.optional(seed, defaultExperiment.seed),
    },
    { kind: 'one-of', values: [1] },
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const misfit = findMisfit(dataset.value);
    if (misfit === null) return;
    addIssue({ message: toMessage(misfit.allowed), path: toPath(misfit.keys, misfit.value) });
  }),
);

interface Misfit {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly allowed: Allowed;
}

/** The output layer must fit the classes of the data and the loss. */
function findMisfit({ data, layers, loss }: Pick<Experiment, 'data' | 'layers' | 'loss'>): Misfit | null {
  const last = layers.length - 1;
  const output = layers[last];
  if (output === undefined) return null;
  // Double circles are two classes; one output can tell two apart, more need one each.
  const [path, value, classes] =
    data.kind === 'points'
      ? (['data.classes', data.classes, data.classes] as const)
      : (['data.name', data.name, 2] as const);
  const units = classes === 2 ? [1, 2] : [classes];
  if (!units.includes(output.units)) {
    return {
      keys: ['layers', last, 'units'],
      value: output.units,
      allowed: { kind: 'with', path, value, values: units },
    };
  }
  if (loss === 'binary-cross-entropy' && output.activation !== 'sigmoid') {
    const allowed: Allowed = { kind: 'with', path: 'loss', value: loss, values: ['sigmoid'] };
    return { keys: ['layers', last, 'activation'], value: output.activation, allowed };
  }
  return null;
}

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

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new ExperimentError({
      path: '',
      value: describeValue(json),
      allowed: { kind: 'type', type: 'object' },
    });
  }
}
