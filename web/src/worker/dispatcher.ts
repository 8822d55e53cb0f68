import type { Engine, Metrics, Session } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import type { ErrorData, Reply, Request, Snapshot, Wishes } from './protocol.ts';
import { trainWithin, type Clock } from './training.ts';

/** A reply, and the buffers in it that can be handed over instead of copied. */
export interface Answer {
  readonly reply: Reply;
  readonly transfer: ArrayBuffer[];
}

/** Answers requests. Knows no transport: the worker's shell feeds it, and tests do. */
export interface Dispatcher {
  handle(request: Request): Answer;
}

/** A dispatcher with no figures yet. */
export function createDispatcher(engine: Engine, now: Clock): Dispatcher {
  const desk = new Desk(engine, now);
  return {
    handle: ({ id, ...request }) => {
      try {
        const snapshot = desk.answer(request);
        return { reply: { id, ok: true, snapshot }, transfer: buffersOf(snapshot) };
      } catch (error) {
        return { reply: { id, ok: false, error: toErrorData(error) }, transfer: [] };
      }
    },
  };
}

/** Anything thrown, as data that can cross to the page. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof ExperimentError) return { kind: 'experiment', error: error.toData() };
  return { kind: 'engine', message: error instanceof Error ? error.message : String(error) };
}

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;
type Question = WithoutId<Request>;
type Of<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

/** The sessions of a page's figures, and what can be asked of them. */
class Desk {
  readonly #engine: Engine;
  readonly #now: Clock;
  readonly #sessions = new Map<string, Session>();

  constructor(engine: Engine, now: Clock) {
    this.#engine = engine;
    this.#now = now;
  }

  answer(request: Question): Snapshot | null {
    switch (request.kind) {
      case 'open':
        return this.#open(request);
      case 'update':
        return this.#update(request);
      case 'advance': {
        const session = this.#session(request.figure);
        const metrics = trainWithin(session, request.epochs, request.budgetMs, this.#now);
        return look(session, metrics, request.wishes);
      }
      case 'step': {
        const session = this.#session(request.figure);
        return look(session, session.step(), request.wishes);
      }
      case 'reset': {
        const session = this.#session(request.figure);
        session.reset();
        return look(session, session.metrics(), request.wishes);
      }
      case 'close':
        this.#close(request.figure);
        return null;
      default: {
        const unreachable: never = request;
        throw new Error(`Unknown request: ${JSON.stringify(unreachable)}`);
      }
    }
  }

  /** The new session takes the old one's place only when all of it has worked. */
  #open({ figure, experiment, wishes }: Of<'open'>): Snapshot {
    const session = this.#engine.createSession(experiment);
    try {
      const snapshot = look(session, session.metrics(), wishes, { points: session.points() });
      this.#close(figure);
      this.#sessions.set(figure, session);
      return snapshot;
    } catch (error) {
      session.dispose();
      throw error;
    }
  }

  #update({ figure, experiment, wishes }: Of<'update'>): Snapshot {
    const session = this.#session(figure);
    const before = session.points();
    const continued = session.update(experiment);
    const after = session.points();
    const points = sameNumbers(before, after) ? null : after;
    return look(session, session.metrics(), wishes, { points, continued });
  }

  /** Closing is allowed for a figure that never got its session: its document may have been refused. */
  #close(figure: string): void {
    this.#sessions.get(figure)?.dispose();
    this.#sessions.delete(figure);
  }

  #session(figure: string): Session {
    const session = this.#sessions.get(figure);
    if (session === undefined) throw new Error(`No session is open for figure ${JSON.stringify(figure)}.`);
    return session;
  }
}

interface News {
  readonly points?: Float32Array | null;
  readonly continued?: boolean;
}

function look(session: Session, metrics: Metrics, wishes: Wishes, news: News = {}): Snapshot {
  return {
    metrics,
    fingerprint: session.fingerprint(),
    outputs: session.outputs,
    points: news.points ?? null,
    field: wishes.field === undefined ? null : drawField(session, wishes.field),
    parameters: wishes.parameters === true ? session.parameters() : null,
    continued: news.continued ?? false,
  };
}

function drawField(session: Session, wish: NonNullable<Wishes['field']>): NonNullable<Snapshot['field']> {
  const { widthPx, heightPx, bounds } = wish;
  return { widthPx, heightPx, values: session.field({ width: widthPx, height: heightPx, bounds }) };
}

function sameNumbers(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function buffersOf(snapshot: Snapshot | null): ArrayBuffer[] {
  const arrays = [snapshot?.points, snapshot?.field?.values, snapshot?.parameters];
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
}
