/** The first tour: offered once, five steps, in the way of nothing. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, pressPlay } from './figure.ts';
import { expect, test } from './fixtures.ts';

const card = (page: Page) => page.locator('.tour-card');
const invitation = (page: Page) =>
  page.getByRole('button', { name: /^(?:Take the tour|Haz el recorrido)$/u });

interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of the card, of Play, and of the middle half of the plane. */
function places(page: Page): Promise<{ card: Place; play: Place; middle: Place }> {
  return page.evaluate(() => {
    const boxOf = (element: Element | null | undefined): Place => {
      const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    const figure = document.querySelector('frontera-playground')?.shadowRoot;
    const within = (tag: string, selector: string): Element | null | undefined =>
      figure?.querySelector(selector) ?? figure?.querySelector(tag)?.shadowRoot?.querySelector(selector);
    const plane = boxOf(within('frontera-plane', '.plane'));
    const [x, y] = [(plane.right - plane.left) / 4, (plane.bottom - plane.top) / 4];
    return {
      card: boxOf(document.querySelector('.tour-card')),
      play: boxOf(within('frontera-transport', '.play')),
      middle: { left: plane.left + x, top: plane.top + y, right: plane.right - x, bottom: plane.bottom - y },
    };
  });
}

function meets(one: Place, other: Place): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

for (const lang of ['en', 'es'] as const) {
  test(`five steps, none of them over Play or the middle of the plane, ${lang}`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const sizes = isMobile
      ? [[390, 844]]
      : [
          [1280, 900],
          [1024, 768],
        ];
    for (const [width = 0, height = 0] of sizes) {
      await page.setViewportSize({ width, height });
      await openFigure(page, `./?lang=${lang}`);
      await page.locator('[data-help="help"]').click();
      await page.locator('#help [data-help="tour"]').click();
      const titles = new Set<string>();
      for (let step = 1; step <= 5; step += 1) {
        await expect(card(page)).toContainText(lang === 'en' ? `${step} of 5` : `${step} de 5`);
        titles.add(await card(page).locator('.help-name').innerText());
        const inTheWay = async (): Promise<string[]> => {
          const { card: at, play, middle } = await places(page);
          const isWithin = at.left >= 0 && at.top >= 0 && at.right <= width && at.bottom <= height;
          return [
            ...(meets(at, play) ? ['Play'] : []),
            ...(meets(at, middle) ? ['the plane'] : []),
            ...(isWithin ? [] : ['the edge']),
          ];
        };
        await expect.poll(inTheWay, { message: `step ${step}` }).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
      expect(titles.size).toBe(5);
      await expect(card(page)).toHaveCount(0);
    }
  });
}

test('it is offered on the first visit alone, takes no focus, and “?” has it again', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await expect(invitation(page)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.reload();
  await expect(page.locator('[data-help="help"]')).toBeVisible();
  await expect(invitation(page)).toHaveCount(0);
  await page.locator('[data-help="help"]').click();
  await page.getByRole('button', { name: 'A tour in five steps' }).click();
  await expect(card(page)).toContainText('1 of 5');
});

test('it is offered, and taken, where nothing can be remembered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await openFigure(page, './?lang=en');
  await invitation(page).click();
  await expect(card(page)).toContainText('1 of 5');
  await expect(invitation(page)).toHaveCount(0);
});

test('keys walk it, Escape leaves it, and the focus goes back', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard');
  await openFigure(page, './?lang=es');
  await page.locator('[data-help="help"]').click();
  await page.getByRole('button', { name: 'Recorrido en cinco pasos' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('2 de 5');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('1 de 5');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-help="help"]')).toBeFocused();
});

test('the page is used as ever while it is there: Play plays, and the tour goes on to what it does', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await invitation(page).click();
  await card(page).getByRole('button', { name: 'Next' }).click();
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(card(page)).toContainText('Press Play.');
  await pressPlay(figure);
  await expect(card(page)).toContainText('The border');
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBeGreaterThan(3);
  await page.keyboard.press('k');
  await expect.poll(() => figure.evaluate((element) => (element as Playground).playing)).toBe(false);
  await expect(card(page)).toBeVisible();
});
