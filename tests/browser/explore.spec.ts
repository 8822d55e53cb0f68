/** What is computed beyond a run, by a worker and a core of its own. */
import type { Locator } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { openFigure, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';
import { prefer } from './person.ts';

const figureTag = (attributes = ''): string =>
  `<frontera-playground id="fig-1" preset="xor" style="display: block; width: 320px" ${attributes}></frontera-playground>`;

/** A row of the check's table, as a number. */
async function rowOf(check: Locator, row: number): Promise<number> {
  const text = await check.locator('.check-numbers td').nth(row).innerText();
  return Number(
    text
      .replace('−', '-')
      .replace(/ × 10/u, 'e')
      .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, superscript),
  );
}

function superscript(sign: string): string {
  return sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign));
}

test('a derivative is checked: both costs give the central difference, and that backpropagation’s value @once', async ({
  page,
}) => {
  const figure = await openHost(page, {
    body: `${figureTag()}<frontera-check for="fig-1"></frontera-check>`,
  });
  const check = page.locator('frontera-check');
  await expect(check.locator('.check-chart .dot')).toHaveCount(16);
  const weight = await figure.evaluate((element) => (element as Playground).state?.parameters[0] ?? NaN);
  await expect.poll(() => rowOf(check, 0)).toBeCloseTo(weight, 6);
  const [left, right] = [await rowOf(check, 2), await rowOf(check, 4)];
  await expect.poll(() => rowOf(check, 5)).toBeCloseTo((right - left) / 0.002, 8);
  await expect.poll(() => rowOf(check, 6)).toBeCloseTo(await rowOf(check, 5), 6);

  // A step of the run, and it is checked anew.
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  const after = await figure.evaluate((element) => (element as Playground).state?.parameters[0] ?? NaN);
  await expect.poll(() => rowOf(check, 0)).toBeCloseTo(after, 6);
});

test('h is chosen by keys, the parameter by menus, and the worst of all is found @once', async ({ page }) => {
  await openHost(page, { body: `${figureTag()}<frontera-check for="fig-1"></frontera-check>` });
  const check = page.locator('frontera-check');
  await expect(check.locator('.check-chart .dot')).toHaveCount(16);
  const slider = check.getByRole('slider', { name: 'h' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^h = 1 × 10⁻⁸: relative error /u);
  await check.getByLabel('weight or bias').selectOption('0');
  await expect(check.locator('.check-numbers th').first()).toContainText('b');
  await check.getByRole('button', { name: 'Find the worst of all' }).click();
  await expect(check.locator('.check-all p')).toContainText('3 of 3 parameters were checked');
});

test('what a figure without any of this fetches has nothing of it @once', async ({ page }) => {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname));
  await openHost(page, { body: figureTag() });
  expect(names.filter((name) => /explor|check|engine-\w+\.wasm/u.test(name))).toEqual([]);
});

test('without the worker’s files a sentence says so, and a button tries again @once', async ({
  page,
  complaints,
}) => {
  await page.route('**/frontera-explorer*.js', (route) => route.fulfill({ status: 404 }));
  await openHost(page, { body: `${figureTag()}<frontera-check for="fig-1"></frontera-check>` });
  const check = page.locator('frontera-check');
  await expect(check.getByRole('alert')).toContainText('could not be computed');
  await page.unroute('**/frontera-explorer*.js');
  await check.getByRole('button', { name: 'Try again' }).click();
  await expect(check.locator('.check-chart .dot')).toHaveCount(16);
  complaints.length = 0;
});

/** The flat vector of the figure's network. */
function parametersOf(figure: Locator): Promise<readonly number[]> {
  return figure.evaluate((element) => [...((element as Playground).state?.parameters ?? [])]);
}

const landscapeTag = '<frontera-landscape for="fig-1"></frontera-landscape>';

test('the net is dragged about in its landscape by keys, and one button takes it back @once', async ({
  page,
}) => {
  const figure = await openHost(page, { body: `${figureTag()}${landscapeTag}` });
  const part = page.locator('frontera-landscape');
  await part.locator('input[value="weights"]').check();
  const marker = part.locator('.marker');
  await expect(marker).toHaveAccessibleName(/stands at 0\.000, 0\.000, /u);
  const [first = NaN, second = NaN, ...others] = await parametersOf(figure);
  await marker.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(marker).toHaveAccessibleName(/stands at 0\.100, 0\.050, /u);
  await expect
    .poll(async () => (await parametersOf(figure)).slice(0, 2))
    .toEqual([expect.closeTo(first + 0.1, 5), expect.closeTo(second + 0.05, 5)]);
  expect((await parametersOf(figure)).slice(2)).toEqual(others);
  await expect(marker).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => parametersOf(figure)).toEqual([first, second, ...others]);
  await expect(part.getByRole('button', { name: 'Put it back' })).toBeDisabled();
});

test('the net is dragged by the pointer, and the field’s numbers follow', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a mouse');
  const figure = await openHost(page, { body: `${landscapeTag}${figureTag()}` });
  const part = page.locator('frontera-landscape');
  const marker = part.locator('.marker');
  await expect(marker).toBeVisible();
  const before = await parametersOf(figure);
  const box = await stillBox(part.locator('.landscape-plane'));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 4, { steps: 5 });
  await page.mouse.up();
  await expect(marker).toHaveAccessibleName(/stands at 0\.(19|20|21)\d, 0\.(49|50)\d, /u);
  await expect.poll(() => parametersOf(figure)).not.toEqual(before);
  await part.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => parametersOf(figure)).toEqual(before);
});

test('the run’s way is on the map, off whose plane it goes, and other directions and a nearer view are measured @once', async ({
  page,
}) => {
  const body = `${figureTag().replace('xor', 'double-circles')}${landscapeTag}`;
  const figure = await openHost(page, { body });
  const part = page.locator('frontera-landscape');
  const reading = part.locator('.landscape-reading');
  await expect(reading).toHaveText(/off this plane by 0\s*$/u);
  for (let epoch = 0; epoch < 3; epoch += 1)
    await figure.evaluate((element) => (element as Playground).stepEpoch());
  await expect(reading).toHaveText(/off this plane by 0\.\d+\s*$/u);
  const picture = (): Promise<string> =>
    part.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  for (const name of ['Other directions', 'Nearer', 'Centre']) {
    const before = await picture();
    await part.getByRole('button', { name, exact: true }).click();
    // Other directions are measured anew.
    await expect.poll(picture, { timeout: 15_000 }).not.toBe(before);
  }
});

for (const lang of ['en', 'es']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the landscape, and all of it fits into 280 px: ${lang}, ${colorScheme} @axe`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const box = `<div style="width: 280px">${landscapeTag}</div>`;
      await openHost(page, { body: `${figureTag(`lang="${lang}"`)}<main>${box}</main>` });
      const part = page.locator('frontera-landscape');
      for (const kind of ['random', 'weights']) {
        await part.locator(`input[value="${kind}"]`).check();
        await expect(part.locator('.marker')).toBeVisible();
        expect(await violations(page, 'frontera-landscape')).toEqual([]);
      }
      const isWhole = await part.evaluate((element) => {
        const body = element.shadowRoot?.querySelector('.landscape-body');
        return body !== null && body !== undefined && body.scrollWidth <= body.clientWidth;
      });
      expect(isWhole).toBe(true);
    });

    test(`axe finds nothing in the check, at 280 px too: ${lang}, ${colorScheme} @axe`, async ({ page }) => {
      await prefer(page, { colorScheme });
      const box = '<div style="width: 280px"><frontera-check for="fig-1"></frontera-check></div>';
      await openHost(page, { body: `${figureTag(`lang="${lang}"`)}<main>${box}</main>` });
      const check = page.locator('frontera-check');
      await expect(check.locator('.check-chart .dot')).toHaveCount(16);
      expect(await violations(page, 'frontera-check')).toEqual([]);
      const isWhole = await check.evaluate((part) =>
        [...(part.shadowRoot?.querySelectorAll('.check-body, td, .check-plot') ?? [])].every(
          (box) => box.getBoundingClientRect().right <= part.getBoundingClientRect().right + 0.5,
        ),
      );
      expect(isWhole).toBe(true);
    });
  }
}

test('the studio has both, under its gradients and under its cost', async ({ page, isMobile }) => {
  await openFigure(page, './');
  if (isMobile) await page.locator('#tab-readings').click();
  await page.locator('input[name="seeing-page"][value="landscape"]').check();
  await expect(page.locator('#readings .landscape-plane .marker')).toBeVisible();
  await page.locator('input[name="seeing"][value="gradients"]').check();
  await page.locator('input[name="seeing-page"][value="check"]').check();
  await expect(page.locator('#readings .check-chart .dot')).toHaveCount(16);
});
