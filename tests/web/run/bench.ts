/** A run on a client whose answers come when the test says so, with a clock and frames of the test's own, and what was seen of it. */
import { Run } from '../../../web/src/run/run.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment, LabelledPoint } from '../../../web/src/experiment/types.ts';
import { FakeClient, settle } from './fake-client.ts';

export const sidePx = 60;

export class Bench {
  readonly client = new FakeClient();
  readonly events: { readonly name: string; readonly detail: unknown }[] = [];
  readonly fieldsPx: number[] = [];
  shownPoints: readonly LabelledPoint[] = [];
  shownMask: Uint8Array | null = null;
  nowMs = 0;
  readonly run: Run;
  #frame: (() => void) | null = null;

  constructor(experiment: Experiment = presetExperiment('double-circles')) {
    this.run = new Run({
      experiment,
      session: () => this.client,
      scheduler: {
        now: () => this.nowMs,
        requestFrame: (callback) => {
          this.#frame = callback;
          return 1;
        },
        cancelFrame: () => {
          this.#frame = null;
        },
      },
      host: {
        changed: () => undefined,
        drawField: (field) => this.fieldsPx.push(field.widthPx),
        drawPoints: (points, { test }) => {
          this.shownPoints = points;
          this.shownMask = test;
        },
        emit: (name, detail) => this.events.push({ name, detail }),
      },
    });
  }

  async open(): Promise<void> {
    this.run.place(true, sidePx);
    this.run.start();
    await settle();
    await this.client.last.answer();
  }

  /** One animation frame later. */
  async frame(elapsedMs = 20): Promise<void> {
    this.nowMs += elapsedMs;
    const callback = this.#frame;
    this.#frame = null;
    callback?.();
    await settle();
  }

  get framePending(): boolean {
    return this.#frame !== null;
  }

  count(name: string): number {
    return this.events.filter((event) => event.name === name).length;
  }
}
