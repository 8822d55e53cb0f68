/**
 * The compiled core as embind gives it, declared by hand: Debian 12's Emscripten writes no declarations.
 * `tests/engine/catalogue.test.ts` compares it with the module.
 */
import type { Allowed } from '../experiment/error.ts';
import type { GradientCheck, Session } from './types.ts';

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
type Added = 'experiment' | 'dispose' | 'gradientCheck';

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

/** The names that a document may use, what goes with them, and the sizes that it may have. */
export interface Catalogue {
  readonly activations: readonly string[];
  readonly hiddenActivations: readonly string[];
  readonly losses: readonly string[];
  readonly outputActivations: Readonly<Record<string, string | null>>;
  readonly optimizers: readonly string[];
  readonly initializers: readonly string[];
  readonly datasets: readonly string[];
  readonly sampleSteps: Readonly<Record<string, number>>;
  readonly mostClasses: Readonly<Record<string, number>>;
  readonly features: readonly string[];
  readonly featureFormulas: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** Makes a module of its bytes; without them it would look for them in places that a worker or Node doesn't have. */
export type CreateCore = (options: { readonly wasmBinary: ArrayBuffer | Uint8Array }) => Promise<CoreModule>;

/** The module, ready to make sessions. */
export interface CoreModule {
  readonly Session: {
    readonly prototype: CoreSession;
    /** Of a document with `data.points` flat, as a Float32Array: x1, x2, label, x1, … */
    create(document: object): CoreSession | Refused;
  };
  // In the headless engine's module only, not in the figures':
  catalogue?(): Catalogue;
  readonly gradientCheck?: (session: CoreSession) => GradientCheck | null;
}
