/**
 * What `<frontera-playground>` shows to the outside: the studio, the iframe page and articles use nothing else.
 */
import type { Confusion, Metrics, NeuronMaps, UnitAddress } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { ColourMapName } from '../view/colour-map.ts';

export type { ColourMapName, Confusion, Metrics, NeuronMaps, UnitAddress };

/** Groups of controls an author can ask for in the `controls` attribute, separated by spaces. */
export type ControlName = 'play' | 'step' | 'reset' | 'new' | 'speed' | 'draw';

/** What stands beside the plane, which is always there as `field`; names in the `views` attribute, separated by spaces. */
export type ViewName = 'field' | 'network';

/** `auto` follows the reader's system. */
export type ThemeName = 'auto' | 'light' | 'dark';

/** What is drawn over the field: where the classes meet, the test points, a ring around each misclassified point. */
export type MarkName = 'border' | 'test' | 'errors';

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
  /** While a long way is gone over again: how far it is. */
  readonly replay: { readonly epoch: number; readonly target: number } | null;
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
}

/**
 * Why the document changed: points were drawn or removed, a setting changed, another document was loaded, or the run went to
 * a place of its timeline where the document was another one.
 */
export type ChangeReason = 'data' | 'settings' | 'load' | 'timeline';

export interface PlaygroundEventMap {
  /** The first field is on screen and every method works. */
  'frontera-ready': CustomEvent<{ readonly experiment: Experiment }>;
  /** The run moved, or was reset (then the epoch is smaller than before): at most one per animation frame. */
  'frontera-epoch': CustomEvent<RunState>;
  'frontera-change': CustomEvent<{ readonly experiment: Experiment; readonly reason: ChangeReason }>;
  /** A branch was begun, left behind or forgotten, or a long replay goes on. */
  'frontera-timeline': CustomEvent<TimelineView>;
  /** Play and pause, whoever did it. */
  'frontera-play': CustomEvent<{ readonly playing: boolean }>;
  /** A document was refused (with `error`), or something else failed. The run and the drawing are as before. */
  'frontera-error': CustomEvent<{ readonly message: string; readonly error: ExperimentErrorData | null }>;
}

export interface Playground extends HTMLElement {
  /** The present document, with drawn points in it. Setting it loads the document at epoch 0. */
  experiment: Experiment;
  readonly epoch: number;
  readonly playing: boolean;
  /** Epochs per second; Infinity: as fast as the machine goes. */
  speed: number;
  /** Null until ready. */
  readonly state: RunState | null;
  /** The points on the plane, drawn or made by the core; none while the latter are still to come. */
  readonly points: readonly LabelledPoint[];
  readonly timeline: TimelineView;
  /** What playing pauses at; the attribute `epochs` is its epoch. */
  stop: StopRule;
  /** What `state` is to carry. */
  inspection: Inspection;
  views: readonly ViewName[];
  colours: ColourMapName;
  marks: readonly MarkName[];
  /** A unit whose activation is shown in place of the outputs; null: none. */
  spotlight: UnitAddress | null;
  play(): void;
  pause(): void;
  /** One mini-batch; with a full batch, one epoch. */
  step(): Promise<void>;
  /** The present epoch to its end; from there, one epoch. */
  stepEpoch(): Promise<void>;
  /** The same start, epoch 0. */
  reset(): Promise<void>;
  /**
   * To an epoch, exactly, with the document as it was there, paused. What is changed there, or trained from there past a
   * later change, is another branch.
   */
  seek(epoch: number, branch?: number): Promise<void>;
  /** Other weights and biases (flat, finite), at the same epoch. Rejected with a RangeError where they don't fit. */
  setParameters(parameters: Float32Array): Promise<void>;
  /** Another seed, epoch 0. */
  newStart(): Promise<void>;
  /** Merges fields into the document; the run goes on where features, layers and initializer are unchanged. Rejected with an ExperimentError, nothing changes. */
  update(fields: Partial<Experiment>): Promise<void>;
  /** The plane as it is seen, in device pixels, as a PNG. */
  picture(): Promise<Blob>;
  undo(): void;
  redo(): void;
  clearPoints(): void;
}
