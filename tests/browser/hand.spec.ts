/** Looking never draws: what the hand holds on the plane, and how it is taken and let go. */
import type { Locator, Page } from '@playwright/test';
import { atRest, dragFinger, onScreen, openFigure, pointCount, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';

function toolOf(figure: Locator): Promise<string | null> {
  return figure.locator('.plane').getAttribute('data-tool');
}

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a mouse');

  for (const address of ['./?lang=en&preset=xor', './embed.html?lang=en&preset=xor']) {
    test(`a click reads: its numbers stay, and the lesson is as it was, in ${address}`, async ({ page }) => {
      const figure = await openFigure(page, address);
      const count = await pointCount(figure);
      const { x, y } = await onScreen(figure, [0.4, 0.02]);
      await page.mouse.click(x, y);
      await page.mouse.move(2, 2);
      await expect(figure.locator('.probe .value').first()).toHaveText(/^0\.[34]/u);
      await expect(figure.locator('.inspect-ring')).toHaveCount(1);
      await expect.poll(() => pointCount(figure)).toBe(count);
      await expect(figure.getByRole('button', { name: 'Undo' })).toBeDisabled();
      await page.mouse.click(x, y);
      await page.mouse.move(2, 2);
      await expect(figure.locator('.probe')).toHaveCount(0);
      await expect(figure.locator('.inspect-ring')).toHaveCount(0);
    });
  }

  test('a tool is in the hand from one press to the next, or to Escape', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=xor');
    const count = await pointCount(figure);
    const { x, y } = await onScreen(figure, [0.4, 0.02]);
    const brush = figure.locator('.choice:has(input[value="1"])');
    await expect.poll(() => toolOf(figure)).toBe('probe');
    await brush.click();
    await page.mouse.click(x, y);
    await expect.poll(() => pointCount(figure)).toBe(count + 1);
    await brush.click();
    await expect.poll(() => toolOf(figure)).toBe('probe');
    await expect(figure.getByRole('radio', { name: 'Read values' })).toBeChecked();
    await page.mouse.click(x, y);
    await expect.poll(() => pointCount(figure)).toBe(count + 1);
    await brush.click();
    await page.keyboard.press('Escape');
    await expect.poll(() => toolOf(figure)).toBe('probe');
    await figure.locator('.plane').press('2');
    await expect.poll(() => toolOf(figure)).toBe('brush');
    await figure.locator('.plane').press('Escape');
    await expect.poll(() => toolOf(figure)).toBe('probe');
  });

  test('Escape closes the brush’s settings first', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=xor');
    await takeTool(figure, '0');
    await figure.getByRole('button', { name: 'Brush' }).click();
    await page.keyboard.press('Escape');
    await expect(figure.locator('.flyout')).toBeHidden();
    await expect.poll(() => toolOf(figure)).toBe('brush');
  });

  test('an empty plane has a brush ready, for as long as one draws on it', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=empty-plane');
    await expect.poll(() => toolOf(figure)).toBe('brush');
    const { x, y } = await onScreen(figure, [0.4, 0.1]);
    await page.mouse.click(x, y);
    await page.mouse.click(x - 20, y);
    await expect.poll(() => pointCount(figure)).toBe(2);
    await figure.evaluate((element) => element.setAttribute('preset', 'xor'));
    await expect.poll(() => pointCount(figure)).toBeGreaterThan(100);
    await expect.poll(() => toolOf(figure)).toBe('probe');
    await figure.getByRole('button', { name: 'Remove all points' }).click();
    await expect.poll(() => toolOf(figure)).toBe('brush');
    await figure.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => toolOf(figure)).toBe('probe');
  });
});

/** Where the page is once a swipe has run out. */
function settled(page: Page): Promise<number> {
  return atRest(() => page.evaluate(() => window.scrollY), { intervals: [300] });
}

test.describe('with a finger', () => {
  test.skip(({ isMobile }) => !isMobile, 'a finger');

  for (const where of ['the studio', 'a figure', 'a frame']) {
    test(`a swipe over the plane scrolls and draws nothing, in ${where}`, async ({ page, baseURL }) => {
      const tall = '<p style="height: 1500px"></p>';
      if (where === 'the studio') await openFigure(page, './?lang=en&preset=xor');
      else
        await openHost(page, {
          head: '<meta name="viewport" content="width=device-width">',
          body:
            where === 'a figure'
              ? `<frontera-playground preset="xor" lang="en"></frontera-playground>${tall}`
              : `<iframe src="${baseURL ?? ''}embed.html?preset=xor&lang=en" style="border: 0; width: 100%; height: 640px"></iframe>${tall}<frontera-playground preset="xor" controls=""></frontera-playground>`,
        });
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      const figure =
        where === 'a frame'
          ? page.frameLocator('iframe').locator('frontera-playground')
          : page.locator('frontera-playground').first();
      await expect.poll(() => pointCount(figure)).toBeGreaterThan(100);
      const count = await pointCount(figure);
      const session = await page.context().newCDPSession(page);
      const from = await onScreen(figure, [0, -0.5]);
      await dragFinger(session, from, { x: from.x, y: from.y - 200 });
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
      await expect.poll(() => pointCount(figure)).toBe(count);
      await settled(page);
      await takeTool(figure, '0');
      const before = await settled(page);
      const start = await onScreen(figure, [0, -0.9]);
      await dragFinger(session, start, await onScreen(figure, [0, -0.2]));
      await expect.poll(() => pointCount(figure)).toBeGreaterThan(count);
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    });
  }
});
