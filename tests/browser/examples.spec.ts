/** The example pages, as an author's reader meets them. Each is opened from the files that are published. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { pressPlay, reading, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

const pages = [
  { name: 'plain', figures: 1 },
  { name: 'blog', figures: 2 },
  { name: 'react', figures: 1 },
  { name: 'slides', figures: 3 },
  { name: 'explorers', figures: 0 },
  { name: 'explorers/es', figures: 0 },
];

/** The addresses of every core that the page has fetched. */
function watchCores(page: Page): string[] {
  const cores: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) cores.push(request.url());
  });
  return cores;
}

const epochOf = (figure: Locator): Promise<number> =>
  figure.evaluate((element) => (element as Playground).epoch);

/** Whether the page is wider than the screen. */
const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const { name, figures } of pages.filter((page) => page.figures > 0 && page.name !== 'slides')) {
  test(`${name}: its figures come, by one core, and nothing is wider than the screen`, async ({ page }) => {
    test.slow();
    const cores = watchCores(page);
    await page.goto(`./examples/${name}/`);
    const all = page.locator('frontera-playground');
    await expect(all).toHaveCount(figures);
    for (const figure of await all.all()) await ready(figure);
    expect(cores).toHaveLength(1);
    await expect.poll(() => overflows(page)).toBe(false);
  });
}

for (const { name } of [...pages, { name: '' }, { name: '../reference' }]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours are told on a desk in both themes: on a phone one is enough.
    const tags = colorScheme === 'light' ? '@axe @once' : '@axe';
    test(`examples/${name} is clean to axe, ${colorScheme} ${tags}`, async ({ page }) => {
      test.slow();
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      await page.goto(`./examples/${name === '' ? '' : `${name}/`}`);
      const figures = page.locator('frontera-playground:visible');
      if ((await figures.count()) > 0) await ready(figures.first());
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const [lang, name] of [
  ['en', 'explorers'],
  ['es', 'explorers/es'],
] as const)
  test(`the explorers’ page, ${lang}: each has its numbers, by one core, and nothing is wider than the screen`, async ({
    page,
  }) => {
    const cores = watchCores(page);
    await page.goto(`./examples/${name}/`);
    const explorers = page.locator('main [data-explorer]');
    await expect(explorers.first()).toBeAttached();
    for (const explorer of await explorers.all()) {
      await explorer.scrollIntoViewIfNeeded();
      await expect
        .poll(() => explorer.evaluate((element) => (element as unknown as { reading: unknown }).reading))
        .not.toBeNull();
    }
    await expect(explorers).toHaveCount(5);
    for (const explorer of await explorers.all())
      await expect(explorer.locator('.root')).toHaveAttribute('lang', lang);
    expect(cores).toHaveLength(1);
    await expect.poll(() => overflows(page)).toBe(false);
  });

test('every example says what its figures are where no script runs @once', async ({
  browser,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its protocol does not take the scripts away');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { name, figures } of pages.filter((page) => page.name !== 'react')) {
    await page.goto(`./examples/${name}/`);
    const texts = await page.locator('frontera-playground, [data-explorer]').allInnerTexts();
    expect(texts.length).toBeGreaterThanOrEqual(Math.max(1, figures));
    expect(texts.filter((text) => text.trim().length < 20)).toEqual([]);
  }
  await page.goto('./examples/react/');
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await context.close();
});

test('the index leads to every example and to the reference @once', async ({ page }) => {
  await page.goto('./examples/');
  for (const { name } of pages) await expect(page.locator(`a[href="./${name}/"]`)).toBeVisible();
  for (const lang of ['en', 'es']) await expect(page.locator(`a[href="../article/${lang}/"]`)).toBeVisible();
  await page.getByRole('link', { name: 'Reference' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reference for authors');
});

test('React’s state sets the rate, and the figure’s events set React’s state @once', async ({ page }) => {
  await page.goto('./examples/react/');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).experiment.optimizer.learningRate))
    .toBe(3);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  await expect(page.getByText(/React has seen \d+ epochs/u)).toBeVisible();
});

test('of the slides’ figures only the one that is shown trains @once', async ({ page }) => {
  await page.goto('./examples/slides/');
  const [first, second, third] = [page.locator('#one'), page.locator('#two'), page.locator('#three')];
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => epochOf(first)).toBeGreaterThan(10);
  expect(await epochOf(third)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => epochOf(second)).toBeGreaterThan(10);
  await expect(first).not.toBeInViewport();
  const left = await epochOf(first);
  const going = await epochOf(second);
  await expect.poll(() => epochOf(second)).toBeGreaterThan(going + 10);
  expect(await epochOf(first)).toBe(left);
  await expect.poll(() => overflows(page)).toBe(false);
});
