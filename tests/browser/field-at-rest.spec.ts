/** With the page at rest, any change of what the run is shows its field within a second, the same as a page that was opened with it. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { presetNames } from '../../web/src/experiment/presets.ts';
import { messagesFor } from '../../web/src/i18n/messages.ts';
import { clickPoints, goFast, openFigure, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'one layout is enough: the fields are the same');

const english = messagesFor('en').presetTexts;

/** The field's pixels as one number, by the rule of Fowler, Noll and Vo. */
function fieldPixels(figure: Locator): Promise<number> {
  return figure.locator('canvas.field').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('There is no 2d context.');
    context.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer);
    return pixels.reduce((hash, pixel) => Math.imul(hash ^ pixel, 0x01000193) >>> 0, 0x811c9dc5);
  });
}

/** What a page shows that is opened with this address, once it has gone where the address says. */
async function freshPixels(context: BrowserContext, address: string, epoch = 0): Promise<number> {
  const page = await context.newPage();
  const figure = await openFigure(page, address);
  await expect.poll(() => reading(figure, 'epoch')).toBe(epoch);
  // A first field has its border a moment later.
  await page.waitForTimeout(300);
  const pixels = await fieldPixels(figure);
  await page.close();
  return pixels;
}

/** A second after the change, the field is that of a new page with the run's own link. */
async function expectFreshField(page: Page, figure: Locator): Promise<void> {
  await page.waitForTimeout(1000);
  const shown = await fieldPixels(figure);
  const { code, epoch } = await figure.evaluate((element) => (element as Playground).snapshot());
  expect(await freshPixels(page.context(), `./?lang=en#${code ?? ''}`, epoch)).toBe(shown);
}

async function chooseLesson(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Experiment: / }).click();
  await page.getByRole('menuitemradio').filter({ hasText: title }).click();
}

/** Plays to an epoch and rests there. */
async function trainTo(page: Page, figure: Locator, epoch: number): Promise<void> {
  await goFast(figure);
  await figure.evaluate((element, at) => {
    (element as Playground).stop = { epoch: at, cost: null, patience: null };
  }, epoch);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch'), { timeout: 20_000 }).toBe(epoch);
  await page.waitForTimeout(300);
}

test('each of the thirteen lessons, chosen from the menu', async ({ page }) => {
  test.setTimeout(120_000);
  const fresh = new Map<string, number>();
  for (const name of presetNames)
    fresh.set(name, await freshPixels(page.context(), `./?lang=en&preset=${name}`));
  expect(presetNames).toHaveLength(13);
  const figure = await openFigure(page, './?lang=en&preset=spiral');
  await trainTo(page, figure, 5);
  for (const name of presetNames) {
    await chooseLesson(page, english[name].title);
    await expect.poll(() => fieldPixels(figure), { message: name, timeout: 1000 }).toBe(fresh.get(name));
  }
});

test('a document that is opened', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Open' }).click();
  const text = JSON.stringify({ version: 1, layers: [{ units: 1, activation: 'sigmoid' }], seed: 8 });
  const file = { name: 'line.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect.poll(() => figure.evaluate((element) => (element as Playground).experiment.seed)).toBe(8);
  await expectFreshField(page, figure);
});

test('a link put into the address', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await trainTo(page, figure, 40);
  const code = await figure.evaluate(async (element) => (await (element as Playground).snapshot()).code);
  await chooseLesson(page, english.spiral.title);
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await page.evaluate((hash) => {
    location.hash = hash ?? '';
  }, code);
  await expect.poll(() => reading(figure, 'epoch')).toBe(40);
  await expectFreshField(page, figure);
});

test('a place on the timeline, and a branch', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=spiral');
  await trainTo(page, figure, 60);
  await page.getByRole('slider', { name: /^Epoch of the run/u }).fill('20');
  await expect.poll(() => reading(figure, 'epoch')).toBe(20);
  await expectFreshField(page, figure);
  await enter(page.getByRole('textbox', { name: 'Learning rate' }), '0.05');
  await trainTo(page, figure, 30);
  await page.getByRole('radio', { name: /^Run 1: up to epoch 60/u }).check();
  await expect.poll(() => reading(figure, 'epoch')).toBe(60);
  await expectFreshField(page, figure);
});

test('a stroke, a data set and classes that are undone and done again', async ({ page }) => {
  test.slow();
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await trainTo(page, figure, 30);
  await clickPoints(page, figure, [[0.3, 0.3]]);
  await expectFreshField(page, figure);
  await page.keyboard.press('Control+z');
  await expectFreshField(page, figure);
  await page.getByRole('button', { name: 'Open' }).click();
  const rows = Array.from({ length: 30 }, (_, index) => `${index % 7},${index % 5},class ${index % 3}`);
  const buffer = Buffer.from(`a,b,c\n${rows.join('\n')}\n`);
  await page.getByLabel('Choose a file').setInputFiles({ name: 'three.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^Import/u }).click();
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).experiment.data.classes))
    .toBe(3);
  await expectFreshField(page, figure);
  await figure.evaluate((element) => {
    (element as Playground).undo();
  });
  await expectFreshField(page, figure);
  await figure.evaluate((element) => {
    (element as Playground).redo();
  });
  await expectFreshField(page, figure);
});
