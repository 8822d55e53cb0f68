/**
 * What passes between the page and the worker: requests with ids, replies with the same id, errors as data.
 *
 * Training is driven by the page: each animation frame of a visible, playing figure sends one `advance`,
 * and the worker answers with the numbers and the field. So a figure that is off screen or in a hidden
 * tab costs nothing, and one worker serves every figure of a page in turn.
 */
import type { Bounds, Confusion, Metrics, NeuronMaps, Trace, UnitAddress } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';

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

export interface FieldWish {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bounds: Bounds;
  /** Whose activation to show instead of the outputs; null: nobody's. */
  readonly unit: UnitAddress | null;
}

/** A point whose forward and backward pass is to be told, with the class that it is to have. */
export interface TraceWish {
  readonly x1: number;
  readonly x2: number;
  readonly label: number;
}

/** What a reply should carry beside the metrics. */
export interface Wishes {
  readonly field?: FieldWish;
  readonly parameters?: boolean;
  /** The side in cells of every unit's activation map. */
  readonly neurons?: number;
  readonly gradients?: boolean;
  readonly statistics?: boolean;
  readonly confusion?: boolean;
  readonly trace?: TraceWish;
  /** The class predicted for each point. */
  readonly predicted?: boolean;
}

/** The passes of one point. */
export interface PointTrace extends Trace {
  readonly point: TraceWish;
}

interface Base {
  readonly id: number;
  /** Which figure's session this is about; a string the client chooses. */
  readonly figure: string;
}

export type Request =
  /** Makes the figure's session, or replaces it: epoch 0. */
  | (Base & { readonly kind: 'open'; readonly experiment: unknown; readonly wishes: Wishes })
  /** New document, same run where possible (see `Session.update`). */
  | (Base & { readonly kind: 'update'; readonly experiment: unknown; readonly wishes: Wishes })
  /** At most `epochs` epochs, stopping early once `budgetMs` has passed; 0 epochs just looks. */
  | (Base & {
      readonly kind: 'advance';
      readonly epochs: number;
      readonly budgetMs: number;
      readonly wishes: Wishes;
    })
  /** One mini-batch. */
  | (Base & { readonly kind: 'step'; readonly wishes: Wishes })
  | (Base & { readonly kind: 'reset'; readonly wishes: Wishes })
  /** To an epoch, exactly (see `Session.seek`). */
  | (Base & { readonly kind: 'seek'; readonly epoch: number; readonly wishes: Wishes })
  /** Other parameters at the same epoch. */
  | (Base & { readonly kind: 'setParameters'; readonly parameters: Float32Array; readonly wishes: Wishes })
  | (Base & { readonly kind: 'close' });

/** The state of a figure's run after a request. */
export interface Snapshot {
  readonly metrics: Metrics;
  readonly fingerprint: string;
  readonly outputs: number;
  /** After `open`, and after an `update` that changed them or their split: x1, x2, label, … */
  readonly points: Float32Array | null;
  /** With `points`: 1 for each that is in the test set, otherwise 0. */
  readonly testMask: Uint8Array | null;
  /** Row 0 at the top, `outputs` values per cell, or one of a unit's; null where not wished. */
  readonly field: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly values: Float32Array;
    /** Whose activation it is; null: the outputs. */
    readonly unit: UnitAddress | null;
  } | null;
  /** These are null where not wished. */
  readonly parameters: Float32Array | null;
  readonly neurons: NeuronMaps | null;
  /** Of the next batch, flat like the parameters. */
  readonly gradients: Float32Array | null;
  /** See `Session.statistics`. */
  readonly statistics: readonly Float32Array[] | null;
  readonly confusion: Confusion | null;
  /** Null too where the network has no such class. */
  readonly trace: PointTrace | null;
  readonly predicted: Uint8Array | null;
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

/** A figure that wants to know what becomes of the worker. */
export interface Watcher {
  /** The worker is gone, and every session with it. */
  lost(error: Error): void;
  /** There is another one, which knows of no session. Whoever was not told of the loss learns of it by this. */
  back(): void;
}

/** The page's side. One for all figures of a page. */
export interface Client {
  /** Tells at once where the worker is already lost. Returns what ends the watching. */
  watch(watcher: Watcher): () => void;
  /** Another worker in place of one that was lost; otherwise nothing. */
  restart(): void;
  open(figure: string, experiment: unknown, wishes: Wishes): Promise<Snapshot>;
  update(figure: string, experiment: unknown, wishes: Wishes): Promise<Snapshot>;
  advance(figure: string, epochs: number, budgetMs: number, wishes: Wishes): Promise<Snapshot>;
  step(figure: string, wishes: Wishes): Promise<Snapshot>;
  reset(figure: string, wishes: Wishes): Promise<Snapshot>;
  seek(figure: string, epoch: number, wishes: Wishes): Promise<Snapshot>;
  setParameters(figure: string, parameters: Float32Array, wishes: Wishes): Promise<Snapshot>;
  close(figure: string): Promise<void>;
}
