/** Which point of a figure is followed: chosen in a part or by a click on the plane, where it has a ring. */
import type { Playground } from '../../figure/types.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import { toPixels, toWorld, toWorldLength } from '../../run/geometry.ts';
import { nearestPoint } from '../plane/nearest.ts';

/** How far from a point a finger may be. */
const reachPx = 22;

/** A run carries the numbers of one point, so all parts of one figure follow the same. */
const choices = new WeakMap<Playground, PointChoice>();

export class PointChoice {
  readonly #figure: Playground;
  readonly #listeners = new Set<() => void>();
  readonly #ring = document.createElement('span');
  #plane: HTMLElement | null = null;
  #points: readonly LabelledPoint[] = [];
  #index = 0;

  private constructor(figure: Playground) {
    this.#figure = figure;
    this.#ring.className = 'inspect-ring';
  }

  /** Of a figure, from now on: `changed` hears of every other choice. */
  static join(figure: Playground, changed: () => void): PointChoice {
    const choice = choices.get(figure) ?? new PointChoice(figure);
    choices.set(figure, choice);
    choice.#listeners.add(changed);
    return choice;
  }

  leave(changed: () => void): void {
    this.#listeners.delete(changed);
    if (this.#listeners.size > 0) return;
    this.#ring.remove();
    this.#plane?.removeEventListener('click', this.#onClick);
    this.#plane = null;
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
    this.#show();
    const { points } = this.#figure;
    if (points === this.#points) return;
    const before = this.point;
    const same = before === null ? -1 : points.findIndex((point) => isSame(point, before));
    this.#points = points;
    this.#index = same >= 0 ? same : Math.max(0, Math.min(this.#index, points.length - 1));
    this.#mark();
  }

  /** To another point; before the first is the last. */
  go(index: number): void {
    const { count } = this;
    if (count === 0) return;
    this.#index = (index + count) % count;
    this.#mark();
    for (const changed of this.#listeners) changed();
  }

  #show(): void {
    const plane = this.#figure.shadowRoot?.querySelector<HTMLElement>('.plane') ?? null;
    if (plane === null || plane === this.#plane || this.#listeners.size === 0) return;
    this.#plane = plane;
    plane.append(this.#ring);
    plane.addEventListener('click', this.#onClick);
    this.#mark();
  }

  #mark(): void {
    const { point } = this;
    this.#ring.hidden = point === null;
    if (point === null) return;
    const { xPx, yPx } = toPixels({ x1: point[0], x2: point[1] }, 100);
    this.#ring.style.left = `${xPx}%`;
    this.#ring.style.top = `${yPx}%`;
  }

  /** Where the hand draws, a click is a point to be drawn. */
  readonly #onClick = ({ clientX, clientY }: MouseEvent): void => {
    const plane = this.#plane;
    if (plane?.dataset['tool'] !== 'probe') return;
    const { left, top, width } = plane.getBoundingClientRect();
    const at = toWorld({ xPx: clientX - left, yPx: clientY - top }, width);
    const index = nearestPoint(this.#points, at, toWorldLength(reachPx, width));
    if (index >= 0) this.go(index);
  };
}

function isSame(one: LabelledPoint, other: LabelledPoint): boolean {
  return one.every((value, index) => value === other[index]);
}
