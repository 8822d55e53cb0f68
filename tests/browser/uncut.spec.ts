/** What the studio says is seen whole: no words are cut, and nothing lies over something else. */
import type { Locator, Page } from '@playwright/test';
import { openFigure, stillBox, type Box } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the screens are set here');

const languages = ['en', 'es'] as const;

/** Menus that are narrower than the longest of their words wants them. */
function cutMenus(page: Page): Promise<readonly string[]> {
  return page.locator('#settings select, #data select').evaluateAll((menus) =>
    (menus as HTMLSelectElement[]).flatMap((menu) => {
      if (!menu.checkVisibility()) return [];
      const copy = menu.cloneNode(true) as HTMLSelectElement;
      copy.style.width = 'max-content';
      copy.style.position = 'absolute';
      menu.after(copy);
      const lacking = copy.offsetWidth - menu.offsetWidth;
      copy.remove();
      return lacking > 0 ? [`${menu.id} lacks ${lacking} px`] : [];
    }),
  );
}

for (const lang of languages)
  test(`no menu of the settings or the data cuts its words, in ${lang}`, async ({ page }) => {
    await openFigure(page, `./?lang=${lang}`);
    await page.locator('#optimizer').waitFor();
    for (const width of [1920, 1440, 1280, 1180, 1024, 820]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await cutMenus(page), `${width}`).toEqual([]);
      await page.locator('input[name="settings-page"][value="more"]').check();
      expect(await cutMenus(page), `${width}, more`).toEqual([]);
      await page.locator('input[name="settings-page"][value="main"]').check();
    }
  });

test('nothing below the head moves when the language changes, or when the tour has been taken', async ({
  page,
}) => {
  await openFigure(page, './?lang=en');
  const topsOf = async (lang: string): Promise<readonly number[]> => {
    await page.locator(`input[name="language"][value="${lang}"]`).check();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const tops: number[] = [];
    for (const width of [1180, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      tops.push((await stillBox(page.locator('#figure'))).y);
    }
    return tops;
  };
  const english = await topsOf('en');
  expect(await topsOf('es')).toEqual(english);
  await page.locator('.intro button').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.intro button')).toHaveCount(0);
  expect(await topsOf('es')).toEqual(english);
});

test('on a low screen the settings are scrolled to, and no line lies over another', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFigure(page, './?preset=five-classes&lang=en');
  const lines = page.locator('#settings > *');
  await lines.last().waitFor();
  const tops = await lines.evaluateAll((all) =>
    all.map((line) => {
      const inside = [line, ...line.querySelectorAll('*')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.getBoundingClientRect());
      return [
        Math.min(...inside.map(({ top }) => top)),
        Math.max(...inside.map(({ bottom }) => bottom)),
      ] as const;
    }),
  );
  expect(tops.length).toBeGreaterThan(3);
  for (const [at, [top]] of tops.entries()) {
    const [, above] = tops[at - 1] ?? [0, -Infinity];
    expect(top, `line ${at + 1}`).toBeGreaterThanOrEqual(above - 1);
  }
});

test('of five classes the whole table is seen, and of the landscape all its buttons', async ({ page }) => {
  for (const [width, lang] of [
    [1280, 'es'],
    [1280, 'en'],
    [1440, 'es'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await openFigure(page, `./?preset=five-classes&lang=${lang}`);
    const isWhole = (part: Locator): Promise<void> => expect(part).toBeInViewport({ ratio: 1 });
    await page.locator('#readings input[value="classes"]').check();
    await isWhole(page.locator('.confusion'));
    await page.locator('#readings input[value="cost"]').check();
    await page.locator('#readings input[value="landscape"]').check();
    await isWhole(page.locator('.landscape-buttons'));
  }
});

/** The axes' numbers that something on the plane lies over. */
function covered(said: Locator): Promise<readonly string[]> {
  return said.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    const over = element.getBoundingClientRect();
    return [...root.querySelectorAll('.axes :is(span, i)')].flatMap((number) => {
      const range = document.createRange();
      range.selectNodeContents(number);
      const under = range.getBoundingClientRect();
      const isApart =
        under.right <= over.left ||
        under.left >= over.right ||
        under.bottom <= over.top ||
        under.top >= over.bottom;
      return isApart ? [] : [number.textContent];
    });
  });
}

test('what is read at the cursor and what is said stand beside the axes’ numbers', async ({ page }) => {
  const figure = await openFigure(page, './?preset=empty-plane&lang=en');
  const { x, y, width, height } = await stillBox(figure.locator('.plane'));
  await page.mouse.click(x + 0.3 * width, y + 0.3 * height);
  await expect.poll(() => covered(figure.locator('.notice:not(.silent)'))).toEqual([]);
  await expect.poll(() => covered(figure.locator('.probe.lower'))).toEqual([]);
  await page.mouse.move(x + 0.8 * width, y + 0.8 * height);
  await expect.poll(() => covered(figure.locator('.probe.upper'))).toEqual([]);
});

test('nothing moves when a point is chosen, and the numbers of the walk lie over no button', async ({
  page,
}) => {
  for (const [width, height] of [
    [1280, 900],
    [1440, 900],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    const figure = await openFigure(page, './?lang=es');
    const diagram = page.locator('.network .diagram');
    const neurons = page.locator('.diagram .node.neuron');
    await expect(neurons).toHaveCount(12 + 6 + 1);
    // In the page, which a press scrolls to its button.
    const place = async (): Promise<Box> => {
      const box = await stillBox(diagram);
      return { ...box, y: box.y + (await page.evaluate(() => window.scrollY)) };
    };
    const before = await place();
    const plane = await stillBox(figure.locator('.plane'));
    await page.mouse.click(plane.x + 0.75 * plane.width, plane.y + 0.3 * plane.height);
    await expect(page.locator('.walk-slider')).toBeVisible();
    expect(await place()).toEqual(before);
    await expect(neurons).toHaveCount(12 + 6 + 1);
    // At the inputs nothing is in the way yet.
    const insert = page.locator('.insert').first();
    await expect(insert).toBeVisible();
    await page.locator('.walk-next').click();
    await expect(insert).toBeHidden();
    await expect(page.locator('.output-name:visible')).toHaveCount(0);
    await page.locator('.walk-close').click();
    await expect(insert).toBeVisible();
    expect(await place()).toEqual(before);
  }
});
