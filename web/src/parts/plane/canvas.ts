/**
 * Square canvases, and the lines on them.
 *
 * Lines that are to be seen on every ground: a core that contrasts with the ground most lines have, between casings that
 * contrast with the others. On its own ground a casing vanishes, and one thin line is left.
 */

const light = '#ffffff';
const dark = '#0b0714';

export { light as lightLine, dark as darkLine };

/** What a line is mostly drawn on. */
export type Ground = 'dark' | 'light';

/** How wide a line is without its casing, which is one CSS px on either side, in CSS px. */
export const lineWidths = { border: 1.5, zero: 0.75, ring: 1.25, held: 3 } as const;

/** A canvas's context, which every browser in use has. */
export function contextOf(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (context === null) throw new Error('This browser gives no 2D canvas.');
  return context;
}

/** A square canvas that keeps its picture when it has another size. */
export abstract class SquareCanvas {
  protected readonly context: CanvasRenderingContext2D;
  /** Device pixels per CSS px. */
  protected scale = 1;

  constructor(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings) {
    this.context = contextOf(canvas, settings);
  }

  /** In device pixels. */
  protected get sidePx(): number {
    return this.context.canvas.width;
  }

  resize(sidePx: number, scale: number): void {
    const { canvas } = this.context;
    canvas.width = sidePx;
    canvas.height = sidePx;
    this.scale = scale;
    this.redraw();
  }

  /** All of it, onto a blank canvas. */
  protected abstract redraw(): void;
}

/** Strokes the context's present path; lengths in device px are CSS px times `scale`. */
export function strokeWithCasing(
  context: CanvasRenderingContext2D,
  scale: number,
  width: number = lineWidths.border,
  ground: Ground = 'dark',
): void {
  context.lineJoin = 'round';
  const stroke = (style: string, widthCssPx: number): void => {
    context.strokeStyle = style;
    context.lineWidth = widthCssPx * scale;
    context.stroke();
  };
  stroke(ground === 'dark' ? dark : light, width + 2);
  stroke(ground === 'dark' ? light : dark, width);
}
