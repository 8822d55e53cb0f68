/** The iframe page from outside: a host page on one origin, the frame on another. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { expect, test } from './fixtures.ts';
import { ask, frameReady, framesOrigin, heard, openHost, post } from './frame-host.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the same messages; hand.spec.ts has the finger in a frame');

/** Pages made by the test count as public, and Chromium asks before such a page loads from localhost. */
test.use({ permissions: ['local-network-access'] });

const base = (baseURL: string | undefined): string => baseURL ?? '';
const source = (baseURL: string | undefined, query = ''): string =>
  `${framesOrigin(base(baseURL))}/embed.html?lang=en${query}`;
const iframe = (src: string, more = ''): string =>
  `<iframe src="${src}" title="Frontera" width="520" height="300" ${more}></iframe>`;
const helper = (baseURL: string | undefined, attributes = ''): string =>
  `<script src="${framesOrigin(base(baseURL))}/frontera-embed.js" async ${attributes}></script>`;

const epochIn = (frame: Frame): Promise<number> =>
  frame.locator('frontera-playground').evaluate((element) => (element as Playground).epoch);

async function sizeOf(page: Page, frame: Frame): Promise<readonly [outer: number, inner: number]> {
  const outer = await page.locator('iframe').evaluate((element) => element.clientHeight);
  return [outer, await frame.evaluate(() => document.body.getBoundingClientRect().height)];
}

test('the helper is at most a kilobyte and a quarter, and no module', () => {
  const text = readFileSync(new URL('../../dist/frontera-embed.js', import.meta.url), 'utf8');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1280);
  expect(text).not.toMatch(/\b(?:import|export)\b/u);
});

test('a frame plays, pauses, steps, seeks, resets and answers', async ({ page, baseURL }) => {
  await openHost(page, base(baseURL), iframe(source(baseURL)));
  const frame = await frameReady(page);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  await post(page, { frontera: 1, command: 'play' });
  await expect.poll(async () => (await heard(page, 'epoch')).at(-1)?.['epoch']).toBeGreaterThan(20);
  const paused = await ask(page, { command: 'pause' });
  expect(paused).toMatchObject({ event: 'state', playing: false });
  expect(await ask(page, { command: 'step' })).toMatchObject({ event: 'state', playing: false });
  const there = await ask(page, { command: 'seek', epoch: 12 });
  expect(there).toMatchObject({ epoch: 12 });
  expect(there['fingerprint']).toMatch(/^[0-9a-f]{16}$/u);
  expect(await epochIn(frame)).toBe(12);
  expect(await ask(page, { command: 'reset' })).toMatchObject({ epoch: 0 });
  expect((await ask(page, { command: 'seek', epoch: 12 }))['fingerprint']).toBe(there['fingerprint']);
  const state = await ask(page, { command: 'get' });
  expect(state).toMatchObject({ epoch: 12, status: 'ok', experiment: { version: 1 } });
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  // The last of each kind says how it stands.
  await expect.poll(async () => (await heard(page, 'epoch')).at(-1)?.['epoch']).toBe(12);
  await expect.poll(async () => (await heard(page, 'cost')).at(-1)?.['trainLoss']).toBe(state['trainLoss']);
});

test('while it plays, a frame tells of its run ten times a second at most', async ({ page, baseURL }) => {
  await openHost(page, base(baseURL), iframe(source(baseURL)));
  await frameReady(page);
  const before = (await heard(page, 'epoch')).length;
  await post(page, { frontera: 1, command: 'play' });
  await page.waitForTimeout(2000);
  const during = (await heard(page, 'epoch')).length - before;
  expect(during).toBeGreaterThan(4);
  expect(during).toBeLessThanOrEqual(22);
});

test('values and fields of the document are set, and refused with a reason', async ({ page, baseURL }) => {
  await openHost(page, base(baseURL), iframe(source(baseURL)));
  await frameReady(page);
  const values = { 'optimizer.learningRate': 3, 'layers[0].units': 4 };
  expect(await ask(page, { command: 'set', values })).toMatchObject({
    experiment: { optimizer: { learningRate: 3 }, layers: [{ units: 4 }, { units: 6 }, { units: 1 }] },
  });
  expect(await ask(page, { command: 'set', experiment: { batchSize: 10 } })).toMatchObject({
    event: 'state',
    experiment: { batchSize: 10, optimizer: { learningRate: 3 } },
  });
  await expect.poll(() => heard(page, 'change')).toHaveLength(2);
  expect(await ask(page, { command: 'set', experiment: { batchSize: -1 } })).toMatchObject({
    event: 'error',
    message: expect.stringContaining('whole number from 1'),
    error: { path: 'batchSize', allowed: { kind: 'number', min: 1 } },
  });
  expect(await ask(page, { command: 'set', values: { 'layers[9].units': 3 } })).toMatchObject({
    event: 'error',
    message: expect.stringContaining('Layer 10'),
    error: { path: 'layers[9].units' },
  });
  expect(await ask(page, { command: 'get' })).toMatchObject({ experiment: { batchSize: 10 } });
});

test('what is no command is ignored, or explained where it is meant for Frontera', async ({
  page,
  baseURL,
}) => {
  await openHost(page, base(baseURL), iframe(source(baseURL)));
  const frame = await frameReady(page);
  // A frame tells its height and where it begins unasked, and the last of that may come after it is ready.
  const unasked = ['height', 'ready', 'epoch', 'cost'];
  const answers = async (): Promise<number> =>
    (await heard(page)).filter(({ event }) => !unasked.includes(event)).length;
  const before = await answers();
  for (const message of [null, 'play', 3, { command: 'play' }, { frontera: 2, command: 'play' }, [1]]) {
    await post(page, message);
  }
  await post(page, { frontera: 1, command: 'seek', epoch: 'twelve' });
  await post(page, { frontera: 1, command: 'dance', id: 7 });
  await expect.poll(() => heard(page, 'error')).toHaveLength(2);
  const [seek, dance] = await heard(page, 'error');
  expect(seek?.['message']).toBe('The command seek can’t be read: see its epoch.');
  expect(dance).toMatchObject({ id: 7, message: expect.stringContaining('dance does not exist') });
  expect(await answers()).toBe(before + 2);
  expect(await epochIn(frame)).toBe(0);
});

test('only the parent commands, and only from the origin that was named', async ({ page, baseURL }) => {
  const other = '&origin=https%3A%2F%2Fblog.example';
  const own = `&origin=${encodeURIComponent(new URL(base(baseURL)).origin)}`;
  await openHost(
    page,
    base(baseURL),
    iframe(source(baseURL, other)) +
      iframe(source(baseURL, own)) +
      iframe(source(baseURL)) +
      '<iframe title="Stranger" src="favicon.svg"></iframe>',
  );
  const strange = await frameReady(page, 0);
  const named = await frameReady(page, 1);
  const open = await frameReady(page, 2);
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  // Somebody else's frame on the same page is not the parent.
  const stranger = page.frames().find((one) => one.url().endsWith('favicon.svg'));
  await stranger?.evaluate(() => {
    for (const index of [0, 1, 2]) parent.frames[index]?.postMessage({ frontera: 1, command: 'play' }, '*');
  });
  await post(page, { frontera: 1, command: 'play' }, 0);
  await page.waitForTimeout(600);
  for (const frame of [strange, named, open]) expect(await epochIn(frame)).toBe(0);
  await post(page, { frontera: 1, command: 'play' }, 1);
  await expect.poll(() => epochIn(named)).toBeGreaterThan(3);
  expect(await epochIn(strange)).toBe(0);
});

for (const box of ['content-box', 'border-box']) {
  test(`the helper makes the frame as high as its figure, ${box}`, async ({ page, baseURL }) => {
    const style = `iframe { width: 100%; max-width: 480px; border: 3px solid; box-sizing: ${box} }`;
    await openHost(page, base(baseURL), iframe(source(baseURL)) + helper(baseURL), style);
    const frame = await frameReady(page);
    const isFitting = async (): Promise<boolean> => {
      const [outer, inner] = await sizeOf(page, frame);
      return outer === Math.ceil(inner) && outer > 400;
    };
    await expect.poll(isFitting).toBe(true);
    const [before] = await sizeOf(page, frame);
    const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    expect(scrolls).toBe(false);
    // Narrower, and the controls wrap.
    await page.setViewportSize({ width: 320, height: 800 });
    const hasFollowed = async (): Promise<boolean> => {
      const [outer, inner] = await sizeOf(page, frame);
      return outer !== before && outer === Math.ceil(inner);
    };
    await expect.poll(hasFollowed).toBe(true);
  });
}

test('the helper serves frames that come later, and tells their events on the iframe', async ({
  page,
  baseURL,
}) => {
  await openHost(page, base(baseURL), helper(baseURL) + helper(baseURL));
  await page.evaluate(
    (src) => {
      const epochs: number[] = [];
      Object.assign(window, { epochs });
      document.addEventListener('frontera-epoch', (event) => {
        epochs.push((event as CustomEvent<{ readonly epoch: number }>).detail.epoch);
      });
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    },
    source(baseURL, '&epochs=9'),
  );
  const frame = await frameReady(page);
  await page.locator('iframe').evaluate((element) => {
    (element as unknown as { frontera(command: object): void }).frontera({ command: 'play' });
  });
  await expect.poll(() => epochIn(frame)).toBe(9);
  const epochs = (): Promise<number[]> =>
    page.evaluate(() => (window as unknown as { readonly epochs: number[] }).epochs);
  await expect.poll(async () => (await epochs()).at(-1)).toBe(9);
  // Two scripts on the page, yet each message once.
  expect((await epochs()).length).toBe((await heard(page, 'epoch')).length);
});

test('the helper believes only sane heights, from the origin of the frame’s address', async ({
  page,
  baseURL,
}) => {
  const say = (heights: string): string =>
    `<script>for (const height of [${heights}]) parent.postMessage({ frontera: 1, event: 'height', height }, '*')</script>`;
  const frames = framesOrigin(base(baseURL));
  const fakes: Readonly<Record<string, string>> = {
    [`${frames}/fake/embed.html`]: say('0, -5, NaN, Infinity, 1e9, "300", null'),
    [`${frames}/moved/embed.html`]: `<script>location.replace('${base(baseURL)}elsewhere.html')</script>`,
    [`${base(baseURL)}elsewhere.html`]: say('700'),
    [`${frames}/sane/embed.html`]: say('333'),
  };
  for (const [address, body] of Object.entries(fakes)) {
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  const named = ['fake', 'moved', 'sane'].map((name) => `${frames}/${name}/embed.html`);
  await openHost(page, base(baseURL), helper(baseURL, `data-frames="${named.join(' ')}"`));
  for (const name of ['fake', 'moved', 'sane']) {
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${frames}/${name}/embed.html`);
  }
  const heights = (): Promise<string[]> =>
    page.locator('iframe').evaluateAll((all) => all.map((one) => (one as HTMLElement).style.height));
  await expect.poll(async () => (await heard(page)).length).toBe(9);
  await expect.poll(heights).toEqual(['', '', '333px']);
});

test('the helper answers no frame but ours and those that the page names', async ({ page, baseURL }) => {
  const frames = framesOrigin(base(baseURL));
  const speak = `<script>
    const say = (event, more) => parent.postMessage({ frontera: 1, event, ...more }, '*');
    addEventListener('message', ({ data }) => say('heard', { what: data.command }));
    say('hello');
    say('height', { height: 9000 });
  </script>`;
  const others = ['foreign.html', 'foreign/embed.html', 'embed.html.evil', 'named.html?embed.html#x'];
  for (const path of others)
    await page.route(`${frames}/${path.replace(/[?#].*/u, '')}*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: speak }),
    );
  // The second script stands in another folder, whose frames count as well.
  await page.route(`${frames}/second/frontera-embed.js`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${frames}/frontera-embed.js` }) }),
  );
  const scripts = `${helper(baseURL, `data-frames="${frames}/named.html"`)}<script src="${frames}/second/frontera-embed.js"></script>`;
  await openHost(page, base(baseURL), `${scripts}<script src="${frames}/frontera-embed.js"></script>`);
  await page.evaluate(
    (sources) => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('frontera-hello', ({ target }) =>
        told.push((target as HTMLIFrameElement).src),
      );
      for (const src of sources)
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
    },
    others.map((path) => `${frames}/${path}`),
  );
  await expect.poll(async () => (await heard(page, 'height')).length).toBe(4);
  await expect
    .poll(async () => (await heard(page)).filter(({ event }) => (event as string) === 'heard').length)
    .toBe(1);
  const seen = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((one) => [(one as HTMLIFrameElement).style.height, 'frontera' in one]));
  expect(seen).toEqual([
    ['', false],
    ['', false],
    ['', false],
    ['9000px', true],
  ]);
  expect(await page.evaluate(() => (window as unknown as { readonly told: string[] }).told)).toEqual([
    `${frames}/named.html?embed.html#x`,
  ]);
});

test('without the helper the figure takes the frame’s height as it is', async ({ page, baseURL }) => {
  await openHost(
    page,
    base(baseURL),
    `<iframe src="${source(baseURL)}" width="520" height="620" title="Frontera"></iframe>`,
  );
  const frame = await frameReady(page);
  expect(await heard(page, 'height')).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(620);
});

test('a sandboxed frame trains, is commanded and is sized', async ({ page, baseURL }) => {
  // Without an origin the worker starts from a blob; a policy that forbids it is told of on the console.
  await page.route(/embed\.html/u, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = `${headers['content-security-policy'] ?? ''}; worker-src 'self' blob:`;
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
  });
  await openHost(
    page,
    base(baseURL),
    iframe(source(baseURL, '&epochs=30'), 'sandbox="allow-scripts"') + helper(baseURL),
  );
  const frame = await frameReady(page);
  await post(page, { frontera: 1, command: 'play' });
  await expect.poll(() => epochIn(frame)).toBe(30);
  await expect.poll(async () => (await sizeOf(page, frame))[0]).toBeGreaterThan(400);
});

test('every parameter that means nothing is named in a sentence', async ({ page }) => {
  const query = 'lang=en&seed=3&theme=pink&epochs=x&origin=blog&experiment=1nonsense&controls=dance';
  await page.goto(`./embed.html?${query}`);
  const problems = page.getByRole('alert');
  await expect(problems).toHaveCount(6);
  const expected = ['parameter seed', 'theme: pink', 'epochs: x', 'origin: blog', 'the code', 'dance'];
  for (const part of expected) await expect(problems.filter({ hasText: part })).toHaveCount(1);
  await expect(page.locator('frontera-playground')).toBeVisible();
});

test('a figure lies on the article’s own ground where the reader wants it dark, and follows its scheme', async ({
  page,
  baseURL,
}) => {
  await prefer(page, { colorScheme: 'dark' });
  const style = 'body { background: rgb(255 250 205); margin: 0 } iframe { border: 0 }';
  await openHost(page, base(baseURL), iframe(source(baseURL)) + helper(baseURL), style);
  const frame = await frameReady(page);
  // The reader's system is dark, the article knows only light.
  await expect
    .poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('light');
  const corner = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
  const colour = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    },
    [...corner],
  );
  expect(colour).toEqual([255, 250, 205, 255]);
});
