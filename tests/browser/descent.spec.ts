/** `<frontera-descent>`: its start is dragged, ε is chosen, and it goes down by steps that are the core's. */
import type { DescentReading } from '../../web/src/parts/types.ts';
import { drag, openExplorer, placeOn, readingOf } from './explorer.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

const tag = '<frontera-descent id="it"></frontera-descent>';

test('step by step and back, with the numbers of each step as they are reckoned @once', async ({ page }) => {
  const explorer = await openExplorer(page, tag);
  await explorer.getByRole('button', { name: 'Step' }).click();
  await expect(explorer.locator('dd')).toHaveText([
    ...['1 of 60', '2.560', '−0.600', '−3.200', '−0.600 − 0.10 · (−3.200) = −0.280'],
  ]);
  await explorer.getByRole('button', { name: 'Step' }).click();
  await expect.poll(async () => (await readingOf<DescentReading>(explorer))?.step).toBe(2);
  expect((await readingOf<DescentReading>(explorer))?.weights).toEqual([expect.closeTo(-0.28, 6)]);
  await expect(explorer.locator('.gone')).toHaveCount(2);
  await explorer.getByRole('button', { name: 'Reset' }).click();
  await expect(explorer.locator('dd').first()).toHaveText('0 of 60');
});

test('it plays to the end, or is there at once where less motion is wished @once', async ({ page }) => {
  await prefer(page, { reducedMotion: 'no-preference' });
  const explorer = await openExplorer(page, '<frontera-descent id="it" step="57"></frontera-descent>');
  await explorer.getByRole('button', { name: 'Play' }).click();
  await expect(explorer.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(explorer.locator('dd').first()).toHaveText('60 of 60');
  await expect(explorer.getByRole('button', { name: 'Play' })).toBeVisible();
  await prefer(page, { reducedMotion: 'reduce' });
  await explorer.getByRole('button', { name: 'Reset' }).click();
  await explorer.getByRole('button', { name: 'Play' }).click();
  await expect(explorer.locator('dd').first()).toHaveText('60 of 60', { timeout: 1000 });
});

test('ε by keys, from too small to divergence, which is said, and NaN is never seen @once', async ({
  page,
}) => {
  const explorer = await openExplorer(
    page,
    '<frontera-descent id="it" lang="es" step="60"></frontera-descent>',
  );
  const rate = explorer.getByRole('slider', { name: 'tasa de aprendizaje ε' });
  await rate.press('Home');
  await expect(explorer.locator('.said')).toHaveText(
    /^ε es demasiado pequeña: tras 60 pasos, C solo ha bajado un 91\s%\.$/u,
  );
  await rate.press('End');
  await expect(explorer.locator('.said')).toContainText('diverge.');
  await expect(explorer.locator('dd').first()).toHaveText('18 de 18');
  expect(await explorer.locator('.explorer').innerHTML()).not.toMatch(/NaN|Infinity/u);
  await rate.press('ArrowLeft');
  await expect.poll(async () => (await readingOf<DescentReading>(explorer))?.rate).toBe(1.15);
  for (let press = 0; press < 13; press += 1) await rate.press('ArrowLeft');
  await expect(explorer.locator('.said')).toHaveText(
    'ε es más o menos la adecuada: en 1 paso está en el fondo.',
  );
});

test('it is seen from further away as it diverges, and from near again at its start @once', async ({
  page,
}) => {
  const explorer = await openExplorer(page, '<frontera-descent id="it" rate="1.2"></frontera-descent>');
  const left = explorer
    .locator('.chart svg text')
    .filter({ hasText: /^−\d+$/u })
    .first();
  const across = (): Promise<string[]> => explorer.locator('.chart text:not(.name)').allTextContents();
  await expect(left).toHaveText('−2');
  await explorer.evaluate((element) => Object.assign(element, { step: 60 }));
  await expect.poll(across).toContain('50');
  // What is far away is not put by a press.
  await expect(explorer.locator('svg.draggable')).toHaveCount(0);
  await expect(explorer.locator('path.ground')).toHaveAttribute('d', /^M.*L/u);
  await explorer.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(across).not.toContain('50');
  await expect(explorer.locator('svg.draggable')).toHaveCount(1);
  await explorer.evaluate((element) => Object.assign(element, { weights: 2, step: 60 }));
  await expect.poll(across).toContain('50');
});

test('the start is dragged on the curve and by keys, and the descent begins there', async ({
  page,
  isMobile,
}) => {
  const explorer = await openExplorer(page, '<frontera-descent id="it" step="5"></frontera-descent>');
  const svg = explorer.locator('svg.draggable');
  const [from, to] = [await placeOn(svg, 0.3, 0.5), await placeOn(svg, 0.9, 0.5)];
  await drag(page, isMobile, from, to);
  const start = async (): Promise<number> => (await readingOf<DescentReading>(explorer))?.weights[0] ?? NaN;
  await expect.poll(start).toBeGreaterThan(2);
  await expect(explorer.locator('dd').first()).toHaveText('0 of 60');
  await explorer.getByRole('slider', { name: 'start w' }).press('Home');
  await expect.poll(start).toBe(-2);
});

test('two weights: a map behind the axes, a start that is dragged both ways, and the same steps', async ({
  page,
  isMobile,
}) => {
  const explorer = await openExplorer(
    page,
    '<frontera-descent id="it" weights="2" rate="0.9"></frontera-descent>',
  );
  const canvas = explorer.locator('canvas');
  const colours = (): Promise<number> =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels =
        (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return new Set(Array.from({ length: width }, (_, at) => pixels[4 * (at * width + at)])).size;
    });
  await expect.poll(colours).toBeGreaterThan(20);
  const svg = explorer.locator('svg.draggable');
  const [from, to] = [await placeOn(svg, 0.4, 0.6), await placeOn(svg, 0.8, 0.25)];
  await drag(page, isMobile, from, to);
  const weights = async (): Promise<readonly number[]> =>
    (await readingOf<DescentReading>(explorer))?.weights ?? [];
  await expect.poll(async () => (await weights()).every((weight) => weight > 1.2)).toBe(true);
  await explorer.evaluate((element) => Object.assign(element, { w1: -1, w2: '1', step: 1 }));
  await expect.poll(weights).toEqual([expect.closeTo(0.0125, 5), expect.closeTo(1.7875, 5)]);
  await explorer.getByRole('slider', { name: 'start w₂' }).press('End');
  await expect.poll(weights).toEqual([-1, 3]);
});
