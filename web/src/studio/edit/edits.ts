/** Sends changes of the document to the figure one at a time, the latest for each field. */
import type { Playground } from '../../figure/types.ts';
import { ExperimentError, type ExperimentErrorData } from '../../experiment/error.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Fields } from '../../experiment/document-edits.ts';

/** Computes the change from the document as it is when its turn comes. */
export type Edit = (experiment: Experiment) => Fields;

/**
 * A slider gives more changes than the worker can take. While one is under way, later ones wait, and a newer change
 * of the same field takes the place of the older.
 */
export class EditQueue {
  readonly #playground: Playground;
  readonly #settled: (field: string, error: ExperimentErrorData | null) => void;
  readonly #waiting = new Map<string, Edit>();
  #running = false;

  /** `settled` hears of each field whether its change was taken (null) or refused. */
  constructor(playground: Playground, settled: (field: string, error: ExperimentErrorData | null) => void) {
    this.#playground = playground;
    this.#settled = settled;
  }

  /** Whether a change is under way: its refusal is told through `settled`. */
  get running(): boolean {
    return this.#running;
  }

  submit(field: string, edit: Edit): void {
    this.#waiting.delete(field);
    this.#waiting.set(field, edit);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#take(); next !== null; next = this.#take()) await this.#apply(...next);
    this.#running = false;
  }

  #take(): readonly [string, Edit] | null {
    for (const entry of this.#waiting) {
      this.#waiting.delete(entry[0]);
      return entry;
    }
    return null;
  }

  async #apply(field: string, edit: Edit): Promise<void> {
    try {
      await this.#playground.change(edit(this.#playground.experiment));
      this.#settled(field, null);
    } catch (error) {
      // Anything but a refused document is told by the figure's own `frontera-error`.
      if (error instanceof ExperimentError) this.#settled(field, error.toData());
    }
  }
}
