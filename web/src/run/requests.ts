/** Sends a figure's requests to the worker, and keeps its timeline in step with what came of them. */
import type { Snapshot, Wishes } from '../worker/protocol.ts';
import { askWorker, type Order } from './ask-worker.ts';
import type { RunOptions } from './host.ts';
import type { JobKind } from './job-queue.ts';
import type { Arrival, TimeTravel } from './time-travel.ts';

export class WorkerRequests {
  readonly #options: Pick<RunOptions, 'client' | 'figure'>;
  readonly #time: TimeTravel;

  constructor(options: Pick<RunOptions, 'client' | 'figure'>, time: TimeTravel) {
    this.#options = options;
    this.#time = time;
  }

  /** Null: it is no longer wanted. */
  async ask(kind: Exclude<JobKind, 'seek'>, order: Omit<Order, 'figure'>): Promise<Snapshot | null> {
    const { client, figure } = this.#options;
    if (kind === 'return') return this.#time.goHome(client(), figure, order.wishes);
    const snapshot = await askWorker(client(), kind, { ...order, figure });
    this.#time.remember({ ...order, kind }, snapshot);
    return snapshot;
  }

  /** To the latest goal on the timeline. */
  travel(wishes: Wishes): Promise<Arrival> {
    const { client, figure } = this.#options;
    return this.#time.travel(client(), figure, wishes);
  }

  async close(): Promise<void> {
    const { client, figure } = this.#options;
    try {
      await client().close(figure);
    } catch {
      // Where there never was a worker, or there is none any more, nothing is left to close.
    }
  }
}
