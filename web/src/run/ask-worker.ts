import type { Experiment } from '../experiment/types.ts';
import type { Client, Snapshot, Wishes } from '../worker/protocol.ts';
import type { JobKind } from './job-queue.ts';

/** Time a request may train for, so that a frame has room for the field and its points. */
const frameBudgetMs = 10;

/** Jobs that may take the worker many requests. */
export type Replays = 'seek' | 'return';

/** What a job may need to say. */
export interface Order {
  readonly figure: string;
  readonly experiment: Experiment;
  readonly epochs: number;
  readonly parameters: Float32Array;
  readonly wishes: Wishes;
}

/** A job in the worker's words; a `seek` and a `return` take more than one and are `travel`. */
export function askWorker(client: Client, kind: Exclude<JobKind, Replays>, order: Order): Promise<Snapshot> {
  const { figure, experiment, epochs, parameters, wishes } = order;
  switch (kind) {
    case 'open':
      return client.open(figure, experiment, wishes);
    case 'update':
      return client.update(figure, experiment, wishes);
    case 'parameters':
      return client.setParameters(figure, parameters, wishes);
    case 'reset':
      return client.reset(figure, wishes);
    case 'step':
      return client.step(figure, wishes);
    case 'epoch':
      return client.advance(figure, 1, frameBudgetMs, wishes);
    case 'advance':
      return client.advance(figure, epochs, frameBudgetMs, wishes);
    case 'look':
      return client.advance(figure, 0, frameBudgetMs, wishes);
    default: {
      const unreachable: never = kind;
      return unreachable;
    }
  }
}
