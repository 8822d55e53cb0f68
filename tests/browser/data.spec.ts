import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, experimentOf, openFigure, pointCount, reading, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout; the last tests have the narrow one');

const gallery = (page: Page): Locator => page.getByRole('radiogroup', { name: 'Data set' });
const picture = (page: Page, name: string): Locator =>
  gallery(page).getByRole('radio', { name, exact: true });

test('a data set is chosen by its picture, by mouse and by arrow keys', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await expect(gallery(page).getByRole('radio')).toHaveCount(10);
  await expect(picture(page, 'double circles')).toBeChecked();
  const before = await experimentOf(figure);
  await gallery(page).locator('.tile').nth(2).click();
  await expect(picture(page, 'moons')).toBeChecked();
  await expect(page.locator('.data-name')).toHaveText('moons');
  await expect(page.locator('.lesson-title')).toHaveText('Moons');
  await expect.poll(async () => (await experimentOf(figure)).data).toEqual({ ...before.data, name: 'moons' });
  await page.keyboard.press('ArrowRight');
  await expect(picture(page, 'XOR')).toBeFocused();
  await expect(picture(page, 'XOR')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.data-name')).toHaveText('circles');
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'circles' });
});

test('a data set brings settings that learn it, in the epochs that it says', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const learning = page.locator('.learning');
  await expect(learning).toHaveText('');
  for (const name of ['spiral', 'checkerboard']) {
    await picture(page, name).check();
    await expect(learning).toContainText('learn it in about');
    const epochs = Number(/\d+/u.exec(await learning.innerText())?.[0]);
    await figure.evaluate((element, last) => {
      const playground = element as Playground;
      playground.speed = Infinity;
      playground.stop = { epoch: last, cost: null, patience: null };
    }, epochs);
    await figure.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => reading(figure, 'epoch')).toBe(epochs);
    await expect.poll(() => reading(figure, 'accuracy')).toBeGreaterThan(90);
  }
});

test('settings that a person changed stay, and one button takes those that learn the data', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const use = page.getByRole('button', { name: 'Use settings that learn this' });
  await enter(page.getByRole('textbox', { name: 'L2 penalty' }), '0.001');
  await expect(use).toBeVisible();
  const { layers } = await experimentOf(figure);
  await picture(page, 'XOR').check();
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ name: 'xor' });
  await expect.poll(() => experimentOf(figure)).toMatchObject({ layers, regularization: { l2: 0.001 } });
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  await use.click();
  await expect(page.locator('.learning')).toHaveText('These settings learn it in about 100 epochs.');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect
    .poll(() => experimentOf(figure))
    .toMatchObject({
      layers: [{ units: 8, activation: 'tanh' }, { units: 1 }],
      optimizer: { name: 'adam', biasLearningRate: null },
      regularization: { l2: 0 },
    });
});

test('points that are drawn are offered settings too, in Spanish', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es&preset=empty-plane');
  await expect(page.locator('.learning')).toHaveText('');
  await clickPoints(page, figure, [
    [-0.5, 0.5],
    [0.5, 0.5],
  ]);
  await page.getByRole('button', { name: 'Usar ajustes que lo aprenden' }).click();
  await expect(page.locator('.learning')).toContainText('casi cualquier');
  await expect.poll(async () => (await experimentOf(figure)).optimizer.name).toBe('adam');
  await expect.poll(() => pointCount(figure)).toBe(2);
});

test('a picture says its name and what it is under the pointer and under the keyboard', async ({ page }) => {
  await openFigure(page, './?lang=es');
  const words = page.locator('.help-words');
  await page.locator('.tile', { has: page.getByRole('radio', { name: 'espiral' }) }).hover();
  await expect(words).toContainText('espiral');
  await expect(words).toContainText('Dos brazos enrollados');
  await page.mouse.move(0, 0);
  await expect(words).toBeHidden();
  await page.getByRole('radio', { name: 'círculos dobles' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(words).toContainText('Un círculo dentro de otro');
});

test('number, noise and seed are typed; what is refused is explained under them', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const points = page.getByRole('textbox', { name: 'Points', exact: true });
  await enter(points, '401');
  await expect(page.locator('#samples-error')).toContainText('a multiple of 4 from 4 to 100,000');
  await expect.poll(() => pointCount(figure)).toBe(1600);
  await enter(points, '400');
  await expect(page.locator('#samples-error')).toHaveCount(0);
  await expect.poll(() => pointCount(figure)).toBe(400);
  await enter(page.getByRole('textbox', { name: 'Noise' }), '-0.1');
  await expect(page.locator('#noise-error')).toContainText('a number from 0 to 1');
  await enter(page.getByRole('textbox', { name: 'Noise' }), '0,2');
  await expect.poll(async () => (await experimentOf(figure)).data).toMatchObject({ noise: 0.2 });
  const seed = page.getByRole('textbox', { name: 'Seed of the data' });
  await enter(seed, '1.5');
  await expect(page.locator('#data-seed-error')).toContainText('a whole number from 0 to 4,294,967,295');
  await enter(seed, '41');
  await expect(page.locator('#data-seed-error')).toHaveCount(0);
  await page.getByRole('button', { name: 'Other points of the same kind: the next seed' }).click();
  await expect(seed).toHaveValue('42');
  await expect
    .poll(async () => (await experimentOf(figure)).data)
    .toMatchObject({ samples: 400, noise: 0.2, seed: 42 });
});

test('other points do not restart the run', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  const cost = await reading(figure, 'cost');
  await page.getByRole('button', { name: 'Other points of the same kind: the next seed' }).click();
  await expect.poll(() => reading(figure, 'cost')).not.toBe(cost);
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('30%');
  await expect.poll(async () => (await experimentOf(figure)).data.testFraction).toBe(0.3);
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
});

test('one’s own points are kept while another data set is looked at', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  const own = picture(page, 'your own points');
  await expect(own).toBeChecked();
  await expect(page.locator('.tile .pencil')).toBeVisible();
  await clickPoints(page, figure, [
    [-0.5, 0.5],
    [0.5, 0.5],
  ]);
  await takeTool(figure, '1');
  await clickPoints(page, figure, [[0.1, -0.4]]);
  await expect(page.locator('.tile .pencil')).toHaveCount(0);
  await expect(page.locator('output[name="count"]')).toHaveText('3');
  const drawn = (await experimentOf(figure)).data;
  await picture(page, 'spiral').check();
  await expect.poll(async () => (await experimentOf(figure)).data.kind).toBe('generated');
  await own.check();
  await expect.poll(() => pointCount(figure)).toBe(3);
  await expect.poll(async () => (await experimentOf(figure)).data).toEqual(drawn);
});

test('drawn points have a seed only where some are kept for testing', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  const seed = page.getByRole('textbox', { name: 'Seed of the data' });
  await expect(seed).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('20%');
  await page.getByRole('button', { name: 'Other test points: the next seed' }).click();
  await expect(seed).toHaveValue('2');
  await expect
    .poll(async () => (await experimentOf(figure)).data)
    .toMatchObject({ testFraction: 0.2, seed: 2 });
});

test('many groups are made in as many classes as one likes', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await picture(page, 'many groups').check();
  const classes = page.getByRole('textbox', { name: 'Classes' });
  await enter(classes, '9');
  await expect(page.locator('#classes-error')).toContainText('from 2 to 8');
  await enter(classes, '8');
  await expect(figure.locator('.classes .choice')).toHaveCount(8);
  await picture(page, 'rings').check();
  await expect(classes).toHaveCount(0);
  await expect.poll(async () => (await experimentOf(figure)).layers.at(-1)?.units).toBe(1);
});
