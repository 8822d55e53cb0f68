/** As many points as a document may have: they come onto the plane a little in each task, and what is done meanwhile counts. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, pointCount } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same dialog and the same plane');

const count = 100_000;

const text = `x,y,label\n${Array.from(
  { length: count },
  (_, at) => `${Math.sin(at)},${Math.cos(1.7 * at)},${['red', 'blue', 'green'][at % 3] ?? ''}\n`,
).join('')}`;

/** Copies of marks on the big plane: all, and the most in one task. */
interface Copies {
  all: number;
  most: number;
}

const copiesIn = (page: Page): Promise<Copies> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { copies: Copies }).copies }));

test('100,000 points are drawn in slices, and an edit made meanwhile stays', async ({ page }) => {
  await page.addInitScript(() => {
    const copies = { all: 0, most: 0 };
    Object.assign(globalThis, { copies });
    let inTask = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (inTask = 0);
    const context = CanvasRenderingContext2D.prototype as {
      drawImage: (this: CanvasRenderingContext2D, ...all: readonly unknown[]) => void;
    };
    const former = { draw: context.drawImage };
    context.drawImage = function copy(...all): void {
      if (inTask === 0) port2.postMessage(null);
      inTask += 1;
      copies.all += 1;
      copies.most = Math.max(copies.most, inTask);
      Reflect.apply(former.draw, this, all);
    };
  });
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Import 100,000 points' }).click();
  await expect.poll(() => pointCount(figure)).toBe(count);
  // The plane is not done yet.
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('20%');
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).experiment.data.testFraction))
    .toBe(0.2);
  await expect.poll(async () => (await copiesIn(page)).all, { timeout: 20_000 }).toBeGreaterThan(count);
  // Two canvases, and a stroke's worth beside.
  expect((await copiesIn(page)).most).toBeLessThan(10_000);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBe(1);
});
