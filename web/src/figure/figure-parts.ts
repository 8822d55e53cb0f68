/** The parts that show something of one figure: those of its own views, and those with its id in `for`. */
import { loadPartsIn } from '../parts/load.ts';
import { mergedInspection } from '../run/observation.ts';
import type { Run } from '../run/run.ts';
import type { Inspection } from './types.ts';

export class FigureParts {
  readonly #root: ShadowRoot;
  readonly #run: Run;
  readonly #wishes = new Map<object, Inspection>();
  #stop: (() => void) | null = null;

  constructor(root: ShadowRoot, run: Run) {
    this.#root = root;
    this.#run = run;
  }

  /** The figure is near the viewport: the code of its parts is fetched, and of those that come later. */
  start(): void {
    this.#stop ??= loadPartsIn([this.#root, this.#root.host.getRootNode()], (error) => {
      this.#run.notices.report(error);
    });
  }

  /** The figure has left its tree. */
  close(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** What a part wants the run to carry; null: nothing more. */
  observe(part: object, inspection: Inspection | null): void {
    if (inspection === null) this.#wishes.delete(part);
    else this.#wishes.set(part, inspection);
    const viewWishes = mergedInspection([...this.#wishes.values()]);
    if (JSON.stringify(viewWishes) === JSON.stringify(this.#run.observation.viewWishes)) return;
    this.#run.look({ viewWishes });
  }
}
