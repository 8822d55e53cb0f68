/** What a controller needs from around it: a clock, a worker client and somebody to tell. */
import type { Experiment, LabelledPoint } from '../experiment/types.ts';
import type { FieldImage } from '../view/field-canvas.ts';
import type { Client } from '../worker/protocol.ts';
import type { PlaygroundEventMap } from './types.ts';

/** Time as the browser gives it, or a test. */
export interface Scheduler {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/** 1 for each point that it is true of, by the points' order; null: of none. */
export interface PointMasks {
  /** Only for testing. */
  readonly test: Uint8Array | null;
  /** Misclassified, where that is to be seen. */
  readonly wrong: Uint8Array | null;
}

/** What the controller tells its element. */
export interface ControllerHost {
  /** Something that the template shows has changed. */
  changed(): void;
  drawField(field: FieldImage): void;
  drawPoints(points: readonly LabelledPoint[], masks: PointMasks): void;
  emit<Name extends keyof PlaygroundEventMap>(name: Name, detail: PlaygroundEventMap[Name]['detail']): void;
}

export interface ControllerOptions {
  /** The figure's own name in the worker. */
  readonly figure: string;
  readonly experiment: Experiment;
  /** Called on first use, so that nothing is loaded before. */
  readonly client: () => Client;
  readonly scheduler: Scheduler;
  readonly host: ControllerHost;
}
