import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, pressPlay, reading, ready, settledEpoch } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same pages');

test('the iframe page takes its figure from the address', async ({ page }) => {
  const figure = await openFigure(
    page,
    './embed.html?preset=empty-plane&lang=es&controls=play%20draw&theme=dark',
  );
  await expect(figure.getByRole('button', { name: 'Entrenar' })).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Un paso' })).toHaveCount(0);
  expect(await figure.evaluate((element) => (element as Playground).experiment.data.kind)).toBe('points');
  await expect(figure).toHaveAttribute('theme', 'dark');
});

test('the iframe page says which parameter is wrong, and shows the default figure', async ({ page }) => {
  const figure = await openFigure(page, './embed.html?preset=hexagons&lang=en');
  await expect(page.getByText('“hexagons”').or(page.getByText('"hexagons"'))).toContainText('double-circles');
  expect(await figure.evaluate((element) => (element as Playground).experiment.data.kind)).toBe('generated');
});

test('the article’s first and last figure run apart, on one worker and one compiled module', async ({
  page,
}) => {
  // The explorers, which may come near, have a worker and a module of their own.
  const modules: string[] = [];
  page.on('response', (response) => {
    if (/frontera-\w+\.wasm$/u.test(response.url())) modules.push(response.url());
  });
  const first = await openFigure(page, './article/en/');
  const second = page.locator('frontera-playground').last();
  await ready(second);
  await first.scrollIntoViewIfNeeded();
  await pressPlay(first);
  await expect.poll(() => reading(first, 'epoch')).toBeGreaterThan(10);
  await pressPlay(first);
  const epoch = await settledEpoch(first);
  await second.scrollIntoViewIfNeeded();
  await expect.poll(() => reading(second, 'epoch')).toBe(0);
  await expect.poll(() => reading(first, 'epoch')).toBe(epoch);
  expect(page.workers().filter((worker) => /frontera-worker-\w+\.js$/u.test(worker.url()))).toHaveLength(1);
  expect(modules).toHaveLength(1);
});

test('the article’s pages lead to each other and to the studio', async ({ page }) => {
  await page.goto('./article/es/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A border, drawn by a network');
  await page.getByRole('link', { name: 'Open the studio' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Frontera');
});
