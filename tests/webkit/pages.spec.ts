/** A file that is imported, a snippet that is pasted, a page that is printed: in WebKit. */
import { fileURLToPath } from 'node:url';
import type { Playground } from '../../web/src/figure/types.ts';
import { showAsOnPaper } from '../browser/on-paper.ts';
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

test('on paper figures are whole, with their state and without buttons, also one that was never scrolled to', async ({
  webkit,
  baseURL,
}) => {
  const figure = '<frontera-playground lang="en" preset="xor" theme="dark"></frontera-playground>';
  const body = `<script type="module" src="${baseURL}frontera.js"></script>${figure}<p style="height: 3000px">…</p>${figure}`;
  await serveHost(body, async (address) => {
    await webkit.openFigure(address);
    await webkit.evaluate(showAsOnPaper);
    const seen = (): Promise<unknown> =>
      webkit.evaluate(() =>
        [...document.querySelectorAll('frontera-playground')].map((element) => {
          const partOf = (name: string): ShadowRoot | null | undefined =>
            element.shadowRoot?.querySelector(`frontera-${name}`)?.shadowRoot;
          const [plane, transport] = [partOf('plane'), partOf('transport')];
          const pressed = [
            ...(plane?.querySelectorAll('.tools') ?? []),
            ...(transport?.querySelectorAll('button, select') ?? []),
          ];
          const isShown = (place: Element): boolean => place.getClientRects().length > 0;
          const field = plane?.querySelector<HTMLCanvasElement>('canvas.field') ?? null;
          const [red = 0, green = 0, blue = 0, opacity = 0] =
            field?.getContext('2d')?.getImageData(field.width / 2, field.height / 4, 1, 1).data ?? [];
          return {
            pieces: getComputedStyle(element.shadowRoot?.host ?? element).breakInside,
            buttons: pressed.filter(isShown).length,
            epoch: transport?.querySelector('.epoch dd')?.textContent,
            ink: getComputedStyle(transport?.querySelector('.readings') ?? element).color,
            isDrawn: opacity === 255 && red + green + blue > 0,
          };
        }),
      );
    const whole = { pieces: 'avoid', buttons: 0, epoch: '0', ink: 'rgb(38, 34, 29)', isDrawn: true };
    await expect.poll(seen, { timeout: 30_000 }).toEqual([whole, whole]);
  });
});
