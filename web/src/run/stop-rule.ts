/** Watches a run for what its author wants it to pause at. */
import type { Metrics } from '../engine/types.ts';
import { isEpoch, largestEpoch } from '../experiment/epochs.ts';
import type { StopRule } from './types.ts';

/** Why a run paused by itself. */
export type StopReason = 'epoch' | 'cost' | 'patience';

/** A new low is lower than the one before by this share of it at least: rounding is no progress. */
const leastFall = 1e-3;

/** While a cost is waited for. */
const epochsBetweenLooks = 10;

/** Playing goes on until it is paused. */
export const neverStop: StopRule = { epoch: null, cost: null, patience: null };

/** Remembers the lowest cost since playing began. */
export class StopCondition {
  #rule: StopRule = neverStop;
  #lowest = Infinity;
  #lowestEpoch = 0;

  get rule(): StopRule {
    return this.#rule;
  }

  /** @throws RangeError where there is no such epoch */
  set rule(rule: StopRule) {
    const { epoch } = rule;
    if (epoch !== null && !isEpoch(epoch))
      throw new RangeError(`stop.epoch: ${String(epoch)} is not a whole number from 0 to ${largestEpoch}`);
    this.#rule = rule;
  }

  /** Playing begins: what was before doesn't count. */
  start({ epoch, trainLoss }: Pick<Metrics, 'epoch' | 'trainLoss'>): void {
    this.#lowest = trainLoss ?? Infinity;
    this.#lowestEpoch = epoch;
  }

  /** Epochs that may be trained at once; one that was already past the stop goes on freely. */
  epochsLeft(epoch: number): number {
    const untilEpoch =
      this.rule.epoch !== null && this.rule.epoch > epoch ? this.rule.epoch - epoch : Infinity;
    const { cost, patience } = this.rule;
    // The costs in between are not told: so that none is missed by much, there must not be many of them.
    const untilLook = cost === null ? (patience ?? Infinity) : epochsBetweenLooks;
    return Math.max(1, Math.min(untilEpoch, untilLook));
  }

  /** Null: it goes on. */
  check(epochBefore: number, { epoch, trainLoss }: Pick<Metrics, 'epoch' | 'trainLoss'>): StopReason | null {
    const { epoch: stopEpoch, cost, patience } = this.rule;
    if (stopEpoch !== null && epochBefore < stopEpoch && epoch >= stopEpoch) return 'epoch';
    if (trainLoss === null) return null;
    if (cost !== null && trainLoss <= cost) return 'cost';
    if (trainLoss < this.#lowest * (1 - leastFall)) {
      this.#lowest = trainLoss;
      this.#lowestEpoch = epoch;
    }
    return patience !== null && epoch - this.#lowestEpoch >= patience ? 'patience' : null;
  }
}
