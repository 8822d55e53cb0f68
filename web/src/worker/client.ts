import { Line, type Draft, type MessagePortLike, type Patience } from './client-line.ts';
import { startWorker } from './client-start.ts';
import { WorkerLost, type Client, type Snapshot, type Watcher } from './protocol.ts';

/**
 * A client that speaks to a worker, which is started when something is first asked and again after its death when that is wished.
 *
 * `open` and `close` begin a new generation of their figure: replies to what was asked before (except to
 * another `close`) are dropped when they come, and their promises stay pending, since nobody waits for
 * them any more and a rejection would look like a failure. Ids are never used twice and the older
 * generation's are forgotten, so a stale reply is known by its id.
 */
export function createClient(connect: () => Promise<MessagePortLike>, patience?: Patience): Client {
  const exchange = new Exchange(connect, patience);
  const snapshot = async (request: Draft): Promise<Snapshot> => {
    const found = await exchange.send(request);
    if (found === null) throw new Error(`The worker sent no snapshot after ${request.kind}.`);
    return found;
  };
  return {
    watch: (watcher) => exchange.watch(watcher),
    restart: () => {
      exchange.restart();
    },
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
      await exchange.send({ kind: 'close', figure });
    },
  };
}

let shared: Client | null = null;

/** The client of the page's one worker. */
export function sharedClient(): Client {
  shared ??= createClient(startWorker);
  return shared;
}

/** Puts figures through to the one worker there is, and tells them when it is lost and when there is another. */
class Exchange {
  readonly #connect: () => Promise<MessagePortLike>;
  readonly #patience: Patience | undefined;
  readonly #watchers = new Set<Watcher>();
  #line: Promise<Line> | null = null;
  #lost: WorkerLost | null = null;

  constructor(connect: () => Promise<MessagePortLike>, patience?: Patience) {
    this.#connect = connect;
    this.#patience = patience;
  }

  /** Requests wait until the line is up, in their order. */
  async send(request: Draft): Promise<Snapshot | null> {
    if (this.#lost !== null) throw this.#lost;
    this.#line ??= this.#open();
    const line = await this.#line;
    return line.send(request);
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    if (this.#lost !== null) watcher.lost(this.#lost);
    return () => this.#watchers.delete(watcher);
  }

  restart(): void {
    if (this.#lost === null) return;
    this.#lost = null;
    this.#line = null;
    for (const watcher of [...this.#watchers]) watcher.back();
  }

  async #open(): Promise<Line> {
    try {
      const port = await this.#connect();
      return new Line(port, (error) => this.#lose(error), this.#patience);
    } catch (cause) {
      const error = new WorkerLost('Frontera could not start its worker.', { cause });
      this.#lose(error);
      throw error;
    }
  }

  #lose(error: WorkerLost): void {
    this.#lost = error;
    for (const watcher of [...this.#watchers]) {
      // One of them may have had it restarted at once; `back` has told the others.
      if (this.#lost === error) watcher.lost(error);
    }
  }
}
