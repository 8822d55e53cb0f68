/** What the tests of refused documents share: documents that are wrong in one place, and what is allowed there. */
import { ExperimentError, type Allowed } from '../../../web/src/experiment/error.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';

export const minimal = { version: 1 };
export const withData = (data: unknown): unknown => ({ version: 1, data });
export const withPoints = (points: unknown, more: object = {}): unknown =>
  withData({ kind: 'points', points, ...more });

const integer = (min: number, max: number): Allowed => ({ kind: 'number', min, max, integer: true });

/** What may be allowed. */
export const allow = {
  oneOf: (...values: (string | number | boolean)[]): Allowed => ({ kind: 'one-of', values }),
  number: (min: number, max: number): Allowed => ({ kind: 'number', min, max, integer: false }),
  integer,
  type: (name: Extract<Allowed, { kind: 'type' }>['type']): Allowed => ({ kind: 'type', type: name }),
  length: (min: number, max: number): Allowed => ({ kind: 'length', min, max }),
  fields: (...names: string[]): Allowed => ({ kind: 'fields', names }),
  seed: integer(0, 4_294_967_295),
};

/** A row of a table: what is wrong, the document, and the error it must give. */
export type Refused = readonly [what: string, input: unknown, path: string, value: string, allowed: Allowed];

/** The error that a call throws; a test fails on one that is thrown otherwise, or not at all. */
export function errorOf(call: () => unknown): ExperimentError {
  try {
    call();
  } catch (error) {
    if (error instanceof ExperimentError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The error that a document gives. */
export const refusal = (input: unknown): ExperimentError => errorOf(() => parseExperiment(input));
