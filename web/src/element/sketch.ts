/** What a hand does on the plane: it changes the drawing, and says so. */
import type { LabelledPoint } from '../experiment/types.ts';
import type { WorldPosition } from '../view/geometry.ts';
import type { Announcer } from './announcer.ts';
import type { Drawing } from './drawing.ts';

export interface SketchListener {
  /** Points came, went or moved: they are to be shown, and the worker is to learn of them. */
  moved(): void;
  /** A whole stroke is done. */
  changed(): void;
}

export class Sketch {
  readonly #drawing: Drawing;
  readonly #announcer: Announcer;
  readonly #listener: SketchListener;

  constructor(drawing: Drawing, announcer: Announcer, listener: SketchListener) {
    this.#drawing = drawing;
    this.#announcer = announcer;
    this.#listener = listener;
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    return this.#drawing.beginStroke();
  }

  addPoints(points: readonly LabelledPoint[]): void {
    const before = this.#drawing.points;
    const allFit = this.#drawing.add(points);
    if (!allFit) this.#announcer.say({ kind: 'point-limit' });
    if (this.#drawing.points !== before) this.#moved(allFit);
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const before = this.#drawing.points;
    this.#drawing.erase(start, end, radius);
    if (this.#drawing.points !== before) this.#moved(true);
  }

  /** False: the stroke in which it was taken is over. */
  movePoint(index: number, to: LabelledPoint): boolean {
    const isMoved = this.#drawing.move(index, to);
    if (isMoved) this.#moved(true);
    return isMoved;
  }

  cancelStroke(): void {
    if (this.#drawing.cancelStroke()) this.#moved(true);
  }

  endStroke(): void {
    if (this.#drawing.endStroke()) this.#listener.changed();
  }

  undo(): void {
    this.#afterHistory(this.#drawing.undo());
  }

  redo(): void {
    this.#afterHistory(this.#drawing.redo());
  }

  clear(): void {
    this.#afterHistory(this.#drawing.clear());
  }

  #afterHistory(moved: boolean): void {
    if (!moved) return;
    this.#moved(true);
    this.#listener.changed();
  }

  #moved(clearNotice: boolean): void {
    if (clearNotice) this.#announcer.quiet();
    this.#listener.moved();
  }
}
