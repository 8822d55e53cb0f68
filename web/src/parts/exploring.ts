/** What a part asks beyond a run: one question at a time, and of those that wait the latest. */
import { Exploration } from '../worker/client-explore.ts';

type Task = (exploration: Exploration) => Promise<void>;

export class LatestQuestion {
  readonly #exploration = new Exploration();
  readonly #settled: (error: unknown) => void;
  #next: Task | null = null;
  #isBusy = false;

  /** @param settled  is called after each answer: with null, or with why there is none. */
  constructor(settled: (error: unknown) => void) {
    this.#settled = settled;
  }

  /** Does it now or, where a question is under way, when that is answered; of several that wait, only the last. */
  ask(task: Task): void {
    this.#next = task;
    if (!this.#isBusy) void this.#run();
  }

  close(): void {
    this.#next = null;
    this.#exploration.close();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    for (let task = this.#take(); task !== null; task = this.#take()) {
      let error: unknown = null;
      try {
        await task(this.#exploration);
      } catch (reason) {
        error = reason;
      }
      this.#settled(error);
    }
    this.#isBusy = false;
  }

  #take(): Task | null {
    const task = this.#next;
    this.#next = null;
    return task;
  }
}
