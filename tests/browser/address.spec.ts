/** Addresses that teachers write by hand, and the browser's history of documents. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, experimentOf, openFigure, pointCount, pressPlay, reading, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, goBack, goForward } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the last test has the narrow layout');

const notice = (page: Page): Locator => page.locator('#notice');
const title = (page: Page): Locator => page.locator('.lesson-title').first();

test('an exercise is a link: a preset, settings on it, and the controls that the teacher leaves', async ({
  page,
}) => {
  const figure = await openFigure(
    page,
    './?preset=xor&set=optimizer.learningRate=0.1&set=layers[0].activation=sigmoid&controls=play+reset&lang=es',
  );
  await expect(notice(page)).toBeHidden();
  await expect
    .poll(() => experimentOf(figure))
    .toMatchObject({
      data: { name: 'xor' },
      optimizer: { learningRate: 0.1 },
    });
  await expect(title(page)).toContainText('XOR');
  await expect(figure.getByRole('button', { name: 'Entrenar' })).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Reiniciar' })).toBeVisible();
  for (const left of ['Un paso', 'Nuevo comienzo', 'Quitar todos los puntos'])
    await expect(figure.getByRole('button', { name: left })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Datos' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Entrenamiento' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Abrir' })).toHaveCount(0);
  await expect(page.locator('.lesson-button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Capas ocultas' })).toHaveCount(0);
  // Nor by keys: S would step, N would start anew, R goes back.
  const before = await experimentOf(figure);
  await page.locator('body').press('s');
  await page.locator('body').press('n');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect.poll(() => experimentOf(figure)).toEqual(before);
  await page.locator('body').press('k');
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  await page.locator('body').press('r');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  const { x, y, width } = await stillBox(figure.locator('.plane'));
  await page.mouse.click(x + width / 2, y + width / 2);
  await expect.poll(() => pointCount(figure)).toBe(200);
});

test('the data may be left to the reader without the settings', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&controls=play+data');
  await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Training' })).toBeHidden();
  await page.getByRole('radio', { name: 'spiral' }).check();
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'spiral' });
});

test('what an address asks and can’t be done is said in the page’s language', async ({ page }) => {
  const figure = await openFigure(
    page,
    './?lang=es&preset=xor&set=optimizer.learningRate=fast&seed=3&views=field',
  );
  await expect(notice(page)).toContainText('El parámetro seed no existe');
  await expect(notice(page)).toContainText('El parámetro views no existe');
  await expect(notice(page)).toContainText('fast');
  await expect.poll(async () => (await experimentOf(figure)).optimizer.learningRate).toBe(2);
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(notice(page)).toContainText('The parameter seed does not exist');
});

test('Back and Forward go from document to document, with what was drawn and set in each', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await clickPoints(page, figure, [
    [-0.5, 0.5],
    [0.5, 0.5],
  ]);
  await enter(page.getByRole('textbox', { name: 'L2 penalty' }), '0.02');
  await expect.poll(async () => (await experimentOf(figure)).regularization.l2).toBe(0.02);
  const drawn = await experimentOf(figure);

  await page.getByRole('button', { name: /^Experiment:/u }).click();
  await page.getByRole('menuitemradio', { name: /^XOR/u }).click();
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'xor' });
  expect(new URL(page.url()).search).toBe('?lang=en&preset=xor');
  await page.getByRole('radio', { name: 'spiral' }).check();
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'spiral' });
  expect(new URL(page.url()).searchParams.has('preset')).toBe(false);
  const spiral = await experimentOf(figure);

  await goBack(page);
  await expect(title(page)).toContainText('XOR');
  await expect.poll(async () => (await experimentOf(figure)).layers.length).toBe(1);
  await goBack(page);
  await expect.poll(() => experimentOf(figure)).toEqual(drawn);
  await expect.poll(() => pointCount(figure)).toBe(2);
  expect(new URL(page.url()).searchParams.get('preset')).toBe('empty-plane');
  await page.reload();
  await expect.poll(() => experimentOf(page.locator('frontera-playground'))).toEqual(drawn);
  await goForward(page);
  await goForward(page);
  await expect.poll(() => experimentOf(page.locator('frontera-playground'))).toEqual(spiral);
});

test('Back also goes to the epoch, where the document alone leads there', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await figure.evaluate((element) => {
    (element as Playground).stop = { epoch: 40, cost: null, patience: null };
  });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBe(40);
  const cost = await reading(figure, 'cost');
  await page.getByRole('radio', { name: 'moons' }).check();
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await goBack(page);
  await expect.poll(() => reading(figure, 'epoch')).toBe(40);
  await expect.poll(() => reading(figure, 'cost')).toBe(cost);
});

test('a setting that was changed keeps the lesson’s name over a reload', async ({ page }) => {
  await openFigure(page, './?lang=en&preset=xor');
  await enter(page.getByRole('textbox', { name: 'L2 penalty' }), '0.02');
  await expect(page.locator('.lesson-changed')).toBeVisible();
  await page.reload();
  await expect(page.locator('.lesson-changed')).toBeVisible();
  await expect(title(page)).toContainText('XOR');
});

test('on a phone the tabs of what is left out are not there either', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFigure(page, './?lang=en&preset=xor&controls=play+reset+settings');
  await expect(page.getByRole('tab')).toHaveText(['Network', 'Numbers', 'Cost', 'Settings']);
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Training' })).toBeAttached();
  await page.getByRole('tab', { name: 'Settings' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Network' })).toBeFocused();
});
