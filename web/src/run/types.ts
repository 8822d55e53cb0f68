/** What a run tells of itself, as data. */
import type { Confusion, Histogram, Metrics, NeuronMaps, UnitAddress } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Observed, PointTrace, Snapshot, TraceWish, Wishes } from '../worker/protocol.ts';

export type { CurvePoint } from './curve.ts';
export type { Confusion, Histogram, Metrics, NeuronMaps, PointTrace, TraceWish, UnitAddress };

/** What makes playing pause by itself; null: not that. */
export interface StopRule {
  /** At this epoch. */
  readonly epoch: number | null;
  /** When the train cost is this or less. */
  readonly cost: number | null;
  /** When the train cost has not fallen to a new low, by a thousandth at least, for so many epochs. */
  readonly patience: number | null;
}

/** What a figure asks for by itself. */
type Own = 'field' | 'parameters' | 'predicted';

/** What `state` carries beside the numbers; whatever isn't shown needn't be computed. */
export type Inspection = Omit<Wishes, Own>;

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

/** The run as it stands; sent with `frontera-epoch`. What `inspection` doesn't ask for is null. */
export interface RunState extends Omit<Observed, Own> {
  readonly metrics: Metrics;
  /** 16 hexadecimal digits: the same digits mean the same parameters, bit for bit. */
  readonly fingerprint: string;
  /** The flat vector, for each layer W row by row, then b. */
  readonly parameters: Float32Array;
  readonly playing: boolean;
  /** The branch of the timeline that it is on. */
  readonly branch: number;
}

/** The worker's answer, without what only the figure has to know. */
export function runState(
  { passed, points, testMask, outputs, continued, field, predicted, parameters, ...state }: Snapshot,
  playing: boolean,
  branch: number,
): RunState {
  return { ...state, parameters: parameters ?? new Float32Array(0), playing, branch };
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
