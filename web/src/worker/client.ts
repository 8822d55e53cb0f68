import { WorkerPort, type Draft, type MessagePortLike, type Patience } from './client-port.ts';
import { startWorker, workerFiles } from './client-start.ts';
import { WorkerLost, type FigureSession, type Snapshot, type Watcher } from './protocol.ts';

/**
 * One worker and its figures, which are told when it is lost and when there is another. It is started when something is first
 * asked, and again after its death when that is wished. All figures begin in the page's first one; where several train, some move.
 *
 * `open` and `close` begin a new generation of their figure: replies to what was asked before (except to
 * another `close`) are dropped when they come, and their promises stay pending, since what waited for
 * them is gone and a rejection would look like a failure. Ids are never used twice and the older
 * generation's are forgotten, so a stale reply is known by its id.
 */
export class Client {
  readonly #connect: () => Promise<MessagePortLike>;
  readonly #patience: Patience | undefined;
  readonly #neverBegan: ((error: Error) => void) | undefined;
  #hasAnswered = false;
  readonly #watchers = new Set<Watcher>();
  /** Of the figures that began here, those that train, each with the worker that it is in. */
  readonly #playing = new Map<string, Client>();
  #connection: Promise<WorkerPort> | null = null;
  #lost: WorkerLost | null = null;

  /** @param neverBegan  is told of a loss before the first answer. */
  constructor(
    connect: () => Promise<MessagePortLike>,
    patience?: Patience,
    neverBegan?: (error: Error) => void,
  ) {
    this.#connect = connect;
    this.#patience = patience;
    this.#neverBegan = neverBegan;
  }

  session(figure: string): FigureSession {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- it begins here, and may move
    let home: Client = this;
    let watched: Watcher | null = null;
    return {
      ask: async (request) => {
        const snapshot = await home.#send({ ...request, figure });
        if (snapshot === null) throw new Error(`The worker sent no snapshot after ${request.kind}.`);
        return snapshot;
      },
      close: async () => {
        await home.#send({ kind: 'close', figure });
      },
      watch: (watcher) => {
        watched = watcher;
        home.#watch(watcher);
        return () => {
          watched = null;
          home.#watchers.delete(watcher);
        };
      },
      restart: () => {
        home.#restart();
      },
      plays: (isPlaying) => {
        if (isPlaying) this.#playing.set(figure, home);
        else this.#playing.delete(figure);
      },
      countPlaying: () => this.#playing.size,
      move: async () => {
        // Where this can't be had, the figure stays.
        const room = await import('./client-room.ts').catch(() => null);
        const other = await room?.roomiest({ first: this, playing: this.#playing }, figure, home);
        if (other === undefined || other === home) return false;
        home.#send({ kind: 'close', figure }).catch(() => undefined);
        if (watched !== null) {
          home.#watchers.delete(watched);
          other.#watchers.add(watched);
        }
        home = other;
        return true;
      },
    };
  }

  /** Another one, which is told of by the same means. */
  sibling(): Client {
    return new Client(this.#connect, this.#patience);
  }

  /** Whether it has a thread of its own, started now if need be. */
  async isApart(): Promise<boolean> {
    if (this.#lost !== null) return false;
    this.#connection ??= this.#open();
    try {
      return (await this.#connection).isApart;
    } catch {
      return false;
    }
  }

  /** Requests wait until the worker has started, in their order. */
  async #send(request: Draft): Promise<Snapshot | null> {
    if (this.#lost !== null) throw this.#lost;
    this.#connection ??= this.#open();
    const port = await this.#connection;
    const answer = await port.send(request);
    this.#hasAnswered = true;
    return answer;
  }

  #watch(watcher: Watcher): void {
    this.#watchers.add(watcher);
    if (this.#lost !== null) watcher.lost(this.#lost);
  }

  #restart(): void {
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
      const error = new WorkerLost(
        'Frontera could not start: its other files have to lie beside it, from the same build.',
        { cause },
      );
      this.#lose(error);
      throw error;
    }
  }

  #lose(error: WorkerLost): void {
    this.#lost = error;
    if (!this.#hasAnswered) this.#neverBegan?.(error);
    for (const watcher of [...this.#watchers]) {
      // One of them may have had it restarted at once; `back` has told the others.
      if (this.#lost === error) watcher.lost(error);
    }
  }
}

/** What finds the cause is fetched only now, and may not be there either. */
async function tellAuthor(error: Error): Promise<void> {
  try {
    const { tellCause } = await import('./client-failure.ts');
    await tellCause(start === startWorker ? workerFiles() : null, error);
  } catch {
    reportError(error);
  }
}

let shared: Client | null = null;
let start = startWorker;

let startExploring: typeof startWorker | null = null;

/** For an entry that has other ways to the workers; before the first figure is made. */
export function startWith(way: typeof startWorker, exploring: typeof startWorker): void {
  start = way;
  startExploring = exploring;
}

/** That entry's way to the worker for what is asked beyond a run; null: it lies beside. */
export function exploringWay(): typeof startWorker | null {
  return startExploring;
}

/** The client of the page's one worker. */
export function sharedClient(): Client {
  shared ??= new Client(
    () => start(),
    undefined,
    (error) => void tellAuthor(error),
  );
  return shared;
}
