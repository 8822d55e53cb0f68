/** The histories of all branches of the timeline, so that the present run can be compared with those before it. */
import type { Metrics } from '../../engine/types.ts';
import { CostHistory } from './cost-history.ts';

/** What it needs to know of the timeline. */
interface Branches {
  readonly branches: readonly {
    readonly id: number;
    readonly parent: number | null;
    readonly from: number;
  }[];
  readonly present: number;
}

export class CostRuns {
  readonly #histories = new Map<number, CostHistory>();
  #present = new CostHistory();

  /** Of the branch that the run is on. */
  get present(): CostHistory {
    return this.#present;
  }

  /** Of the others, the oldest first. */
  get others(): readonly CostHistory[] {
    return [...this.#histories.values()].filter((history) => history !== this.#present);
  }

  /** Takes the newest point. True where the run is on another branch than before, or one was forgotten. */
  take(metrics: Metrics, { branches, present }: Branches): boolean {
    const forgotten = [...this.#histories.keys()].filter(
      (id) => !branches.some((branch) => branch.id === id),
    );
    for (const id of forgotten) this.#histories.delete(id);
    const before = this.#present;
    this.#present = this.#histories.get(present) ?? this.#begin(present, branches);
    this.#present.add(metrics);
    return this.#present !== before || forgotten.length > 0;
  }

  #begin(id: number, branches: Branches['branches']): CostHistory {
    const branch = branches.find((candidate) => candidate.id === id);
    const parent = this.#histories.get(branch?.parent ?? id);
    const history = parent?.until(branch?.from ?? 0) ?? new CostHistory();
    this.#histories.set(id, history);
    return history;
  }
}
