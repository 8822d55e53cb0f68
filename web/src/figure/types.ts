/**
 * What `<frontera-playground>` shows to the outside: of a figure, the studio, the iframe page and articles use nothing else.
 */
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { ColourMapName } from '../parts/colours/colour-map.ts';
import type {
  ChangeReason,
  CurvePoint,
  Inspection,
  RunRecord,
  RunState,
  StopRule,
  TimelineView,
  UnitAddress,
} from '../run/types.ts';
import type { Pointed } from '../parts/pointed.ts';

export type { ColourMapName, Pointed };
export type { Trace } from '../engine/types.ts';
export type {
  Branch,
  ChangeReason,
  Confusion,
  CurvePoint,
  Histogram,
  Inspection,
  Metrics,
  NeuronMaps,
  PointTrace,
  RunRecord,
  RunState,
  StopRule,
  TimelineView,
  TraceWish,
  UnitAddress,
} from '../run/types.ts';

/** Groups of controls an author can ask for in the `controls` attribute, separated by spaces. */
export type ControlName = 'play' | 'step' | 'reset' | 'new' | 'speed' | 'draw';

/** What stands beside the plane, which is always there as `field`; names in the `views` attribute, separated by spaces. */
export type ViewName = 'field' | 'network' | 'loss' | 'timeline' | 'inspect' | 'check';

/** `auto` follows the reader's system. */
export type ThemeName = 'auto' | 'light' | 'dark';

/** What is drawn over the field: where the classes meet, the test points, a ring around each misclassified point. */
export type MarkName = 'border' | 'test' | 'errors';

export interface PlaygroundEventMap {
  /** The first field is on screen and every method works. */
  'frontera-ready': CustomEvent<{ readonly experiment: Experiment }>;
  /** The run moved, or was reset (then the epoch is smaller than before): at most one per animation frame. */
  'frontera-epoch': CustomEvent<RunState>;
  /** The document changed. */
  'frontera-change': CustomEvent<{ readonly experiment: Experiment; readonly reason: ChangeReason }>;
  /** A branch was begun, left behind or forgotten, or a long replay goes on. */
  'frontera-timeline': CustomEvent<TimelineView>;
  /** Play and pause, by whichever control. */
  'frontera-play': CustomEvent<{ readonly playing: boolean }>;
  /** A neuron, a connection or a number is pointed at in a view or a part of the figure, or by words that name it; null: nothing any more. */
  'frontera-point': CustomEvent<{ readonly pointed: Pointed | null }>;
  /** A document was refused (with `error`), or something else failed. The run and the points are as before. */
  'frontera-error': CustomEvent<{ readonly message: string; readonly error: ExperimentErrorData | null }>;
}

/**
 * A figure: a plane of points, a network that learns them, and controls for both.
 *
 * The tags are for the reference page, which `web/scripts/reference.mjs` writes.
 *
 * @attr {string} preset - An experiment by its name: `double-circles` (the default), `empty-plane`, `xor`, `spiral`, …
 * @attr {string} experiment - An experiment document as JSON, or a link's code, in place of a preset.
 * @attr {string} src - The address of a table whose points the figure has: CSV, text, JSON or ARFF. A table may also stand inside the element, in a script of the type `text/csv`. It brings settings that learn it, unless `preset` or `experiment` gives others.
 * @attr {string} x1 - The table's column for x₁, by its name or its number from 1. Without it, as guessed.
 * @attr {string} x2 - The same for x₂.
 * @attr {string} split - The same for the column that says which points are for testing (`train`, `test`), or for one of its values: `fold=3`. Empty: none, where one is guessed.
 * @attr {string} class - The same for the class, among other words that style sheets use; beside `x1` or `x2`, one of the words must be a column.
 * @attr {string} controls - Any of `play` `step` `reset` `new` `speed` `draw`. Without it, all of them.
 * @attr {string} views - Any of `field` `network` `loss` `timeline` `inspect` `check`: what stands beside the plane or, where there is little room, under it. Without it, `field`.
 * @attr {string} lang - `en` or `es`. Without it, the language of what the figure stands in, then the browser's.
 * @attr {string} theme - `auto` (the default: fits what the figure stands on or, where nothing around has a ground, the page's `color-scheme`), `light` or `dark`.
 * @attr {string} colours - `inferno` (the default) or `blue-orange`.
 * @attr {string} marks - Any of `border` `test` `errors`, drawn over the field. Without it, `border test`.
 * @attr {boolean} autoplay - Plays when it comes into view. Where reduced motion is asked for it waits or, with `epochs`, shows the end.
 * @attr {number} epochs - Playing pauses at this epoch.
 * @attr {number} speed - Epochs per second, `Infinity` as fast as the machine goes. Without it, 60.
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
 * @csspart check - A derivative checked.
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
   * Costs and accuracies at the end of each epoch of a branch, by default the present one. In a long run some epochs are left out, but
   * never a peak; the same run has the same curve at any speed. Throws a RangeError where there is no such branch.
   */
  curve(branch?: number): readonly CurvePoint[];
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
  change(fields: Partial<Experiment>): Promise<void>;
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
