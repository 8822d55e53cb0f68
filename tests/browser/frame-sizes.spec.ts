/** Frames on pages without the helper: all of the figure is seen in a frame of any size, with any views. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pressPlay, reading, ready } from './figure.ts';

test.skip(({ isMobile }) => isMobile, 'a window that changes its size');

const widths = [280, 390, 520, 700, 1200];
const heights = [320, 500, 900];
const viewLists = [
  'field',
  'network',
  'loss',
  'timeline',
  'inspect',
  'network loss timeline',
  'network loss timeline inspect',
];

/** What is wrong with the page as it is: a scroll bar, a control that is cut off, a plane that is too small to be read. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : all(element.shadowRoot)),
      ]);
    const found: string[] = [];
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide`);
    if (scrollHeight > clientHeight) found.push(`${scrollHeight} px high`);
    const seen = all(document).filter((element) => element.checkVisibility({ visibilityProperty: true }));
    for (const element of seen) {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (!element.matches('button, select, label, dd, .plane, .diagram, .cost-body, .timeline-slider'))
        continue;
      // A table of numbers scrolls in its own box.
      if ((element.getRootNode() as Partial<ShadowRoot>).host?.localName === 'frontera-inspect') continue;
      if (element.closest('.unseen') !== null) continue;
      const isCut = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      if (isCut || width === 0 || height === 0)
        found.push(`${element.localName}.${element.className} is cut off`);
      if (element.matches('.plane') && width < 120) found.push(`a plane of ${width} px`);
    }
    return found;
  });
}

/** What can be seen: at once, or by the tabs. */
function offered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLInputElement>('.tabs input')].map(({ value }) => value);
    const root = document.querySelector('frontera-playground')?.shadowRoot;
    const parts = [...(root?.querySelectorAll('.view') ?? [])].map((view) => view.getAttribute('part') ?? '');
    return tabs.length > 0 ? tabs.slice(1) : parts;
  });
}

for (const views of viewLists) {
  for (const lang of ['en', 'es']) {
    test(`${views} fits into frames of all sizes, ${lang}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 1200, height: 900 });
      await page.goto(`./embed.html?lang=${lang}&views=${views.replaceAll(' ', '+')}`);
      await ready(page.locator('frontera-playground'));
      const wanted = views === 'field' ? [] : views.split(' ');
      for (const width of widths)
        for (const height of heights) {
          await page.setViewportSize({ width, height });
          const size = `${width} × ${height}`;
          await expect.poll(() => faults(page), { message: size }).toEqual([]);
          await expect.poll(() => offered(page), { message: size }).toEqual(wanted);
        }
      // Each tab, in the smallest frame.
      await page.setViewportSize({ width: 280, height: 320 });
      for (const tab of await page.locator('.tabs label').all()) {
        await tab.click();
        await expect.poll(() => faults(page)).toEqual([]);
      }
    });
  }
}

test('what a tab shows in the plane’s place is the same run, and trains on', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 320 });
  await page.goto('./embed.html?lang=en&preset=xor&views=network+loss');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  await page.getByRole('radio', { name: 'Network' }).check();
  await expect(figure).toBeHidden();
  await expect(page.locator('frontera-network .node').first()).toBeVisible();
  const transport = page.locator('.tab-place frontera-transport');
  const epoch = async (): Promise<number> =>
    Number((await transport.locator('.epoch dd').innerText()).replaceAll(',', ''));
  const before = await epoch();
  await expect.poll(epoch).toBeGreaterThan(before + 3);
  await transport.getByRole('button', { name: 'Pause' }).click();
  await expect(transport.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('radio', { name: 'Plane' }).check();
  await expect(figure.locator('.plane')).toBeVisible();
  await expect(transport).toBeHidden();
});

test('with the helper there are no tabs: the frame is made as high as all views', async ({
  page,
  baseURL,
}) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Frontera" width="320" height="300" src="${baseURL}embed.html?views=network+loss+inspect"></iframe><script src="frontera-embed.js"></script>`,
    }),
  );
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await ready(frame.locator('frontera-playground'));
  await expect
    .poll(() => page.locator('iframe').evaluate((iframe) => (iframe as HTMLElement).offsetHeight))
    .toBeGreaterThan(900);
  await expect(frame.locator('.tabs')).toHaveCount(0);
  await expect(frame.locator('frontera-playground .view')).toHaveCount(3);
  expect(
    await frame
      .locator('frontera-playground')
      .evaluate((figure) => figure.shadowRoot?.querySelector('.root')?.className),
  ).toContain('free');
});
