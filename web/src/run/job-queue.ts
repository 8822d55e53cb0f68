/**
 * What a figure asks of the worker, as data. `open`, `update` and `look` bring the document and the wishes that the run has when
 * they are sent.
 */
export type Job =
  | { readonly kind: 'open' | 'return' | 'move' | 'update' | 'reset' | 'step' | 'epoch' | 'look' }
  | { readonly kind: 'advance'; readonly epochs: number }
  | { readonly kind: 'parameters'; readonly parameters: Float32Array }
  /** Without a branch: along the present one. */
  | { readonly kind: 'seek'; readonly epoch: number; readonly branch: number | null };

export type JobKind = Job['kind'];

interface WaitingJob {
  job: Job;
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
  // To another worker, where there is one with less to do.
  move: ['move'],
  update: ['update', 'open'],
  // A new document is to be changed or gone through after it was opened.
  parameters: ['parameters'],
  seek: ['seek'],
  reset: ['reset', 'open'],
  step: [],
  epoch: [],
  advance: [],
  look: [
    'open',
    'return',
    'move',
    'update',
    'parameters',
    'seek',
    'reset',
    'step',
    'epoch',
    'advance',
    'look',
  ],
};

/** Whether the answer is still wanted: the queue has not been stopped, and no newer job of the same kind waits. */
export interface JobStatus {
  readonly isStopped: () => boolean;
  readonly isReplaced: () => boolean;
}

/** One job at a time; jobs that wait are merged, so that the latest state wins and nothing piles up. */
export class JobQueue {
  readonly #perform: (job: Job, status: JobStatus) => Promise<void>;
  #waiting: WaitingJob[] = [];
  #busy = false;
  #stopped = false;

  constructor(perform: (job: Job, status: JobStatus) => Promise<void>) {
    this.#perform = perform;
  }

  get idle(): boolean {
    return !this.#busy && this.#waiting.length === 0;
  }

  /** Fulfilled when a job of this kind, begun after this call, is done. */
  request(job: Job): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = { resolve, reject };
      const same = this.#waiting.find((waiting) => answeredBy[job.kind].includes(waiting.job.kind));
      if (same !== undefined) {
        if (same.job.kind === job.kind) same.job = job;
        same.waiters.push(waiter);
      } else if (job.kind === 'open') this.#waiting = [{ job, waiters: [...this.#takeWaiters(), waiter] }];
      else this.#waiting.push({ job, waiters: [waiter] });
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
    const waiters = this.#waiting.flatMap((waiting) => waiting.waiters);
    this.#waiting = [];
    return waiters;
  }

  async #pump(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#busy = true;
    try {
      await this.#perform(next.job, this.#statusOf(next.job));
      this.#busy = false;
      for (const waiter of next.waiters) waiter.resolve();
    } catch (error) {
      this.#busy = false;
      for (const waiter of next.waiters) waiter.reject(error);
    }
    void this.#pump();
  }

  #statusOf({ kind }: Job): JobStatus {
    return {
      isStopped: () => this.#stopped,
      isReplaced: () => this.#waiting.some(({ job }) => job.kind === kind),
    };
  }
}
