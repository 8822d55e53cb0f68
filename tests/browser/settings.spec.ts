import type { Locator, Page } from '@playwright/test';
import { optimizerDefaults } from '../../web/src/experiment/defaults.ts';
import { optimizerNames } from '../../web/src/experiment/names.ts';
import { messagesFor } from '../../web/src/i18n/messages.ts';
import { experimentOf, openFigure, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout');

const english = messagesFor('en');

async function turnTo(page: Page, name: 'main' | 'more'): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
}

async function stepOnce(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
}

test('each method has its own fields, and each reaches the document', async ({ page }) => {
  test.setTimeout(90_000);
  const figure = await openFigure(page, './?lang=en');
  await stepOnce(figure);
  for (const name of optimizerNames) {
    await turnTo(page, 'main');
    await page.getByRole('combobox', { name: 'Method' }).selectOption(name);
    await expect.poll(async () => (await experimentOf(figure)).optimizer.name).toBe(name);
    await turnTo(page, 'more');
    const own = Object.keys(optimizerDefaults[name]) as (keyof typeof english.optimizerFieldTitles)[];
    await expect(page.locator('.own .number')).toHaveCount(own.length);
    for (const field of own) {
      const input = page.getByRole('textbox', { name: english.optimizerFieldTitles[field] });
      await enter(input, 'some');
      await expect(page.locator(`#${field}-error`)).toContainText('a number from 0 to');
      await enter(input, '-1');
      await expect(page.locator(`#${field}-error`)).toContainText('-1 is outside');
      await enter(input, '0.25');
      await expect.poll(async () => (await experimentOf(figure)).optimizer[field]).toBe(0.25);
      await expect(page.locator(`#${field}-error`)).toHaveCount(0);
    }
    if (own.length === 0) await expect(page.locator('.own')).toContainText('Nothing else to set');
    await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  }
});

test('nothing else moves when a method has more fields', async ({ page }) => {
  await openFigure(page, './?lang=en');
  const places = (): Promise<number[]> =>
    page
      .locator('#settings :is(label, select, input)')
      .evaluateAll((all) =>
        all.filter((each) => each.closest('.own') === null).map((each) => each.getBoundingClientRect().top),
      );
  const main = await places();
  await turnTo(page, 'more');
  const more = await places();
  await turnTo(page, 'main');
  await page.getByRole('combobox', { name: 'Method' }).selectOption('adamw');
  await page.getByRole('checkbox', { name: 'Own rate for biases' }).uncheck();
  await expect(page.locator('#bias-learning-rate')).toHaveCount(0);
  await expect.poll(async () => (await page.locator('.bias-rate').boundingBox())?.height).toBeGreaterThan(20);
  await page.getByRole('checkbox', { name: 'Own rate for biases' }).check();
  await expect.poll(places).toEqual(main);
  await turnTo(page, 'more');
  await expect.poll(places).toEqual(more);
  const hidden = (): Promise<number> =>
    page.locator('#settings').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(hidden).toBe(0);
});

test('any batch is possible: from the menu, by its number, or all points', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const batch = async (): Promise<number | null> => (await experimentOf(figure)).batchSize;
  const number = page.getByRole('textbox', { name: 'Points in a batch' });
  await page.getByRole('combobox', { name: 'Batch' }).selectOption('32 points');
  await expect(number).toHaveValue('32');
  await enter(number, '57');
  await expect.poll(batch).toBe(57);
  await expect(page.locator('#batch-size option:checked')).toHaveText(/57 points/u);
  await enter(number, '0');
  await expect(page.locator('#batch-number-error')).toContainText('a whole number from 1 to 100,000');
  await enter(number, '');
  await expect.poll(batch).toBeNull();
  await expect(page.locator('#batch-number-error')).toHaveCount(0);
  await expect(page.locator('#batch-size option:checked')).toHaveText(/all points/u);
});

test('what need not restart the run doesn’t', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await stepOnce(figure);
  const penalties = async (): Promise<unknown> => (await experimentOf(figure)).regularization;
  await enter(page.getByRole('textbox', { name: 'L1 penalty' }), '0.01');
  await enter(page.getByRole('textbox', { name: 'L2 penalty' }), '0.02');
  await expect.poll(penalties).toEqual({ l1: 0.01, l2: 0.02 });
  await enter(page.getByRole('textbox', { name: 'Learning rate' }), '0.3');
  await enter(page.getByRole('textbox', { name: 'Biases’ rate' }), '0.2');
  await page.getByRole('combobox', { name: 'Cost' }).selectOption('mean squared error');
  await turnTo(page, 'more');
  await page.getByRole('checkbox', { name: 'Shuffle in each epoch' }).check();
  await expect.poll(async () => (await experimentOf(figure)).shuffle).toBe(true);
  await expect
    .poll(() => experimentOf(figure))
    .toMatchObject({
      optimizer: { learningRate: 0.3, biasLearningRate: 0.2 },
      loss: 'mean-squared-error',
    });
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
});

test('another seed begins anew: typed, or thrown', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await turnTo(page, 'more');
  const seed = page.getByRole('textbox', { name: 'Seed', exact: true });
  const start = await reading(figure, 'cost');
  await stepOnce(figure);
  await enter(seed, '-3');
  await expect(page.locator('#seed-error')).toContainText('a whole number from 0 to 4,294,967,295');
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  await enter(seed, '7');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect.poll(() => reading(figure, 'cost')).not.toBe(start);
  const other = await reading(figure, 'cost');
  await page.getByRole('button', { name: 'Other initial weights: the next seed' }).click();
  await expect(seed).toHaveValue('8');
  await expect.poll(() => reading(figure, 'cost')).not.toBe(other);
  await enter(seed, '1');
  await expect.poll(() => reading(figure, 'cost')).toBe(start);
});
