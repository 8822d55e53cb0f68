import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { lightnessOf } from '../web/parts/eyes.ts';
import { squareAt } from './diagram.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the same pictures');

/** How light the diagram's pictures are at some places of the page, 0…100. */
async function lightnessAt(page: Page, places: readonly { x: number; y: number }[]): Promise<number[]> {
  const pixels = await page.locator('frontera-network canvas.maps').evaluate((element, wanted) => {
    const canvas = element as HTMLCanvasElement;
    const { left, top } = canvas.getBoundingClientRect();
    // A copy made for reading, as in `pixelsAt`.
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d', { willReadFrequently: true });
    context?.drawImage(canvas, 0, 0);
    return wanted.map(({ x, y }) => [...(context?.getImageData(x - left, y - top, 1, 1).data ?? [])]);
  }, places);
  return pixels.map(lightnessOf);
}

for (const [colorScheme, paper, sign] of [
  ['light', 98, -1],
  ['dark', 6, 1],
] as const) {
  test(`where a unit is 0 its map is the ground, ${colorScheme}`, async ({ page }) => {
    await prefer(page, { colorScheme });
    await openFigure(page, './?lang=en');
    const { x, y } = await squareAt(page, 'feature', 0);
    const isGround = async (): Promise<boolean> => {
      const places = [-12, 0, 12].map((awayPx) => ({ x: x + awayPx, y }));
      const [below = 0, zero = 0, above = 0] = await lightnessAt(page, places);
      return Math.abs(zero - paper) < 4 && [below, above].every((one) => sign * (one - zero) > 15);
    };
    await expect.poll(isGround).toBe(true);
  });
}

test('the only output is what the plane shows already', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const spotlight = (): Promise<unknown> => figure.evaluate((element) => (element as Playground).spotlight);
  const lastHidden = await squareAt(page, 'neuron', 17);
  await page.mouse.move(lastHidden.x, lastHidden.y);
  await expect.poll(spotlight).toEqual({ layer: 2, unit: 5 });
  const output = await squareAt(page, 'neuron', 18);
  await page.mouse.move(output.x, output.y);
  await expect.poll(spotlight).toBeNull();
});

test('the only output has the plane’s colours', async ({ page }) => {
  // Where there is more room, the plane itself is the output.
  await page.setViewportSize({ width: 1024, height: 768 });
  await openFigure(page, './?lang=en');
  const picture = (): Promise<string> =>
    page.locator('.diagram canvas.maps').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await picture();
  await page.getByRole('button', { name: /^What is shown on the plane/u }).click();
  await page.getByRole('radio', { name: 'blue and orange' }).check();
  await expect.poll(picture).not.toBe(before);
  await page.getByRole('radio', { name: 'inferno, as in the article' }).check();
  await expect.poll(picture).toBe(before);
});
