/** The ink and the ground of a figure fit what it stands on, whatever the page says of its colour scheme. */
import type { Frame, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { framesOrigin, frameReady, openHost as openFrameHost } from './frame-host.ts';
import { openHost } from './host-page.ts';

/** Frames come from the other origin, and Chromium asks before a page loads from localhost. */
test.use({ permissions: ['local-network-access'] });
test.skip(({ isMobile }) => isMobile, 'the same colours');

/** How light the text of the readings is: 0…255. */
const inkOf = (figure: Locator): Promise<number> =>
  figure
    .locator('.readings')
    .first()
    .evaluate((element) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = getComputedStyle(element).color;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    });

const isLight = async (figure: Locator): Promise<boolean> => (await inkOf(figure)) > 128;

const figureIn = (style: string, attributes = ''): string =>
  `<div style="${style}"><div><frontera-playground lang="en" ${attributes} style="max-width: 400px"></frontera-playground></div></div>`;

const grounds: readonly (readonly [name: string, style: string, page: string, isDark: boolean])[] = [
  ['a dark page that names no color-scheme', '', 'body { background: #111; color: #eee }', true],
  ['a dark box on a light page', 'background: rgb(20 30 40)', 'body { background: white }', true],
  ['a light box on a dark page', 'background: oklch(0.95 0.02 90)', 'body { background: black }', false],
  ['a veil over a dark page', 'background: rgb(255 255 255 / 10%)', 'html { background: #222 }', true],
  ['a white page that follows no reader', '', '', false],
  ['a page that is dark by its color-scheme alone', '', ':root { color-scheme: dark }', true],
  ['a white page that says it can be dark', 'background: white', ':root { color-scheme: light dark }', false],
];

for (const [name, style, page_, isDark] of grounds) {
  test(`${name}: ${isDark ? 'light' : 'dark'} ink`, async ({ page }) => {
    const figure = await openHost(page, { body: figureIn(style), head: `<style>${page_}</style>` });
    await expect.poll(() => isLight(figure)).toBe(isDark);
  });
}

test('a theme of its own is kept on any ground', async ({ page }) => {
  const figure = await openHost(page, { body: figureIn('background: black', 'theme="light"') });
  await expect.poll(() => isLight(figure)).toBe(false);
});

test('a page’s own switch, at once or gliding, is followed; so is the part that stands elsewhere', async ({
  page,
}) => {
  const head = `<style>body { background: white; transition: background-color 300ms } body.dark { background: #101010 }
    [data-mode=dark] main { background: #101010 } main { background: white }</style>`;
  const body = `<main><frontera-playground id="fig" lang="en"></frontera-playground></main><frontera-transport for="fig" lang="en"></frontera-transport>`;
  const figure = await openHost(page, { body, head });
  const transport = page.locator('frontera-transport[for]');
  await expect.poll(() => isLight(figure)).toBe(false);
  await page.evaluate(() => document.body.classList.add('dark'));
  await expect.poll(() => isLight(transport)).toBe(true);
  await expect.poll(() => isLight(figure)).toBe(false);
  await page.evaluate(() => (document.documentElement.dataset['mode'] = 'dark'));
  await expect.poll(() => isLight(figure)).toBe(true);
  await page.evaluate(() => {
    delete document.documentElement.dataset['mode'];
    document.body.classList.remove('dark');
  });
  await expect.poll(() => isLight(figure)).toBe(false);
  await expect.poll(() => isLight(transport)).toBe(false);
});

/** Of one pixel near the frame's corner, in the page's picture. */
async function lightnessAt(page: Page, x: number, y: number): Promise<number> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return (red + green + blue) / 3;
    },
    [...picture],
  );
}

async function framedFigure(page: Page, baseURL: string, style: string, helper: boolean): Promise<Frame> {
  const frames = framesOrigin(baseURL);
  const script = helper ? `<script src="${frames}/frontera-embed.js"></script>` : '';
  const frame = `<iframe src="${frames}/embed.html?lang=en" title="Frontera" width="520" height="640"></iframe>`;
  await openFrameHost(page, baseURL, `${frame}${script}`, `body { margin: 0 } iframe { border: 0 } ${style}`);
  return frameReady(page);
}

for (const helper of [true, false]) {
  for (const style of [
    'body { background: #111 }',
    'body { background: white }',
    ':root { color-scheme: dark }',
  ]) {
    test(`in a frame ${helper ? 'with' : 'without'} the helper, ink and ground differ where the page has ${style}`, async ({
      page,
      baseURL,
    }) => {
      const frame = await framedFigure(page, baseURL ?? '', style, helper);
      const figure = frame.locator('frontera-playground');
      const contrast = async (): Promise<number> =>
        Math.abs((await inkOf(figure)) - (await lightnessAt(page, 2, 2)));
      await expect.poll(contrast).toBeGreaterThan(120);
      if (!helper) return;
      // The page's own ground, and no box on it.
      const isDark = !style.includes('white');
      await expect.poll(async () => (await lightnessAt(page, 2, 2)) < 40).toBe(isDark);
    });
  }
}
