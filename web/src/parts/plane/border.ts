/**
 * Where the decision changes: the lines on which p is one half, two classes are equally likely, or a unit is zero.
 *
 * Marching squares over the cells' centres. A corner's label is the class that wins there, so one rule serves two classes
 * and eight: an edge between corners a and b is crossed where value a equals value b, as linear interpolation has it.
 * Since that depends on the edge alone, the lines of neighbouring squares meet.
 *
 * Own, since d3-contour takes 3.6 ms for 557² cells and 1.0 ms for 278² in Chromium, this 1.3 ms and 0.4 ms (medians).
 */
import { BorderGraph, type LinePath } from './border-graph.ts';

/** What is asked of a field: (height × width × outputs), row 0 at the top. */
export interface BorderField {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly outputs: number;
  readonly values: Float32Array;
  /** With several outputs, the class that wins in each cell, where that is known already. */
  readonly winners?: Uint8Array | undefined;
}

const none = -1;
const nothing: BorderField = { widthPx: 0, heightPx: 0, outputs: 1, values: new Float32Array(0) };

/** Draws the borders of one field after the other without allocating, once the buffers have grown. */
export class BorderTracer {
  readonly #graph = new BorderGraph();
  #field = nothing;
  #level = 0;
  #above = new Uint8Array(0);
  #below = new Uint8Array(0);
  /** The point on the edge between this column and the next one, on the squares' upper edges; -1: not crossed. */
  #upperEdges = new Int32Array(0);

  /**
   * @param level  with one output: the value at which the label changes. With several, the greatest wins.
   * @param path   gets the lines, in cells from the picture's top left corner times `scale`.
   */
  trace(field: BorderField, level: number, path: LinePath, scale: number): void {
    this.#field = field;
    this.#level = level;
    this.#graph.clear();
    this.#fit(field.widthPx);
    this.#label(0, this.#above);
    this.#crossTop();
    for (let row = 1; row < field.heightPx; row += 1) {
      this.#label(row, this.#below);
      this.#scan(row - 1);
      [this.#above, this.#below] = [this.#below, this.#above];
    }
    this.#graph.drawOn(path, scale);
    this.#field = nothing;
  }

  #fit(widthPx: number): void {
    if (this.#above.length === widthPx) return;
    this.#above = new Uint8Array(widthPx);
    this.#below = new Uint8Array(widthPx);
    this.#upperEdges = new Int32Array(widthPx);
  }

  /** What is not finite wins nothing. */
  #label(row: number, labels: Uint8Array): void {
    const { outputs, values, winners } = this.#field;
    if (winners !== undefined) {
      labels.set(winners.subarray(row * labels.length, (row + 1) * labels.length));
      return;
    }
    const start = row * labels.length * outputs;
    if (outputs > 1) {
      for (let column = 0; column < labels.length; column += 1) {
        labels[column] = winnerAt(values, start + column * outputs, outputs);
      }
      return;
    }
    const level = this.#level;
    for (let column = 0; column < labels.length; column += 1) {
      labels[column] = values[start + column]! > level ? 1 : 0;
    }
  }

  #crossTop(): void {
    const labels = this.#above;
    for (let column = 0; column + 1 < labels.length; column += 1) {
      this.#upperEdges[column] =
        labels[column] === labels[column + 1] ? none : this.#crossing(column, 0, 1, 0);
    }
  }

  /** One row of squares, from the left; each takes its upper and left crossings from the squares before it. */
  #scan(row: number): void {
    const above = this.#above;
    const below = this.#below;
    const edges = this.#upperEdges;
    let upperLeft = above[0]!;
    let lowerLeft = below[0]!;
    let left = upperLeft === lowerLeft ? none : this.#crossing(0, row, 0, 1);
    for (let column = 0; column + 1 < above.length; column += 1) {
      const upperRight = above[column + 1]!;
      const lowerRight = below[column + 1]!;
      if (upperLeft === lowerLeft && upperRight === lowerRight && upperLeft === upperRight) continue;
      const right = upperRight === lowerRight ? none : this.#crossing(column + 1, row, 0, 1);
      const lower = lowerLeft === lowerRight ? none : this.#crossing(column, row + 1, 1, 0);
      this.#connect(column, row, edges[column]!, right, lower, left);
      edges[column] = lower;
      left = right;
      upperLeft = upperRight;
      lowerLeft = lowerRight;
    }
  }

  /** Two crossings are a piece of line. More, where three classes meet or two in a saddle, are joined in the middle. */
  #connect(column: number, row: number, upper: number, right: number, lower: number, left: number): void {
    const crossings = [upper, right, lower, left].filter((point) => point !== none);
    const [first = none, second = none] = crossings;
    if (crossings.length === 2) {
      this.#graph.link(first, second);
      return;
    }
    // An end of its own for each, since a point has two neighbours at most.
    for (const point of crossings) this.#graph.link(point, this.#graph.add(column + 1, row + 1));
  }

  /** The point on the edge from the cell at column, row to its neighbour. */
  #crossing(column: number, row: number, toRight: 0 | 1, toBelow: 0 | 1): number {
    const { widthPx, heightPx } = this.#field;
    const from = row * widthPx + column;
    const share = this.#share(from, from + toRight + toBelow * widthPx);
    return this.#graph.add(
      outwards(column + toRight * share, widthPx),
      outwards(row + toBelow * share, heightPx),
    );
  }

  /** How far along the edge between two cells the values of their winners are equal, 0…1. */
  #share(from: number, to: number): number {
    const { outputs, values } = this.#field;
    let before = values[from]! - this.#level;
    let after = values[to]! - this.#level;
    if (outputs > 1) {
      const one = winnerAt(values, from * outputs, outputs);
      const other = winnerAt(values, to * outputs, outputs);
      before = values[from * outputs + one]! - values[from * outputs + other]!;
      after = values[to * outputs + one]! - values[to * outputs + other]!;
    }
    const share = before / (before - after);
    return share >= 0 && share <= 1 ? share : 0.5;
  }
}

/** From centres of cells to the picture's corner; lines that reach the outermost centres go on to the edge. */
function outwards(position: number, count: number): number {
  if (position <= 0) return 0;
  return position >= count - 1 ? count : position + 0.5;
}

/** The class with the greatest value; the first of equals. */
export function winnerAt(values: Float32Array, start: number, outputs: number): number {
  let winner = 0;
  let most = -Infinity;
  for (let label = 0; label < outputs; label += 1) {
    const value = values[start + label]!;
    if (value > most) {
      most = value;
      winner = label;
    }
  }
  return winner;
}
