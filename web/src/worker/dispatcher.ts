import type { Engine, Metrics, Session, UnitAddress } from '../engine/types.ts';
import { ExperimentError } from '../experiment/error.ts';
import type { ErrorData, PointTrace, Reply, Request, Snapshot, TraceWish, Wishes } from './protocol.ts';
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
  const message = error instanceof Error ? error.message : String(error);
  return { kind: isTrap(error) ? 'fatal' : 'engine', message };
}

/** What wasm throws when it stops where it must not; of the engine's own RangeErrors none is about memory or the stack. */
function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof RangeError && /memory|allocation|call stack/iu.test(error.message);
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
      case 'seek': {
        const session = this.#session(request.figure);
        return look(session, session.seek(request.epoch), request.wishes);
      }
      case 'setParameters': {
        const session = this.#session(request.figure);
        session.setParameters(request.parameters);
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
      const snapshot = look(session, session.metrics(), wishes, { points: pointsOf(session) });
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
    const before = pointsOf(session);
    const continued = session.update(experiment);
    const after = pointsOf(session);
    const same = sameNumbers(before.points, after.points) && sameNumbers(before.testMask, after.testMask);
    return look(session, session.metrics(), wishes, { points: same ? null : after, continued });
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

interface Points {
  readonly points: Float32Array;
  readonly testMask: Uint8Array;
}

interface News {
  readonly points?: Points | null;
  readonly continued?: boolean;
}

function pointsOf(session: Session): Points {
  return { points: session.points(), testMask: session.testMask() };
}

function look(session: Session, metrics: Metrics, wishes: Wishes, news: News = {}): Snapshot {
  return {
    metrics,
    fingerprint: session.fingerprint(),
    outputs: session.outputs,
    points: news.points?.points ?? null,
    testMask: news.points?.testMask ?? null,
    field: wishes.field === undefined ? null : drawField(session, wishes.field),
    ...inside(session, wishes),
    continued: news.continued ?? false,
  };
}

type Inside = 'parameters' | 'neurons' | 'gradients' | 'statistics' | 'confusion' | 'trace' | 'predicted';

/** What can be seen of the run beside its field. */
function inside(session: Session, wishes: Wishes): Pick<Snapshot, Inside> {
  const wished = <Value>(wish: boolean | undefined, read: () => Value): Value | null =>
    wish === true ? read() : null;
  return {
    parameters: wished(wishes.parameters, () => session.parameters()),
    neurons: wishes.neurons === undefined ? null : drawNeurons(session, wishes.neurons),
    gradients: wished(wishes.gradients, () => session.gradients()),
    statistics: wished(wishes.statistics, () => session.statistics()),
    confusion: wished(wishes.confusion, () => session.confusion()),
    trace: wishes.trace === undefined ? null : follow(session, wishes.trace),
    predicted: wished(wishes.predicted, () => session.predicted()),
  };
}

function follow(session: Session, point: TraceWish): PointTrace | null {
  // The point's class may be gone in the network that this request has brought.
  const classes = Math.max(2, session.outputs);
  return point.label < classes ? { point, ...session.trace([point.x1, point.x2], point.label) } : null;
}

function drawNeurons(session: Session, sizePx: number): NonNullable<Snapshot['neurons']> {
  return { sizePx, maps: session.neurons({ size: sizePx }) };
}

function drawField(session: Session, wish: NonNullable<Wishes['field']>): NonNullable<Snapshot['field']> {
  const { widthPx, heightPx, bounds } = wish;
  // Whoever is looked at may be gone in the network that this request has brought.
  const unit = wish.unit !== null && hasUnit(session, wish.unit) ? wish.unit : null;
  const request = { width: widthPx, height: heightPx, bounds, ...(unit === null ? {} : { unit }) };
  return { widthPx, heightPx, unit, values: session.field(request) };
}

function hasUnit({ experiment }: Session, { layer, unit }: UnitAddress): boolean {
  const units = layer === 0 ? experiment.features.length : (experiment.layers[layer - 1]?.units ?? 0);
  return unit < units;
}

function sameNumbers<Numbers extends Float32Array | Uint8Array>(one: Numbers, other: Numbers): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function buffersOf(snapshot: Snapshot | null): ArrayBuffer[] {
  if (snapshot === null) return [];
  const { points, testMask, field, parameters, neurons, gradients, predicted } = snapshot;
  const arrays = [
    ...[points, testMask, field?.values, parameters, gradients, predicted],
    ...(neurons?.maps ?? []),
  ];
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
}
