/** What is computed beyond a run, by a worker and a core of its own. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';

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

test('a derivative is checked: both costs give the central difference, and that backpropagation’s value', async ({
  page,
}) => {
  const figure = await openHost(page, {
    body: `${figureTag()}<frontera-check for="fig-1"></frontera-check>`,
  });
  const check = page.locator('frontera-check');
  await expect(check.locator('.check-chart .dot')).toHaveCount(16);
  const weight = await figure.evaluate((element) => (element as Playground).state?.parameters[0] ?? NaN);
  expect(await rowOf(check, 0)).toBeCloseTo(weight, 6);
  const [left, right] = [await rowOf(check, 2), await rowOf(check, 4)];
  expect(await rowOf(check, 5)).toBeCloseTo((right - left) / 0.002, 8);
  expect(await rowOf(check, 6)).toBeCloseTo(await rowOf(check, 5), 6);

  // A step of the run, and it is checked anew.
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  const after = await figure.evaluate((element) => (element as Playground).state?.parameters[0] ?? NaN);
  await expect.poll(() => rowOf(check, 0)).toBeCloseTo(after, 6);
});

test('h is chosen by keys, the parameter by menus, and the worst of all is found', async ({ page }) => {
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

test('what a figure without any of this fetches has nothing of it', async ({ page }) => {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname));
  await openHost(page, { body: figureTag() });
  expect(names.filter((name) => /explor|check|engine\.wasm/u.test(name))).toEqual([]);
});

test('without the worker’s files a sentence says so, and a button tries again', async ({
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

for (const lang of ['en', 'es']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the check, at 280 px too: ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const box = '<div style="width: 280px"><frontera-check for="fig-1"></frontera-check></div>';
      await openHost(page, { body: `${figureTag(`lang="${lang}"`)}<main>${box}</main>` });
      const check = page.locator('frontera-check');
      await expect(check.locator('.check-chart .dot')).toHaveCount(16);
      const { violations } = await new AxeBuilder({ page }).include('frontera-check').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const isWhole = await check.evaluate((part) =>
        [...(part.shadowRoot?.querySelectorAll('.check-body, td, .check-plot') ?? [])].every(
          (box) => box.getBoundingClientRect().right <= part.getBoundingClientRect().right + 0.5,
        ),
      );
      expect(isWhole).toBe(true);
    });
  }
}

test('the studio has it under its gradients', async ({ page, isMobile }) => {
  await openFigure(page, './');
  if (isMobile) await page.locator('#tab-readings').click();
  await page.locator('input[name="seeing"][value="gradients"]').check();
  await page.locator('input[name="seeing-page"][value="check"]').check();
  await expect(page.locator('#readings .check-chart .dot')).toHaveCount(16);
});
