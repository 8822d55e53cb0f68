/**
 * What `<frontera-playground>` shows to the outside: the studio, the iframe page and articles use nothing else.
 */
import type { Metrics } from '../engine/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Experiment } from '../experiment/types.ts';

/** Groups of controls an author can ask for in the `controls` attribute, separated by spaces. */
export type ControlName = 'play' | 'step' | 'reset' | 'new' | 'speed' | 'draw';

/** `auto` follows the reader's system. */
export type ThemeName = 'auto' | 'light' | 'dark';

/** The run as it stands; sent with `frontera-epoch`. */
export interface RunState {
  readonly metrics: Metrics;
  /** 16 hexadecimal digits: the same digits mean the same parameters, bit for bit. */
  readonly fingerprint: string;
  /** The flat vector, for each layer W row by row, then b. */
  readonly parameters: Float32Array;
  readonly playing: boolean;
}

/** Why the document changed: points were drawn or removed, a setting changed, or another document was loaded. */
export type ChangeReason = 'data' | 'settings' | 'load';

export interface PlaygroundEventMap {
  /** The first field is on screen and every method works. */
  'frontera-ready': CustomEvent<{ readonly experiment: Experiment }>;
  /** The run moved, or was reset (then the epoch is smaller than before): at most one per animation frame. */
  'frontera-epoch': CustomEvent<RunState>;
  'frontera-change': CustomEvent<{ readonly experiment: Experiment; readonly reason: ChangeReason }>;
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
  play(): void;
  pause(): void;
  /** One mini-batch; with a full batch, one epoch. */
  step(): Promise<void>;
  /** The same start, epoch 0. */
  reset(): Promise<void>;
  /** Another seed, epoch 0. */
  newStart(): Promise<void>;
  /** Merges fields into the document; the run goes on where features, layers and initializer are unchanged. Rejected with an ExperimentError, nothing changes. */
  update(fields: Partial<Experiment>): Promise<void>;
  undo(): void;
  redo(): void;
  clearPoints(): void;
}
