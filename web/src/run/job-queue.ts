/** What the figure asks of the worker. All but `step`, `epoch` and `advance` read the figure's state when they are sent. */
export type JobKind =
  'open' | 'return' | 'update' | 'parameters' | 'seek' | 'reset' | 'step' | 'epoch' | 'advance' | 'look';

interface Job {
  readonly kind: JobKind;
  readonly waiters: Waiter[];
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** A waiting job of the first kind is answered by a waiting one of these kinds just as well. */
const answeredBy: Readonly<Record<JobKind, readonly JobKind[]>> = {
  open: ['open'],
  return: ['return', 'open'],
  update: ['update', 'open'],
  // A new document is to be changed or gone through after it was opened.
  parameters: ['parameters'],
  seek: ['seek'],
  reset: ['reset', 'open'],
  step: [],
  epoch: [],
  advance: [],
  look: ['open', 'return', 'update', 'parameters', 'seek', 'reset', 'step', 'epoch', 'advance', 'look'],
};

/** One job at a time; jobs that wait are merged, so that the latest state wins and nothing piles up. */
export class JobQueue {
  readonly #run: (kind: JobKind) => Promise<void>;
  #waiting: Job[] = [];
  #busy = false;
  #stopped = false;

  constructor(run: (kind: JobKind) => Promise<void>) {
    this.#run = run;
  }

  get idle(): boolean {
    return !this.#busy && this.#waiting.length === 0;
  }

  /** Fulfilled when a job of this kind, begun after this call, is done. */
  request(kind: JobKind): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = { resolve, reject };
      const same = this.#waiting.find((job) => answeredBy[kind].includes(job.kind));
      if (same !== undefined) same.waiters.push(waiter);
      else if (kind === 'open') this.#waiting = [{ kind, waiters: [...this.#takeWaiters(), waiter] }];
      else this.#waiting.push({ kind, waiters: [waiter] });
      void this.#pump();
    });
  }

  /** Nothing more is run; what waits is fulfilled, since it is no longer wanted, or refused with an error. */
  stop(error: Error | null = null): void {
    this.#stopped = true;
    for (const waiter of this.#takeWaiters()) {
      if (error === null) waiter.resolve();
      else waiter.reject(error);
    }
  }

  /** A new document makes what waits for the old one pointless: it is fulfilled together with the opening. */
  #takeWaiters(): readonly Waiter[] {
    const waiters = this.#waiting.flatMap((job) => job.waiters);
    this.#waiting = [];
    return waiters;
  }

  async #pump(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#busy = true;
    try {
      await this.#run(job.kind);
      this.#busy = false;
      for (const waiter of job.waiters) waiter.resolve();
    } catch (error) {
      this.#busy = false;
      for (const waiter of job.waiters) waiter.reject(error);
    }
    void this.#pump();
  }
}
