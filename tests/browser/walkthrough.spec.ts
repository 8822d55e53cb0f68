/** An hour's curiosity in a minute: a student with a phone, in Spanish, by touch alone. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { squareAt } from './diagram.ts';
import {
  dragFinger,
  goFast,
  onScreen,
  openFigure,
  pointCount,
  reading,
  shownFingerprint,
  takeTool,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.use({ locale: 'es-ES' });
test.skip(({ isMobile }) => !isMobile, 'a phone');

/** Nothing is wider than the screen. */
async function expectFits(page: Page): Promise<void> {
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflowPx).toBeLessThanOrEqual(0);
}

test('drawing, training, looking inside, going back, changing, sharing', async ({ page }) => {
  test.slow();
  const figure = await openFigure(page, './');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expectFits(page);

  // An empty plane, and two classes drawn with a finger.
  await page.getByRole('button', { name: /^Experimento: Los círculos del artículo/u }).tap();
  await page.getByRole('menuitemradio', { name: /^Plano vacío/u }).tap();
  await expect(page.locator('.tagline')).toHaveText(/^Dibuja tus propios puntos/u);
  await expect.poll(() => pointCount(figure)).toBe(0);
  const session = await page.context().newCDPSession(page);
  await dragFinger(session, await onScreen(figure, [-0.7, 0.7]), await onScreen(figure, [-0.7, -0.7]));
  await takeTool(figure, '1');
  await dragFinger(session, await onScreen(figure, [0.7, -0.7]), await onScreen(figure, [0.7, 0.7]));
  await dragFinger(session, await onScreen(figure, [0.1, -0.7]), await onScreen(figure, [0.1, 0.7]));

  // Training, with the transport always within the thumb's reach.
  await goFast(figure);
  const play = figure.getByRole('button', { name: 'Entrenar' });
  // Chromium takes a tap right after a swipe for the end of a fling, and makes no click of it.
  await expect(async () => {
    if (await play.isVisible()) await play.tap();
    await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(0);
  }).toPass();
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 20_000 }).toBe(100);
  await figure.getByRole('button', { name: 'Pausa' }).tap();
  await expect(page.getByRole('status').filter({ hasText: /^Época [\d.]+: coste/u })).toHaveCount(1);

  // Inside: a neuron fills the plane and says its formula.
  await page.getByRole('tab', { name: 'Red' }).tap();
  await expect(figure.getByRole('button', { name: 'Entrenar' })).toBeInViewport();
  const spotlight = (): Promise<unknown> => figure.evaluate((element) => (element as Playground).spotlight);
  await page.locator('.diagram').scrollIntoViewIfNeeded();
  const { x, y } = await squareAt(page, 'neuron', 0);
  await page.touchscreen.tap(x, y);
  await expect.poll(spotlight).toEqual({ layer: 1, unit: 0 });
  await expectFits(page);

  // Back in time, and on from there with another learning rate: a second run.
  await page.getByRole('tab', { name: 'Coste' }).tap();
  const slider = page.getByRole('slider', { name: /^Época de la ejecución/u });
  await slider.fill('5');
  await expect.poll(() => reading(figure, 'epoch')).toBe(5);
  await page.getByRole('tab', { name: 'Ajustes' }).tap();
  await enter(page.getByRole('textbox', { name: 'Tasa de aprendizaje' }), '1,5');
  await page.getByRole('tab', { name: 'Coste' }).tap();
  await expect(
    page.getByRole('radio', { name: /^Ejecución 2: hasta la época 5; salió de la 1/u }),
  ).toBeChecked();
  await figure.getByRole('button', { name: 'Un paso' }).tap();
  await expect.poll(() => reading(figure, 'epoch')).toBe(6);
  await expectFits(page);

  // What is seen of it: curves and the table of classes.
  await page.getByRole('tab', { name: 'Coste' }).tap();
  await page.getByRole('radio', { name: 'Clases' }).tap();
  await expect(page.getByRole('table')).toBeVisible();
  await expectFits(page);

  // Shared: the link opens the same run.
  await page.getByRole('button', { name: 'Compartir' }).tap();
  const field = page.getByRole('dialog', { name: 'Comparte este entrenamiento' }).getByRole('textbox');
  await expect(field).toHaveValue(/#/u);
  const link = await field.inputValue();
  expect(link.length).toBeLessThan(2000);
  const fingerprint = await shownFingerprint(page);
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(other.locator('.fingerprint code')).toHaveText(fingerprint, { timeout: 15_000 });
});
