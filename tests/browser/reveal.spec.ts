/** A figure in a real deck of reveal.js, which lays slides out at a size of its own and scales them to the screen. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, stillBox, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'a mouse and a keyboard');

const reveal = (path: string): string =>
  fileURLToPath(new URL(`../../node_modules/reveal.js/dist/${path}`, import.meta.url));
const empty = JSON.stringify({ version: 1, data: { kind: 'points', points: [], classes: 2 } });

async function openDeck(page: Page): Promise<Locator> {
  await page.route('**/reveal.css', (route) => route.fulfill({ path: reveal('reveal.css') }));
  await page.route('**/reveal.mjs', (route) =>
    route.fulfill({ path: reveal('reveal.mjs'), contentType: 'text/javascript' }),
  );
  await page.route('**/deck.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Deck</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./reveal.css">
        <script type="module" src="./frontera.js"></script>
        <script type="module">import Reveal from './reveal.mjs'; window.deck = new Reveal({ transition: 'none', width: 960, height: 700 }); window.deck.initialize();</script>
        <div class="reveal"><div class="slides">
          <section><div style="width: 480px; margin: auto"><frontera-playground lang="en" views="timeline" experiment='${empty}'></frontera-playground></div></section>
          <section><h2>Second</h2></section></div></div>`,
    }),
  );
  return openFigure(page, './deck.html');
}

const slide = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { deck: { getIndices(): { h: number } } }).deck.getIndices().h);

for (const width of [640, 1280]) {
  test(`a point lies under the pointer on a slide that is scaled to ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: Math.round(width * 0.7) });
    const figure = await openDeck(page);
    await takeTool(figure, '0');
    const box = await stillBox(figure.locator('.plane'));
    await page.mouse.click(box.x + ((0.8 + 1.5) / 3) * box.width, box.y + ((1.5 + 0.6) / 3) * box.height);
    const middle = (): Promise<readonly number[]> =>
      figure.evaluate((element) => {
        const { points } = element as Playground;
        return [0, 1].map((at) => points.reduce((sum, point) => sum + Number(point[at]), 0) / points.length);
      });
    await expect.poll(async () => (await middle())[0]).toBeCloseTo(0.8, 1);
    await expect.poll(async () => (await middle())[1]).toBeCloseTo(-0.6, 1);
  });
}

test('keys that a figure uses do not turn the slide; the same keys elsewhere do', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'without focus in the page, its keys do not reach the deck there');
  const figure = await openDeck(page);
  await figure.locator('.plane').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'Enter']) await page.keyboard.press(key);
  expect(await slide(page)).toBe(0);
  await figure.locator('button.play').focus();
  await page.keyboard.press('Space');
  expect(await slide(page)).toBe(0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(1);
});
