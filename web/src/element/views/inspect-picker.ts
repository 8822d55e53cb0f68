/** Chooses a point on the plane by pointer, and rings the chosen one. */
import type { LabelledPoint } from '../../experiment/types.ts';
import { toPixels, toWorld, toWorldLength } from '../../run/geometry.ts';
import { nearestPoint } from '../../view/nearest.ts';

/** How far from a point a finger may be. */
const reachPx = 22;

export class PointPicker {
  readonly #plane: HTMLElement | null;
  readonly #ring = document.createElement('span');
  readonly #pick: (at: (points: readonly LabelledPoint[]) => number) => void;

  constructor(box: HTMLElement, pick: (at: (points: readonly LabelledPoint[]) => number) => void) {
    const root = box.getRootNode();
    this.#plane = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.plane') : null;
    this.#pick = pick;
    this.#ring.className = 'inspect-ring';
    this.#ring.hidden = true;
    this.#plane?.append(this.#ring);
    this.#plane?.addEventListener('click', this.#onClick);
  }

  /** Rings a point; null: none. */
  mark(point: LabelledPoint | null): void {
    this.#ring.hidden = point === null;
    if (point === null) return;
    const { xPx, yPx } = toPixels({ x1: point[0], x2: point[1] }, 100);
    this.#ring.style.left = `${xPx}%`;
    this.#ring.style.top = `${yPx}%`;
  }

  close(): void {
    this.#ring.remove();
    this.#plane?.removeEventListener('click', this.#onClick);
  }

  /** Where the hand draws, a click is a point to be drawn. */
  readonly #onClick = ({ clientX, clientY }: MouseEvent): void => {
    const plane = this.#plane;
    if (plane?.dataset['tool'] !== 'probe') return;
    const { left, top, width } = plane.getBoundingClientRect();
    const at = toWorld({ xPx: clientX - left, yPx: clientY - top }, width);
    this.#pick((points) => nearestPoint(points, at, toWorldLength(reachPx, width)));
  };
}
