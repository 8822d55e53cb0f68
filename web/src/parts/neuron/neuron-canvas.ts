/** A neuron's activation over the plane, in the colours of the network's maps: the ground at 0, a hue for either sign. */
import { unitTableOf, colourUnit } from '../colours/unit-colours.ts';
import { SquareCanvas } from '../plane/canvas.ts';

export interface NeuronMap {
  /** (size × size), row 0 at the top. */
  readonly values: Float32Array;
  readonly size: number;
  /** The |a| that has the full colour. */
  readonly scale: number;
}

export class NeuronCanvas extends SquareCanvas {
  readonly #host: HTMLElement;
  readonly #image = document.createElement('canvas');
  #map: NeuronMap | null = null;
  /** Null: to be made from what the colours are now. */
  #table: Uint32Array | null = null;

  /** @param host  whose style the colours are read from. */
  constructor(canvas: HTMLCanvasElement, host: HTMLElement) {
    super(canvas);
    this.#host = host;
  }

  /** The colours may be other ones: the next draw reads them again. */
  forgetColours(): void {
    this.#table = null;
  }

  draw(map: NeuronMap): void {
    if (map === this.#map && this.#table !== null) return;
    this.#map = map;
    this.redraw();
  }

  protected override redraw(): void {
    const { context, sidePx } = this;
    if (this.#map === null || sidePx === 0) return;
    const { values, size, scale } = this.#map;
    this.#table ??= unitTableOf(this.#host);
    const image = new ImageData(size, size);
    colourUnit(values, scale, this.#table, new Uint32Array(image.data.buffer));
    this.#image.width = this.#image.height = size;
    this.#image.getContext('2d')?.putImageData(image, 0, 0);
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.#image, 0, 0, sidePx, sidePx);
  }
}
