/**
 * What `<frontera-playground>` shows to the outside: the studio, the iframe page and articles use nothing else.
 */
import type { Confusion, Metrics, NeuronMaps, UnitAddress } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { ColourMapName } from '../view/colour-map.ts';
import type { PointTrace, TraceWish } from '../worker/protocol.ts';

export type { ColourMapName, Confusion, Metrics, NeuronMaps, PointTrace, TraceWish, UnitAddress };

/** Groups of controls an author can ask for in the `controls` attribute, separated by spaces. */
export type ControlName = 'play' | 'step' | 'reset' | 'new' | 'speed' | 'draw';

/** What stands beside the plane, which is always there as `field`; names in the `views` attribute, separated by spaces. */
export type ViewName = 'field' | 'network' | 'loss' | 'timeline' | 'inspect';

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

export interface PlaygroundEventMap {
  /** The first field is on screen and every method works. */
  'frontera-ready': CustomEvent<{ readonly experiment: Experiment }>;
  /** The run moved, or was reset (then the epoch is smaller than before): at most one per animation frame. */
  'frontera-epoch': CustomEvent<RunState>;
  /** The document changed. */
  'frontera-change': CustomEvent<{ readonly experiment: Experiment; readonly reason: ChangeReason }>;
  /** A branch was begun, left behind or forgotten, or a long replay goes on. */
  'frontera-timeline': CustomEvent<TimelineView>;
  /** Play and pause, whoever did it. */
  'frontera-play': CustomEvent<{ readonly playing: boolean }>;
  /** A document was refused (with `error`), or something else failed. The run and the drawing are as before. */
  'frontera-error': CustomEvent<{ readonly message: string; readonly error: ExperimentErrorData | null }>;
}

/**
 * A figure: a plane of points, a network that learns them, and controls for both.
 *
 * The tags are for the reference page, which `web/scripts/reference.mjs` writes.
 *
 * @attr {string} preset - An experiment by its name: `double-circles` (the default), `empty-plane`, `xor`, `spiral`, …
 * @attr {string} experiment - An experiment document as JSON, or a link's code, in place of a preset.
 * @attr {string} controls - Any of `play` `step` `reset` `new` `speed` `draw`. Without it, all of them.
 * @attr {string} views - Any of `field` `network` `loss` `timeline` `inspect`: what stands beside the plane or, where there is little room, under it. Without it, `field`.
 * @attr {string} lang - `en` or `es`. Without it, the language of what the figure stands in, then the browser's.
 * @attr {string} theme - `auto` (the default: follows the page's `color-scheme`), `light` or `dark`.
 * @attr {string} colours - `inferno` (the default) or `blue-orange`.
 * @attr {string} marks - Any of `border` `test` `errors`, drawn over the field. Without it, `border test`.
 * @attr {boolean} autoplay - Plays when it comes into view. Where reduced motion is asked for it waits or, with `epochs`, shows the end.
 * @attr {number} epochs - Playing pauses at this epoch.
 * @attr {string} group - Figures of one name play, pause, step, reset and seek together, at the same epochs. Without it, alone.
 *
 * @slot - What is shown where the script does not run, such as an `<img>` or a sentence.
 *
 * @csspart plane - The square that is drawn on.
 * @csspart tools - The brushes and other tools at the plane's edge.
 * @csspart transport - Play, step and the other buttons, with the readings.
 * @csspart notice - The sentence on the plane, where there is something to say.
 * @csspart network - The network, with every unit's activation.
 * @csspart loss - The cost over epochs.
 * @csspart timeline - The slider back to any epoch.
 * @csspart inspect - The numbers of one point.
 *
 * @cssprop --frontera-paper - The ground.
 * @cssprop --frontera-ink - Text and icons.
 * @cssprop --frontera-muted - Quieter text.
 * @cssprop --frontera-line - Thin lines.
 * @cssprop --frontera-hover - The ground of what is pointed at or chosen.
 * @cssprop --frontera-accent - The play button and the focus ring.
 * @cssprop --frontera-accent-ink - What stands on the accent.
 * @cssprop --frontera-positive - Positive weights.
 * @cssprop --frontera-negative - Negative weights.
 * @cssprop --frontera-font - The typeface of the controls.
 * @cssprop --frontera-math-font - The typeface of formulas.
 * @cssprop --frontera-text-size - The size of text.
 * @cssprop --frontera-small-text-size - The size of labels and notices.
 * @cssprop --frontera-radius - How round corners are.
 * @cssprop --frontera-plane-max - The largest side of the plane.
 */
export interface Playground extends HTMLElement {
  /** The present document, with drawn points in it. Setting it loads the document at epoch 0; in a group it then follows the others. */
  experiment: Experiment;
  /** Where the run is. */
  readonly epoch: number;
  /** Whether it trains. */
  readonly playing: boolean;
  /** Epochs per second; Infinity: as fast as the machine goes. */
  speed: number;
  /** Null until ready. */
  readonly state: RunState | null;
  /** The points on the plane, drawn or made by the core; none while the latter are still to come. */
  readonly points: readonly LabelledPoint[];
  /** Everywhere that `seek` can go. */
  readonly timeline: TimelineView;
  /**
   * Figures of one name in one tree (the page, or a shadow root) play, pause, step, reset and seek together; '': alone. Points
   * drawn on one go to those that had the same data, a new start is the same seed for all.
   */
  group: string;
  /** What playing pauses at; the attribute `epochs` is its epoch. */
  stop: StopRule;
  /** What `state` is to carry. */
  inspection: Inspection;
  /** As the attribute. */
  views: readonly ViewName[];
  /** As the attribute. */
  colours: ColourMapName;
  /** As the attribute. */
  marks: readonly MarkName[];
  /** A unit whose activation is shown in place of the outputs; null: none. */
  spotlight: UnitAddress | null;
  /** Trains on, until something pauses it. */
  play(): void;
  /** Stops there, within a frame; so does a replay. */
  pause(): void;
  /** One mini-batch; with a full batch, one epoch. */
  step(): Promise<void>;
  /** The present epoch to its end; from there, one epoch. */
  stepEpoch(): Promise<void>;
  /** The same start, epoch 0. */
  reset(): Promise<void>;
  /**
   * To an epoch, exactly, with the document as it was there, paused. What is changed there, or trained from there past a
   * later change, is another branch. Where it takes long, `pause` and whatever else is asked meanwhile end it where it is.
   */
  seek(epoch: number, branch?: number): Promise<void>;
  /** Other weights and biases (flat, finite), at the same epoch. Rejected with a RangeError where they don't fit. */
  setParameters(parameters: Float32Array): Promise<void>;
  /** Another seed, epoch 0. */
  newStart(): Promise<void>;
  /** Merges fields into the document; the run goes on where features, layers and initializer are unchanged. Rejected with an ExperimentError, nothing changes. */
  update(fields: Partial<Experiment>): Promise<void>;
  /** The run as it stands, to have it again. Rejected where it has not begun. */
  snapshot(): Promise<RunRecord>;
  /** The plane as it is seen, in device pixels, as a PNG. */
  picture(): Promise<Blob>;
  /** Takes back the last stroke. */
  undo(): void;
  /** Draws it again. */
  redo(): void;
  /** Removes every point. */
  clearPoints(): void;
}

/**
 * Words in a sentence that change a figure: `<frontera-action set="optimizer.learningRate=3" do="reset play">η = 3</frontera-action>`.
 *
 * @attr {string} for - The id of a figure in the same tree. Without it, the last figure before the words, else the first one after.
 * @attr {string} set - Settings by their paths in the document: `path=value; path=value`, a value as JSON or as a bare word.
 * @attr {string} do - Any of `play` `pause` `step` `epoch` `reset` `new` `seek:120`, done in this order after the settings.
 *
 * @slot - The words.
 */
export interface Action extends HTMLElement {
  /** The one it acts on; null where there is none yet. */
  readonly figure: Playground | null;
  /** Whether the figure's document has what `set` says; null where it says nothing. */
  readonly pressed: boolean | null;
  /** Does what a click does. */
  run(): void;
}
