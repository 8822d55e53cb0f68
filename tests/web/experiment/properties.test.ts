import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { parseExperiment, parseExperimentText } from '../../../web/src/experiment/schema.ts';
import { documents } from './documents.ts';

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
