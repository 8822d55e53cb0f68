/** The field on its canvas: device pixels, no allocation per frame while the size stays. */
import { BorderTracer } from './border.ts';
import { buildClassTable, colourClasses } from '../colours/class-colours.ts';
import { colourField, colourTables, type ColourMapName } from '../colours/colour-map.ts';
import type { FieldImage } from '../../run/host.ts';
import { contextOf, lineWidths, SquareCanvas, strokeWithCasing, type Ground } from './canvas.ts';
import { rgbOf, type Rgb } from '../colours/colours.ts';
import { Later } from '../../run/later.ts';

/** A unit is on the plane where a network is pointed at. */
const unitLater = new Later(() => import('../colours/unit-colours.ts'));

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
  /** Likewise of a unit. */
  #unitTable: Uint32Array | null = null;
  readonly #failed: (error: unknown) => void;
  #paper: Rgb = [255, 255, 255];
  #look: FieldLook = { colours: 'inferno', border: false };
  readonly #tracer = new BorderTracer();

  constructor(canvas: HTMLCanvasElement, failed: (error: unknown) => void) {
    super(canvas, { alpha: false });
    this.#failed = failed;
    this.#scratch = canvas.ownerDocument.createElement('canvas');
    this.#scratchContext = contextOf(this.#scratch, { alpha: false });
  }

  /** Shows the present field in another way. */
  setLook(look: FieldLook): void {
    if (look.colours === this.#look.colours && look.border === this.#look.border) return;
    this.#look = look;
    this.redraw();
  }

  /** The canvas's background colour, which is the paper of many classes and of a unit, may be another one now. */
  restyle(): void {
    this.#classTable = null;
    this.#unitTable = null;
    if (this.#last !== null && (this.#last.outputs > 2 || this.#last.unit !== null)) this.draw(this.#last);
  }

  /** The field on screen; null before there is one. */
  get shown(): FieldImage | null {
    return this.#last;
  }

  draw(field: FieldImage): void {
    if (field.widthPx < 1 || field.heightPx < 1) return;
    const isFirst = this.#last === null;
    this.#last = field;
    if (field.unit !== null && unitLater.code === null) {
      unitLater.use(() => this.redraw(), this.#failed);
      return;
    }
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
    if (outputs <= 2 && unit === null) return this.#look.colours === 'inferno' ? 'dark' : 'light';
    return isLight(this.#paper) ? 'light' : 'dark';
  }

  /** One or two outputs are two classes. */
  #colour({ values, outputs, unit }: FieldImage): void {
    const { canvas } = this.context;
    const readPaper = (): Rgb => rgbOf(canvas.ownerDocument, getComputedStyle(canvas).backgroundColor);
    const units = unitLater.code;
    if (unit !== null && units !== null) {
      if (this.#unitTable === null) this.#paper = readPaper();
      this.#unitTable ??= units.unitTableOf(canvas);
      units.colourUnit(values, units.unitScale(values), this.#unitTable, this.#pixels);
      return;
    }
    if (outputs <= 2) {
      colourField(values, outputs, colourTables[this.#look.colours], this.#pixels);
      return;
    }
    if (this.#classTable === null) {
      this.#paper = readPaper();
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
    this.context.imageSmoothingQuality = 'low';
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
