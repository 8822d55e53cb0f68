import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { experimentOf, parametersOf, squareAt } from './diagram.ts';
import { openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => !isMobile, 'a finger');

async function tap(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.touchscreen.tap(x, y);
}

test('a tap shows a neuron, the next edits it, a tap elsewhere releases it', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  await page.locator('.diagram').scrollIntoViewIfNeeded();
  const spotlight = (): Promise<unknown> => figure.evaluate((element) => (element as Playground).spotlight);
  const neuron = await squareAt(page, 'neuron', 13);
  await tap(page, neuron);
  await expect.poll(spotlight).toEqual({ layer: 2, unit: 1 });
  await expect(page.locator('.caption')).toContainText('ReLU');
  await tap(page, neuron);
  const editor = page.getByRole('dialog', { name: 'sesgo de la neurona 2 de la capa 2' });
  await expect(editor).toBeVisible();
  await editor.getByRole('slider').press('Home');
  await expect.poll(async () => (await parametersOf(figure))[36 + 72 + 1]).toBe(-5);
  await editor.getByRole('button', { name: /^Volver a/u }).tap();
  await expect.poll(async () => (await parametersOf(figure))[36 + 72 + 1]).not.toBe(-5);
  await page
    .getByText('entradas', { exact: true })
    .or(page.getByText('salida', { exact: true }))
    .last()
    .tap();
  await expect(editor).toBeHidden();
  await expect.poll(spotlight).toBeNull();
});

test('a tap takes a feature in, and fingers have room on everything', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  await page.locator('.diagram').scrollIntoViewIfNeeded();
  await tap(page, await squareAt(page, 'feature', 2));
  await expect.poll(async () => (await experimentOf(figure)).features).toEqual(['x1', 'x2', 'x1^2']);
  const small = await page.locator('#network').evaluate((panel) =>
    [...panel.querySelectorAll('button, select')]
      .map((control) => [control.getAttribute('aria-label'), control.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width < 44 || height < 44)
      .map(([name]) => name),
  );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: 'Insertar una capa antes de la capa 2' }).tap();
  await page.getByRole('button', { name: 'Quitar la capa oculta 1' }).tap();
  await expect
    .poll(async () => (await experimentOf(figure)).layers.map(({ units }) => units))
    .toEqual([12, 6, 1]);
});
