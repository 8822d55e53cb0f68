import { violations } from './axe.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'es'] as const) {
    for (const address of [`./?lang=${lang}`, `./article/${lang}/`, `./embed.html?lang=${lang}`]) {
      test(`axe finds nothing in ${address}, ${colorScheme}`, async ({ page }) => {
        // Colours in the middle of a transition are nobody's choice.
        await prefer(page, { colorScheme, reducedMotion: 'reduce' });
        await openFigure(page, address);
        expect(await violations(page)).toEqual([]);
      });
    }
  }
}
