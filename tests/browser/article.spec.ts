/** The article: that its words do what they say, and that it is calm, light, read by keyboard, and readable without scripts. Its core, in each engine: article-core.spec.ts. */
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { clickPoints, experimentOf, pointCount, pressPlay, reading, ready } from './figure.ts';
import { readingOf } from './explorer.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

const figure = (page: Page, id: string): Locator => page.locator(`#${id}`);

async function open(page: Page, id: string, lang = 'en'): Promise<Locator> {
  await page.goto(`./article/${lang}/`);
  const target = figure(page, id);
  await ready(target);
  return target;
}

/** By screens, as one reads, until everything has loaded. */
async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 500) {
    await page.evaluate((top) => {
      scrollTo({ top, behavior: 'instant' });
    }, y);
    await page.waitForTimeout(150);
  }
  await page.waitForLoadState('networkidle');
}

/** By how much the page is wider than the screen, in CSS px. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What has the focus after a press of Tab, as `tabThrough` records it; null: the page's end. */
interface Stop {
  /** Among the elements of the page that are to be reached; −1: it is none of them. */
  readonly at: number;
  readonly name: string;
  readonly isFocusSeen: boolean;
}

/** All that is acted on in the text, by figures and explorers as wholes; a question is one stop. */
const reached =
  'main a, main button, frontera-playground, frontera-plane, frontera-transport, frontera-network, frontera-inspect, ' +
  'frontera-neuron, frontera-activation, frontera-loss, frontera-descent, frontera-action, [data-drag], .question, summary, pre';

/** Goes from stop to stop until the focus leaves the page. */
async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((selector): Stop | null => {
      const outer = document.activeElement;
      let inner = outer;
      while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
      if (outer === null || inner === null || outer === document.body) return null;
      const hasRing = (element: Element | null): boolean => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      const { top, bottom } = inner.getBoundingClientRect();
      // The ring of a choice is its label's, that of an action its words'.
      const ringed = [inner, inner.parentElement, inner.firstElementChild];
      return {
        at: [...document.querySelectorAll(selector)].indexOf(outer.closest('.question') ?? outer),
        name: `${outer.localName} ${inner.ariaLabel ?? inner.textContent.trim()}`,
        isFocusSeen: ringed.some(hasRing) && bottom > 0 && top < innerHeight,
      };
    }, reached);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error('The focus does not leave the page.');
}

test('every word that sets an explorer does, in both languages, and nothing is wider than the screen', async ({
  page,
}) => {
  test.slow();
  for (const lang of ['en', 'es']) {
    await open(page, 'rings', lang);
    const words = page.locator('button[data-sets]');
    const count = await words.count();
    expect(count).toBeGreaterThan(18);
    for (let at = 0; at < count; at += 1) {
      const [id = '', ...settings] = ((await words.nth(at).getAttribute('data-sets')) ?? '').split(' ');
      await words.nth(at).click();
      await expect.poll(() => readingOf(figure(page, id))).not.toBeNull();
      for (const setting of settings) {
        const [name = '', value] = setting.split('=');
        await expect
          .poll(() => figure(page, id).evaluate((element, key) => String(Reflect.get(element, key)), name))
          .toBe(value);
      }
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});

test('every word that changes a figure does @once', async ({ page }) => {
  await open(page, 'circles');
  const press = (words: string): Promise<void> =>
    page.locator('frontera-action', { hasText: words }).last().click();
  await press('A rate of 3');
  await expect.poll(async () => (await experimentOf(figure(page, 'circles'))).optimizer.learningRate).toBe(3);
  await press('All weights zero');
  await expect.poll(async () => (await experimentOf(figure(page, 'circles'))).initializer).toBe('zeros');
  await press('Sigmoids in place of ReLU');
  await expect
    .poll(async () =>
      (await experimentOf(figure(page, 'circles'))).layers.map(({ activation }) => activation),
    )
    .toEqual(['sigmoid', 'sigmoid', 'sigmoid']);
  await press('No hidden layer');
  await expect.poll(async () => (await experimentOf(figure(page, 'circles'))).layers.length).toBe(1);
  await press('two');
  await expect
    .poll(async () => (await experimentOf(figure(page, 'circles'))).layers.map(({ units }) => units))
    .toEqual([2, 1]);
  await press('As it was');
  await expect
    .poll(async () => (await experimentOf(figure(page, 'circles'))).layers.map(({ units }) => units))
    .toEqual([12, 6, 1]);
  // A pair goes in step.
  await ready(figure(page, 'bent'));
  await pressPlay(figure(page, 'flat'));
  await expect.poll(() => reading(figure(page, 'bent'), 'epoch')).toBeGreaterThan(20);
  await press('a thousand times');
  await expect(page.locator('[data-live="small metrics.epoch"]')).toHaveText('1,000');
});

test('the whole article moves nothing while it loads, weighs 300,000 bytes at most, and is read by keyboard', async ({
  page,
  isMobile,
}) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Reflect.get(entry, 'hadRecentInput') !== true) shifts.sum += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const bodies = new Map<string, Promise<Buffer>>();
  page.context().on('response', (response) => {
    bodies.set(new URL(response.url()).pathname, response.body());
  });
  await page.goto('./article/en/');
  await readThrough(page);
  const sizes = await Promise.all(
    [...bodies.values()].map(async (body) => gzipSync(await body, { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
  expect(await page.evaluate(() => (Reflect.get(window, 'shifts') as { sum: number }).sum)).toBeLessThan(
    0.01,
  );
  if (isMobile) return;
  const stops = await tabThrough(page);
  expect(stops.filter(({ isFocusSeen }) => !isFocusSeen)).toEqual([]);
  const order = stops.map(({ at }) => at).filter((at, index, all) => at >= 0 && at !== all[index - 1]);
  // A locator would look into the elements, too.
  const count = await page.evaluate((selector) => document.querySelectorAll(selector).length, reached);
  expect(count).toBeGreaterThan(90);
  expect(order).toEqual(Array.from({ length: count }, (_, index) => index));
});

test('the first paint waits for no script', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same page');
  const scripts: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/*.js', async (route) => {
    scripts.push(route.request().url());
    await held;
    await route.continue();
  });
  await page.goto('./article/en/', { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => customElements.get('frontera-playground') === undefined)).toBe(true);
  letGo();
  await ready(figure(page, 'rings'));
});

test('axe finds nothing once all is there: in English, light, on a desk; in Spanish, dark, on a phone @axe', async ({
  page,
  isMobile,
}) => {
  test.slow();
  await prefer(page, { colorScheme: isMobile ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(`./article/${isMobile ? 'es' : 'en'}/`);
  await readThrough(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test('without scripts it reads with a picture in place of every figure @once', async ({
  browser,
  baseURL,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its protocol does not take the scripts away');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('./article/es/', baseURL).href);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(13);
  const figures = page.locator('figure');
  for (let at = 0; at < (await figures.count()); at += 1) {
    await figures.nth(at).scrollIntoViewIfNeeded();
    const picture = figures.nth(at).locator('img, .still').filter({ visible: true }).first();
    await expect(picture).toBeVisible();
  }
  // The picture has come, and is one of the plane.
  await expect
    .poll(() => page.locator('#rings img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(360);
  await context.close();
});

test('the studio opens with what was drawn at the end @once', async ({ page }) => {
  const empty = await open(page, 'empty');
  await clickPoints(page, empty, [
    [-0.5, 0.5],
    [0.5, -0.5],
    [0.2, 0.2],
  ]);
  await expect.poll(() => pointCount(empty)).toBe(3);
  const link = page.locator('#to-studio');
  await expect(link).toHaveAttribute('href', /#1[\w-]+$/u);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Frontera');
  const there = page.locator('frontera-playground').first();
  await ready(there);
  await expect.poll(() => pointCount(there)).toBe(3);
});

test('the list leads to every section, by keyboard @once', async ({ page }) => {
  await page.goto('./article/es/');
  const links = page.getByRole('navigation', { name: 'Apartados' }).getByRole('link');
  await expect(links).toHaveCount(12);
  await links.nth(7).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#gradient$/u);
  await expect(page.locator('#gradient')).toBeInViewport();
});
