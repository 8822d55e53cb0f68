/** `<frontera-activation>`: z is dragged by mouse, finger and keys, and what is read is the core's. */
import type { ActivationReading } from '../../web/src/parts/types.ts';
import { drag, openExplorer, placeOn, readingOf } from './explorer.ts';
import { dragFinger } from './figure.ts';
import { expect, test } from './fixtures.ts';

const tag = '<frontera-activation id="it"></frontera-activation>';
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

test('keys move z, and its numbers are those of the formula @once', async ({ page }) => {
  const explorer = await openExplorer(page, tag);
  const slider = explorer.getByRole('slider', { name: 'z' });
  await slider.focus();
  await slider.press('ArrowRight');
  await slider.press('Shift+ArrowRight');
  await expect.poll(async () => (await readingOf<ActivationReading>(explorer))?.z).toBe(1.11);
  const reading = await readingOf<ActivationReading>(explorer);
  const a = sigmoid(1.11);
  expect(reading?.a).toBeCloseTo(a, 9);
  expect(reading?.slope).toBeCloseTo(a * (1 - a), 9);
  await expect(slider).toHaveAttribute('aria-valuetext', 'z = 1.11: F(z) = 0.752, F′(z) = 0.186');
  await expect(explorer.locator('dd')).toHaveText(['1.11', '0.752', '0.186']);
  await slider.press('End');
  await expect(explorer.locator('dd').first()).toHaveText('6.00');
  await expect(explorer.locator('.said')).toContainText('saturated');
  await slider.press('Home');
  await expect(explorer.locator('dd').first()).toHaveText('−6.00');
});

test('the menu has every activation that takes one z, in the reader’s language, and each has its curve @once', async ({
  page,
}) => {
  test.slow();
  const explorer = await openExplorer(
    page,
    '<frontera-activation id="it" lang="es" z="-2"></frontera-activation>',
  );
  const menu = explorer.getByRole('combobox', { name: 'activación F' });
  await expect(menu.locator('option')).toHaveText([
    ...['lineal', 'sigmoide', 'tanh', 'ReLU', 'ReLU con fuga', 'ELU', 'swish', 'mish', 'softplus', 'GELU'],
  ]);
  for (const name of await menu
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
    await menu.selectOption(name);
    await expect
      .poll(async () => (await readingOf<ActivationReading>(explorer))?.activation, { message: name })
      .toBe(name);
    await expect(explorer.locator('path.first').first()).toHaveAttribute('d', /^M.*L/u);
    await expect(explorer.locator('math')).toHaveCount(2);
    expect(await explorer.locator('svg').first().innerHTML()).not.toContain('NaN');
  }
  await menu.selectOption('relu');
  await expect(explorer.locator('.said')).toContainText('muerta');
});

test('an author sets it and hears of it, by attributes and properties @once', async ({ page }) => {
  const explorer = await openExplorer(
    page,
    '<frontera-activation id="it" activation="tanh" z="0.5"></frontera-activation>',
  );
  expect(await readingOf(explorer)).toEqual({
    ...{ activation: 'tanh', z: 0.5 },
    a: expect.closeTo(Math.tanh(0.5), 9) as unknown,
    slope: expect.closeTo(1 - Math.tanh(0.5) ** 2, 9) as unknown,
  });
  const heard = await explorer.evaluate(async (element) => {
    const change = new Promise<unknown>((resolve) => {
      document.body.addEventListener('change', (event) => resolve((event as CustomEvent).detail), {
        once: true,
      });
    });
    Object.assign(element, { z: '2' });
    return change;
  });
  expect(heard).toMatchObject({ activation: 'tanh', z: 2 });
});

test('a mouse drags z along the curve, and the arrow keys go on from there', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a mouse');
  const explorer = await openExplorer(page, tag);
  const svg = explorer.locator('svg.draggable');
  const [from, to] = [await placeOn(svg, 0.4, 0.5), await placeOn(svg, 0.2, 0.9)];
  await drag(page, false, from, to);
  const z = async (): Promise<number> => (await readingOf<ActivationReading>(explorer))?.z ?? NaN;
  await expect.poll(z).toBeLessThan(-3.5);
  const dragged = await z();
  await page.keyboard.press('ArrowRight');
  await expect.poll(z).toBeCloseTo(dragged + 0.1, 6);
  await page.mouse.move(from.x, from.y);
  expect(await z()).toBeCloseTo(dragged + 0.1, 6);
});

test('a finger that goes sideways drags z, and one that goes up scrolls the page', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'a finger');
  const explorer = await openExplorer(page, `${tag}<div style="height: 2000px"></div>`);
  const svg = explorer.locator('svg.draggable');
  const session = await page.context().newCDPSession(page);
  await dragFinger(session, await placeOn(svg, 0.5, 0.5), await placeOn(svg, 0.85, 0.52));
  const z = async (): Promise<number> => (await readingOf<ActivationReading>(explorer))?.z ?? NaN;
  await expect.poll(z).toBeGreaterThan(3.5);
  const before = await z();
  const place = await placeOn(svg, 0.2, 0.8);
  const scrolled = await page.evaluate(() => scrollY);
  await dragFinger(session, place, { x: place.x, y: place.y - 150 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 60);
  expect(await z()).toBe(before);
});
