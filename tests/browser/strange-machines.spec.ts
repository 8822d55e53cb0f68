/** Machines that are set up strangely: a clock that jumps, a browser whose language is none. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, pressPlay, reading, settledEpoch, shownFingerprint } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { framesOrigin, heard, openHost as openFrames, post } from './frame-host.ts';
import { openHost } from './host-page.ts';

test.skip(({ isMobile }) => isMobile, 'the same machine');
test.use({ permissions: ['local-network-access'] });

const hourMs = 3_600_000;

/** Puts the clock forward or back, by an hour or several, every fifth of a second. It runs in a page, or in a worker. */
function jump(byMs: number): void {
  const [monotonic, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
  const start = monotonic();
  const offset = (): number => byMs * [0, 3, -1, 2, -5, 1][Math.floor((monotonic() - start) / 200) % 6]!;
  performance.now = () => monotonic() + offset();
  Date.now = () => wall() + offset();
}

async function letClocksJump(page: Page): Promise<void> {
  await page.addInitScript(jump, hourMs);
  await page.route('**/frontera-worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      contentType: 'text/javascript',
      body: `(${String(jump)})(${hourMs});${await response.text()}`,
    });
  });
}

test('the run goes on under a clock that jumps, at its speed, and all that is read of it follows', async ({
  page,
}) => {
  await letClocksJump(page);
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await figure.evaluate((element) => ((element as Playground).speed = 30));
  await pressPlay(figure);
  const epoch = (): Promise<number> => reading(figure, 'epoch');
  await expect.poll(epoch).toBeGreaterThan(10);
  // Each fifth of a second may be worth a quarter of a second at most, whatever the clock says.
  const before = await epoch();
  await page.waitForTimeout(2000);
  expect((await epoch()) - before).toBeLessThan(150);
  for (let look = 0; look < 4; look += 1) {
    const last = await epoch();
    await expect.poll(epoch, { timeout: 2000 }).toBeGreaterThan(last);
    const slider = page.getByRole('slider', { name: /^Epoch of the run/u });
    const shown = Number(await slider.inputValue());
    await expect
      .poll(async () => Number(await slider.inputValue()), { timeout: 2000 })
      .toBeGreaterThan(shown);
  }
  await pressPlay(figure);
  const end = await settledEpoch(figure);
  await expect(page.locator('.cost-chart')).toHaveAttribute('aria-valuemax', String(end));
  // Nor is it another run: the timeline goes back and forth through it exactly.
  const print = await shownFingerprint(page);
  await figure.evaluate((element) => (element as Playground).seek(3));
  await expect.poll(epoch).toBe(3);
  await figure.evaluate((element, last) => (element as Playground).seek(last), end);
  await expect.poll(epoch).toBe(end);
  expect(await shownFingerprint(page)).toBe(print);
});

test('a table is read, and a frame tells of its run, under a clock that jumps', async ({ page, baseURL }) => {
  await letClocksJump(page);
  await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  const rows = Array.from(
    { length: 60_000 },
    (_, at) => `${(at * 7919) % 10_007},${(at * 104_729) % 9973},${at % 3}`,
  );
  const buffer = Buffer.from(`a,b,c\n${rows.join('\n')}\n`);
  await page.getByLabel('Choose a file').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('button', { name: 'Import 60,000 points' })).toBeEnabled({ timeout: 20_000 });

  const base = baseURL ?? '';
  await openFrames(
    page,
    base,
    `<iframe src="${framesOrigin(base)}/embed.html?lang=en&preset=xor" width="400" height="500"></iframe>`,
  );
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  await post(page, { frontera: 1, command: 'play' });
  const told = async (): Promise<number> => Number((await heard(page, 'epoch')).at(-1)?.['epoch'] ?? 0);
  for (let look = 0; look < 6; look += 1) {
    const last = await told();
    await expect.poll(told, { timeout: 2000 }).toBeGreaterThan(last);
  }
});

test.describe('where the browser’s language is none', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C', configurable: true });
      Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['C'], configurable: true });
    });
  });

  test('the studio has all of its panels', async ({ page }) => {
    const figure = await openFigure(page, './');
    for (const panel of [
      '#network .node',
      '#readings .cost-chart',
      '#settings .rate',
      '#data .tile',
      '.timeline-slider',
    ])
      await expect(page.locator(panel).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await pressPlay(figure);
    await expect(page.locator('.cost-chart canvas')).toBeVisible();
    await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  });

  test('a figure has the views that its author wants, and the page its navigator as it was', async ({
    page,
  }) => {
    const figure = await openHost(page, {
      body: '<frontera-playground views="network loss"></frontera-playground>',
    });
    await expect(figure.locator('.cost-chart canvas')).toBeVisible();
    await expect(figure.locator('.node').first()).toBeVisible();
    expect(
      await page.evaluate(() => [
        navigator.language,
        Object.keys(navigator),
        Object.hasOwn(navigator, 'language'),
      ]),
    ).toEqual(['C', [], false]);
  });
});
