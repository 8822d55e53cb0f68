/** Colours of the page, for drawing on a canvas. */
import { contextOf } from '../plane/canvas.ts';

/** Red, green and blue, 0…255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads a colour of the page's custom properties as the browser resolves it. */
export function resolveColour(host: Element, property: string): string {
  const probe = host.ownerDocument.createElement('span');
  probe.style.color = `var(${property})`;
  host.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** Painted and read back, since a page may write its colours in any way there is. */
export function rgbOf(page: Document, colour: string): Rgb {
  const probe = page.createElement('canvas');
  probe.width = 1;
  probe.height = 1;
  const context = contextOf(probe, { alpha: false, willReadFrequently: true });
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** From #rrggbb. */
export function rgbOfHex(hex: string): Rgb {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
}

/** From one colour, at 0, evenly to another one, at 1. */
export function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (at: 0 | 1 | 2): number => Math.round(from[at] + share * (to[at] - from[at]));
  return [channel(0), channel(1), channel(2)];
}
