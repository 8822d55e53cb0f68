/** The frames of a run: asks for the epochs that are due, one request at a time, while there is something to do and to see. */
import type { Scheduler } from './host.ts';
import { EpochClock, framesPerRequest } from './pace.ts';
import type { Run } from './run.ts';

/** How a run keeps time: by itself, or with the others of its group. */
export interface Pace {
  /** Whole epochs due by now. */
  tick(nowMs: number, epochsPerSecond: number): number;
  /** So many have been trained; a group sees it by itself. */
  spend?(epochs: number): void;
  /** Playing begins. */
  restart(): void;
  /** The run has reached what it was to pause at. */
  stop(): void;
  /** Whether there are epochs to be made up for while it does not play. */
  readonly isBehind: boolean;
}

/** Epochs per second: one a frame. */
export const defaultSpeed = 60;

export class Playback {
  readonly #scheduler: Scheduler;
  readonly #run: Run;
  #frame: number | null = null;
  /** Frames since it last trained; the first one trains at once. */
  #framesSince = Infinity;
  pace: Pace = new EpochClock();
  /** Whether it trains on, until something pauses it. */
  playing = false;
  #visible = false;
  #speed = defaultSpeed;

  constructor(scheduler: Scheduler, run: Run) {
    this.#scheduler = scheduler;
    this.#run = run;
  }

  /** Epochs per second. */
  get speed(): number {
    return this.#speed;
  }

  set speed(epochsPerSecond: number) {
    this.#speed = epochsPerSecond;
    this.#run.paced();
  }

  /** On screen or not. */
  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    if (visible) this.go();
    else this.rest();
  }

  get #goesOn(): boolean {
    return this.#visible && this.#run.canMove && (this.playing || this.pace.isBehind);
  }

  get #framesPerRequest(): number {
    return framesPerRequest(this.speed, this.#run.countPlaying());
  }

  /** Goes on by itself for as long as there is something to do. */
  go(): void {
    if (this.#frame !== null || !this.#goesOn) return;
    this.#frame = this.#scheduler.requestFrame(() => {
      this.#frame = null;
      this.#framesSince += 1;
      if (this.#goesOn && this.#run.idle && this.#framesSince >= this.#framesPerRequest) this.#train();
      this.go();
    });
  }

  /** The frame that was asked for is not wanted any more. */
  rest(): void {
    if (this.#frame !== null) this.#scheduler.cancelFrame(this.#frame);
    this.#frame = null;
  }

  #train(): void {
    this.#framesSince = 0;
    const due = this.pace.tick(this.#scheduler.now(), this.speed);
    if (due >= 1) this.#run.train(due);
  }
}
