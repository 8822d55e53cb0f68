/** The line between figures and the engine, where a page makes it hard: other origins, policies, a worker that dies. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, goFast, pointCount, pressPlay, reading, ready, settledEpoch } from './figure.ts';
import { expect, test } from './fixtures.ts';

// Chromium takes a page that the test itself answers for one from the internet, which may not ask this machine for scripts.
test.use({ permissions: ['local-network-access'] });

/** The script on the second server, which is another origin. */
function elsewhere(baseURL: string | undefined): URL {
  const address = new URL('frontera.js', baseURL);
  address.port = String(Number(address.port) + 100);
  return address;
}

interface Host {
  readonly body: string;
  readonly script?: string;
  readonly policy?: string;
}

/** Opens a page of an author’s own on the first origin. */
async function host(page: Page, { body, script = './frontera.js', policy }: Host): Promise<Locator> {
  const headers = policy === undefined ? {} : { 'Content-Security-Policy': policy };
  await page.route('**/author.html', (route) =>
    route.fulfill({
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html><html lang="en"><link rel="icon" href="./favicon.svg">
        <script type="module" src="${script}"></script><body>${body}</body></html>`,
    }),
  );
  await page.goto('./author.html');
  return page.locator('frontera-playground').first();
}

const oneFigure = '<frontera-playground></frontera-playground>';

async function trains(figure: Locator): Promise<void> {
  await ready(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  await pressPlay(figure);
}

/** What a reader and an author could compare. */
function whereItIs(figure: Locator): Promise<unknown> {
  return figure.evaluate((element) => {
    const { state, points, experiment } = element as Playground;
    return { epoch: state?.metrics.epoch, fingerprint: state?.fingerprint, points, experiment };
  });
}

/** Keeps a document's workers where the test can end them, as a browser may: without a word. It runs in the document. */
function keepWorkers(): void {
  const kept: Worker[] = [];
  const posted: unknown[] = [];
  class KeptWorker extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      kept.push(this);
    }
    override postMessage(message: unknown): void {
      posted.push(message);
      super.postMessage(message);
    }
  }
  Object.assign(globalThis, { Worker: KeptWorker, keptWorkers: kept, postedMessages: posted });
}

/** How many messages each figure has sent to a worker. */
function sentToWorkers(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const { postedMessages } = globalThis as unknown as {
    readonly postedMessages: readonly { readonly figure?: string }[];
  };
  for (const { figure } of postedMessages) {
    if (figure !== undefined) counts[figure] = (counts[figure] ?? 0) + 1;
  }
  return counts;
}

test.skip(({ isMobile }) => isMobile, 'the same worker');

test('a script from another origin trains in a worker', async ({ page, baseURL }) => {
  const figure = await host(page, { body: oneFigure, script: elsewhere(baseURL).href });
  await trains(figure);
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()[0]?.url()).toMatch(/^blob:/u);
});

test('a sandboxed frame, which has no origin, trains in a worker too', async ({ page }) => {
  // Chromium gives such a frame a process of its own, where an init script of Playwright's may come after the page's scripts.
  const inner = `<script>(${String(keepWorkers)})()</script>
    <script type="module" src="./frontera.js"></script>${oneFigure}`;
  const source = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await host(page, {
    body: `<iframe sandbox="allow-scripts" allow="local-network-access" srcdoc="${source}" width="600" height="800" title="A figure"></iframe>`,
  });
  const figure = page.frameLocator('iframe').locator('frontera-playground');
  await trains(figure);
  expect(await figure.evaluate(sentToWorkers)).toHaveProperty('figure-1');
});

test('where a policy forbids blobs, the same code trains in the page', async ({
  page,
  baseURL,
  complaints,
}) => {
  const { origin } = elsewhere(baseURL);
  const figure = await host(page, {
    body: oneFigure,
    script: elsewhere(baseURL).href,
    policy: `default-src 'self'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src 'self'`,
  });
  await ready(figure);
  await goFast(figure);
  await trains(figure);
  expect(page.workers()).toHaveLength(0);
  // A worker would give the same digits.
  const { fingerprint } = (await whereItIs(figure)) as { readonly fingerprint: string };
  expect(fingerprint).toMatch(/^[\da-f]{16}$/u);
  // Chromium tells of the refused worker, and there is no way to ask before.
  const other = complaints.filter((text) => !/worker-src|blob:/u.test(text));
  expect(other).toEqual([]);
  complaints.length = 0;
});

test('a worker that dies without a word: the figures say so, and go on where they were', async ({ page }) => {
  test.setTimeout(90_000);
  await page.addInitScript(keepWorkers);
  const figure = await host(page, {
    body: `${oneFigure}<frontera-playground lang="es"></frontera-playground>`,
  });
  const other = page.locator('frontera-playground').nth(1);
  await ready(figure);
  await page.evaluate(() => {
    const errors: string[] = [];
    Object.assign(globalThis, { figureErrors: errors });
    document.addEventListener('frontera-error', () => errors.push('error'));
  });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(20);
  await pressPlay(figure);
  await settledEpoch(figure);
  await figure.evaluate((element) => (element as Playground).change({ batchSize: 400 }));
  await figure.getByRole('button', { name: 'One step' }).click();
  await clickPoints(page, figure, [[0.1, 0.1]]);
  await settledEpoch(figure);
  await ready(other);
  await ready(figure);
  const before = await whereItIs(figure);

  await page.evaluate(() => (globalThis as unknown as { keptWorkers: Worker[] }).keptWorkers[0]?.terminate());
  await figure.evaluate((element) => {
    (element as Playground).play();
  });
  const restart = figure.getByRole('button', { name: 'Restart' });
  await expect(restart).toBeVisible({ timeout: 30_000 });
  await expect(figure.getByRole('status')).toContainText(
    'The computation has stopped. Your drawing is kept.',
  );
  await expect(other.getByRole('button', { name: 'Reiniciar', exact: true })).toBeVisible();
  await expect(figure).toHaveJSProperty('playing', false);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { figureErrors: string[] }).figureErrors))
    .toHaveLength(2);

  await restart.click();
  await expect(restart).toHaveCount(0);
  await expect.poll(() => whereItIs(figure)).toEqual(before);
  await other.scrollIntoViewIfNeeded();
  await expect(other.getByRole('button', { name: 'Reiniciar', exact: true })).toHaveCount(0);
  await trains(other);
  await trains(figure);
  expect(
    await page.evaluate(() => (globalThis as unknown as { keptWorkers: Worker[] }).keptWorkers.length),
  ).toBe(2);
});

test('what is drawn while there is no worker is learnt afterwards', async ({ page }) => {
  await page.addInitScript(keepWorkers);
  const figure = await host(page, { body: '<frontera-playground preset="xor"></frontera-playground>' });
  await trains(figure);
  const epoch = await settledEpoch(figure);
  await page.evaluate(() =>
    (globalThis as unknown as { keptWorkers: Worker[] }).keptWorkers[0]?.dispatchEvent(
      new ErrorEvent('error', { message: 'out of memory' }),
    ),
  );
  const restart = figure.getByRole('button', { name: 'Restart' });
  await expect(restart).toBeVisible();
  const count = await pointCount(figure);
  await clickPoints(page, figure, [[0.1, 0.1]]);
  await expect.poll(() => pointCount(figure)).toBeGreaterThan(count);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(epoch);
  await expect(restart).toHaveCount(0);
});

test('twenty figures: one worker, or one a core for those that play; one fetch of each file; and silence off screen', async ({
  page,
}) => {
  await page.addInitScript(keepWorkers);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const tall = '<div style="height: 3000px"></div>';
  const figure = await host(page, {
    body: tall + '<frontera-playground style="width: 300px"></frontera-playground>'.repeat(20),
  });
  await expect(figure).toHaveJSProperty('state', null);
  // Nothing is near the viewport yet.
  await page.waitForTimeout(500);
  expect(fetched.filter((path) => /worker|wasm/u.test(path))).toEqual([]);

  const figures = page.locator('frontera-playground');
  for (let at = 0; at < 20; at += 1) await ready(figures.nth(at));
  const count = (file: RegExp): number => fetched.filter((path) => file.test(path)).length;
  expect([count(/frontera-worker-\w+\.js$/u), count(/frontera-\w+\.wasm$/u)]).toEqual([1, 1]);
  expect(page.workers()).toHaveLength(1);

  await figure.scrollIntoViewIfNeeded();
  await figures.evaluateAll((all) => {
    for (const element of all) (element as Playground).play();
  });
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  await page.waitForTimeout(300);
  const before = await page.evaluate(sentToWorkers);
  await page.waitForTimeout(1000);
  const after = await page.evaluate(sentToWorkers);
  const isSeen = await figures.evaluateAll((all) =>
    all.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
  );
  const sent = isSeen.map((_, at) => (after[`figure-${at + 1}`] ?? 0) - (before[`figure-${at + 1}`] ?? 0));
  expect(sent.filter((_, at) => isSeen[at] === false)).toEqual(isSeen.filter((seen) => !seen).map(() => 0));
  expect(sent[0]).toBeGreaterThan(3);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await expect.poll(() => page.workers().length).toBe(Math.min(cores, isSeen.filter(Boolean).length));
  expect(count(/frontera-\w+\.wasm$/u)).toBe(1);
  expect(isSeen.filter((seen) => !seen).length).toBeGreaterThan(10);
});

test('a host that calls wasm something else still serves it', async ({ page }) => {
  await page.route('**/frontera-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
  });
  await trains(await host(page, { body: oneFigure }));
});

test('where the engine can’t be fetched, the figure says so, and Restart tries again', async ({
  page,
  complaints,
}) => {
  let isBroken = true;
  await page.route('**/frontera-*.wasm', (route) =>
    isBroken ? route.fulfill({ status: 503 }) : route.continue(),
  );
  const figure = await host(page, { body: oneFigure });
  await expect(figure.getByRole('status')).toContainText('could not be loaded');
  isBroken = false;
  await figure.getByRole('button', { name: 'Restart' }).click();
  await trains(figure);
  // The failed fetches are the test's own doing.
  expect(complaints.filter((text) => !/503|frontera-\w+\.wasm/u.test(text))).toEqual([]);
  complaints.length = 0;
});
