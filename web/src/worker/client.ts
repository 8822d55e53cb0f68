import { WorkerPort, type Draft, type MessagePortLike, type Patience } from './client-port.ts';
import { startWorker } from './client-start.ts';
import { WorkerLost, type Client, type Snapshot, type Watcher } from './protocol.ts';

/**
 * A client that speaks to a worker, which is started when something is first asked and again after its death when that is wished.
 *
 * `open` and `close` begin a new generation of their figure: replies to what was asked before (except to
 * another `close`) are dropped when they come, and their promises stay pending, since what waited for
 * them is gone and a rejection would look like a failure. Ids are never used twice and the older
 * generation's are forgotten, so a stale reply is known by its id.
 */
export function createClient(connect: () => Promise<MessagePortLike>, patience?: Patience): Client {
  const worker = new PageWorker(connect, patience);
  return {
    session: (figure) => ({
      ask: async (request) => {
        const snapshot = await worker.send({ ...request, figure });
        if (snapshot === null) throw new Error(`The worker sent no snapshot after ${request.kind}.`);
        return snapshot;
      },
      close: async () => {
        await worker.send({ kind: 'close', figure });
      },
      watch: (watcher) => worker.watch(watcher),
      restart: () => worker.restart(),
    }),
  };
}

let shared: Client | null = null;

/** The client of the page's one worker. */
export function sharedClient(): Client {
  shared ??= createClient(startWorker);
  return shared;
}

/** The one worker of all figures, which are told when it is lost and when there is another. */
class PageWorker {
  readonly #connect: () => Promise<MessagePortLike>;
  readonly #patience: Patience | undefined;
  readonly #watchers = new Set<Watcher>();
  #connection: Promise<WorkerPort> | null = null;
  #lost: WorkerLost | null = null;

  constructor(connect: () => Promise<MessagePortLike>, patience?: Patience) {
    this.#connect = connect;
    this.#patience = patience;
  }

  /** Requests wait until the worker has started, in their order. */
  async send(request: Draft): Promise<Snapshot | null> {
    if (this.#lost !== null) throw this.#lost;
    this.#connection ??= this.#open();
    const port = await this.#connection;
    return port.send(request);
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    if (this.#lost !== null) watcher.lost(this.#lost);
    return () => this.#watchers.delete(watcher);
  }

  restart(): void {
    if (this.#lost === null) return;
    this.#lost = null;
    this.#connection = null;
    for (const watcher of [...this.#watchers]) watcher.back();
  }

  async #open(): Promise<WorkerPort> {
    try {
      const port = await this.#connect();
      return new WorkerPort(port, (error) => this.#lose(error), this.#patience);
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
