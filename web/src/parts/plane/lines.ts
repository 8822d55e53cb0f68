/**
 * Lines that are to be seen on every ground: a core that contrasts with the ground most lines have, between casings that
 * contrast with the others. On its own ground a casing vanishes, and one thin line is left.
 */

const light = '#ffffff';
const dark = '#0b0714';

export const lightLine = light;

/** What a line is mostly drawn on. */
export type Ground = 'dark' | 'light';

/** How wide a line is without its casing, which is one CSS px on either side, in CSS px. */
export const lineWidths = { border: 1.5, zero: 0.75, ring: 1.25, held: 3 } as const;

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
