/** The points as the plane shows them: the drawn ones at once, the core's and what it says of them when they come. */
import type { DataSpec, LabelledPoint } from '../experiment/types.ts';
import type { Snapshot } from '../worker/protocol.ts';
import type { Points } from './points.ts';
import type { RunHost } from './host.ts';

export class ShownPoints {
  readonly #points: Points;
  readonly #host: RunHost;
  /** Which points are for testing only; null: none. */
  #test: Uint8Array | null = null;
  #wrong: Uint8Array | null = null;

  constructor(points: Points, host: RunHost) {
    this.#points = points;
    this.#host = host;
  }

  /** Another document: nothing is known of its points yet. */
  forget(): void {
    this.#test = null;
    this.#wrong = null;
  }

  /** Points that are still to come leave the old ones in their place. */
  show(): void {
    const { list: points } = this.#points;
    // Of a list that has changed since, it is not known yet which ones are wrong.
    if (this.#wrong !== null && this.#wrong.length !== points?.length) this.#wrong = null;
    if (points !== null) this.#host.drawPoints(points, { test: this.#test, wrong: this.#wrong });
  }

  /** Generated points come from the core; drawn ones are known here, and newer than a reply to other data. */
  take({ points, testMask, predicted }: Snapshot, data: DataSpec): void {
    if (data !== this.#points.data) return;
    const isGenerated = data.kind === 'generated';
    if (isGenerated && this.#points.isStroking) return;
    const isNew = points !== null && this.#takeSplit(points, testMask, isGenerated);
    const before = this.#wrong;
    this.#wrong = this.#wrongOf(predicted);
    if (isNew || this.#wrong !== before) this.show();
  }

  /** Whether anything of it is to be shown. */
  #takeSplit(points: Float32Array, testMask: Uint8Array | null, isGenerated: boolean): boolean {
    const hasTest = testMask?.includes(1) === true;
    const isSplitAnew = hasTest || this.#test !== null;
    this.#test = hasTest ? testMask : null;
    if (isGenerated) this.#points.receive(labelledPoints(points));
    return isGenerated || isSplitAnew;
  }

  #wrongOf(predicted: Uint8Array | null): Uint8Array | null {
    const { list: points } = this.#points;
    if (predicted === null || points?.length !== predicted.length) return null;
    const wrong = Uint8Array.from(points, ([, , label], index) => (predicted[index] === label ? 0 : 1));
    // The same rings again are no news, and points them would be in vain.
    return this.#wrong?.length === wrong.length && this.#wrong.every((value, at) => value === wrong[at])
      ? this.#wrong
      : wrong;
  }
}

/** x1, x2, label, … as the core gives them. */
function labelledPoints(values: Float32Array): readonly LabelledPoint[] {
  return Array.from({ length: Math.floor(values.length / 3) }, (_, index) => {
    const at = 3 * index;
    return [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0] as const;
  });
}
