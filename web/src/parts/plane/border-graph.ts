/** The pieces of a border, linked to lines: long paths cost a browser a quarter of what as many single pieces do. */

/** As much of a canvas's path as is drawn on. */
export type LinePath = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>;

const none = -1;

/** Points with at most two neighbours each. Nothing is allocated once the buffers have grown. */
export class BorderGraph {
  #x = new Float32Array(2048);
  #y = new Float32Array(2048);
  /** Neighbours, two per point; -1: none. */
  #links = new Int32Array(4096);
  #drawn = new Uint8Array(2048);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  /** @returns the new point's index. */
  add(x: number, y: number): number {
    const index = this.#count;
    if (index === this.#x.length) this.#grow();
    this.#x[index] = x;
    this.#y[index] = y;
    this.#links[2 * index] = none;
    this.#links[2 * index + 1] = none;
    this.#drawn[index] = 0;
    this.#count = index + 1;
    return index;
  }

  link(one: number, other: number): void {
    this.#attach(one, other);
    this.#attach(other, one);
  }

  /** Each line once: those with ends from an end, the closed ones from anywhere. */
  drawOn(path: LinePath, scale: number): void {
    for (let start = 0; start < this.#count; start += 1) {
      if (this.#links[2 * start + 1] === none && this.#drawn[start] === 0) this.#drawFrom(path, scale, start);
    }
    for (let start = 0; start < this.#count; start += 1) {
      if (this.#drawn[start] === 1) continue;
      this.#drawFrom(path, scale, start);
      path.closePath();
    }
  }

  /** Points that lie within half a px of the last one drawn add nothing but time. */
  #drawFrom(path: LinePath, scale: number, start: number): void {
    let xPx = this.#x[start]! * scale;
    let yPx = this.#y[start]! * scale;
    path.moveTo(xPx, yPx);
    this.#drawn[start] = 1;
    for (let next = this.#next(start); next !== none;) {
      const following = this.#mark(next);
      const nextXPx = this.#x[next]! * scale;
      const nextYPx = this.#y[next]! * scale;
      if (following === none || Math.abs(nextXPx - xPx) + Math.abs(nextYPx - yPx) > 0.5) {
        path.lineTo(nextXPx, nextYPx);
        xPx = nextXPx;
        yPx = nextYPx;
      }
      next = following;
    }
  }

  #mark(point: number): number {
    this.#drawn[point] = 1;
    return this.#next(point);
  }

  /** A neighbour that isn't drawn yet. */
  #next(point: number): number {
    const first = this.#links[2 * point]!;
    if (first !== none && this.#drawn[first] === 0) return first;
    const second = this.#links[2 * point + 1]!;
    return second !== none && this.#drawn[second] === 0 ? second : none;
  }

  #attach(point: number, neighbour: number): void {
    const slot = this.#links[2 * point] === none ? 2 * point : 2 * point + 1;
    this.#links[slot] = neighbour;
  }

  #grow(): void {
    const twice = 2 * this.#x.length;
    const [x, y, links, drawn] = [this.#x, this.#y, this.#links, this.#drawn];
    this.#x = new Float32Array(twice);
    this.#y = new Float32Array(twice);
    this.#links = new Int32Array(2 * twice);
    this.#drawn = new Uint8Array(twice);
    this.#x.set(x);
    this.#y.set(y);
    this.#links.set(links);
    this.#drawn.set(drawn);
  }
}
