import type { Playground } from '../../web/src/figure/types.ts';
import { openFigure, pressPlay, reading, shownFingerprint } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout; phone.spec.ts has the narrow one');

test('everything fits in 1280 × 900 without scrolling', async ({ page }) => {
  await openFigure(page, './?lang=es');
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const settings = document.getElementById('settings');
    return [
      scrollWidth - clientWidth,
      scrollHeight - clientHeight,
      (settings?.scrollHeight ?? 1) - (settings?.clientHeight ?? 0),
    ];
  });
  expect(overflow).toEqual([0, 0, 0]);
});

test('an edit has no part begin again and none read its colours anew', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await expect(page.locator('#timeline frontera-timeline')).toBeVisible();
  await page.evaluate(() => {
    const looks: string[] = [];
    Object.assign(globalThis, { looks });
    const observer = new MutationObserver((records) => {
      for (const { type, attributeName, target } of records)
        looks.push(`${attributeName ?? type} of ${target.nodeName}`);
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'theme'] });
    observer.observe(document.querySelector('frontera-playground')!, { attributeFilter: ['lang', 'theme'] });
    observer.observe(document.getElementById('stage')!, { childList: true });
  });
  const rate = page.getByRole('slider', { name: 'Learning rate' });
  const before = await rate.inputValue();
  await enter(page.getByRole('textbox', { name: 'Learning rate' }), '0.3');
  await expect(rate).not.toHaveValue(before);
  expect(await page.evaluate(() => (globalThis as unknown as { looks: string[] }).looks)).toEqual([]);
});

test('the language changes at once, and is remembered', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveTitle(/red neuronal/u);
  await expect(page.getByRole('heading', { name: 'Lecturas' })).toBeVisible();
  await expect(page.locator('frontera-playground').getByRole('button', { name: 'Entrenar' })).toBeVisible();
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('the browser’s first known language decides on the first visit', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    locale: 'es-MX',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await context.close();
});

test('the theme changes at once, and is remembered', async ({ page }) => {
  await prefer(page, { colorScheme: 'light' });
  await openFigure(page, './?lang=en');
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await expect(page.locator('frontera-playground')).toHaveAttribute('theme', 'dark');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect.poll(background).toBe(dark);
  await page.getByRole('radio', { name: 'Auto' }).check();
  await expect.poll(background).toBe(light);
});

test('a bad learning rate is explained beside its field, and the run is untouched', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  const field = page.getByRole('textbox', { name: 'Tasa de aprendizaje' });
  for (const [typed, said] of [
    ['mucho', 'un número de 0 a'],
    ['-1', 'un número de 0 a'],
    ['', 'un campo vacío'],
  ] as const) {
    await enter(field, typed);
    await expect(page.locator('#learning-rate-error')).toContainText(said);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue(typed);
  }
  const rate = (): Promise<number> =>
    figure.evaluate((element) => (element as Playground).experiment.optimizer.learningRate);
  expect(await rate()).toBe(0.16);
  await enter(field, '0,5');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('#learning-rate-error')).toHaveCount(0);
  await expect.poll(rate).toBe(0.5);
});

test('the rate’s slider, the batch and the cost change the run without restarting it', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const step = figure.getByRole('button', { name: 'One step' });
  await step.click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  await page.getByRole('slider', { name: /^Learning rate/u }).press('End');
  await page.getByRole('combobox', { name: 'Batch' }).selectOption('100 points');
  await page.getByRole('combobox', { name: 'Cost' }).selectOption('mean squared error');
  await expect
    .poll(() =>
      figure.evaluate((element) => {
        const { optimizer, batchSize, loss } = (element as Playground).experiment;
        return [optimizer.learningRate, batchSize, loss];
      }),
    )
    .toEqual([10, 100, 'mean-squared-error']);
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
});

test('the cost curve grows with the run, stays after a reset, and begins anew with other data', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const empty = page.getByText('Press Play: the cost will be drawn here');
  await expect(empty).toBeVisible();
  await pressPlay(figure);
  await expect(page.locator('.cost-chart canvas')).toBeVisible();
  await expect(empty).toBeHidden();
  await page.getByRole('radio', { name: 'log' }).check();
  await expect(page.locator('.cost-chart canvas')).toBeVisible();
  await pressPlay(figure);
  await page.locator('.cost-chart .u-over').hover();
  await expect(page.locator('.cost-reading')).toContainText(/epoch\s+\d+\s+train\s+0\.\d+/u);
  await figure.getByRole('button', { name: /^Reset/u }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect(page.locator('.cost-chart canvas')).toBeVisible();
  await page.getByRole('radio', { name: 'moons' }).check();
  await expect(empty).toBeVisible();
});

test('a preset that does not exist is said, and the article’s circles are there', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=hexagons');
  await expect(page.locator('#notice')).toContainText('double-circles, empty-plane');
  expect(await figure.evaluate((element) => (element as Playground).experiment.data.kind)).toBe('generated');
});

test('the same run shows the same fingerprint', async ({ page }) => {
  const fingerprints: string[] = [];
  for (let visit = 0; visit < 2; visit += 1) {
    const figure = await openFigure(page, './?lang=en');
    await figure.getByRole('button', { name: 'One step' }).click();
    await expect.poll(() => reading(figure, 'epoch')).toBe(1);
    fingerprints.push(await shownFingerprint(page));
  }
  expect(fingerprints[0]).toMatch(/^[0-9a-f]{16}$/u);
  expect(fingerprints[1]).toBe(fingerprints[0]);
});
