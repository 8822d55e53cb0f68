/** The cost over epochs, kept to a bounded number of points however long the run. */

/** Thins itself by dropping every other point when full, so its resolution follows the length of the run. */
export class CostHistory {
  readonly #maxPoints: number;
  #epochs: number[] = [];
  #costs: number[] = [];
  #testCosts: (number | null)[] = [];
  #minGap = 0;

  constructor(maxPoints = 2000) {
    this.#maxPoints = maxPoints;
  }

  /** Epochs of the points kept, rising. */
  get epochs(): readonly number[] {
    return this.#epochs;
  }

  /** Costs at those epochs, all finite. */
  get costs(): readonly number[] {
    return this.#costs;
  }

  /** Costs of the test set at those epochs; null where there was none. */
  get testCosts(): readonly (number | null)[] {
    return this.#testCosts;
  }

  clear(): void {
    this.#epochs = [];
    this.#costs = [];
    this.#testCosts = [];
    this.#minGap = 0;
  }

  /** Takes the newest point; an epoch before the last one begins a new history. */
  add(epoch: number, cost: number | null, testCost: number | null): void {
    const last = this.#epochs.at(-1);
    if (last !== undefined && epoch < last) this.clear();
    if (cost === null || !Number.isFinite(cost)) return;
    if (this.#replacesLast(epoch)) this.#dropLast();
    this.#epochs.push(epoch);
    this.#costs.push(cost);
    this.#testCosts.push(testCost !== null && Number.isFinite(testCost) ? testCost : null);
    if (this.#epochs.length > this.#maxPoints) this.#halve();
  }

  /** The last point is provisional while it is nearer to the one before than the present resolution. */
  #replacesLast(epoch: number): boolean {
    const last = this.#epochs.at(-1);
    const before = this.#epochs.at(-2);
    if (last === undefined) return false;
    return epoch === last || (before !== undefined && last - before < this.#minGap);
  }

  #dropLast(): void {
    this.#epochs.pop();
    this.#costs.pop();
    this.#testCosts.pop();
  }

  #halve(): void {
    const kept = (_: unknown, index: number): boolean => index % 2 === 0;
    this.#epochs = this.#epochs.filter(kept);
    this.#costs = this.#costs.filter(kept);
    this.#testCosts = this.#testCosts.filter(kept);
    const first = this.#epochs[0] ?? 0;
    const last = this.#epochs.at(-1) ?? first;
    this.#minGap = (last - first) / Math.max(1, this.#epochs.length - 1);
  }
}
