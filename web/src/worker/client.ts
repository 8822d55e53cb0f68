import { ExperimentError } from '../experiment/error.ts';
import type { Client, ErrorData, Reply, Request, Snapshot } from './protocol.ts';

/** What the client needs of a `Worker`, or a test of a `MessagePort`. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'messageerror' | 'error',
    listener: (event: { readonly data?: unknown; readonly message?: unknown }) => void,
  ): void;
  /** A `MessagePort` delivers nothing before this; a `Worker` has no such method. */
  start?(): void;
}

/**
 * A client that speaks to a worker through a port.
 *
 * `open` and `close` begin a new generation of their figure: replies to what was asked before (except to
 * another `close`) are dropped when they come, and their promises stay pending, since nobody waits for
 * them any more and a rejection would look like a failure. Ids are never used twice and the older
 * generation's are forgotten, so a stale reply is known by its id.
 */
export function createClient(port: MessagePortLike): Client {
  const line = new Line(port);
  const snapshot = async (request: Draft): Promise<Snapshot> => {
    const found = await line.send(request);
    if (found === null) throw new Error(`The worker sent no snapshot after ${request.kind}.`);
    return found;
  };
  return {
    open: (figure, experiment, wishes) => snapshot({ kind: 'open', figure, experiment, wishes }),
    update: (figure, experiment, wishes) => snapshot({ kind: 'update', figure, experiment, wishes }),
    advance: (figure, epochs, budgetMs, wishes) =>
      snapshot({ kind: 'advance', figure, epochs, budgetMs, wishes }),
    step: (figure, wishes) => snapshot({ kind: 'step', figure, wishes }),
    reset: (figure, wishes) => snapshot({ kind: 'reset', figure, wishes }),
    seek: (figure, epoch, wishes) => snapshot({ kind: 'seek', figure, epoch, wishes }),
    setParameters: (figure, parameters, wishes) =>
      snapshot({ kind: 'setParameters', figure, parameters, wishes }),
    close: async (figure) => {
      await line.send({ kind: 'close', figure });
    },
  };
}

let shared: Client | null = null;

/**
 * The client of the page's one worker, which is started on first use.
 *
 * @throws Error where the browser can't start a module worker from here
 */
export function sharedClient(): Client {
  shared ??= createClient(startWorker());
  return shared;
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch (cause) {
    throw new Error(
      'Frontera could not start its worker. Its files must come from the same origin as the page, and the page’s Content-Security-Policy must allow worker-src for them.',
      { cause },
    );
  }
}

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;
type Draft = WithoutId<Request>;

interface Waiting {
  readonly figure: string;
  readonly kind: Request['kind'];
  readonly resolve: (snapshot: Snapshot | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Numbers the requests and finds who waits for each reply. */
class Line {
  readonly #port: MessagePortLike;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Why nothing will be answered any more. */
  #broken: Error | null = null;

  constructor(port: MessagePortLike) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      this.#receive(data as Reply);
    });
    port.addEventListener('messageerror', () => {
      // Which reply it was can't be known, so nobody can go on waiting.
      this.#rejectAll(new Error('A message from the worker could not be read.'));
    });
    port.addEventListener('error', ({ message }) => {
      this.#broken = new Error(
        typeof message === 'string' ? `The worker failed: ${message}` : 'The worker could not be loaded.',
      );
      this.#rejectAll(this.#broken);
    });
    port.start?.();
  }

  send(request: Draft): Promise<Snapshot | null> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      // First, because a document that can't be cloned throws here and then nobody waits.
      this.#port.postMessage({ ...request, id } satisfies Request);
      if (request.kind === 'open' || request.kind === 'close') this.#beginGeneration(request.figure);
      this.#waiting.set(id, { figure: request.figure, kind: request.kind, resolve, reject });
    });
  }

  #beginGeneration(figure: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (waiting.figure === figure && waiting.kind !== 'close') this.#waiting.delete(id);
    }
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting.resolve(reply.snapshot);
    else waiting.reject(toError(reply.error));
  }

  #rejectAll(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

function toError(error: ErrorData): Error {
  return error.kind === 'experiment' ? new ExperimentError(error.error) : new Error(error.message);
}
