/** The network beside a figure's plane, by finger. */
import type { Playground } from '../../web/src/figure/types.ts';
import { ready, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => !isMobile, 'a finger; views.spec.ts has the mouse and the keys');

test('a tap puts a neuron on the plane, a tap elsewhere takes it off', async ({ page }) => {
  const body =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="favicon.svg"><script type="module" src="frontera.js"></script><frontera-playground views="network"></frontera-playground><p>Elsewhere.</p></html>';
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  // The only output is what the plane shows.
  const neuron = figure.locator('.network .node.neuron').nth(12);
  await neuron.scrollIntoViewIfNeeded();
  const box = await stillBox(neuron);
  await page.touchscreen.tap(box.x + 10, box.y + 10);
  const spotlight = (): Promise<unknown> => figure.evaluate((element) => (element as Playground).spotlight);
  await expect.poll(spotlight).toEqual({ layer: 2, unit: 0 });
  await expect(figure.locator('.network .caption')).toHaveText('Neuron 1 of layer 2');
  const caption = await stillBox(figure.locator('.network .caption'));
  await page.touchscreen.tap(caption.x + 100, caption.y + 60);
  await expect.poll(spotlight).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
