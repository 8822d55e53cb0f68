import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { experimentOf, goFast, onScreen, openFigure, pressPlay, reading, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the wide layout; the narrow one has the same panel in a tab');

async function look(page: Page, view: string): Promise<void> {
  await page.getByRole('radio', { name: view, exact: true }).check();
}

/** Trains to an epoch and stops there. */
async function trainTo(figure: Locator, epoch: number): Promise<void> {
  await figure.evaluate((element, target) => {
    const playground = element as Playground;
    playground.stop = { ...playground.stop, epoch: target };
    playground.play();
  }, epoch);
  await expect.poll(() => reading(figure, 'epoch'), { timeout: 20_000 }).toBe(epoch);
}

const load = (figure: Locator, experiment: Experiment): Promise<void> =>
  figure.evaluate((element, loaded) => {
    (element as Playground).experiment = loaded;
  }, experiment);

/** The numbers in the table's cells, row by row. */
async function counts(page: Page): Promise<number[]> {
  const texts = await page.locator('.confusion td b').allInnerTexts();
  return texts.map((text) => Number(text.replaceAll(',', '')));
}

test('the table of classes has the engine’s counts, for training and for test points', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await look(page, 'Classes');
  await expect(page.locator('.confusion td b')).toHaveCount(4);
  const sum = async (): Promise<number> => (await counts(page)).reduce((total, each) => total + each, 0);
  await expect.poll(sum).toBe(1600);
  const engines = await figure.evaluate((element) => [
    ...((element as Playground).state?.confusion?.train ?? []),
  ]);
  await expect.poll(() => counts(page)).toEqual(engines);
  // What is on the diagonal is right: the accuracy under the plane.
  const right = ((engines[0] ?? 0) + (engines[3] ?? 0)) / 16;
  expect(right).toBeCloseTo(await reading(figure, 'accuracy'), 1);
  await expect(page.locator('.confusion tbody td').nth(1)).toHaveAttribute(
    'title',
    /^class 0 predicted as class 1: \d+/u,
  );
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('20%');
  await expect.poll(sum).toBe(1280);
  await page.getByRole('radio', { name: 'test', exact: true }).check();
  await expect.poll(sum).toBe(320);
});

test('eight classes have their marks on both sides and fit in the panel', async ({ page }) => {
  // Where the screen is lower they scroll in it.
  await page.setViewportSize({ width: 1280, height: 1250 });
  const figure = await openFigure(page, './?lang=es');
  await page.getByRole('radio', { name: 'varios grupos' }).check();
  const classes = page.getByRole('textbox', { name: 'Clases' });
  await enter(classes, '8');
  await look(page, 'Clases');
  await expect(page.locator('.confusion td b')).toHaveCount(64);
  await expect(page.getByRole('rowheader', { name: 'clase 7' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'clase 7' })).toBeVisible();
  const overflow = (): Promise<number[]> =>
    page
      .locator('.table-body')
      .evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]);
  await expect.poll(overflow).toEqual([0, 0]);
  await expect.poll(() => experimentOf(figure)).toMatchObject({ data: { classes: 8 } });
});

test('on an empty plane the classes and the gradients say what will be there', async ({ page }) => {
  await openFigure(page, './?lang=en&preset=empty-plane');
  await look(page, 'Classes');
  await expect(page.getByText('which classes are taken for which')).toBeVisible();
  await look(page, 'Cost');
  await expect(page.getByText('Press Play: the cost will be drawn here')).toBeVisible();
});

test('in a deep network of sigmoids the gradients shrink from layer to layer', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const article = await experimentOf(figure);
  const hidden = Array.from({ length: 6 }, () => ({ units: 6, activation: 'sigmoid' as const }));
  await load(figure, { ...article, layers: [...hidden, { units: 1, activation: 'sigmoid' }] });
  await look(page, 'Gradients');
  await expect(page.locator('.gradients .bar')).toHaveCount(7);
  const lengths = (): Promise<number[]> =>
    page
      .locator('.gradients rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  await expect.poll(async () => (await lengths()).filter((length) => length > 0).length).toBe(7);
  // Two powers of ten at least between the first layer and the output.
  const span = async (): Promise<number> => {
    const seen = await lengths();
    return (seen[6] ?? 0) - (seen[0] ?? 0);
  };
  await expect.poll(span).toBeGreaterThan(2);
  const gradients = await figure.evaluate((element) => [...((element as Playground).state?.gradients ?? [])]);
  const first = Math.sqrt(gradients.slice(0, 12).reduce((sum, each) => sum + each * each, 0) / 12);
  const exponent = Math.floor(Math.log10(first));
  const digits = [...String(-exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  await expect(page.locator('.gradients .size').first()).toHaveText(new RegExp(` × 10⁻${digits}$`, 'u'));
});

test('only the view that is seen wishes for its numbers', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const wishes = (): Promise<unknown> =>
    figure.evaluate((element) => {
      const run = (element as Playground).state;
      return [run?.gradients !== null, run?.confusion !== null];
    });
  await expect.poll(wishes).toEqual([false, false]);
  await look(page, 'Gradients');
  await expect.poll(wishes).toEqual([true, false]);
  await look(page, 'Classes');
  await expect.poll(wishes).toEqual([false, true]);
  await look(page, 'Accuracy');
  await expect.poll(wishes).toEqual([false, false]);
});

test('a run that went back keeps its curve, and is compared with the one that goes on from there', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await goFast(figure);
  await trainTo(figure, 120);
  const curve = page.locator('.cost-chart');
  await expect(curve).toHaveAttribute('aria-valuemax', '120');
  await figure.evaluate((element) => (element as Playground).seek(40));
  await expect(page.locator('.cost-reading')).toContainText(/epoch\s+40/u);
  await expect(curve).toHaveAttribute('aria-valuemax', '120');
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await enter(rate, '0.5');
  await trainTo(figure, 60);
  await expect(curve).toHaveAttribute('aria-valuemax', '60');
  // The axis still reaches to where the first run was left: the last mark's number is beyond 60.
  const after = await page.locator('.cost-chart canvas').screenshot();
  await page.getByRole('radiogroup', { name: 'Runs' }).getByRole('radio').first().check();
  await expect(curve).toHaveAttribute('aria-valuemax', '120');
  await expect
    .poll(async () => (await page.locator('.cost-chart canvas').screenshot()).equals(after))
    .toBe(false);
});

test('accuracy over epochs is read in percent, and the cost with its test set', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('combobox', { name: 'Test points' }).selectOption('20%');
  await goFast(figure);
  await trainTo(figure, 50);
  await page.locator('.cost-chart .u-over').hover();
  await expect(page.locator('.cost-reading')).toContainText(
    /epoch\s+\d+\s+train\s+\d\.\d+\s+test\s+\d\.\d+/u,
  );
  await look(page, 'Accuracy');
  await expect(page.locator('.cost-chart')).toHaveAttribute('aria-label', 'Accuracy over epochs');
  await expect(page.locator('.cost-reading')).toContainText(/train\s+\d+\.\d%\s+test\s+\d+\.\d%/u);
});

test('nothing below the reading moves while it changes', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  const top = async (): Promise<number | undefined> => (await page.locator('.cost-chart').boundingBox())?.y;
  const before = await top();
  await page.getByRole('combobox', { name: 'Puntos de prueba' }).selectOption({ index: 2 });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  await page.locator('.cost-chart .u-over').hover();
  expect(await top()).toBe(before);
  await look(page, 'Acierto');
  expect(await top()).toBe(before);
});

test('the numbers of a point are read in the studio, by mouse and by keys', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=xor');
  await look(page, 'Numbers');
  const head = page.locator('.inspect-head');
  await expect(head).toContainText(/point 1 of \d/u);
  await takeTool(figure, 'probe');
  const [x1 = 0, x2 = 0] = await figure.evaluate((element) => (element as Playground).points[2] ?? []);
  const spot = await onScreen(figure, [x1, x2]);
  await page.mouse.click(spot.x, spot.y);
  await expect(head).toContainText(/point 3 of \d/u);
  await head.getByRole('button', { name: 'Next point' }).focus();
  await page.keyboard.press('Enter');
  await expect(head).toContainText(/point 4 of \d/u);
  await page.keyboard.press('ArrowLeft');
  await expect(head).toContainText(/point 3 of \d/u);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  const cost = await figure.evaluate((element) => (element as Playground).state?.trace?.cost ?? Number.NaN);
  await expect(page.locator('.inspect-place b').last()).toHaveText(cost.toPrecision(4));
  await look(page, 'Cost');
  // What was clicked stays until it is let go, whatever is read.
  await expect(figure.locator('.inspect-ring')).toHaveCount(1);
  await page.getByRole('button', { name: 'Let the point go' }).click();
  await expect(figure.locator('.inspect-ring')).toHaveCount(0);
});

test('the numbers of a point scroll in one box', async ({ page }) => {
  await openFigure(page, './?lang=en');
  await look(page, 'Numbers');
  await expect(page.locator('.passes')).toBeVisible();
  const boxes = page.locator('#readings .inspect-body *').filter({ has: page.locator('tr') });
  const scrolling = await boxes.evaluateAll((all) =>
    all
      .filter((each) => each.scrollHeight > each.clientHeight + 1)
      .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowY))
      .map((each) => each.getAttribute('class')),
  );
  expect(scrolling).toEqual(['inspect-numbers']);
  // What is below is reached by the wheel, wherever the pointer is over the numbers.
  await page.locator('.neuron-name').hover();
  await page.mouse.wheel(0, 5000);
  await expect(page.locator('.passes tbody').last()).toBeInViewport();
});
