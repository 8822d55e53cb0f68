/** What the tests do with the network's diagram: find its parts on the screen, read what it shows. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { stillBox } from './figure.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of the square of a feature (by its place in the column) or of a neuron (counted through all layers). */
export async function squareAt(page: Page, kind: 'feature' | 'neuron', index: number): Promise<Spot> {
  const box = await stillBox(page.locator(`.diagram .node.${kind}`).nth(index));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place on a connection (counted in the order of the weights), at a share of its length. */
export function connectionAt(page: Page, index: number, share: number): Promise<Spot> {
  return page
    .locator('.diagram .edge')
    .nth(index)
    .evaluate((element, at) => {
      const path = element as unknown as SVGPathElement;
      const { x, y } = path.getPointAtLength(at * path.getTotalLength());
      const box = element.closest('.diagram')?.getBoundingClientRect();
      return { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) };
    }, share);
}

/** The flat parameters of the run. */
export function parametersOf(figure: Locator): Promise<number[]> {
  return figure.evaluate((element) => [...((element as Playground).state?.parameters ?? [])]);
}

/** The document. */
export function experimentOf(figure: Locator): Promise<Experiment> {
  return figure.evaluate((element) => (element as Playground).experiment);
}

/** A weight as the reading line writes it. */
export function shown(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(3).replace('-', '−');
}

/** The neurons' maps as text, to see whether they change. */
export function mapsOf(page: Page): Promise<string> {
  return page.locator('.diagram canvas.maps').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Whether nothing is drawn on a canvas, as where nothing runs along the connections. */
export function isBlank(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element) => {
    // A copy made for reading, as Chromium asks of who reads more than once.
    const { width, height } = element as HTMLCanvasElement;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element as HTMLCanvasElement, 0, 0);
    const pixels = copy?.getImageData(0, 0, width, height).data;
    return pixels?.every((value) => value === 0) ?? true;
  });
}
