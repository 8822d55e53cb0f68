/** A run's document, with the points that are drawn on it. */
import { findMisfit } from '../experiment/misfit.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Network, Points } from './points.ts';

export class RunDocument {
  readonly points: Points;
  /** All of it but the data, which are the points'. */
  settings: Experiment;

  constructor(experiment: Experiment, points: Points) {
    this.settings = experiment;
    this.points = points;
  }

  get experiment(): Experiment {
    const { data } = this.points;
    return data === this.settings.data ? this.settings : { ...this.settings, data };
  }

  /** The points are other ones; where they don't fit the network, they bring back the one that they had. */
  fitTo(network: Network | null): void {
    const { experiment } = this;
    const isMisfit = network !== null && findMisfit(experiment) !== null;
    this.settings = isMisfit ? { ...experiment, layers: network.layers, loss: network.loss } : experiment;
  }
}

/** Other initial parameters are of use to a run only from its beginning. */
export function isSameStart(one: Experiment, other: Experiment): boolean {
  return one.initializer === other.initializer && one.seed === other.seed;
}

/** Whether both documents, or parts of them, say the same. When parsed, they have their fields in one order. */
export function saysTheSame<Part>(one: Part, other: Part): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
