/**
 * The compiled core as embind gives it, declared by hand: Debian 12's Emscripten writes no declarations.
 * `tests/engine/catalogue.test.ts` compares it with the module.
 */
import type { Allowed } from '../experiment/error.ts';
import type { Session } from './types.ts';

/** What the core answers in place of a result: nothing has changed. */
export interface Refused {
  readonly refusal: {
    readonly path: string;
    /** As the core has it: a number where a document has a name that it doesn't know. */
    readonly value: string | number | null;
    readonly allowed: Allowed;
  };
}

/** What a page, a worker or Node adds to the core's sessions. */
type Added = 'experiment' | 'dispose' | Explored;

/** What only the headless engine's module offers, as functions that take the session first. */
export const explored = [
  'gradientCheck',
  'parameterCheck',
  'nextStep',
  'landscape',
  'landscapePlaces',
  'landscapeParameters',
  'activationCurve',
  'costCurve',
] as const satisfies readonly (keyof Session)[];

type Explored = (typeof explored)[number];

type OfSession<Member> = Member extends (...args: infer Args) => infer Value
  ? (session: CoreSession, ...args: Args) => Value | Refused
  : never;

type OrRefused<Member> = Member extends (...args: infer Args) => infer Value
  ? (...args: Args) => Value | Refused
  : Member;

/** One run in the module's memory. It must be deleted. */
export type CoreSession = {
  readonly [Name in keyof Omit<Session, Added>]: OrRefused<Session[Name]>;
} & {
  delete(): void;
  isDeleted(): boolean;
};

/** Makes a module of its bytes; without them it would look for them in places that a worker or Node doesn't have. */
export type CreateCore = (options: {
  readonly wasmBinary: ArrayBuffer | Uint8Array;
  readonly locateFile: (name: string) => string;
}) => Promise<CoreModule>;

/** The module, ready to make sessions. */
export type CoreModule = {
  readonly Session: {
    readonly prototype: CoreSession;
    /** Of a document with `data.points` flat, as a Float32Array: of each x1, x2, its label, and 1 where it is for testing, else 0. */
    create(document: object): CoreSession | Refused;
  };
  // In the headless engine's module only, not in the figures':
  /** What documents may say, of which web/scripts/names.mjs makes experiment/names.ts. */
  catalogue?(): Readonly<Record<string, unknown>>;
} & { readonly [Name in Explored]?: OfSession<Session[Name]> };
