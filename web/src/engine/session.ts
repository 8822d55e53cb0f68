/**
 * The core's sessions as callers have them. Their methods are the core's own; added is that what it refuses is thrown, that
 * documents are checked on the way in, and that a session which was disposed of says so.
 */
import { describeAllowed, refusal } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import { explored, type CoreModule, type CoreSession, type Refused } from './core.ts';
import type { Engine, Session } from './types.ts';

/** A document as the core takes it, every field filled in. @throws ExperimentError */
export type CheckDocument = (document: unknown) => Experiment;

/** Drawn points cross as one typed array; everything else in a document is small. */
function withFlatPoints(experiment: Experiment): object {
  const { data } = experiment;
  if (data.kind !== 'points') return experiment;
  const points = new Float32Array(data.points.length * 4);
  data.points.forEach(([x1, x2, label, isTest = 0], i) => {
    points.set([x1, x2, label, isTest], i * 4);
  });
  return { ...experiment, data: { ...data, points } };
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}

/** An answer that is no refusal. @throws RangeError */
function accepted<Value>(answer: Value | Refused): Value {
  if (!isRefused(answer)) return answer;
  const { path, value, allowed } = answer.refusal;
  throw new RangeError(`${path}: ${value ?? NaN} is not allowed; ${describeAllowed(allowed)}`);
}

/** What stands at a path like `layers[1].units`. */
function valueAt(document: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/gu) ?? [];
  return keys.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], document);
}

/** As `accepted`, for what the core answers to a document. @throws ExperimentError */
function acceptedFor<Value>(experiment: Experiment, answer: Value | Refused): Value {
  if (!isRefused(answer)) return answer;
  const { path, allowed } = answer.refusal;
  throw refusal(path, valueAt(experiment, path), allowed);
}

type Method = (this: CoreSession, ...args: unknown[]) => unknown;

/** The class's own methods, by name. */
function methodsOf(prototype: CoreSession): Readonly<Record<string, Method>> {
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const methods = all.filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor');
  return Object.fromEntries(methods.map(([name, { value }]) => [name, value as Method]));
}

function checkLive(session: CoreSession): void {
  if (session.isDeleted()) throw new Error('This session was disposed of.');
}

/** A method that throws what the core refuses, and after `dispose`. */
function throwing(method: Method): Method {
  return function (...args) {
    checkLive(this);
    return accepted(method.apply(this, args));
  };
}

/** A session's state beside the core's. */
type Held = CoreSession & { experiment: Experiment };

/** Makes of the core's class the one that callers have. Once a module. */
function completeSessions(core: CoreModule, check: CheckDocument): void {
  const { Session: Sessions } = core;
  const { update, ...methods } = methodsOf(Sessions.prototype);
  for (const [name, method] of Object.entries(methods)) {
    Object.assign(Sessions.prototype, { [name]: throwing(method) });
  }
  for (const name of explored) {
    const explore = core[name] as ((session: CoreSession, ...args: unknown[]) => unknown) | undefined;
    const method = throwing(function (...args) {
      if (explore === undefined) throw new Error('Only the headless engine can do this.');
      return explore(this, ...args);
    });
    Object.assign(Sessions.prototype, { [name]: method });
  }
  const added = {
    update(this: Held, document: unknown): boolean {
      checkLive(this);
      const experiment = check(document);
      const answer = update?.call(this, withFlatPoints(experiment)) as boolean | Refused;
      const continued = acceptedFor(experiment, answer);
      this.experiment = experiment;
      return continued;
    },
    dispose(this: Held): void {
      if (!this.isDeleted()) this.delete();
    },
  };
  Object.assign(Sessions.prototype, added);
}

/** An engine that takes the documents which `check` lets through. */
export function createEngine(core: CoreModule, check: CheckDocument): Engine {
  completeSessions(core, check);
  return {
    createSession: (document) => {
      const experiment = check(document);
      const session = acceptedFor(experiment, core.Session.create(withFlatPoints(experiment)));
      return Object.assign(session, { experiment }) as unknown as Session;
    },
  };
}
