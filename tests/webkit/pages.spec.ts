/** A file that is imported, a snippet that is pasted, a page that is printed: in WebKit. */
import { fileURLToPath } from 'node:url';
import type { Playground } from '../../web/src/figure/types.ts';
import { expect, test, type WebKitPage } from './browser.ts';
import { serveHost } from './host.ts';

const table = fileURLToPath(new URL('../cases/tables/30-labels-red-Red-RED-and-blue.csv', import.meta.url));

const experimentOf = (webkit: WebKitPage): Promise<Playground['experiment']> =>
  webkit.evaluate(() => (document.querySelector('frontera-playground') as unknown as Playground).experiment);

test('a file is chosen, and its table becomes points', async ({ webkit }) => {
  await webkit.openFigure('./?lang=en');
  await webkit.clickNamed('Open');
  await (await webkit.find('#open input[type="file"]')).sendKeys(table);
  await webkit.clickNamed('Import 60 points');
  await expect
    .poll(async () => (await experimentOf(webkit)).data)
    .toMatchObject({ kind: 'points', classes: 2 });
});

for (const format of ['element', 'iframe'] as const) {
  test(`the code that the dialog gives works on a page of somebody else: ${format}`, async ({ webkit }) => {
    await webkit.openFigure('./?lang=en&preset=spiral');
    await webkit.clickNamed('Share');
    await webkit.click('label:has(input[name="share-page"][value="embed"])');
    // Its driver opens a menu that it can't choose from.
    await webkit.evaluate((wanted) => {
      const menu = document.querySelector<HTMLSelectElement>('#embed-format');
      if (menu === null) throw new Error('The dialog has no such menu.');
      menu.value = wanted;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, format);
    const field = await webkit.find('#share textarea');
    const code = async (): Promise<string> => (await field.getAttribute('value')) ?? '';
    await expect.poll(code).toContain(format === 'iframe' ? '<iframe' : '<frontera-playground');
    await serveHost(await code(), async (address) => {
      await webkit.open(address);
      if (format === 'element') {
        await expect.poll(async () => (await experimentOf(webkit)).data).toMatchObject({ name: 'spiral' });
        return;
      }
      const size = (): Promise<readonly number[]> =>
        webkit.evaluate(() => {
          const { clientWidth = 0, clientHeight = 0 } = document.querySelector('iframe') ?? {};
          return [clientWidth, clientHeight];
        });
      await expect.poll(async () => Math.min(...(await size()))).toBeGreaterThan(300);
      await webkit.driver.switchTo().frame(0);
      const data = (): Promise<unknown> =>
        webkit.evaluate(() => {
          const figure = document.querySelector('frontera-playground');
          return figure !== null && 'experiment' in figure && figure.experiment;
        });
      await expect.poll(data, { timeout: 20_000 }).toMatchObject({ data: { name: 'spiral' } });
      await webkit.driver.switchTo().defaultContent();
    });
  });
}
