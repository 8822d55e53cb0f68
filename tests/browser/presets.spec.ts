import type { Page } from '@playwright/test';
import { presetNames } from '../../web/src/experiment/presets.ts';
import type { Playground } from '../../web/src/figure/types.ts';
import { messagesFor } from '../../web/src/i18n/messages.ts';
import { violations } from './axe.ts';
import { clickPoints, openFigure, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

const english = messagesFor('en').presetTexts;

const button = (page: Page) => page.getByRole('button', { name: /^Experiment: / });
const items = (page: Page) => page.getByRole('menuitemradio');
const hiddenLayers = (page: Page): Promise<string> =>
  page
    .locator('frontera-playground')
    .evaluate((element) =>
      (element as Playground).experiment.layers
        .map(({ units, activation }) => `${units} ${activation}`)
        .join(),
    );

test('every experiment is in the list with its sentence, and the present one is marked', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await button(page).click();
  await expect(items(page)).toHaveCount(presetNames.length);
  for (const { title, about } of Object.values(english)) {
    await expect(items(page).filter({ hasText: title })).toContainText(about);
  }
  await expect(page.getByRole('menuitemradio', { checked: true })).toContainText('The article’s circles');
  await expect(page.locator('#presets')).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open list, ${colorScheme} @axe`, async ({ page }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    await openFigure(page, './?lang=en');
    await button(page).click();
    await expect(items(page).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('choosing one loads its experiment, and its sentence says what to look for @once', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await button(page).click();
  await items(page).filter({ hasText: 'ReLU’s folds' }).click();
  await expect(page.locator('#presets')).toBeHidden();
  await expect(button(page)).toHaveText(/ReLU’s folds/u);
  await expect(page.locator('.tagline')).toHaveText(english['relu-folds'].about);
  await expect.poll(() => hiddenLayers(page)).toBe('3 relu,1 sigmoid');
});

test('the list is used by keys alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no arrow keys');
  await openFigure(page, './?lang=en');
  await button(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(items(page).first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(items(page).last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#presets')).toBeHidden();
  await expect(button(page)).toBeFocused();
  await expect(button(page)).toHaveText(/The article’s circles/u);
  await page.keyboard.press('Enter');
  await expect(items(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(button(page)).toHaveText(/XOR and a line/u);
  await expect(button(page)).toBeFocused();
  await expect.poll(() => hiddenLayers(page)).toBe('1 sigmoid');
});

test('an address names an experiment, in either language, and the list gives such addresses @once', async ({
  page,
}) => {
  await openFigure(page, './?lang=es&preset=vanishing-gradients');
  const spanish = messagesFor('es').presetTexts['vanishing-gradients'];
  await expect(page.locator('.tagline')).toHaveText(spanish.about);
  await expect.poll(() => hiddenLayers(page)).toBe('6 sigmoid,'.repeat(7) + '1 sigmoid');
  await page.getByRole('button', { name: /^Experimento: / }).click();
  const link = items(page).filter({ hasText: messagesFor('es').presetTexts.spiral.title });
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(page.getByRole('button', { name: /^Experimento: Una espiral/u })).toBeVisible();
  await expect.poll(() => hiddenLayers(page)).toBe('16 tanh,16 tanh,1 sigmoid');
});

test('a changed setting is said, and choosing again takes it back', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the settings are on another tab there');
  await openFigure(page, './?lang=en&preset=xor');
  await expect(button(page)).not.toContainText('changed');
  await page.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(button(page)).toContainText('changed');
  await expect(page.locator('.tagline')).toHaveText(english.xor.about);
  await button(page).click();
  await items(page).filter({ hasText: 'XOR and a line' }).click();
  await expect(button(page)).not.toContainText('changed');
  await expect.poll(() => hiddenLayers(page)).toBe('1 sigmoid');
});

test('points drawn over an experiment make it one’s own, and on the empty plane they don’t @once', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await takeTool(figure, '0');
  await clickPoints(page, figure, [[0.2, 0.3]]);
  await expect(button(page)).toHaveText(/Empty plane\s*▾/u);
  await openFigure(page, './?lang=en&preset=xor');
  await takeTool(figure, '0');
  await clickPoints(page, figure, [[0.2, 0.3]]);
  await expect(button(page)).toHaveText(/Your own/u);
});
