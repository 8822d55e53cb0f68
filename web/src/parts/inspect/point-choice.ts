/** Which point of a figure is followed: chosen in a part or by a click on a plane, where it has a ring. */
import type { LabelledPoint } from '../../experiment/types.ts';
import type { WorldPosition } from '../../run/geometry.ts';
import { nearestPoint } from '../../run/stroke.ts';
import type { Figure } from '../figure-element.ts';
import type { FollowedPoint } from '../figure-parts.ts';

/** A run carries the numbers of one point, so all parts of one figure follow the same. */
const choices = new WeakMap<Figure, PointChoice>();

export class PointChoice implements FollowedPoint {
  readonly #figure: Figure;
  readonly #listeners = new Set<() => void>();
  #points: readonly LabelledPoint[] = [];
  #index = 0;

  private constructor(figure: Figure) {
    this.#figure = figure;
  }

  /** Of a figure, from now on: `changed` hears of every other choice. */
  static join(figure: Figure, changed: () => void): PointChoice {
    const choice = choices.get(figure) ?? new PointChoice(figure);
    choices.set(figure, choice);
    choice.#listeners.add(changed);
    figure.parts.follow(choice);
    return choice;
  }

  leave(changed: () => void): void {
    this.#listeners.delete(changed);
    if (this.#listeners.size === 0) this.#figure.parts.follow(null);
  }

  /** Null where there are no points. */
  get point(): LabelledPoint | null {
    return this.#points[this.#index] ?? null;
  }

  get index(): number {
    return this.#index;
  }

  get count(): number {
    return this.#points.length;
  }

  /** Takes up the figure's points: of other ones, the same point if it is still there. */
  refresh(): void {
    const { points } = this.#figure;
    if (points === this.#points) return;
    const before = this.point;
    const same = before === null ? -1 : points.findIndex((point) => isSame(point, before));
    this.#points = points;
    this.#index = same >= 0 ? same : Math.max(0, Math.min(this.#index, points.length - 1));
    this.#figure.parts.changed();
  }

  /** To another point; before the first is the last. */
  go(index: number): void {
    const { count } = this;
    if (count === 0) return;
    this.#index = (index + count) % count;
    for (const changed of this.#listeners) changed();
    this.#figure.parts.changed();
  }

  choose(at: WorldPosition, reach: number): void {
    const index = nearestPoint(this.#points, at, reach);
    if (index >= 0) this.go(index);
  }
}

function isSame(one: LabelledPoint, other: LabelledPoint): boolean {
  return one.every((value, index) => value === other[index]);
}
