/** Whether what an element stands on is light or dark, as it is seen: many pages are dark without saying so by `color-scheme`. */
import { windowOf } from './window-of.ts';

export type Scheme = 'light' | 'dark';

const known = new Map<string, Scheme | null>();

/** By colours that lie on each other, the lowest first; null: they let through what is below. */
export function schemeOf(colours: readonly string[]): Scheme | null {
  const key = colours.join();
  if (!known.has(key)) known.set(key, schemeWithin(colours));
  return known.get(key) ?? null;
}

function schemeWithin(colours: readonly string[]): Scheme | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
  if (opacity < 128) return null;
  return 2 * red + 5 * green + blue < 8 * 128 ? 'dark' : 'light';
}

/** Null where nothing around has a ground of its own: then the page's colour scheme tells. */
export function groundOf(element: Element): Scheme | null {
  const colours: string[] = [];
  for (let at: Node | null = element; at !== null; at = above(at)) {
    if ('style' in at) colours.unshift(windowOf(at).getComputedStyle(at as Node as Element).backgroundColor);
  }
  return schemeOf(colours);
}

/** What a node stands in, out of shadow trees and through slots. */
export function above(node: Node): Node | null {
  return (
    (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  );
}
