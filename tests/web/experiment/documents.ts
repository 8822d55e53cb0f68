/** Documents of every kind, for tests of what holds for all of them. */
import * as fc from 'fast-check';
import { optimizerDefaults } from '../../../web/src/experiment/defaults.ts';
import {
  datasetNames,
  featureNames,
  hiddenActivationNames,
  initializerNames,
  limits,
  lossNames,
  mostClasses,
  optimizerNames,
  outputActivations,
  sampleSteps,
} from '../../../web/src/experiment/names.ts';

/** JSON has no -0, and a run can't tell it from 0. */
const numberIn = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const seed = fc.integer({ min: 0, max: limits.seed });
const partial = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<
  Partial<T>
> => fc.record<T, keyof T>(fields, { requiredKeys: [] });

const testFraction = numberIn(0, limits.testFraction);
const penalty = numberIn(0, limits.penalty);
const rate = numberIn(0, limits.learningRate);

/** Data whose name and classes are known, so that an output can be made to fit. */
const generated = fc.constantFrom(...datasetNames).chain((name) =>
  fc.integer({ min: 2, max: mostClasses[name] }).chain((classes) => {
    const step = sampleSteps[name];
    const samples = fc.integer({ min: 1, max: limits.samples / step }).map((steps) => steps * step);
    const more = partial({ kind: fc.constant('generated'), samples, noise: numberIn(0, limits.noise), seed });
    return fc.tuple(more, testFraction).map(([some, fraction]) => ({
      ...some,
      ...{ name, classes, testFraction: fraction },
    }));
  }),
);
const axisNames = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 40 }),
  from: numberIn(-Number.MAX_VALUE, Number.MAX_VALUE),
  to: numberIn(-Number.MAX_VALUE, Number.MAX_VALUE),
  decimals: fc.nat(15),
});
const names = fc.record({
  axes: fc.tuple(axisNames, axisNames),
  classes: fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: limits.classes }),
});
const pointOf = (classes: number): fc.Arbitrary<readonly number[]> => {
  const parts = [numberIn(-1, 1), numberIn(-1, 1), fc.integer({ min: 0, max: classes - 1 })] as const;
  return fc.oneof({ weight: 3, arbitrary: fc.tuple(...parts) }, fc.tuple(...parts, fc.constant(1)));
};
const points = fc.integer({ min: 2, max: limits.classes }).chain((classes) =>
  fc.record(
    {
      kind: fc.constant('points'),
      classes: fc.constant(classes),
      points: fc.array(pointOf(classes)),
      seed,
      testFraction,
      names,
    },
    { requiredKeys: ['kind', 'classes', 'points', 'seed', 'testFraction'] },
  ),
);
const hidden = partial({
  units: fc.integer({ min: 1, max: limits.units }),
  activation: fc.constantFrom(...hiddenActivationNames),
});

/** An output layer that fits the cost and the number of classes. */
const outputOf = (loss: (typeof lossNames)[number], classes: number): fc.Arbitrary<object> => {
  const needed = outputActivations[loss];
  const activations = needed === null ? [...hiddenActivationNames, 'softmax'] : [needed];
  return fc.constantFrom(...activations).chain((activation) => {
    const units = classes === 2 && activation !== 'softmax' ? [1, 2] : [classes];
    return fc.record({ units: fc.constantFrom(...units), activation: fc.constant(activation) });
  });
};

const optimizer = fc.constantFrom(...optimizerNames).chain((name) => {
  const own = Object.keys(optimizerDefaults[name]).map((field) => [field, numberIn(0, 0.999999)] as const);
  const rates = { learningRate: rate, biasLearningRate: fc.option(rate) };
  return fc
    .tuple(partial(Object.fromEntries(own)), partial(rates))
    .map(([fields, some]) => ({ name, ...fields, ...some }));
});

/** Valid documents, some of whose fields are left to their defaults. */
export const documents = fc
  .tuple(fc.constantFrom(...lossNames), fc.oneof(generated, points))
  .chain(([loss, data]) =>
    fc
      .tuple(
        fc.constant({ version: 1, loss, data }),
        fc.tuple(fc.array(hidden, { maxLength: limits.layers - 1 }), outputOf(loss, data.classes)),
        partial({
          features: fc.shuffledSubarray([...featureNames], { minLength: 1 }),
          optimizer,
          batchSize: fc.option(fc.integer({ min: 1, max: limits.samples })),
          shuffle: fc.boolean(),
          regularization: partial({ l1: penalty, l2: penalty }),
          initializer: fc.constantFrom(...initializerNames),
          seed,
        }),
      )
      .map(([head, [some, last], rest]) => ({ ...head, layers: [...some, last], ...rest })),
  );
