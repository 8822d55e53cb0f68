/** What a run tells of itself, as data. */
import type { Confusion, Metrics, NeuronMaps, UnitAddress } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import type { PointTrace, TraceWish } from '../worker/protocol.ts';

export type { Confusion, Metrics, NeuronMaps, PointTrace, TraceWish, UnitAddress };

/** What makes playing pause by itself; null: not that. */
export interface StopRule {
  /** At this epoch. */
  readonly epoch: number | null;
  /** When the train cost is this or less. */
  readonly cost: number | null;
  /** When the train cost has not fallen to a new low, by a thousandth at least, for so many epochs. */
  readonly patience: number | null;
}

/** What `state` carries beside the numbers; whatever isn't shown needn't be computed. */
export interface Inspection {
  /** The side, in cells, of every unit's activation map. */
  readonly neurons?: number;
  readonly gradients?: boolean;
  readonly statistics?: boolean;
  readonly confusion?: boolean;
  /** The point whose forward and backward pass is followed. */
  readonly trace?: TraceWish;
}

/** One way that the run has gone. */
export interface Branch {
  readonly id: number;
  /** The branch it left; null: it began at epoch 0 by itself. */
  readonly parent: number | null;
  /** Where it left it. */
  readonly from: number;
  /** The farthest epoch it has reached. */
  readonly last: number;
}

/** Everywhere that `seek` can go. */
export interface TimelineView {
  /** At least one, the oldest first. */
  readonly branches: readonly Branch[];
  /** The id of the one that the run is on. */
  readonly present: number;
  /** Whether the document alone leads here: from epoch 0 to this epoch, without a change on the way, bit for bit. */
  readonly isStraight: boolean;
  /**
   * While a long way is gone over again: how far it is. One that takes more than a minute waits until the reader has agreed:
   * `waiting` is then how many seconds it would take, otherwise null. Whatever else is asked of the figure ends it there.
   */
  readonly replay: {
    readonly epoch: number;
    readonly target: number;
    readonly waiting: number | null;
  } | null;
}

/** The run as it stands; sent with `frontera-epoch`. */
export interface RunState {
  readonly metrics: Metrics;
  /** 16 hexadecimal digits: the same digits mean the same parameters, bit for bit. */
  readonly fingerprint: string;
  /** The flat vector, for each layer W row by row, then b. */
  readonly parameters: Float32Array;
  readonly playing: boolean;
  /** The branch of the timeline that it is on. */
  readonly branch: number;
  /** From here on: null where `inspection` doesn't ask for it. */
  readonly neurons: NeuronMaps | null;
  /** ∂C/∂parameters on the next batch, flat like them. */
  readonly gradients: Float32Array | null;
  /** For each layer (units × 3) row by row: least a, greatest a, mean |F'(z)| over the training points. */
  readonly statistics: readonly Float32Array[] | null;
  readonly confusion: Confusion | null;
  readonly trace: PointTrace | null;
}

/**
 * Why the document changed: points were drawn or removed, a setting changed, another document was loaded, or the run went to
 * a place of its timeline where the document was another one.
 */
export type ChangeReason = 'data' | 'settings' | 'load' | 'timeline';

/** What is needed to have a run again, on this figure or another one. */
export interface RunRecord {
  readonly experiment: Experiment;
  readonly epoch: number;
  /** The flat vector, as in `RunState`. */
  readonly parameters: Float32Array;
  readonly fingerprint: string;
  /**
   * All of it as a permalink code: for the attribute `experiment`, or after the `#` of the studio's address. Null with more
   * than 5,000 drawn points.
   */
  readonly code: string | null;
}

/** What a run tells its figure, which sends it on as an event of that name. */
export interface RunEvents {
  readonly 'frontera-ready': { readonly experiment: Experiment };
  readonly 'frontera-epoch': RunState;
  readonly 'frontera-change': { readonly experiment: Experiment; readonly reason: ChangeReason };
  readonly 'frontera-timeline': TimelineView;
  readonly 'frontera-play': { readonly playing: boolean };
  readonly 'frontera-error': { readonly message: string; readonly error: ExperimentErrorData | null };
}
