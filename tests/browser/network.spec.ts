import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { connectionAt, experimentOf, isBlank, mapsOf, parametersOf, shown, squareAt } from './diagram.ts';
import { openFigure, pixelsAt, pressPlay, reading } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter, prefer, write } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'a mouse and keys; network-touch.spec.ts has the finger');

/** In the article's network: the first bias of layer 1, the first weight of layer 2, the bias of the output. */
const firstBias = 24;
const secondLayer = 36;
const outputBias = secondLayer + 12 * 6 + 6 + 6;

function spotlightOf(figure: Locator): Promise<unknown> {
  return figure.evaluate((element) => (element as Playground).spotlight);
}

async function unitsOf(figure: Locator): Promise<readonly number[]> {
  return (await experimentOf(figure)).layers.map(({ units }) => units);
}

async function hover(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x, y);
}

async function click(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.click(x, y);
}

test('the diagram of the article’s network at the start', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'a picture of Chromium');
  await prefer(page, { colorScheme: 'light', reducedMotion: 'reduce' });
  // Under the plane, across the page.
  await page.setViewportSize({ width: 820, height: 1400 });
  await openFigure(page, './?lang=en');
  // Its size and its place, to a part of a pixel, are the page's business; what letters look like differs between machines.
  await page.locator('.diagram').evaluate((diagram) => {
    diagram.style.cssText =
      'position: fixed; z-index: 3; inset: 0 auto auto 0; width: 580px; height: 300px; background: var(--_paper)';
  });
  await expect(page.locator('.diagram svg')).toHaveAttribute('width', '580');
  await page.locator('.diagram text, .insert').evaluateAll((texts) => {
    for (const text of texts) text.style.visibility = 'hidden';
  });
  await expect(page.locator('.diagram')).toHaveScreenshot('diagram.png');
});

test('another topology begins anew, and the diagram follows', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => reading(figure, 'epoch')).toBe(1);
  const neurons = page.locator('.diagram .node.neuron');
  await expect(neurons).toHaveCount(12 + 6 + 1);
  await page.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(neurons).toHaveCount(12 + 6 + 6 + 1);
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await page.getByRole('button', { name: 'One neuron fewer in hidden layer 2' }).click();
  await expect(neurons).toHaveCount(12 + 5 + 6 + 1);
  const units = page.getByRole('textbox', { name: 'Neurons in hidden layer 1' });
  await enter(units, '128');
  await expect(page.locator('.diagram .overflow')).toHaveText(/^\+\d+$/u);
  await enter(units, '500');
  await expect(page.locator('#units-error')).toContainText('from 1 to 128');
  await expect.poll(async () => (await unitsOf(figure))[0]).toBe(128);
});

test('a layer goes in between two others, and any layer goes out again, the last one too', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('button', { name: 'Insert a layer before layer 2' }).click();
  await expect.poll(() => unitsOf(figure)).toEqual([12, 12, 6, 1]);
  await page.getByRole('button', { name: 'Insert a layer before the output' }).click();
  await expect.poll(() => unitsOf(figure)).toEqual([12, 12, 6, 6, 1]);
  await page.getByRole('textbox', { name: 'Neurons in hidden layer 1' }).hover();
  await page.getByRole('button', { name: 'Remove hidden layer 1' }).click();
  await expect.poll(() => unitsOf(figure)).toEqual([12, 6, 6, 1]);
  for (const rest of [[6, 6, 1], [6, 1], [1]]) {
    const remove = page.getByRole('button', { name: 'Remove hidden layer 1' });
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => unitsOf(figure)).toEqual(rest);
  }
  await expect(page.locator('.diagram .node.neuron')).toHaveCount(1);
  await expect(page.locator('.diagram')).toBeFocused();
  await page.getByRole('button', { name: 'Insert a layer before the output' }).click();
  await expect.poll(() => unitsOf(figure)).toEqual([4, 1]);
});

test('there is room for seven hidden layers, and no button for an eighth', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es&preset=vanishing-gradients');
  await expect.poll(async () => (await unitsOf(figure)).length).toBe(8);
  await expect(page.getByRole('button', { name: /^Insertar una capa/u })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Añadir una capa oculta' })).toBeDisabled();
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const panel = document.getElementById('network');
    return [scrollWidth - clientWidth, (panel?.scrollHeight ?? 1) - (panel?.clientHeight ?? 0)];
  });
  expect(beyond).toEqual([0, 0]);
});

test('each layer has an activation of its own, the output where the cost leaves a choice', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const activations = async (): Promise<string> =>
    (await experimentOf(figure)).layers.map(({ activation }) => activation).join(' ');
  await page.getByRole('combobox', { name: 'Activation of hidden layer 2' }).selectOption('tanh');
  await expect.poll(activations).toBe('relu tanh sigmoid');
  await expect(page.getByRole('combobox', { name: 'Activation', exact: true })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Activation of the output' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Cost' }).selectOption('mean squared error');
  await page.getByRole('combobox', { name: 'Activation of the output' }).selectOption('linear');
  await expect.poll(activations).toBe('relu tanh linear');
  await page.getByRole('combobox', { name: 'Activation', exact: true }).selectOption('ELU');
  await expect.poll(activations).toBe('elu elu linear');
});

for (const widthPx of [320, 360, 390, 500, 640, 820, 1024, 1100, 1280]) {
  test(`the name of every input can be read, ${widthPx} px wide`, async ({ page }) => {
    await page.setViewportSize({ width: widthPx, height: 900 });
    await openFigure(page, './?lang=es');
    await expect(page.locator('.input-name')).toHaveCount(7);
    const cutOff = (): Promise<string[]> =>
      page.locator('.diagram').evaluate((diagram) => {
        const left = diagram.getBoundingClientRect().x;
        const names = [...diagram.querySelectorAll('.input-name')];
        return names.filter((name) => name.getBoundingClientRect().x < left).map((name) => name.innerHTML);
      });
    await expect.poll(cutOff).toEqual([]);
  });
}

test('features go in and out where they stand, and the last one stays', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es');
  const features = async (): Promise<readonly string[]> => (await experimentOf(figure)).features;
  await click(page, await squareAt(page, 'feature', 5));
  await expect.poll(features).toEqual(['x1', 'x2', 'sin(2*pi*x1)']);
  await click(page, await squareAt(page, 'feature', 1));
  await expect.poll(features).toEqual(['x1', 'sin(2*pi*x1)']);
  await expect(page.locator('.diagram .input-name:not(.is-out)')).toHaveText(['x1', 'sen 2πx1']);
  // The same by keys, from the first feature on.
  await page.locator('.diagram').focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect.poll(features).toEqual(['sin(2*pi*x1)']);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('.caption')).toContainText('es la única');
  await expect(page.locator('.caption math mi').first()).toHaveText('sen');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  await expect.poll(features).toEqual(['x1*x2', 'sin(2*pi*x1)']);
});

test('pointing at the diagram reads the run’s own numbers', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.locator('.diagram').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const parameters = await parametersOf(figure);
  const bare = (value: number | undefined): string => shown(Math.abs(value ?? Number.NaN));
  const readout = page.locator('.caption');
  await expect(readout.locator('math')).toContainText(
    new RegExp(
      `ReLU.*${bare(parameters[2])}.*x.*1.*${bare(parameters[3])}.*x.*2.*${bare(parameters[firstBias + 1])}`,
      'su',
    ),
  );
  await expect(page.getByRole('status').filter({ hasText: 'neuron 2 of layer 1' })).toContainText(
    `ReLU, bias ${shown(parameters[firstBias + 1])}`,
  );
  await page.keyboard.press('Shift+ArrowDown');
  await expect(readout.locator('b')).toHaveText(shown(parameters[2]));
  await expect(readout.locator('msubsup')).toHaveText(/w\s*21\s*1/u);
  await page.keyboard.press('Escape');
  await hover(page, await connectionAt(page, 24 + 12 * 6, 0.2));
  await expect(readout.locator('b')).toHaveText(shown(parameters[secondLayer + 12 * 6 + 6]));
  await hover(page, await squareAt(page, 'neuron', 18));
  await expect(readout.locator('b')).toHaveText(shown(parameters[outputBias]));
  await expect(readout.locator('math').first()).toContainText(/sigmoid.*∑.*6/su);
});

test('a neuron pointed at fills the plane, its neighbour follows without a flicker, the output comes back', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const places = [
    [-1, 1],
    [1, -1],
    [0.2, 0.9],
  ] as const;
  const output = await pixelsAt(figure, places);
  await hover(page, await squareAt(page, 'neuron', 2));
  await expect.poll(() => spotlightOf(figure)).toEqual({ layer: 1, unit: 2 });
  await expect.poll(() => pixelsAt(figure, places)).not.toEqual(output);
  await page.evaluate(() => {
    const seen: unknown[] = [];
    const element = document.querySelector('frontera-playground') as unknown as Playground;
    const look = (): void => {
      seen.push(element.spotlight?.unit ?? null);
      requestAnimationFrame(look);
    };
    look();
    Reflect.set(window, 'seen', seen);
  });
  const next = await squareAt(page, 'neuron', 3);
  await page.mouse.move(next.x, next.y, { steps: 12 });
  await expect.poll(() => spotlightOf(figure)).toEqual({ layer: 1, unit: 3 });
  expect(new Set(await page.evaluate(() => Reflect.get(window, 'seen') as unknown[]))).toEqual(
    new Set([2, 3]),
  );
  await hover(page, { x: 10, y: 10 });
  await expect.poll(() => spotlightOf(figure)).toBeNull();
  await expect.poll(() => pixelsAt(figure, places)).toEqual(output);
});

test('maps, weights and motion follow the training, and the drawing is not built anew', async ({ page }) => {
  await prefer(page, { reducedMotion: 'no-preference' });
  const figure = await openFigure(page, './?lang=en');
  const widths = (): Promise<string> =>
    page
      .locator('.diagram .edge')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke-width')).join());
  const before = {
    widths: await widths(),
    maps: await mapsOf(page),
  };
  await page.locator('.diagram svg').evaluate((svg) => svg.setAttribute('data-same', 'yes'));
  await pressPlay(figure);
  await expect.poll(widths).not.toBe(before.widths);
  await expect.poll(() => mapsOf(page)).not.toBe(before.maps);
  await expect.poll(() => isBlank(page.locator('.diagram canvas.flow'))).toBe(false);
  await pressPlay(figure);
  // At rest nothing moves any more.
  await expect.poll(() => isBlank(page.locator('.diagram canvas.flow')), { timeout: 15_000 }).toBe(true);
  await expect(page.locator('.diagram svg')).toHaveAttribute('data-same', 'yes');
});

test('who wants no motion sees none', async ({ page }) => {
  await prefer(page, { reducedMotion: 'reduce' });
  const figure = await openFigure(page, './?lang=en');
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(20);
  await expect.poll(() => isBlank(page.locator('.diagram canvas.flow'))).toBe(true);
});

test('a weight is set by number, slider and keys, the field follows, and Escape puts it back', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const weight = 24 + 12 * 6;
  const index = secondLayer + 12 * 6 + 6;
  const value = async (): Promise<number> => (await parametersOf(figure))[index] ?? Number.NaN;
  const before = await parametersOf(figure);
  const field = await pixelsAt(figure, [[0.1, 0.1]]);
  await click(page, await connectionAt(page, weight, 0.2));
  const editor = page.getByRole('dialog', { name: 'weight, from neuron 1 of layer 2 to the output' });
  const number = editor.getByRole('textbox');
  await expect(number).toBeFocused();
  await write(number, '-2.5');
  await number.press('Tab');
  await expect.poll(value).toBe(-2.5);
  await expect.poll(() => pixelsAt(figure, [[0.1, 0.1]])).not.toEqual(field);
  const slider = editor.getByRole('slider');
  await slider.press('ArrowUp');
  await expect.poll(value).toBeCloseTo(-2.4, 5);
  await slider.press('Shift+ArrowDown');
  await expect.poll(value).toBeCloseTo(-3.4, 5);
  await slider.press('Alt+ArrowUp');
  await expect.poll(value).toBeCloseTo(-3.39, 5);
  await slider.press('End');
  await expect.poll(value).toBe(5);
  await write(number, '12');
  await number.press('Tab');
  await expect.poll(value).toBe(12);
  await expect(slider).toHaveAttribute('max', '12');
  await enter(number, 'a lot');
  await expect(editor.getByRole('alert')).toContainText('“a lot”');
  await expect(editor.getByRole('alert')).toContainText('from -1,000 to 1,000');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await number.press('Escape');
  await expect(editor).toBeHidden();
  await expect.poll(() => parametersOf(figure)).toEqual(before);
});

test('a fraction and a decimal comma are typed as numbers; what is refused leaves every weight as it was', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  const value = async (): Promise<number> => (await parametersOf(figure))[outputBias] ?? Number.NaN;
  const fingerprint = (): Promise<string | undefined> =>
    figure.evaluate((element) => (element as Playground).state?.fingerprint);
  const before = await fingerprint();
  await click(page, await squareAt(page, 'neuron', 18));
  const editor = page.getByRole('dialog', { name: 'bias of the output' });
  const number = editor.getByRole('textbox');
  await number.pressSequentially('1e3');
  await expect.poll(value).toBe(1000);
  await number.pressSequentially('0');
  await number.press('Enter');
  await expect(editor.getByRole('alert')).toContainText('“1e30”');
  await expect(editor.getByRole('alert')).toContainText('from -1,000 to 1,000');
  await expect(number).toHaveValue('1e30');
  await expect.poll(fingerprint).toBe(before);

  await write(number, '');
  await number.pressSequentially('1/3');
  await number.press('Tab');
  await expect.poll(value).toBe(Math.fround(1 / 3));
  const third = await fingerprint();
  await write(number, '');
  await number.pressSequentially('−2,5');
  await expect.poll(value).toBe(-2.5);
  await number.pressSequentially(' or so');
  await expect.poll(fingerprint).toBe(third);
  await page.mouse.click(10, 10);
  await expect(editor).toBeHidden();
  await expect.poll(() => fingerprint()).toBe(third);
});

test('a bias set while training pauses it, stays, and training goes on from there', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  await click(page, await squareAt(page, 'neuron', 18));
  const editor = page.getByRole('dialog', { name: 'bias of the output' });
  const number = editor.getByRole('textbox');
  await write(number, '3');
  await number.press('Tab');
  await expect(editor).toContainText('Paused');
  await expect.poll(async () => (await parametersOf(figure))[outputBias]).toBe(3);
  const epoch = await reading(figure, 'epoch');
  await number.press('Enter');
  await expect(editor).toBeHidden();
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(false);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(epoch);
  await pressPlay(figure);
  const after = (await parametersOf(figure))[outputBias] ?? Number.NaN;
  // The biases' own rate is small, so the value is still near.
  expect(after).not.toBe(3);
  expect(Math.abs(after - 3)).toBeLessThan(0.1);
});

test('the keyboard reaches, changes and edits everything', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  const diagram = page.locator('.diagram');
  await page.getByRole('combobox', { name: 'Activation', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(diagram).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Insert a layer before layer 1' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect.poll(() => unitsOf(figure)).toEqual([11, 6, 1]);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => unitsOf(figure)).toEqual([13, 6, 1]);
  await page.keyboard.press('-');
  await expect.poll(() => unitsOf(figure)).toEqual([12, 6, 1]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spotlightOf(figure)).toMatchObject({ layer: 2 });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: /^weight, from neuron 1 of layer 1/u });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(diagram).toBeFocused();
  await expect(page.locator('.caption b')).toHaveText(/\d/u);
  await page.keyboard.press('Escape');
  await expect(page.locator('.caption')).toContainText('Arrows');
});

test('the maps go on while another panel looks into the run too', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await page.getByRole('radio', { name: 'Gradients' }).check();
  const seen = (): Promise<boolean[]> =>
    figure.evaluate((element) => {
      const { state } = element as Playground;
      return [state?.neurons !== null, state?.gradients !== null];
    });
  await expect.poll(seen).toEqual([true, true]);
  await page.getByRole('radio', { name: 'Cost', exact: true }).check();
  await expect.poll(seen).toEqual([true, false]);
});
