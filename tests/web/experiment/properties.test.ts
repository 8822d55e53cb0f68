import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { activationNames, featureNames, limits } from '../../../web/src/experiment/names.ts';
import { parseExperiment, parseExperimentText } from '../../../web/src/experiment/schema.ts';

/** JSON has no -0, and a run can't tell it from 0. */
const numberIn = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const seed = fc.integer({ min: 0, max: limits.seed });
const partial = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<
  Partial<T>
> => fc.record<T, keyof T>(fields, { requiredKeys: [] });

const generated = partial({
  kind: fc.constant('generated'),
  samples: fc.integer({ min: 1, max: limits.samples / 4 }).map((pairs) => pairs * 4),
  noise: numberIn(0, limits.noise),
  seed,
});
const points = fc.record(
  {
    kind: fc.constant('points'),
    points: fc.array(fc.tuple(numberIn(-1, 1), numberIn(-1, 1), fc.integer({ min: 0, max: 1 }))),
    seed,
  },
  { requiredKeys: ['kind'] },
);
const hidden = partial({
  units: fc.integer({ min: 1, max: limits.units }),
  activation: fc.constantFrom(...activationNames),
});
const output = fc.record({ units: fc.constantFrom(1, 2), activation: fc.constant('sigmoid') });
const rate = numberIn(0, limits.learningRate);

const documents = fc
  .tuple(
    fc.constant({ version: 1 }),
    partial({
      data: fc.oneof(generated, points),
      features: fc.shuffledSubarray([...featureNames], { minLength: 1 }),
      layers: fc
        .tuple(fc.array(hidden, { maxLength: limits.layers - 1 }), output)
        .map(([some, last]) => [...some, last]),
      optimizer: partial({ learningRate: rate, biasLearningRate: fc.option(rate) }),
      batchSize: fc.option(fc.integer({ min: 1, max: limits.samples })),
      seed,
    }),
  )
  .map(([version, rest]) => ({ ...version, ...rest }));

test('reading a document that was read changes nothing', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const once = parseExperiment(document);
      expect(parseExperiment(once)).toEqual(once);
    }),
  );
});

test('what a document says is kept', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(parseExperiment(document)).toMatchObject(document);
    }),
  );
});

test('a document survives JSON bit for bit', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const parsed = parseExperiment(document);
      expect(parseExperimentText(JSON.stringify(parsed))).toEqual(parsed);
    }),
  );
});

test('any other value is read or refused with a path, never anything else', () => {
  const anything = fc.oneof(
    fc.anything({
      withBigInt: true,
      withMap: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
    fc.record(
      { version: fc.constant(1), data: fc.anything(), layers: fc.anything(), optimizer: fc.anything() },
      { requiredKeys: ['version'] },
    ),
  );
  fc.assert(
    fc.property(anything, (input) => {
      try {
        const once = parseExperiment(input);
        expect(parseExperiment(once)).toEqual(once);
      } catch (error) {
        expect(error).toBeInstanceOf(ExperimentError);
      }
    }),
    { numRuns: 500 },
  );
});
