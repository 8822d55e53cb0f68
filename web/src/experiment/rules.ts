/**
 * The kinds of rule the schema is made of, on valibot.
 *
 * A valibot issue has room for a message only, so `Allowed` travels in it as JSON and `toExperimentError`
 * takes it out again: the pages need it as data to say it in the reader's language.
 */
import * as v from 'valibot';
import { describePath, refusal, type Allowed, type ExperimentError, type Finding } from './error.ts';

/** What is allowed, as the message of a valibot issue. */
export function toMessage(allowed: Allowed): string {
  return JSON.stringify(allowed);
}

/** The error for an issue of a schema that is made of these rules. */
export function toExperimentError(issue: v.BaseIssue<unknown>): ExperimentError {
  const path = issue.path ?? [];
  const value = path.length === 0 ? issue.input : path[path.length - 1]?.value;
  return refusal(describePath(path.map((item) => item.key)), value, JSON.parse(issue.message) as Allowed);
}

/** Refuses a value of the right shape in which something is found. */
export function unlessFound<Value>(find: (value: Value) => Finding | null) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    const found = dataset.typed ? find(dataset.value) : null;
    if (found !== null) addIssue({ message: toMessage(found.allowed), path: toPath(found) });
  });
}

/** The way to what was found, for valibot's `addIssue`. */
function toPath({ keys, value }: Finding): [v.UnknownPathItem, ...v.UnknownPathItem[]] {
  const items = keys.map((key): v.UnknownPathItem => ({
    type: 'unknown',
    origin: 'value',
    input: undefined,
    key,
    value,
  }));
  return items as [v.UnknownPathItem, ...v.UnknownPathItem[]];
}

/** One of a few values. */
export function oneOf<const T extends string | number | boolean>(values: readonly T[]) {
  return v.custom<T>(
    (input) => values.some((value) => value === input),
    toMessage({ kind: 'one-of', values }),
  );
}

type Numbers = Extract<Allowed, { kind: 'number' }>;

/** A finite number of a range. */
export function numberIn(min: number, max: number) {
  return numbers<number>({ min, max, integer: false });
}

/** A finite number of a range, or null. */
export function numberOrNull(min: number, max: number) {
  return numbers<number | null>({ min, max, integer: false, orNull: true });
}

/** A whole number of a range. */
export function integerIn(min: number, max: number) {
  return numbers<number>({ min, max, integer: true });
}

/** A whole number of a range, or null. */
export function integerOrNull(min: number, max: number) {
  return numbers<number | null>({ min, max, integer: true, orNull: true });
}

/** A multiple of `multipleOf` from `min` to `max`. */
export function multipleIn(min: number, max: number, multipleOf: number) {
  return numbers<number>({ min, max, integer: true, multipleOf });
}

function numbers<Value>(range: Omit<Numbers, 'kind'>) {
  const { min, max, integer, multipleOf = 1, orNull = false } = range;
  // NaN fails both comparisons, the infinities one of them.
  const fits = (value: unknown): boolean =>
    typeof value === 'number' && value >= min && value <= max && !(integer && value % multipleOf !== 0);
  return v.custom<Value>(
    (input) => (orNull && input === null) || fits(input),
    toMessage({ kind: 'number', ...range }),
  );
}

/** An array by its length; the length is looked at before any entry, so a huge one costs nothing. */
export function arrayOf(min: number, max: number) {
  return v.custom<readonly unknown[]>(
    (input) => Array.isArray(input) && input.length >= min && input.length <= max,
    (issue) =>
      toMessage(Array.isArray(issue.input) ? { kind: 'length', min, max } : { kind: 'type', type: 'array' }),
  );
}

/** An array whose entries follow a rule of their own. */
export function listOf<const Item extends v.GenericSchema>(item: Item, min: number, max: number) {
  return v.pipe(arrayOf(min, max), v.array(item));
}

/**
 * An object with these fields and no others.
 *
 * @param whenMissing what to say where a field without default is absent
 */
export function record<const Entries extends v.ObjectEntries>(entries: Entries, whenMissing?: Allowed) {
  const fields: Allowed = { kind: 'fields', names: Object.keys(entries) };
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, toMessage({ kind: 'type', type: 'object' })),
    v.strictObject(entries, (issue) =>
      toMessage(issue.expected === 'never' ? fields : (whenMissing ?? fields)),
    ),
  );
}

/** The schema that goes with an object's `name`, each made once; a name that is absent or unknown takes the fallback's. */
export function byName<const Name extends string, Schema>(
  names: readonly Name[],
  fallback: Name,
  schemaOf: (name: Name) => Schema,
): (input: unknown) => Schema {
  const schemas = new Map<unknown, Schema>(names.map((name) => [name, schemaOf(name)]));
  const other = schemaOf(fallback);
  return (input) => (isRecord(input) ? schemas.get(input['name']) : undefined) ?? other;
}

/** An object with named fields: not an array, Map, Date … whose contents a schema would not see. */
export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(input) === '[object Object]';
}
