import type { Engine, Session } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import { buffersIn, observe } from './observables.ts';
import type { ErrorData, Reply, Request, Snapshot, Wishes } from './protocol.ts';
import { Ahead } from './ahead.ts';
import { rowOf, trainWithin, type Clock, type Training } from './training.ts';

/** Anything thrown, as data that can cross to the page. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof ExperimentError) return { kind: 'experiment', error: error.toData() };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: isTrap(error) ? 'fatal' : 'engine', message };
}

/** What wasm throws when it stops where it must not; of the engine's own RangeErrors none is about memory or the stack. */
function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof RangeError && /memory|allocation|call stack/iu.test(error.message);
}

type Of<Kind extends Request['kind']> = Extract<Request, { readonly kind: Kind }>;

/** Answers requests about the sessions of a page's figures. Knows no transport: the worker's shell feeds it, and tests do. */
export class Dispatcher {
  readonly #engine: Engine;
  readonly #now: Clock;
  readonly #trainsAhead: boolean;
  readonly #sessions = new Map<string, Session>();
  /** By figure; the one that has waited longest first. */
  readonly #ahead = new Map<string, Ahead>();

  /** @param trainsAhead  `goOn` will be called between two requests. */
  constructor(engine: Engine, now: Clock, trainsAhead = false) {
    this.#engine = engine;
    this.#now = now;
    this.#trainsAhead = trainsAhead;
  }

  /** Trains for a moment where a request has left epochs to train. False: there is nothing to do before the next request. */
  goOn(): boolean {
    for (const [figure, ahead] of this.#ahead) {
      if (!ahead.goesOn) continue;
      this.#ahead.delete(figure);
      this.#ahead.set(figure, ahead);
      ahead.goOn();
      return true;
    }
    return false;
  }

  /** The reply, and the buffers in it that can be handed over instead of copied. */
  handle(request: Request): { readonly reply: Reply; readonly transfer: ArrayBuffer[] } {
    const { id } = request;
    try {
      const snapshot = this.#answer(request);
      return { reply: { id, ok: true, snapshot }, transfer: buffersIn(snapshot) };
    } catch (error) {
      return { reply: { id, ok: false, error: toErrorData(error) }, transfer: [] };
    }
  }

  #answer(request: Request): Snapshot | null {
    switch (request.kind) {
      case 'open':
        return this.#open(request);
      case 'update':
        return this.#update(request);
      case 'advance':
        return this.#look(request, (session, ahead) => this.#advance(request, session, ahead));
      case 'step':
        return this.#look(request, (session) => {
          const before = session.epoch;
          const metrics = session.step();
          return metrics.epoch > before ? { metrics, passed: rowOf(metrics) } : { metrics };
        });
      case 'reset':
        return this.#look(request, (session) => {
          session.reset();
          return {};
        });
      case 'seek':
        return this.#look(request, (session) => {
          const { epoch } = session.approach(request.epoch);
          return trainWithin(session, { ...request, epochs: request.epoch - epoch }, this.#now);
        });
      case 'setParameters':
        return this.#look(request, (session) => {
          session.setParameters(request.parameters);
          return {};
        });
      case 'close':
        this.#close(request.figure);
        return null;
      default: {
        const unreachable: never = request;
        throw new Error(`Unknown request: ${JSON.stringify(unreachable)}`);
      }
    }
  }

  #look(
    { kind, figure, wishes }: Exclude<Request, Of<'close'>>,
    run: (session: Session, ahead: Ahead | undefined) => Told,
  ): Snapshot {
    const session = this.#session(figure);
    const ahead = this.#ahead.get(figure);
    this.#ahead.delete(figure);
    if (kind !== 'advance') ahead?.takeBack();
    return look(session, wishes, run(session, ahead));
  }

  /** What was trained ahead is as good as what is trained now. */
  #advance(request: Of<'advance'>, session: Session, ahead: Ahead | undefined): Training {
    const taken = ahead?.take(request) ?? null;
    const before = session.epoch;
    const training = taken ?? trainWithin(session, request, this.#now);
    const trained = taken?.epochs ?? training.metrics.epoch - before;
    const epochs = request.epochs - trained;
    const goesOn = this.#trainsAhead && trained > 0 && epochs >= 1 && training.metrics.status === 'ok';
    if (goesOn) this.#ahead.set(request.figure, new Ahead(session, { ...request, epochs }, this.#now));
    return training;
  }

  /** The new session takes the old one's place only when all of it has worked. */
  #open({ figure, experiment, wishes }: Of<'open'>): Snapshot {
    const session = this.#engine.createSession(experiment);
    try {
      const snapshot = look(session, wishes, pointsOf(session));
      this.#close(figure);
      this.#sessions.set(figure, session);
      return snapshot;
    } catch (error) {
      session.dispose();
      throw error;
    }
  }

  #update(request: Of<'update'>): Snapshot {
    return this.#look(request, (session) => {
      const before = pointsOf(session);
      const continued = session.update(request.experiment);
      const after = pointsOf(session);
      const same = sameNumbers(before.points, after.points) && sameNumbers(before.testMask, after.testMask);
      return { ...(same ? {} : after), continued };
    });
  }

  /** Closing is allowed for a figure that never got its session: its document may have been refused. */
  #close(figure: string): void {
    this.#sessions.get(figure)?.dispose();
    this.#sessions.delete(figure);
    this.#ahead.delete(figure);
  }

  #session(figure: string): Session {
    const session = this.#sessions.get(figure);
    if (session === undefined) throw new Error(`No session is open for figure ${JSON.stringify(figure)}.`);
    return session;
  }
}

/** What only some requests tell: where training went, what `open` and `update` have changed. */
type Told = Partial<Training & Pick<Snapshot, 'points' | 'testMask' | 'continued'>>;

function pointsOf(session: Session): { readonly points: Float32Array; readonly testMask: Uint8Array } {
  return { points: session.points(), testMask: session.testMask() };
}

function look(session: Session, wishes: Wishes, told: Told): Snapshot {
  const { metrics = session.metrics(), ...others } = told;
  return {
    ...{ metrics, passed: new Float64Array(0), points: null, testMask: null, continued: false },
    ...others,
    fingerprint: session.fingerprint(),
    outputs: session.outputs,
    ...observe(session, wishes),
  };
}

function sameNumbers<Numbers extends Float32Array | Uint8Array>(one: Numbers, other: Numbers): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
