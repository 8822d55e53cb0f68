/** What a hand does on the plane: it changes the points, and says so. */
import type { LabelledPoint } from '../experiment/types.ts';
import type { WorldPosition } from './geometry.ts';
import type { Notices } from './notices.ts';
import type { Points } from './points.ts';

export interface SketchListener {
  /** Points came, went or moved: they are to be shown, and the worker is to learn of them. */
  moved(): void;
  /** A whole stroke is done. */
  changed(): void;
}

export class PointEdits {
  readonly #points: Points;
  readonly #notices: Notices;
  readonly #listener: SketchListener;

  constructor(points: Points, notices: Notices, listener: SketchListener) {
    this.#points = points;
    this.#notices = notices;
    this.#listener = listener;
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    return this.#points.beginStroke();
  }

  addPoints(points: readonly LabelledPoint[]): void {
    const before = this.#points.list;
    const allFit = this.#points.add(points);
    if (!allFit) this.#notices.show({ kind: 'point-limit' });
    if (this.#points.list !== before) this.#moved(allFit);
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const before = this.#points.list;
    this.#points.erase(start, end, radius);
    if (this.#points.list !== before) this.#moved(true);
  }

  /** False: the stroke in which it was taken is over. */
  movePoint(index: number, to: LabelledPoint): boolean {
    const isMoved = this.#points.move(index, to);
    if (isMoved) this.#moved(true);
    return isMoved;
  }

  cancelStroke(): void {
    if (this.#points.cancelStroke()) this.#moved(true);
  }

  endStroke(): void {
    if (this.#points.endStroke()) this.#listener.changed();
  }

  undo(): void {
    this.#afterHistory(this.#points.undo());
  }

  redo(): void {
    this.#afterHistory(this.#points.redo());
  }

  clear(): void {
    this.#afterHistory(this.#points.clear());
  }

  #afterHistory(moved: boolean): void {
    if (!moved) return;
    this.#moved(true);
    this.#listener.changed();
  }

  #moved(clearNotice: boolean): void {
    if (clearNotice) this.#notices.clear();
    this.#listener.moved();
  }
}
