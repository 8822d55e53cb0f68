/** Browsers of the last years, by what they lack: taken away from this one before any script runs, from its style sheets on their way. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { connectionAt, parametersOf } from './diagram.ts';
import { openFigure, pressPlay, reading, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the same scripts');

/** What no browser had in 2022, of all that scripts could use. */
async function takeAwayNewer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const lacking: readonly (readonly [owner: object, names: readonly string[]])[] = [
      [URL, ['canParse', 'parse']],
      [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover']],
      [Path2D.prototype, ['roundRect']],
      [CanvasRenderingContext2D.prototype, ['roundRect']],
      [Array.prototype, ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [Float32Array.prototype, ['findLast', 'toSorted', 'toReversed', 'with']],
      [Array, ['fromAsync']],
      [Object, ['groupBy']],
      [Map, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [AbortSignal, ['any', 'timeout']],
      [
        Set.prototype,
        ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
      ],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Element.prototype, ['checkVisibility', 'setHTMLUnsafe']],
      [ArrayBuffer.prototype, ['transfer', 'resize']],
      [globalThis, ['Iterator', 'OffscreenCanvas', 'structuredClone', 'scheduler']],
    ];
    for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...args: [string, string?]) =>
      !/light-dark|color-mix|oklch/u.test(args.join(' ')) && supports(...(args as [string, string]));
  });
  // What a style sheet says in words that the browser doesn't know.
  await page.route(/\.(?:css|js)$/u, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const older = text.replaceAll(/\b(light-dark|color-mix|oklch)\(/gu, (whole, _name, at: number) =>
      // In scripts only what stands in style sheets: what is asked of CSS.supports is answered above.
      text.slice(at - 40, at).includes('supports') ? whole : `unknown-${whole}`,
    );
    await route.fulfill({ response, body: older });
  });
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

test('without the newer functions a frame draws and trains, its network too', async ({ page, baseURL }) => {
  await takeAwayNewer(page);
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Frontera" width="1000" height="600" src="${baseURL}embed.html?lang=en&views=network+loss"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const figure = page.frameLocator('iframe').locator('frontera-playground');
  await ready(figure);
  await expect(figure.locator('frontera-network .node').first()).toBeVisible();
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  await expect(figure.locator('.plane')).toHaveClass(/drawn/u);
});

for (const [name, body, isDark] of [
  ['a dark page', 'style="background: #111; color: #eee"', false],
  ['a light page', 'style="background: white"', false],
  ['a theme of its own', 'style="background: white" data-theme="dark"', true],
] as const) {
  test(`without light-dark(), a figure on ${name} is legible`, async ({ page }) => {
    await takeAwayNewer(page);
    const theme = isDark ? 'theme="dark"' : '';
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="./frontera.js"></script><body ${body}><frontera-playground ${theme}></frontera-playground>`,
      }),
    );
    const figure = await openFigure(page, './host.html');
    const colours = (): Promise<readonly [number, number, number]> =>
      figure
        .evaluate((element) => {
          const inner = element.shadowRoot?.querySelector('frontera-transport')?.shadowRoot;
          const style = (selector: string): CSSStyleDeclaration =>
            getComputedStyle(inner?.querySelector(selector) ?? element);
          return [
            getComputedStyle(element).backgroundColor,
            style('.readings dd').color,
            style('.play').backgroundColor,
          ];
        })
        .then((all) => all.map(luminance) as [number, number, number]);
    await expect
      .poll(async () => {
        const [ground, ink] = await colours();
        return Math.abs(ground - ink);
      })
      .toBeGreaterThan(0.6);
    const [ground, , button] = await colours();
    expect(ground < 0.5).toBe(isDark);
    expect(Math.abs(ground - button)).toBeGreaterThan(0.25);
    await pressPlay(figure);
    await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  });
}

test('without them the studio opens, trains and shares', async ({ page }) => {
  await takeAwayNewer(page);
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  await figure.evaluate((element) => {
    (element as Playground).pause();
  });
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share this run' })).toBeVisible();
});

/**
 * A browser that never heard of popovers: our files come with other words for them, and boxes that are containers hold what is fixed, as they
 * did then.
 */
async function takeAwayPopovers(page: Page): Promise<void> {
  await page.route(/\.(?:css|js|html)(?:\?|$)|\/(?:\?|$)/u, async (route) => {
    const response = await route.fetch({ url: route.request().url().replaceAll('unheard', 'popover') });
    const text = await response.text();
    const body = text
      .replaceAll('popover', 'unheard')
      .replaceAll('Popover', 'Unheard')
      .replaceAll(/container-type: ?inline-size/gu, 'container-type:inline-size;contain:layout');
    await route.fulfill({ response, body });
  });
}

/** Whether a menu is seen, over everything else, and where its upper edge is below the button's lower one. */
const menuOf = (button: Locator): Promise<{ readonly isOnTop: boolean; readonly gapPx: number } | null> =>
  button.evaluate((element) => {
    const tree = element.getRootNode() as Document | ShadowRoot;
    const menu = tree.getElementById(element.getAttribute('unheardtarget') ?? '');
    const box = menu?.getBoundingClientRect();
    if (menu === null || box === undefined || box.height === 0) return null;
    const hit = tree.elementFromPoint(box.left + box.width / 2, box.top + 12);
    return { isOnTop: menu.contains(hit), gapPx: box.top - element.getBoundingClientRect().bottom };
  });

const isBelow = async (button: Locator): Promise<boolean> => {
  const menu = await menuOf(button);
  return menu !== null && menu.isOnTop && menu.gapPx >= 0 && menu.gapPx < 12;
};

test('without popovers, menus open below their buttons, over everything, and close', async ({ page }) => {
  await takeAwayPopovers(page);
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="./frontera.js"></script>
        <frontera-legend for="it"></frontera-legend><frontera-playground id="it" style="width: 500px"></frontera-playground>`,
    }),
  );
  const figure = await openFigure(page, './host.html');
  const brush = figure.locator('[unheardtarget="brush"]');
  const legend = page.locator('frontera-legend [unheardtarget="legend-list"]');
  await expect(legend).toBeVisible();
  for (const button of [brush, legend]) {
    await expect.poll(() => menuOf(button)).toBeNull();
    await button.click();
    await expect.poll(() => isBelow(button)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => menuOf(button)).toBeNull();
    await button.click();
    await expect.poll(() => isBelow(button)).toBe(true);
    await page.mouse.click(700, 700);
    await expect.poll(() => menuOf(button)).toBeNull();
  }
  await legend.click();
  await page.getByRole('radio', { name: 'blue and orange' }).check();
  await expect(figure).toHaveJSProperty('colours', 'blue-orange');
});

test('without popovers, the studio’s menu leads to another experiment, and a weight is typed', async ({
  page,
}) => {
  await takeAwayPopovers(page);
  const figure = await openFigure(page, './?lang=en&preset=xor');
  const lessons = page.locator('[unheardtarget="presets"]');
  await lessons.click();
  await expect.poll(() => isBelow(lessons)).toBe(true);
  await page.getByRole('menuitemradio', { name: 'A spiral' }).click();
  await expect(page).toHaveURL(/preset=spiral/u);
  await expect.poll(() => menuOf(lessons)).toBeNull();
  const { x, y } = await connectionAt(page, 0, 0.5);
  await page.mouse.click(x, y);
  const field = page.getByRole('dialog', { name: /^weight, from/u }).getByRole('textbox');
  await expect(field).toBeFocused();
  await enter(field, '2.25');
  await expect.poll(async () => (await parametersOf(figure))[0]).toBe(2.25);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

for (const [lang, sentence] of [
  ['en', 'This figure needs a newer browser'],
  ['es', 'Esta figura necesita un navegador más nuevo'],
] as const) {
  test(`without constructed style sheets the picture stays, with a sentence, ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      for (const { prototype } of [Document, ShadowRoot])
        Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
      Object.defineProperty(window, 'CSSStyleSheet', {
        value: () => {
          throw new TypeError('Illegal constructor');
        },
      });
      CSS.supports = () => false;
    });
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="${lang}"><title>Host</title><link rel="icon" href="./favicon.svg"><script type="module" src="./frontera.js"></script><frontera-playground><img src="./favicon.svg" alt="Two rings" /></frontera-playground>`,
      }),
    );
    await page.goto('./host.html');
    await expect(page.getByRole('img', { name: 'Two rings' })).toBeVisible();
    await expect(page.getByText(sentence)).toBeVisible();
  });
}
