/** A table's points on a small plane, before they are taken. */
import type { LabelledPoint } from '../../experiment/types.ts';
import { PointsCanvas } from '../../parts/plane/points-canvas.ts';

/** More would be told apart neither in number nor in time. */
const mostShown = 4000;

/** Draws on the canvas, which CSS has given its size. */
export class TablePreview {
  #canvas: HTMLCanvasElement | null = null;
  #points: PointsCanvas | null = null;

  show(canvas: HTMLCanvasElement, points: readonly LabelledPoint[]): void {
    if (canvas !== this.#canvas) {
      this.#canvas = canvas;
      this.#points = new PointsCanvas(canvas);
    }
    const scale = devicePixelRatio;
    this.#points?.resize(Math.max(1, Math.round(canvas.clientWidth * scale)), scale);
    this.#points?.show(sample(points), null, false);
  }
}

/** Evenly out of the whole table, which may be sorted by class. */
function sample(points: readonly LabelledPoint[]): readonly LabelledPoint[] {
  const step = Math.ceil(points.length / mostShown);
  return step <= 1 ? points : points.filter((_, index) => index % step === 0);
}
