/**
 * What passes between the page and the worker: requests with ids, replies with the same id, errors as data.
 *
 * Training is driven by the page: each animation frame of a visible, playing figure sends one `advance`,
 * and the worker answers with the numbers and the field. So a figure that is off screen or in a hidden
 * tab costs nothing, and one worker serves every figure of a page in turn. Where an `advance` asks for more than there was time
 * for, the worker trains on until the next one comes, which takes what is there: see ahead.ts.
 */
import type { Metrics } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Observed, Wishes } from './observables.ts';

export type { Field, FieldWish, Observed, PointTrace, TraceWish, Wishes } from './observables.ts';

/** The worker's first message: its code is there. */
export interface Hello {
  readonly kind: 'hello';
}

/** The page's answer to it. The worker may run from a blob, so it can't know by itself where its files are. */
export interface Start {
  readonly kind: 'start';
  readonly wasmUrl: string;
  /** What was found there; null: the page could not fetch it, and the worker may try. */
  readonly wasmBinary: ArrayBuffer | null;
}

/** What can be asked of a figure's session, with what the answer should carry. */
export type SessionRequest = { readonly wishes: Wishes } & (
  | /** Makes the figure's session, or replaces it: epoch 0. */
    { readonly kind: 'open'; readonly experiment: unknown }
    /** New document, same run where possible (see `Session.update`). */
  | { readonly kind: 'update'; readonly experiment: unknown }
  /**
   * At most `epochs` epochs, stopping early once `budgetMs` has passed; 0 epochs just looks. The end of each epoch after
   * `measuredTo` is measured; without it, none is.
   */
  | {
      readonly kind: 'advance';
      readonly epochs: number;
      readonly budgetMs: number;
      readonly measuredTo?: number;
    }
  /** One mini-batch. */
  | { readonly kind: 'step' }
  | { readonly kind: 'reset' }
  /** Towards an epoch, exactly (see `Session.seek`): as far as `budgetMs` allows, the rest of the way is `advance`. */
  | {
      readonly kind: 'seek';
      readonly epoch: number;
      readonly budgetMs: number;
      readonly measuredTo?: number;
    }
  /** Other parameters at the same epoch. */
  | { readonly kind: 'setParameters'; readonly parameters: Float32Array }
);

/** Just looks. */
export const aLook = { kind: 'advance', epochs: 0, budgetMs: 0 } as const;

/** With which figure's session it is about: a string that the client chooses. */
export type Request = { readonly id: number; readonly figure: string } & (
  SessionRequest | { readonly kind: 'close' }
);

/** The state of a figure's run after a request, and what was wished of it. */
export interface Snapshot extends Observed {
  readonly metrics: Metrics;
  /** Of each epoch that ended and was measured on the way here, its measures then: see `Session.trainMeasured`. */
  readonly passed: Float64Array;
  readonly fingerprint: string;
  readonly outputs: number;
  /** After `open`, and after an `update` that changed them or their split: x1, x2, label, … */
  readonly points: Float32Array | null;
  /** With `points`: 1 for each that is in the test set, otherwise 0. */
  readonly testMask: Uint8Array | null;
  /** After `update`: whether the run went on (true) or began anew. */
  readonly continued: boolean;
}

export type ErrorData =
  | { readonly kind: 'experiment'; readonly error: ExperimentErrorData }
  /** Anything else that went wrong, for the console; the page shows one general sentence. */
  | { readonly kind: 'engine'; readonly message: string }
  /** There is no engine, or none any more whose memory can be trusted. */
  | { readonly kind: 'fatal'; readonly message: string };

export type Reply =
  | { readonly id: number; readonly ok: true; readonly snapshot: Snapshot | null }
  | { readonly id: number; readonly ok: false; readonly error: ErrorData };

/** The worker answers no more. The request itself is not to blame. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

/** A figure that is told what becomes of the worker. */
export interface Watcher {
  /** The worker is gone, and every session with it. */
  lost(error: Error): void;
  /** There is another worker, which has no session. Also told without a `lost` before, where another figure restarted it first. */
  back(): void;
}

/** One figure's session, on the page's side. */
export interface FigureSession {
  ask(request: SessionRequest): Promise<Snapshot>;
  close(): Promise<void>;
  /** Calls `lost` at once where the worker is already lost. Returns what ends the watching. */
  watch(watcher: Watcher): () => void;
  /** Another worker, for all its figures, in place of one that was lost; otherwise nothing. */
  restart(): void;
  /** The figure begins or ends to train. */
  plays(isPlaying: boolean): void;
  /** How many figures of the page train at the moment. */
  countPlaying(): number;
  /** To a worker with less to do, where there is one. True: the session there is to be opened and brought to its place. */
  move(): Promise<boolean>;
}
