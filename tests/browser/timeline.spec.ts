/** The timeline under the plane, as a person uses it: back, on from there, and to another run. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import {
  goFast,
  openFigure,
  pressPlay,
  reading,
  shownFingerprint as fingerprint,
  stillBox,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout');

/** Trains with the pause set at an epoch, and waits for it. */
async function trainTo(page: Page, figure: Locator, epoch: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Pause by itself' }).selectOption('at epoch');
  const field = page.getByRole('textbox', { name: 'Pause at this epoch' });
  await enter(field, String(epoch));
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch'), { timeout: 20_000 }).toBe(epoch);
}

/** Moves the slider as a person's arrow keys or pointer would. */
async function slideTo(page: Page, figure: Locator, epoch: number): Promise<void> {
  await page.getByRole('slider', { name: /^Epoch of the run/u }).fill(String(epoch));
  await expect.poll(() => reading(figure, 'epoch')).toBe(epoch);
}

test('a run is dragged back and forth, exactly', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const slider = page.getByRole('slider', { name: /^Epoch of the run/u });
  await expect(slider).toBeDisabled();
  await goFast(figure);
  await trainTo(page, figure, 60);
  const at60 = await fingerprint(page);
  await trainTo(page, figure, 150);
  const at150 = await fingerprint(page);
  await slideTo(page, figure, 60);
  await expect.poll(() => fingerprint(page)).toBe(at60);
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 60 of 150');
  await slider.press('ArrowRight');
  await expect.poll(() => reading(figure, 'epoch')).toBe(61);
  await slider.press('End');
  await expect.poll(() => fingerprint(page)).toBe(at150);
  await expect(page.getByRole('radiogroup', { name: 'Runs' })).toHaveCount(0);
});

test('what is changed in the past is another run; the former one is kept', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await goFast(figure);
  await trainTo(page, figure, 80);
  const former = await fingerprint(page);
  await slideTo(page, figure, 30);
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await enter(rate, '0.5');
  await expect(
    page.getByRole('radio', { name: 'Run 2: up to epoch 30; it left run 1 at epoch 30' }),
  ).toBeChecked();
  await trainTo(page, figure, 50);
  await page.getByRole('radio', { name: /^Run 1: up to epoch 80/u }).check();
  await expect.poll(() => fingerprint(page)).toBe(former);
  await expect(rate).toHaveValue('0.16');
  await page.getByRole('radio', { name: /^Run 2: up to epoch 50/u }).check();
  await expect.poll(() => reading(figure, 'epoch')).toBe(50);
  await expect(rate).toHaveValue('0.5');
});

test('runs are called by what was changed, are named, and forgotten', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await goFast(figure);
  await trainTo(page, figure, 40);
  await slideTo(page, figure, 20);
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await enter(rate, '3');
  await expect(page.locator('.runs-button')).toContainText('ε 0.16 → 3');
  await expect(page.getByRole('radio', { name: /^Run 2: .*\(ε 0\.16 → 3\)$/u })).toBeChecked();
  // The chart says which curve is whose, each in its colour.
  const key = page.locator('.cost-key > span');
  await expect(key).toHaveText(['first', 'ε 0.16 → 3']);
  const colours = await key
    .locator('path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(new Set(colours).size).toBe(2);

  const list = page.getByRole('group', { name: 'Name runs, or forget them' });
  await page.locator('.runs-button').click();
  await expect(list).toBeVisible();
  await enter(list.getByRole('textbox', { name: 'Name of run 2' }), 'too fast <b>');
  await expect(key).toHaveText(['first', 'too fast <b>']);
  await enter(list.getByRole('textbox', { name: 'Name of run 2' }), '');
  await expect(key).toHaveText(['first', 'ε 0.16 → 3']);
  // The run on which one stands gives way to the one that it left.
  await list.getByRole('button', { name: 'Forget run 2' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Runs' })).toHaveCount(0);
  await expect.poll(() => reading(figure, 'epoch')).toBe(40);
  await expect(rate).toHaveValue('0.16');
  await expect(key).toHaveCount(0);
});

test('a point that was drawn later is gone in the past, and back in its time', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  const count = (): Promise<number> =>
    figure.evaluate((element) => {
      const { data } = (element as Playground).experiment;
      return data.kind === 'points' ? data.points.length : -1;
    });
  const box = await stillBox(figure.locator('.plane'));
  const click = (x: number, y: number): Promise<void> =>
    page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  await click(0.4, 0.4);
  await click(0.6, 0.6);
  await goFast(figure);
  await trainTo(page, figure, 20);
  await click(0.4, 0.6);
  await trainTo(page, figure, 40);
  await slideTo(page, figure, 10);
  await expect.poll(count).toBe(2);
  await slideTo(page, figure, 30);
  await expect.poll(count).toBe(3);
});

test('a run pauses at a cost, or when the cost no longer falls, and says so', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await goFast(figure);
  await page.getByRole('combobox', { name: 'Pause by itself' }).selectOption('at cost');
  const field = page.getByRole('textbox', { name: /^Pause when the cost/u });
  await enter(field, '-3');
  await expect(page.getByText(/^The cost to pause at takes a number/u)).toBeVisible();
  await enter(field, '0.6');
  await pressPlay(figure);
  await expect(figure.getByText(/^The cost is low enough: paused at epoch \d+\.$/u)).toBeVisible();
  await expect.poll(() => reading(figure, 'cost')).toBeLessThanOrEqual(0.6);
  await page.getByRole('combobox', { name: 'Pause by itself' }).selectOption('when it no longer falls');
  await enter(page.getByRole('textbox', { name: 'Learning rate' }), '0');
  await pressPlay(figure);
  await expect(figure.getByText(/^The cost has stopped falling: paused at epoch \d+\.$/u)).toBeVisible();
});
