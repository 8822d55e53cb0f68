import { violations } from './axe.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  // The article is by far the longest to ask about. Its languages have the same colours, its schemes the same words.
  const article = colorScheme === 'light' ? './article/en/' : './article/es/';
  const pages = ['en', 'es'].flatMap((lang) => [`./?lang=${lang}`, `./embed.html?lang=${lang}`]);
  for (const address of [...pages, article]) {
    test(`axe finds nothing in ${address}, ${colorScheme}`, async ({ page }) => {
      // A page so long takes axe 20 s in Firefox, on a machine with nothing else to do.
      if (address === article) test.slow();
      // Colours in the middle of a transition are nobody's choice.
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      await openFigure(page, address);
      expect(await violations(page)).toEqual([]);
    });
  }
}
