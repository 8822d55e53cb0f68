/** The field on its canvas: device pixels, no allocation per frame while the size stays. */
import { BorderTracer } from './border.ts';
import { buildClassTable, colourClasses, type Rgb } from '../colours/class-colours.ts';
import { colourField, colourTables, type ColourMapName } from '../colours/colour-map.ts';
import type { FieldImage } from '../../run/host.ts';
import { contextOf, lineWidths, SquareCanvas, strokeWithCasing, type Ground } from './canvas.ts';
import { colourUnit, unitScale } from '../colours/unit-colours.ts';

/** How a field is shown. */
export interface FieldLook {
  /** For two classes. */
  readonly colours: ColourMapName;
  /** Whether the line is drawn on which the decision changes. */
  readonly border: boolean;
}

/** Draws fields on one canvas; a field coarser than the canvas is scaled up smoothly, and its border is as fine as ever. */
export class FieldCanvas extends SquareCanvas {
  /** Holds a coarse field while it is scaled up. */
  readonly #scratch: HTMLCanvasElement;
  readonly #scratchContext: CanvasRenderingContext2D;
  #image: ImageData | null = null;
  #pixels = new Uint32Array(0);
  /** Of many classes, the one that each cell belongs to. */
  #winners = new Uint8Array(0);
  #last: FieldImage | null = null;
  /** Made when a field of many classes is first drawn on the present paper. */
  #classTable: Uint32Array | null = null;
  #paper: Rgb = [255, 255, 255];
  #look: FieldLook = { colours: 'inferno', border: false };
  readonly #tracer = new BorderTracer();

  constructor(canvas: HTMLCanvasElement) {
    super(canvas, { alpha: false });
    this.#scratch = canvas.ownerDocument.createElement('canvas');
    this.#scratchContext = contextOf(this.#scratch, { alpha: false });
  }

  /** Shows the present field in another way. */
  setLook(look: FieldLook): void {
    if (look.colours === this.#look.colours && look.border === this.#look.border) return;
    this.#look = look;
    this.redraw();
  }

  /** The canvas's background colour, which is the paper of many classes, may be another one now. */
  restyle(): void {
    this.#classTable = null;
    if (this.#last !== null && this.#last.outputs > 2) this.draw(this.#last);
  }

  /** The field on screen; null before there is one. */
  get shown(): FieldImage | null {
    return this.#last;
  }

  draw(field: FieldImage): void {
    if (field.widthPx < 1 || field.heightPx < 1) return;
    const isFirst = this.#last === null;
    this.#last = field;
    const image = this.#imageFor(field.widthPx, field.heightPx);
    this.#colour(field);
    if (field.widthPx === this.sidePx && field.heightPx === this.sidePx) {
      this.context.putImageData(image, 0, 0);
    } else {
      this.#drawScaled(image);
    }
    // Together the first ones would hold up a phone, whose engine has seen neither code before.
    if (isFirst) setTimeout(() => this.redraw());
    else if (this.#look.border) this.#drawBorder(field);
  }

  protected override redraw(): void {
    if (this.#last !== null) this.draw(this.#last);
  }

  /** In the canvas's own pixels, so that it is as crisp on a coarse field. A unit has one where it has both signs. */
  #drawBorder(field: FieldImage): void {
    const isUnit = field.unit !== null;
    if (isUnit && !hasBothSigns(field.values)) return;
    const context = this.context;
    context.beginPath();
    const winners = field.outputs > 2 ? this.#winners : undefined;
    this.#tracer.trace({ ...field, winners }, isUnit ? 0 : 0.5, context, this.sidePx / field.widthPx);
    const width = isUnit ? lineWidths.zero : lineWidths.border;
    strokeWithCasing(context, this.scale, width, this.#groundOf(field));
  }

  /** A border lies where nothing is decided: there every map but inferno has its lightest colour, or paper. */
  #groundOf({ outputs, unit }: FieldImage): Ground {
    if (unit !== null) return 'light';
    if (outputs <= 2) return this.#look.colours === 'inferno' ? 'dark' : 'light';
    return isLight(this.#paper) ? 'light' : 'dark';
  }

  /** One or two outputs are two classes. */
  #colour({ values, outputs, unit }: FieldImage): void {
    if (unit !== null) {
      colourUnit(values, unitScale(values), this.#pixels);
      return;
    }
    if (outputs <= 2) {
      colourField(values, outputs, colourTables[this.#look.colours], this.#pixels);
      return;
    }
    if (this.#classTable === null) {
      this.#paper = paperOf(this.context.canvas);
      this.#classTable = buildClassTable(this.#paper);
    }
    if (this.#winners.length !== this.#pixels.length) this.#winners = new Uint8Array(this.#pixels.length);
    colourClasses(values, outputs, this.#classTable, this.#pixels, this.#winners);
  }

  #drawScaled(image: ImageData): void {
    if (this.#scratch.width !== image.width || this.#scratch.height !== image.height) {
      this.#scratch.width = image.width;
      this.#scratch.height = image.height;
    }
    this.#scratchContext.putImageData(image, 0, 0);
    this.context.imageSmoothingEnabled = true;
    this.context.imageSmoothingQuality = 'high';
    this.context.drawImage(this.#scratch, 0, 0, this.sidePx, this.sidePx);
  }

  #imageFor(widthPx: number, heightPx: number): ImageData {
    if (this.#image === null || this.#image.width !== widthPx || this.#image.height !== heightPx) {
      this.#image = this.context.createImageData(widthPx, heightPx);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    return this.#image;
  }
}

function hasBothSigns(values: Float32Array): boolean {
  let hasBelow = false;
  let hasAbove = false;
  for (let cell = 0; cell < values.length && !(hasBelow && hasAbove); cell += 1) {
    const value = values[cell]!;
    hasBelow ||= value < 0;
    hasAbove ||= value > 0;
  }
  return hasBelow && hasAbove;
}

/** As the eye weighs the channels, roughly. */
function isLight([red, green, blue]: Rgb): boolean {
  return 0.3 * red + 0.6 * green + 0.1 * blue > 127;
}

/** Painted and read back, since a page may write its colour in any way there is. */
function paperOf(canvas: HTMLCanvasElement): Rgb {
  const probe = canvas.ownerDocument.createElement('canvas');
  probe.width = 1;
  probe.height = 1;
  const context = contextOf(probe, { alpha: false, willReadFrequently: true });
  context.fillStyle = getComputedStyle(canvas).backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
