/** Data of another number of classes want another output. So whoever undoes an import gets back the network that went with it. */
import { findMisfit } from '../experiment/misfit.ts';
import type { DataSpec, Experiment } from '../experiment/types.ts';

type Fit = Pick<Experiment, 'layers' | 'loss'>;

/** Remembers which network and cost went with which data. */
export class Fits {
  readonly #known = new WeakMap<DataSpec, Fit>();

  remember({ data, layers, loss }: Experiment): void {
    this.#known.set(data, { layers, loss });
  }

  /** The document itself, or, where its data have come back without what fits them, with what went with them. */
  restore(experiment: Experiment): Experiment {
    const known = this.#known.get(experiment.data);
    if (known === undefined || findMisfit(experiment) === null) return experiment;
    return { ...experiment, ...known };
  }
}
