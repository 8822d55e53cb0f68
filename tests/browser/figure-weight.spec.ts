/** What an author's page loads for one figure with its controls. */
import { gzipSync } from 'node:zlib';
import { openFigure, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';

test('a figure weighs 90 KB at most, gzipped, with its worker and its core', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same files');
  const bodies = new Map<string, Promise<Buffer>>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(?:js|wasm|css)$/u.test(pathname)) bodies.set(pathname, response.body());
  });
  await page.route('**/one-figure.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script type="module" src="./frontera.js"></script><frontera-playground></frontera-playground>',
    }),
  );
  await ready(await openFigure(page, './one-figure.html'));
  const loaded = [...bodies.keys()];
  for (const name of ['frontera.js', 'frontera-worker.js', 'frontera.wasm']) {
    expect(loaded.some((path) => path.endsWith(`/${name}`))).toBe(true);
  }
  const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
});
