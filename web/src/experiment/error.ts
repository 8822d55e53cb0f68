/** What is wrong with a document or a link, as data and as short texts: of values that were refused, and of where they stood. */

/** What is allowed where a document went wrong, as data, so that each language can say it. */
export type Allowed =
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean)[] }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
      /** Only multiples of this, where given. */
      readonly multipleOf?: number;
      /** Null is allowed too. */
      readonly orNull?: boolean;
    }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'type';
      readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'number-or-null' | 'point';
    }
  /** An object with these fields and no others. */
  | { readonly kind: 'fields'; readonly names: readonly string[] }
  /** A choice that must fit another: with this loss, these output activations or units. */
  | {
      readonly kind: 'with';
      readonly path: string;
      readonly value: string | number;
      readonly values: readonly (string | number)[];
    };

/** Something wrong in a value: keys from there, what stands there, and what is allowed. */
export interface Finding {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly allowed: Allowed;
}

export interface ExperimentErrorData {
  /** Where, as one would write it in code: `layers[1].units`, `data.points[3][0]`. */
  readonly path: string;
  /** The offending value, shortened to a printable text. */
  readonly value: string;
  readonly allowed: Allowed;
}

/** A document that can't be run. Nothing is silently corrected. */
export class ExperimentError extends Error implements ExperimentErrorData {
  override readonly name = 'ExperimentError';
  readonly path: string;
  readonly value: string;
  readonly allowed: Allowed;

  constructor(data: ExperimentErrorData) {
    super(`${data.path || 'document'}: ${data.value} is not allowed; ${describeAllowed(data.allowed)}`);
    this.path = data.path;
    this.value = data.value;
    this.allowed = data.allowed;
  }

  toData(): ExperimentErrorData {
    return { path: this.path, value: this.value, allowed: this.allowed };
  }
}

/** A value that is refused. */
export function refusal(path: string, value: unknown, allowed: Allowed): ExperimentError {
  return new ExperimentError({ path, value: describeValue(value), allowed });
}

/** What can be wrong with a link: it was damaged on its way, or a later version of Frontera made it. */
export type LinkProblem = 'damaged' | 'newer';

/** A link that can't be opened. The pages say it in the reader's language, by its problem. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly problem: LinkProblem;

  constructor(problem: LinkProblem) {
    super(problem === 'damaged' ? 'the link is damaged or incomplete' : 'the link is of a later version');
    this.problem = problem;
  }
}

/** English, for developers; the pages use the message catalogue. */
export function describeAllowed(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'one-of':
      return `allowed: ${allowed.values.join(', ')}`;
    case 'number':
      return `allowed: ${describeNumbers(allowed)}`;
    case 'length':
      return `allowed: ${allowed.min === allowed.max ? '' : `${allowed.min} to `}${allowed.max} entries`;
    case 'type':
      return `allowed: ${allowed.type}`;
    case 'fields':
      return `allowed fields: ${allowed.names.join(', ')}`;
    case 'with':
      return `with ${allowed.path} = ${allowed.value}, allowed: ${allowed.values.join(', ')}`;
    default: {
      const unreachable: never = allowed;
      return unreachable;
    }
  }
}

/** The largest number that the core's floats hold. */
const largestFloat = 3.4028234663852886e38;

function describeNumbers(allowed: Extract<Allowed, { kind: 'number' }>): string {
  if (allowed.max === largestFloat) return 'a finite number';
  const kind = allowed.integer ? 'a whole number' : 'a number';
  const step = allowed.multipleOf === undefined ? '' : `, a multiple of ${allowed.multipleOf}`;
  const none = allowed.orNull === true ? ', or null' : '';
  return `${kind} from ${allowed.min} to ${allowed.max}${step}${none}`;
}

/** Longest piece of a given string that a message repeats. */
const longestText = 40;

/** A value as a short text: strings quoted and cut, objects and arrays only by their kind. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array of ${value.length}`;
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > longestText ? `${value.slice(0, longestText)}…` : value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return typeof value;
  }
}

/** A path as one would write it in code: `layers[1].units`, `data.points[3][0]`, '' for the document itself. */
export function describePath(keys: readonly unknown[]): string {
  return keys.map(describeKey).join('').replace(/^\./u, '');
}

function describeKey(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  const text = String(key);
  const isName = /^[A-Za-z_$][\w$]*$/u.test(text) && text.length <= longestText;
  return isName ? `.${text}` : `[${describeValue(text)}]`;
}
