/** `<frontera-neuron>`: its line, its weights and its point are dragged, and what is read is the core's. */
import type { Locator } from '@playwright/test';
import type { NeuronReading } from '../../web/src/parts/types.ts';
import { drag, openExplorer, placeOn, readingOf } from './explorer.ts';
import type { Spot } from './figure.ts';
import { expect, test } from './fixtures.ts';

const tag = '<frontera-neuron id="it" w1="1" w2="0" b="-0.5" x1="-0.5" x2="0.8"></frontera-neuron>';
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** A place of the plane on the screen: the canvas goes from −1.5 to 1.5 both ways. */
const spotOf = (explorer: Locator, x: number, y: number): Promise<Spot> =>
  placeOn(explorer.locator('canvas'), (x + 1.5) / 3, (1.5 - y) / 3);

/** Red, green and blue along a row of the map, which is copied: the one on screen stays where it is drawn fastest. */
function rowOf(explorer: Locator, share: number): Promise<readonly (readonly number[])[]> {
  return explorer.locator('canvas').evaluate((element, at) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = new OffscreenCanvas(width, 1).getContext('2d');
    context?.drawImage(element as HTMLCanvasElement, 0, -Math.floor(at * height));
    const pixels = context?.getImageData(0, 0, width, 1).data ?? [];
    return Array.from({ length: width }, (_, column) => [...pixels.slice(4 * column, 4 * column + 3)]);
  }, share);
}

async function partOf(explorer: Locator, ...names: (keyof NeuronReading)[]): Promise<readonly unknown[]> {
  const reading = await readingOf<NeuronReading>(explorer);
  return names.map((name) => reading?.[name]);
}

const close = (value: number): number => expect.closeTo(value, 1) as unknown as number;

test('keys move every number, and the sum adds up as it is written @once', async ({ page }) => {
  const explorer = await openExplorer(page, tag);
  for (const [name, key] of [
    ['w₁', 'ArrowRight'],
    ['w₂', 'Shift+ArrowLeft'],
    ['b', 'ArrowLeft'],
    ['x₁', 'End'],
    ['x₂', 'Shift+ArrowRight'],
  ] as const)
    await explorer.getByRole('slider', { name, exact: true }).press(key);
  await expect(explorer.locator('dd')).toHaveText([
    '1.10 · 1.50 + (−0.02) · 0.81 + (−0.60) =\u00a01.0338',
    'F(1.0338) = 0.738',
  ]);
  expect(await readingOf(explorer)).toEqual({
    ...{ activation: 'sigmoid', w1: 1.1, w2: -0.02, b: -0.6, x1: 1.5, x2: 0.81 },
    z: expect.closeTo(1.0338, 5) as unknown,
    a: expect.closeTo(sigmoid(1.0338), 5) as unknown,
  });
});

test('the arrow is turned, the line moved and the point put elsewhere', async ({ page, isMobile }) => {
  const explorer = await openExplorer(page, tag);
  // The tip of w = (1, 0) lies at (0.5, 0). Upwards: a finger that takes hold of it doesn't scroll.
  await drag(page, isMobile, await spotOf(explorer, 0.5, 0), await spotOf(explorer, 0.5, 1));
  await expect.poll(() => partOf(explorer, 'w1', 'w2', 'b')).toEqual([close(1), close(2), -0.5]);
  // Its line x1 + 2 x2 = 0.5 goes through (−0.5, 0.5), and then through (−0.5, −0.5): b is 1.5.
  await drag(page, isMobile, await spotOf(explorer, -0.5, 0.5), await spotOf(explorer, -0.5, -0.5));
  await expect.poll(async () => (await partOf(explorer, 'b'))[0]).toBeCloseTo(1.5, 0);
  expect(await partOf(explorer, 'w1', 'w2')).toEqual([close(1), close(2)]);
  await drag(page, isMobile, await spotOf(explorer, -0.5, 0.8), await spotOf(explorer, 1, 0.9));
  await expect.poll(() => partOf(explorer, 'x1', 'x2')).toEqual([close(1), close(0.9)]);
  // Anywhere else the point follows a press.
  const spot = await spotOf(explorer, 1.2, -1.2);
  await (isMobile ? page.touchscreen.tap(spot.x, spot.y) : page.mouse.click(spot.x, spot.y));
  await expect.poll(() => partOf(explorer, 'x1', 'x2')).toEqual([close(1.2), close(-1.2)]);
});

test('every activation has its map behind the line, in both languages, and NaN is never seen @once', async ({
  page,
}) => {
  test.slow();
  const explorer = await openExplorer(page, `<frontera-neuron id="it" lang="es" w1="3"></frontera-neuron>`);
  /** Along the middle of the plane. */
  const shades = async (): Promise<number> => new Set((await rowOf(explorer, 0.5)).map(String)).size;
  const menu = explorer.getByRole('combobox', { name: 'activación F' });
  for (const name of ['relu', 'tanh', 'linear', 'gelu']) {
    await menu.selectOption(name);
    await expect.poll(async () => (await partOf(explorer, 'activation'))[0], { message: name }).toBe(name);
    await expect.poll(shades, { message: name }).toBeGreaterThan(20);
  }
  await expect(explorer.locator('.said')).toHaveText(
    'El punto está en el lado contrario al que apunta w: su z es menor que 0. w es larga: al cruzar la recta, a cambia de golpe. b desplaza la recta sin girarla.',
  );
  await explorer.evaluate((element) => Object.assign(element, { w1: 0, w2: '0', b: 1 }));
  await expect(explorer.locator('.said')).toHaveText(
    'Los dos pesos valen 0: z vale b en todas partes y no hay recta.',
  );
  await expect(explorer.locator('.zero')).toHaveCount(0);
  expect(await explorer.locator('.explorer').innerHTML()).not.toMatch(/NaN|Infinity/u);
});

test('an author hears of each change, and the colours follow the theme @once', async ({ page }) => {
  const explorer = await openExplorer(page, tag);
  const heard = explorer.evaluate(
    (element) =>
      new Promise<unknown>((resolve) => {
        element.addEventListener('change', (event) => resolve((event as CustomEvent).detail), { once: true });
      }),
  );
  await explorer.evaluate((element) => element.setAttribute('b', '0.5'));
  expect(await heard).toMatchObject({ b: 0.5, z: expect.closeTo(0, 5) });
  const corner = async (): Promise<readonly number[]> => (await rowOf(explorer, 0))[0] ?? [];
  await expect.poll(async () => Math.min(...(await corner()))).toBeGreaterThan(150);
  await explorer.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect.poll(async () => Math.max(...(await corner()))).toBeLessThan(100);
});
