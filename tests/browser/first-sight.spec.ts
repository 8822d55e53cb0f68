/** What one sees first, as pictures: the studio at four sizes, light and dark, and what the README shows of it. */
import { goFast, openFigure, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the sizes are set here');

const sizes = [
  { width: 1280, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const;

for (const size of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the studio before Play, ${size.width} × ${size.height}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      await openFigure(page, './?lang=en');
      // The panels come one after the other.
      await expect(page.locator('#readings frontera-cost')).toBeAttached();
      await expect(page).toHaveScreenshot(`studio-${size.width}-${colorScheme}.png`);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the studio that has learnt, as the README shows it, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    const figure = await openFigure(page, './?lang=en');
    const pause = page.locator('#pause-kind');
    await pause.selectOption('epoch');
    await enter(page.locator('#pause'), '1500');
    await goFast(figure);
    await pressPlay(figure);
    await expect(figure.locator('button.play')).toHaveAttribute('aria-label', 'Play');
    await expect.poll(() => reading(figure, 'epoch')).toBe(1500);
    await pause.selectOption('never');
    await figure.getByRole('combobox', { name: 'Speed' }).selectOption('60');
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot(`readme-${colorScheme}.png`);
  });
