/** A printed page has all of its figures, as they stand, without what one would press. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { fieldOpacity, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';
import { showAsOnPaper } from './on-paper.ts';

test.skip(({ isMobile }) => isMobile, 'the same paper');

const figures = Array.from(
  { length: 8 },
  (_, at) =>
    `<p style="height: 900px">…</p><frontera-playground lang="en" preset="${at % 2 === 0 ? 'xor' : 'spiral'}" ${at === 7 ? 'views="network loss"' : ''}></frontera-playground>`,
).join('');

const drawn = (page: Page): Promise<boolean[]> =>
  page
    .locator('frontera-playground')
    .evaluateAll((all) => all.map((element) => (element as Playground).state !== null));

async function print(page: Page): Promise<void> {
  if (test.info().project.use.browserName === 'firefox') await page.evaluate(showAsOnPaper);
  else await page.emulateMedia({ media: 'print' });
}

const canPress = (figure: Locator): Promise<number> =>
  figure.locator('button, select, input').filter({ visible: true }).count();

test('every figure of an article is there on paper, also those that were never scrolled to', async ({
  page,
}) => {
  await openHost(page, { body: figures });
  await expect.poll(() => drawn(page)).toEqual(Array.from({ length: 8 }, () => true));
  await print(page);
  const all = page.locator('frontera-playground');
  for (let at = 0; at < 8; at += 1) {
    await expect.poll(() => fieldOpacity(all.nth(at))).toBe(255);
    await expect.poll(() => canPress(all.nth(at).locator('frontera-transport, frontera-plane'))).toBe(0);
    expect(await all.nth(at).evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
  }
  await expect(all.nth(7).locator('frontera-network .node').first()).toBeVisible();
});

test('a printed figure shows where its run stands, in ink for paper, and its plane fills its box', async ({
  page,
}) => {
  const figure = await openHost(page, {
    body: '<frontera-playground lang="en" theme="dark" style="display: block; width: 600px"></frontera-playground>',
  });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  await pressPlay(figure);
  await print(page);
  await expect(figure.locator('.readings')).toBeVisible();
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  const ink = await figure.locator('.readings').evaluate((element) => getComputedStyle(element).color);
  expect(ink).toBe('rgb(38, 34, 29)');
  // Paper is narrower than the screen was, and the page may be printed before anything can be drawn anew.
  const [plane, canvas] = await figure.evaluate((element) => {
    element.style.width = '300px';
    const root = element.shadowRoot?.querySelector('frontera-plane')?.shadowRoot;
    return ['.plane', 'canvas'].map((name) => root?.querySelector(name)?.getBoundingClientRect().width ?? 0);
  });
  expect(plane).toBeLessThanOrEqual(300);
  expect(canvas).toBeCloseTo(plane ?? 0, 0);
});

test('pages without a figure near the screen still load nothing', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="./frontera.js"></script><p style="height: 4000px">…</p><frontera-playground></frontera-playground>`,
    }),
  );
  await page.goto('./host.html');
  await page.waitForFunction(() => customElements.get('frontera-playground') !== undefined);
  await page.waitForTimeout(600);
  expect(fetched.filter((address) => /worker|wasm/u.test(address))).toEqual([]);
});
