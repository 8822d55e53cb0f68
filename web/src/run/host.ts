/** What a run needs from around it: a clock, a session in the worker, and a figure that shows it. */
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { Field, FigureSession } from '../worker/protocol.ts';
import type { RunEvents } from './types.ts';

/** Time as the browser gives it, or a test. */
export interface Scheduler {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/** A field to be drawn. */
export interface FieldImage extends Field {
  /** Values per cell. */
  readonly outputs: number;
}

/** 1 for each point that it is true of, by the points' order; null: of none. */
export interface PointMasks {
  /** Only for testing. */
  readonly test: Uint8Array | null;
  /** Misclassified, where that is to be seen. */
  readonly wrong: Uint8Array | null;
}

/** What the run tells its element. */
export interface RunHost {
  /** Something that the template shows has changed. */
  changed(): void;
  drawField(field: FieldImage): void;
  drawPoints(points: readonly LabelledPoint[], masks: PointMasks): void;
  emit<Name extends keyof RunEvents>(name: Name, detail: RunEvents[Name]): void;
}

export interface RunOptions {
  readonly experiment: Experiment;
  /** The figure's session; a worker is started when it is first asked for something. */
  readonly session: () => FigureSession;
  readonly scheduler: Scheduler;
  readonly host: RunHost;
}
