/** What one sees first, as pictures: the studio at four sizes, light and dark. */
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

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
