/** A link that leads far away: it rests out of sight, asks before it takes long, and anything a reader does ends it. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, openFigure, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { ask, frameReady, framesOrigin, openHost as openFrames, post } from './frame-host.ts';
import { openHost } from './host-page.ts';

/** Pages made by the test count as public, and Chromium asks before such a page loads from localhost. */
test.use({ permissions: ['local-network-access'] });

/** The article's circles at epoch 2,000,000,000. */
const farLink = '1qaGV3X_3lwVe-jg';

const replay = (figure: Locator): Locator => figure.locator('.replay');
const isReplaying = (figure: Locator): Promise<boolean> =>
  figure.evaluate((element) => (element as Playground).timeline.replay !== null);

/** A figure on a page of somebody's that is on its way. */
async function goingFar(page: Page, before = ''): Promise<Locator> {
  test.skip(test.info().project.name === 'phone', 'the same element');
  const figure = await openHost(page, {
    body: `${before}<frontera-playground lang="en" style="display: block; width: 400px"></frontera-playground>`,
  });
  await figure.evaluate((element) => {
    void (element as Playground).seek(2_000_000_000);
  });
  await expect(replay(figure).getByRole('button', { name: 'Stop' })).toBeVisible();
  return figure;
}

test('asks first in the studio, where the first field is there, and Stop leaves the run usable', async ({
  page,
}) => {
  const figure = await openFigure(page, `./?lang=en#${farLink}`);
  // Its progress may be gone before it is looked for: it is seen for the second in which the speed is measured.
  await expect(replay(figure)).toContainText(/Epoch 2,000,000,000 takes about \d+ (hours|days) to compute/u, {
    timeout: 15_000,
  });
  await expect(replay(figure).getByRole('progressbar')).toHaveCount(0);
  const before = await figure.evaluate((element) => (element as Playground).timeline.replay?.epoch ?? 0);
  await page.waitForTimeout(500);
  expect(await figure.evaluate((element) => (element as Playground).timeline.replay?.epoch)).toBe(before);
  await replay(figure).getByRole('button', { name: 'Stop' }).click();
  await expect(replay(figure)).toHaveCount(0);
  await expect.poll(() => reading(figure, 'epoch')).toBe(before);
  await expect(figure.locator('.plane')).toBeFocused();
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(before + 1);
});

test('goes on when the reader wants it, and says how far it is', async ({ page }) => {
  const figure = await openFigure(page, `./?lang=es#${farLink}`);
  await replay(figure).getByRole('button', { name: 'Seguir' }).click();
  const bar = replay(figure).getByRole('progressbar');
  await expect(bar).toHaveAttribute('aria-label', /^Época [\d.]+ de 2\.000\.000\.000$/u);
  const far = await bar.getAttribute('aria-label');
  await expect(bar).not.toHaveAttribute('aria-label', far ?? '');
  await page.keyboard.press('Escape');
  await expect(replay(figure)).toHaveCount(0);
});

const controls: readonly (readonly [string, (page: Page, figure: Locator) => Promise<unknown>])[] = [
  ['Stop', (_page, figure) => replay(figure).getByRole('button', { name: 'Stop' }).click()],
  ['Play', (_page, figure) => figure.getByRole('button', { name: 'Play' }).click()],
  ['One step', (_page, figure) => figure.getByRole('button', { name: 'One step' }).click()],
  ['Reset', (_page, figure) => figure.getByRole('button', { name: 'Reset' }).click()],
  ['New start', (_page, figure) => figure.getByRole('button', { name: 'New start' }).click()],
  [
    'Escape',
    async (page, figure) => {
      await figure.locator('.plane').focus();
      await page.keyboard.press('Escape');
    },
  ],
  ['a point', (page, figure) => clickPoints(page, figure, [[0.2, 0.4]])],
  ['pause()', (_page, figure) => figure.evaluate((element) => (element as Playground).pause())],
  [
    'change()',
    (_page, figure) =>
      figure.evaluate((element) => {
        void (element as Playground).change({ batchSize: 100 });
      }),
  ],
];

for (const [name, control] of controls) {
  test(`is ended by ${name}`, async ({ page }) => {
    const figure = await goingFar(page);
    await control(page, figure);
    await expect.poll(() => isReplaying(figure), { timeout: 2000 }).toBe(false);
    await expect(replay(figure)).toHaveCount(0);
  });
}

test('is ended by other words of the text, which then do what they say', async ({ page }) => {
  const figure = await openHost(page, {
    body: `<frontera-action do="seek:2000000000 step">far</frontera-action> <frontera-action do="reset seek:3">near</frontera-action>
      <frontera-playground lang="en" style="display: block; width: 400px"></frontera-playground>`,
  });
  await page.getByRole('button', { name: 'far' }).click();
  await expect(replay(figure)).toBeVisible();
  await page.getByRole('button', { name: 'near' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(3);
  await page.waitForTimeout(300);
  await expect
    .poll(async () => [await isReplaying(figure), await reading(figure, 'epoch')])
    .toEqual([false, 3]);
});

test('is ended by a frame’s command, and by Escape in the frame', async ({ page, baseURL }) => {
  const base = baseURL ?? '';
  const address = `${framesOrigin(base)}/embed.html?lang=en&experiment=${farLink}`;
  await openFrames(page, base, `<iframe src="${address}" width="400" height="500"></iframe>`);
  const frame = await frameReady(page);
  const figure = frame.locator('frontera-playground');
  await expect(replay(figure).getByRole('button', { name: 'Stop' })).toBeVisible();
  expect(await ask(page, { command: 'pause' })).toMatchObject({ event: 'state', playing: false });
  await expect(replay(figure)).toHaveCount(0);
  await post(page, { frontera: 1, command: 'seek', epoch: 2_000_000_000 });
  await expect(replay(figure)).toBeVisible();
  await figure.locator('.readings').click();
  await page.keyboard.press('Escape');
  await expect(replay(figure)).toHaveCount(0);
});

test('computes nothing while it is out of sight', async ({ page }) => {
  const figure = await goingFar(page, '<div id="top" style="height: 10px"></div>');
  await page.evaluate(() => {
    document.querySelector('#top')?.setAttribute('style', 'height: 5000px');
    scrollTo(0, 0);
  });
  const epochOf = (): Promise<number> =>
    figure.evaluate((element) => (element as Playground).timeline.replay?.epoch ?? -1);
  await page.waitForTimeout(400);
  const before = await epochOf();
  await page.waitForTimeout(600);
  expect(await epochOf()).toBe(before);
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(epochOf).toBeGreaterThan(before);
});
