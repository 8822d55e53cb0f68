/** The page's side of one worker's port, from the first request until the worker is lost. */
import { ExperimentError } from '../experiment/error.ts';
import { WorkerLost, type ErrorData, type Reply, type Request, type Snapshot } from './protocol.ts';

/** What the client needs of a `Worker` or a `MessagePort`. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'messageerror' | 'error',
    listener: (event: { readonly data?: unknown; readonly message?: unknown }) => void,
  ): void;
  /** A `MessagePort` delivers nothing before this; a `Worker` has no such method. */
  start?(): void;
  /** One of these ends it. */
  terminate?(): void;
  close?(): void;
}

/** When an unanswered worker counts as lost. */
export interface Patience {
  readonly tickMs: number;
  readonly ticks: number;
  /** Whether time counts at present: in a hidden tab, timers and workers may rest. */
  readonly counts: () => boolean;
}

const patience: Patience = {
  tickMs: 1000,
  ticks: 15,
  counts: () => document.visibilityState === 'visible',
};

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id'> : never;
export type Draft = WithoutId<Request>;

interface Waiting {
  readonly figure: string;
  readonly kind: Request['kind'];
  readonly resolve: (snapshot: Snapshot | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Numbers the requests and settles the promise of each with its reply.
 *
 * A browser may end a worker without an event, so a worker that doesn't answer for long counts as lost too. Time is counted in ticks
 * of a timer and not by the clock: a page that was itself held up, or asleep, has missed its ticks as well.
 */
export class WorkerPort {
  readonly #port: MessagePortLike;
  readonly #lost: (error: WorkerLost) => void;
  readonly #patience: Patience;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #broken: WorkerLost | null = null;
  #silence: ReturnType<typeof setInterval> | null = null;
  #silentTicks = 0;

  /** `lost` is called once, before the promises that wait are rejected. */
  constructor(port: MessagePortLike, lost: (error: WorkerLost) => void, limits = patience) {
    this.#port = port;
    this.#lost = lost;
    this.#patience = limits;
    port.addEventListener('message', ({ data }) => {
      this.#receive(data as Reply);
    });
    port.addEventListener('messageerror', () => {
      // Which reply it was can't be known, so all that wait are rejected.
      this.#rejectAll(new Error('A message from the worker could not be read.'));
    });
    port.addEventListener('error', ({ message }) => {
      this.#break(typeof message === 'string' ? `The worker failed: ${message}` : 'The worker failed.');
    });
    port.start?.();
  }

  /** A worker, and no port within the page. */
  get isApart(): boolean {
    return this.#port.terminate !== undefined;
  }

  send(request: Draft): Promise<Snapshot | null> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      // First, because a document that can't be cloned throws here, and then nothing waits for a reply.
      this.#port.postMessage({ ...request, id } satisfies Request);
      if (request.kind === 'open' || request.kind === 'close') this.#beginGeneration(request.figure);
      this.#waiting.set(id, { figure: request.figure, kind: request.kind, resolve, reject });
      this.#countSilence();
    });
  }

  #beginGeneration(figure: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (waiting.figure === figure && waiting.kind !== 'close') this.#waiting.delete(id);
    }
  }

  #receive(reply: Reply): void {
    this.#silentTicks = 0;
    if (!reply.ok && reply.error.kind === 'fatal') this.#break(reply.error.message);
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting.resolve(reply.snapshot);
    else waiting.reject(toError(reply.error));
  }

  /** Counts the ticks without an answer while a request waits. */
  #countSilence(): void {
    if (this.#silence !== null) return;
    this.#silentTicks = 0;
    this.#silence = setInterval(() => {
      if (this.#waiting.size === 0) this.#stopCounting();
      else if (this.#patience.counts()) this.#silentTicks += 1;
      if (this.#silentTicks >= this.#patience.ticks) this.#break('The worker no longer answers.');
    }, this.#patience.tickMs);
  }

  #stopCounting(): void {
    if (this.#silence !== null) clearInterval(this.#silence);
    this.#silence = null;
  }

  #break(message: string): void {
    if (this.#broken !== null) return;
    this.#broken = new WorkerLost(message);
    this.#stopCounting();
    this.#port.terminate?.();
    this.#port.close?.();
    this.#lost(this.#broken);
    this.#rejectAll(this.#broken);
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
