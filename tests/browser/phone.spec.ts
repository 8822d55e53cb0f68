import type { Page } from '@playwright/test';
import { dragFinger, onScreen, openFigure, pointCount, pressPlay, reading, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => !isMobile, 'a finger');

/** Against the screen: a phone's inner width grows with what overflows it. */
async function overflowPx(page: Page): Promise<number> {
  const screenPx = page.viewportSize()?.width ?? Number.NaN;
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - screenPx;
}

test('a finger paints both classes, the page stays where it is, and the network learns', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  const session = await page.context().newCDPSession(page);
  const before = await page.evaluate(() => window.scrollY);
  await dragFinger(session, await onScreen(figure, [-0.7, 0.7]), await onScreen(figure, [-0.7, -0.7]));
  const first = await pointCount(figure);
  expect(first).toBeGreaterThan(4);
  await takeTool(figure, '1');
  await dragFinger(session, await onScreen(figure, [0.7, -0.7]), await onScreen(figure, [0.7, 0.7]));
  await expect.poll(() => pointCount(figure)).toBeGreaterThan(first + 4);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 15_000 }).toBe(100);
});

test('a finger beside the plane scrolls the page and draws nothing', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  const session = await page.context().newCDPSession(page);
  await dragFinger(session, { x: 200, y: 800 }, { x: 200, y: 500 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  await expect.poll(() => pointCount(figure)).toBe(0);
});

test('the network trains while its diagram is read, and the plane stays in sight', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.locator('.columns').scrollIntoViewIfNeeded();
  await expect(figure.locator('.plane')).toBeInViewport({ ratio: 1 });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
});

test('the panels take turns in tabs, and none is wider than the screen', async ({ page }) => {
  await openFigure(page, './?lang=es');
  await page.setViewportSize({ width: 360, height: 740 });
  const panels = {
    Red: '#network',
    Números: '#numbers',
    Coste: '#readings',
    Ajustes: '#settings',
    Datos: '#data',
  } as const;
  for (const [name, panel] of Object.entries(panels)) {
    await page.getByRole('tab', { name }).click();
    await expect(page.locator(panel)).toBeVisible();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await expect.poll(() => overflowPx(page)).toBeLessThanOrEqual(0);
  }
});

test('the tabs of the readings say what they hold: a point’s numbers have one of their own', async ({
  page,
}) => {
  await openFigure(page, './?lang=en');
  await expect(page.getByRole('tab')).toHaveText(['Network', 'Numbers', 'Cost', 'Settings', 'Data']);
  await page.getByRole('tab', { name: 'Cost' }).tap();
  const panel = page.getByRole('tabpanel', { name: 'Cost' });
  const readings = panel.getByRole('radiogroup', { name: 'What to see of the run' });
  await expect(readings.getByRole('radio')).toHaveCount(4);
  await expect(page.getByRole('slider', { name: /^Epoch of the run/u })).toBeVisible();
  await page.getByRole('tab', { name: 'Numbers' }).tap();
  const numbers = page.getByRole('tabpanel', { name: 'Numbers' });
  await expect(
    numbers.getByRole('group', { name: 'One point through the network', exact: true }),
  ).toContainText('point 1 of 1,600');
  await expect(page.getByRole('slider', { name: /^Epoch of the run/u })).toBeHidden();
});

test('seven hidden layers still fit', async ({ page }) => {
  await openFigure(page, './?lang=es');
  for (let layers = 2; layers < 7; layers += 1) {
    await page.getByRole('button', { name: 'Añadir una capa oculta' }).click();
    await expect(
      page.getByRole('textbox', { name: `Neuronas de la capa oculta ${layers + 1}` }),
    ).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Añadir una capa oculta' })).toBeDisabled();
  await expect.poll(() => overflowPx(page)).toBeLessThanOrEqual(0);
});

test('eight classes fit, with a brush for each', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es&preset=empty-plane');
  await page.getByRole('tab', { name: 'Datos' }).click();
  const more = page.getByRole('button', { name: 'Una clase más' });
  for (let classes = 3; classes <= 8; classes += 1) {
    await more.click();
    await expect(figure.locator('.classes .choice')).toHaveCount(classes);
  }
  await expect(more).toBeDisabled();
  await expect.poll(() => overflowPx(page)).toBeLessThanOrEqual(0);
  // In three columns on the plane's edge, each tool as large as a finger.
  const boxes = await figure
    .locator('.tools button:not([popover] *), .tools .face')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(15);
  expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(3);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
  expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(44);
});
