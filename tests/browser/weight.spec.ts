/** What a visit downloads, as the browser fetches it, and when. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same files');

interface Visit {
  /** Of everything fetched, gzipped. */
  readonly bytes: number;
  readonly names: readonly string[];
}

const workerAndCore = [/^frontera-worker-\w+\.js$/u, /^frontera-\w+\.wasm$/u].map(
  (name) => expect.stringMatching(name) as unknown,
);

/** Weighs all that a page has fetched when it is quiet. */
async function weigh(page: Page, visit: () => Promise<void>): Promise<Visit> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.context().on('response', (response) => {
    bodies.set(new URL(response.url()).pathname, response.body());
  });
  await visit();
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body, { level: 9 }).length);
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    names: [...bodies.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1)),
  };
}

test('a figure weighs 115,000 bytes at most, gzipped, with its worker and its core', async ({ page }) => {
  await page.route('**/one-figure.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./frontera.js"></script><frontera-playground></frontera-playground>',
    }),
  );
  const { bytes, names } = await weigh(page, async () => {
    await openFigure(page, './one-figure.html');
  });
  expect(names).toEqual(expect.arrayContaining(['frontera.js', ...workerAndCore]));
  expect(bytes).toBeLessThanOrEqual(115_000);
});

test('the studio weighs 230,000 bytes at most, gzipped, with its worker, its core and all its panels', async ({
  page,
}) => {
  const { bytes, names } = await weigh(page, async () => {
    await openFigure(page, './');
    await page.getByRole('button', { name: 'Share' }).waitFor();
  });
  expect(names).toEqual(expect.arrayContaining(workerAndCore));
  expect(names.some((name) => name.startsWith('panels'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(230_000);
});

test('the studio fetches its core once, and before the script that wants it is there', async ({ page }) => {
  await openFigure(page, './');
  const [core, script] = await page.evaluate(() =>
    [/frontera-\w+\.wasm$/u, /panels-[\w-]+\.js$/u].map((name) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => name.test(entry.name))
        .map(({ startTime }) => startTime),
    ),
  );
  expect(core).toHaveLength(1);
  expect(core?.[0]).toBeLessThan(script?.[0] ?? 0);
});
