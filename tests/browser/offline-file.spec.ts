/** The studio without a server: in one file, and what its page says where it can't begin. */
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, openFigure, pointCount, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const fileAt = (name: string): string => pathToFileURL(dist + name).href;

test.skip(({ isMobile }) => isMobile, 'the same file');

test('frontera-offline.html opens from a folder, draws, trains in a worker and loads nothing else', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 200)));
  const address = `${fileAt('frontera-offline.html')}?lang=en&preset=empty-plane`;
  const figure = await openFigure(page, address);
  await clickPoints(page, figure, [
    [-0.5, 0],
    [-0.5, 0.3],
  ]);
  await expect.poll(() => pointCount(figure)).toBe(2);
  await page.getByRole('combobox').first().waitFor();
  await figure.evaluate((element) => element.setAttribute('preset', 'xor'));
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  expect(page.workers()).toHaveLength(1);
  // What the site loads later is inside as well.
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share this run' })).toBeVisible();
  await page.keyboard.press('Escape');
  // Of a file Firefox tells nothing.
  expect(requests.filter((url) => url !== address && !/^(?:blob|data):/u.test(url))).toEqual([]);
});

test('the one file trains to the same bits as the site', async ({ page }) => {
  const fingerprintAt = async (address: string): Promise<string | undefined> => {
    const figure = await openFigure(page, address);
    await figure.evaluate((element) => (element as Playground).seek(60));
    return figure.evaluate((element) => (element as Playground).state?.fingerprint);
  };
  const ofFile = await fingerprintAt(`${fileAt('frontera-offline.html')}?preset=xor`);
  expect(ofFile).toMatch(/^[0-9a-f]{16}$/u);
  expect(await fingerprintAt('./?preset=xor')).toBe(ofFile);
});

test('the one file weighs less than 430 KB gzipped, with all that reads tables, and names no file of the site', () => {
  const text = readFileSync(`${dist}frontera-offline.html`, 'utf8');
  const packed = gzipSync(text);
  expect(packed.length).toBeLessThan(430_000);
  expect(gunzipSync(packed).toString()).not.toMatch(/<(?:script|img|link)\b[^>]*(?:src|href)="\.\.?\//u);
});

test('the studio’s own page, opened from a folder, says which file to open', async ({ page, complaints }) => {
  await page.goto(fileAt('index.html'));
  const line = page.locator('#from-file');
  await expect(line).toBeVisible();
  await expect(line.getByRole('link').first()).toHaveAttribute('href', './frontera-offline.html');
  // The browser tells of every module that it does not load.
  complaints.length = 0;
  await line.getByRole('link').first().click();
  await expect(page.locator('frontera-playground .plane')).toBeVisible();
});

test('without scripts, studio and frame say so, each with a picture', async ({
  browser,
  browserName,
  baseURL,
}) => {
  test.skip(browserName === 'firefox', 'its protocol does not take the scripts away');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const name of ['', 'embed.html?preset=xor']) {
    await page.goto(`${baseURL}${name}`);
    // Playwright looks for no text in such elements, but sees them.
    const line = page.locator('noscript p').first();
    await expect(line).toBeInViewport();
    await expect.poll(() => line.textContent()).toMatch(/needs JavaScript[^]*necesita JavaScript/u);
    const picture = page.locator('noscript img');
    await expect(picture).toBeVisible();
    await expect(picture).toHaveJSProperty('naturalWidth', name === '' ? 480 : 240);
  }
  await context.close();
});

test('where the studio’s script fails at once, the page says what it needs', async ({ page, complaints }) => {
  await page.route(/assets\/index-[\w-]+\.js$/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let = of another time' }),
  );
  await page.goto('./');
  await expect(page.locator('#not-started')).toBeVisible();
  complaints.length = 0;
});
