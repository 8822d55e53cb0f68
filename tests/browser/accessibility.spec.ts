import { violations } from './axe.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  // The article is asked about in article.spec.ts, once all of it is there.
  const pages = ['en', 'es'].flatMap((lang) => [`./?lang=${lang}`, `./embed.html?lang=${lang}`]);
  for (const address of pages) {
    test(`axe finds nothing in ${address}, ${colorScheme}`, async ({ page }) => {
      // Colours in the middle of a transition are nobody's choice.
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      await openFigure(page, address);
      expect(await violations(page)).toEqual([]);
    });
  }
}
