/** What opens over the studio's page: each menu and dialog looks like one, and its words fit. */
import type { Locator, Page } from '@playwright/test';
import { connectionAt } from './diagram.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

/** What a person does to open each, by the id of what opens. */
const openers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  presets: (page) => page.getByRole('button', { name: /^Experiment: / }).click(),
  'legend-list': (page) => page.getByRole('button', { name: /^What is shown on the plane/u }).click(),
  'page-settings': (page) => page.getByRole('button', { name: 'Article, language and theme' }).click(),
  brush: (page) => page.getByRole('button', { name: 'Brush', exact: true }).click(),
  help: (page) => page.getByRole('button', { name: 'Keys and help' }).click(),
  share: (page) => page.getByRole('button', { name: 'Share' }).click(),
  open: (page) => page.getByRole('button', { name: 'Open' }).click(),
  'value-editor': async (page) => {
    const { x, y } = await connectionAt(page, 0, 0.5);
    await page.mouse.click(x, y);
  },
};

interface Look {
  readonly paper: boolean;
  readonly paddingPx: number;
  readonly borderPx: number;
  readonly hasShadow: boolean;
}

function lookOf(opened: Locator): Promise<Look> {
  return opened.evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      // A figure has a paper of its own.
      paper:
        element.getRootNode() === document
          ? style.backgroundColor === getComputedStyle(document.body).backgroundColor
          : /^rgb\(/u.test(style.backgroundColor),
      paddingPx: Number.parseFloat(style.paddingBlockStart),
      borderPx: Number.parseFloat(style.borderBlockStartWidth),
      hasShadow: style.boxShadow !== 'none',
    };
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every menu and dialog has paper, room and an edge, ${colorScheme}`, async ({ page, isMobile }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    await openFigure(page, './?lang=en');
    const ids = await page.locator('dialog, [popover]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids)).toEqual(new Set(Object.keys(openers)));
    for (const id of ids) {
      // Part of the head of the page where there is room for it; a finger edits values otherwise.
      if (id === (isMobile ? 'value-editor' : 'page-settings')) continue;
      await openers[id]?.(page);
      const opened = page.locator(`#${id}`);
      await expect(opened).toBeVisible();
      const { paper, paddingPx, borderPx, hasShadow } = await lookOf(opened);
      expect(paper, id).toBe(true);
      expect(paddingPx, id).toBeGreaterThan(6);
      expect(borderPx, id).toBe(1);
      // The browser's own style has paper, too, and a border, but neither of one pixel nor a shadow.
      if (id !== 'value-editor') expect(hasShadow, id).toBe(true);
      const spill = await opened.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(spill, id).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(opened).toBeHidden();
    }
  });
}

test('in the sharing dialog every choice is in one line, in Spanish at 1024 pixels', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'narrower');
  await page.setViewportSize({ width: 1024, height: 768 });
  await openFigure(page, './?lang=es');
  await page.getByRole('button', { name: 'Compartir' }).click();
  const head = page.getByRole('dialog', { name: 'Comparte este entrenamiento' }).locator('.dialog-head');
  await expect(head.locator('label')).toHaveCount(2);
  const lines = await head
    .locator(':is(h2, label span)')
    .evaluateAll((all) =>
      all.map(
        (each) => each.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(each).lineHeight),
      ),
    );
  expect(lines).toHaveLength(3);
  for (const count of lines) expect(count).toBeLessThan(1.5);
});
