import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import {
  clickPoints,
  experimentOf,
  goFast,
  openFigure,
  pixelsAt,
  pointCount,
  pressPlay,
  reading,
  takeTool,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout; phone.spec.ts has the narrow one');

async function openMore(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'more', exact: true }).check();
}

/** How many different colours the field has along a circle of this radius. */
async function coloursOnCircle(figure: Locator, radius: number): Promise<number> {
  const places = Array.from({ length: 100 }, (_, step) => {
    const angle = (2 * Math.PI * step) / 100;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  const pixels = await pixelsAt(figure, places);
  // Of each hue in all its shades: which channels lead is what tells hues apart here.
  const hues = pixels.map(([red = 0, green = 0, blue = 0]) =>
    [red - green, green - blue, blue - red].map((difference) => Math.round(difference / 24)).join(),
  );
  return new Set(hues).size;
}

test('five groups are told apart: softmax, a brush and a colour for each, more than 90 % right', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('radio', { name: 'many groups' }).check();
  await page.getByRole('button', { name: 'One more class' }).click();
  await expect.poll(async () => (await experimentOf(figure)).data.classes).toBe(5);
  await expect
    .poll(() => experimentOf(figure))
    .toMatchObject({
      data: { name: 'blobs' },
      loss: 'categorical-cross-entropy',
      layers: [{}, { units: 5, activation: 'softmax' }],
    });
  await expect(figure.locator('.classes .choice')).toHaveCount(5);
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 20_000 }).toBeGreaterThan(90);
  await pressPlay(figure);
  await expect.poll(() => coloursOnCircle(figure, 0.6)).toBeGreaterThanOrEqual(5);
});

test('Adam learns the moons, its rate and its fields with it', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  // The article's net, which is kept for the moons once something of it was changed.
  await enter(page.getByRole('textbox', { name: 'Penalización L1' }), '0.00001');
  await page.getByRole('radio', { name: 'lunas' }).check();
  await page.getByRole('combobox', { name: 'Método' }).selectOption('Adam');
  const adam = {
    ...{ name: 'adam', learningRate: 0.01, biasLearningRate: null },
    ...{ beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  };
  await expect.poll(async () => (await experimentOf(figure)).optimizer).toEqual(adam);
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 20_000 }).toBeGreaterThan(98);
});

test('the other settings change the document, and other initial weights begin anew', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  const penalty = page.getByRole('textbox', { name: 'L2 penalty' });
  await enter(penalty, 'much');
  await expect(page.locator('#l2-error')).toContainText('a number from 0 to 1,000');
  await enter(penalty, '0.001');
  await expect.poll(async () => (await experimentOf(figure)).regularization.l2).toBe(0.001);
  await openMore(page);
  await page.getByRole('checkbox', { name: 'Shuffle in each epoch' }).check();
  await expect.poll(async () => (await experimentOf(figure)).shuffle).toBe(true);
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  await page.getByRole('combobox', { name: 'Initial weights' }).selectOption('He, normal');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect.poll(() => experimentOf(figure)).toMatchObject({ shuffle: true, initializer: 'he-normal' });
});

test('test points have their own cost, in the chart’s head and on its label', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('20%');
  await expect(page.locator('.cost-reading')).toContainText(/test\s+\d\.\d+/u);
  await pressPlay(figure);
  await expect(page.locator('.cost-chart')).toHaveAttribute('aria-valuetext', /on the test points \d/u);
  await pressPlay(figure);
  await expect.poll(() => pointCount(figure)).toBe(1600);
});

test('three classes are drawn by hand; their number can’t fall below what is drawn', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  const more = page.getByRole('button', { name: 'One more class' });
  await more.click();
  await expect(figure.locator('.classes .choice')).toHaveCount(3);
  await clickPoints(page, figure, [[-0.5, 0.5]]);
  await takeTool(figure, '1');
  await clickPoints(page, figure, [[0.5, 0.5]]);
  await takeTool(figure, '2');
  await clickPoints(page, figure, [[0, -0.5]]);
  await expect(page.getByRole('button', { name: 'One class fewer' })).toBeDisabled();
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 20_000 }).toBe(100);
  await figure.getByRole('button', { name: 'Remove all points' }).click();
  await page.getByRole('button', { name: 'One class fewer' }).click();
  await expect(figure.locator('.classes .choice')).toHaveCount(2);
  // The brush of the class that is gone would draw points that the document refuses.
  await clickPoints(page, figure, [[0.1, 0.1]]);
  await expect.poll(() => pointCount(figure)).toBe(1);
});

test('the choice of data follows a document that somebody else loads', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const circles = page.getByRole('radio', { name: 'double circles' });
  await expect(circles).toBeChecked();
  const article = await experimentOf(figure);
  const load = (experiment: Experiment): Promise<void> =>
    figure.evaluate((element, loaded) => {
      (element as Playground).experiment = loaded;
    }, experiment);
  const data = {
    kind: 'generated',
    name: 'moons',
    samples: 100,
    noise: 0.1,
    classes: 2,
    seed: 1,
    testFraction: 0,
  } as const;
  await load({ ...article, data });
  await expect(circles).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'moons' })).toBeChecked();
  await load(article);
  await expect(circles).toBeChecked();
});
