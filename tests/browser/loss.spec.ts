/** `<frontera-loss>`: the output is dragged into a confident mistake and out of it, and both costs are the core's. */
import type { LossReading } from '../../web/src/parts/types.ts';
import { drag, openExplorer, placeOn, readingOf } from './explorer.ts';
import { expect, test } from './fixtures.ts';

const tag = '<frontera-loss id="it"></frontera-loss>';

test('a confident mistake: its numbers, which multiply as they are shown, and what they mean @once', async ({
  page,
}) => {
  const explorer = await openExplorer(page, tag);
  const reading = await readingOf<LossReading>(explorer);
  const [squared, entropy] = [reading?.squaredError, reading?.crossEntropy];
  expect(reading).toMatchObject({ target: 1, output: 0.05 });
  expect(reading?.z).toBeCloseTo(Math.log(0.05 / 0.95), 9);
  expect([squared?.cost, squared?.slope, squared?.delta]).toEqual([
    expect.closeTo(0.9025, 9),
    expect.closeTo(-1.9, 9),
    expect.closeTo(-1.9 * 0.0475, 9),
  ]);
  expect([entropy?.cost, entropy?.slope, entropy?.delta]).toEqual([
    expect.closeTo(-Math.log(0.05), 9),
    expect.closeTo(-20, 9),
    expect.closeTo(-0.95, 9),
  ]);
  await expect(explorer.locator('tbody td')).toHaveText([
    ...['', '(a−1)2', '−lna', '0.903', '2.996', '−1.900', '−20.000', '0.0475', '0.0475', '−0.0903', '−0.950'],
  ]);
  await expect(explorer.locator('.said')).toContainText('Cross-entropy pulls 11 times as hard');
});

test('keys move the output, and the other target turns both curves @once', async ({ page }) => {
  const explorer = await openExplorer(page, '<frontera-loss id="it" lang="es"></frontera-loss>');
  const slider = explorer.getByRole('slider', { name: 'salida a' });
  await slider.press('ArrowRight');
  await slider.press('Shift+ArrowRight');
  await expect.poll(async () => (await readingOf<LossReading>(explorer))?.output).toBe(0.061);
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^a = 0,061: error cuadrático 0,882, entropía cruzada 2,797$/u,
  );
  await slider.press('Home');
  await expect.poll(async () => (await readingOf<LossReading>(explorer))?.output).toBe(0.001);
  await explorer.getByRole('radio', { name: '0' }).check();
  await expect.poll(async () => (await readingOf<LossReading>(explorer))?.target).toBe(0);
  expect((await readingOf<LossReading>(explorer))?.crossEntropy.cost).toBeCloseTo(-Math.log(0.999), 9);
  await expect(explorer.locator('.said')).toContainText('Acierta con seguridad');
  expect(await explorer.locator('.stage').innerHTML()).not.toContain('NaN');
});

test('it is dragged in either chart, by mouse and by finger', async ({ page, isMobile }) => {
  const explorer = await openExplorer(page, tag);
  const output = async (): Promise<number> => (await readingOf<LossReading>(explorer))?.output ?? NaN;
  for (const [chart, to] of [
    [0, 0.9],
    [1, 0.4],
  ] as const) {
    const svg = explorer.locator('svg.draggable').nth(chart);
    const [from, end] = [await placeOn(svg, 0.6, 0.5), await placeOn(svg, to, 0.5)];
    await drag(page, isMobile, from, end);
    await expect.poll(async () => Math.abs((await output()) - to)).toBeLessThan(0.1);
  }
});
