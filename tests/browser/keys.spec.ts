/** The page by its keys, and what it says aloud. */
import { goFast, openFigure, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'a keyboard');

test('single keys play, step and reset; “?” lists them; they can be turned off', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.keyboard.press('s');
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  await page.keyboard.press('k');
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Help' });
  await expect(list).toContainText('back to the same start');
  await list.getByRole('checkbox', { name: 'Single keys work everywhere on the page' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Keys and help' }).click();
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
});

test('keys that are typed into a field stay there', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('textbox', { name: 'Learning rate' }).fill('');
  await page.keyboard.type('ksr?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeHidden();
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
});

test('a pause is told in a sentence', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(20);
  await pressPlay(figure);
  await expect(
    page.getByRole('status').filter({ hasText: /^Época [\d.]+: coste [\d,]+, aciertos [\d,]+\s%\.$/u }),
  ).toHaveCount(1);
});

test('what is shown on the plane is chosen, and remembered', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: /^What is shown on the plane/u }).click();
  await page.getByRole('radio', { name: 'blue and orange' }).check();
  await page.getByRole('checkbox', { name: /^a ring around/u }).check();
  await page.getByRole('checkbox', { name: /^the border/u }).uncheck();
  await expect(figure).toHaveAttribute('colours', 'blue-orange');
  await expect(figure).toHaveAttribute('marks', 'test errors');
  await page.reload();
  await expect(figure).toHaveAttribute('colours', 'blue-orange');
  await expect(figure).toHaveAttribute('marks', 'test errors');
});
