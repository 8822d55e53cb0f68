/** The field on its canvas: device pixels, no allocation per frame while the size stays. */
import { buildClassTable, colourClasses, type Rgb } from './class-colours.ts';
import { colourField } from './colour-map.ts';

export interface FieldImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly outputs: number;
  /** (height × width × outputs), row 0 at the top. */
  readonly values: Float32Array;
}

/** Draws fields on one canvas; a field coarser than the canvas is scaled up smoothly. */
export class FieldCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  /** Holds a coarse field while it is scaled up. */
  readonly #scratch: HTMLCanvasElement;
  readonly #scratchContext: CanvasRenderingContext2D;
  #image: ImageData | null = null;
  #pixels = new Uint32Array(0);
  #last: FieldImage | null = null;
  /** Made when a field of many classes is first drawn on the present paper. */
  #classTable: Uint32Array | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = opaqueContext(canvas);
    this.#scratch = canvas.ownerDocument.createElement('canvas');
    this.#scratchContext = opaqueContext(this.#scratch);
  }

  /** Sets the backing store, in device pixels, and keeps the picture until a new field comes. */
  resize(sidePx: number): void {
    if (this.#canvas.width === sidePx && this.#canvas.height === sidePx) return;
    this.#canvas.width = sidePx;
    this.#canvas.height = sidePx;
    if (this.#last !== null) this.draw(this.#last);
  }

  /** The canvas's background colour, which is the paper of many classes, may be another one now. */
  restyle(): void {
    this.#classTable = null;
    if (this.#last !== null && this.#last.outputs > 2) this.draw(this.#last);
  }

  draw(field: FieldImage): void {
    if (field.widthPx < 1 || field.heightPx < 1) return;
    this.#last = field;
    const image = this.#imageFor(field.widthPx, field.heightPx);
    this.#colour(field);
    if (field.widthPx === this.#canvas.width && field.heightPx === this.#canvas.height) {
      this.#context.putImageData(image, 0, 0);
    } else {
      this.#drawScaled(image);
    }
  }

  /** One or two outputs are two classes: inferno. */
  #colour({ values, outputs }: FieldImage): void {
    if (outputs <= 2) {
      colourField(values, outputs, this.#pixels);
      return;
    }
    this.#classTable ??= buildClassTable(paperOf(this.#canvas));
    colourClasses(values, outputs, this.#classTable, this.#pixels);
  }

  #drawScaled(image: ImageData): void {
    if (this.#scratch.width !== image.width || this.#scratch.height !== image.height) {
      this.#scratch.width = image.width;
      this.#scratch.height = image.height;
    }
    this.#scratchContext.putImageData(image, 0, 0);
    this.#context.imageSmoothingEnabled = true;
    this.#context.imageSmoothingQuality = 'high';
    this.#context.drawImage(this.#scratch, 0, 0, this.#canvas.width, this.#canvas.height);
  }

  #imageFor(widthPx: number, heightPx: number): ImageData {
    if (this.#image === null || this.#image.width !== widthPx || this.#image.height !== heightPx) {
      this.#image = this.#context.createImageData(widthPx, heightPx);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    return this.#image;
  }
}

/** Painted and read back, since a page may write its colour in any way there is. */
function paperOf(canvas: HTMLCanvasElement): Rgb {
  const probe = canvas.ownerDocument.createElement('canvas');
  probe.width = 1;
  probe.height = 1;
  const context = opaqueContext(probe, { willReadFrequently: true });
  context.fillStyle = getComputedStyle(canvas).backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function opaqueContext(
  canvas: HTMLCanvasElement,
  settings: CanvasRenderingContext2DSettings = {},
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { ...settings, alpha: false });
  if (context === null) throw new Error('This browser gives no 2D canvas.');
  return context;
}
