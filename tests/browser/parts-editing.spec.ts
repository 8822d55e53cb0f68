/** The network that is edited, alone in an author's page: `<frontera-network for="…" editable>`. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { NetworkPart } from '../../web/src/parts/types.ts';
import { violations } from './axe.ts';
import { connectionAt, experimentOf, parametersOf, squareAt } from './diagram.ts';
import { openFigure, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';
import { enter, prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'network-touch.spec.ts has the finger');

const figureTag =
  '<frontera-playground id="fig-1" preset="overfitting" style="display: block; width: 320px"></frontera-playground>';
const network =
  '<frontera-network for="fig-1" editable style="width: 640px"><h2>The network</h2></frontera-network>';

/** The files that hold the code and the texts of editing. */
function editingFiles(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (/frontera-network-editing/u.test(request.url())) names.push(request.url());
  });
  return names;
}

async function unitsOf(figure: Locator): Promise<readonly number[]> {
  return (await experimentOf(figure)).layers.map(({ units }) => units);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1300 });
});

test('layers, neurons, activations and inputs are changed in it', async ({ page }) => {
  const figure = await openHost(page, { body: `${figureTag}${network}` });
  const part = page.locator('frontera-network');
  await expect(part.getByRole('heading', { name: 'The network' })).toBeVisible();
  const before = await unitsOf(figure);
  await part.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect.poll(() => unitsOf(figure)).toHaveLength(before.length + 1);
  await enter(part.getByRole('textbox', { name: 'Neurons in hidden layer 1' }), '7');
  await expect.poll(async () => (await unitsOf(figure))[0]).toBe(7);
  await part.getByRole('combobox', { name: 'Activation of hidden layer 1' }).selectOption('ELU');
  await expect.poll(async () => (await experimentOf(figure)).layers[0]?.activation).toBe('elu');
  const input = await squareAt(page, 'feature', 4);
  await page.mouse.click(input.x, input.y);
  await expect.poll(async () => (await experimentOf(figure)).features).toEqual(['x1', 'x2', 'x1*x2']);
  await expect(
    part.getByRole('application', { name: 'Network with 3 – 7 – 24 – 24 – 1 neurons' }),
  ).toBeVisible();
});

test('a refused number changes nothing and is told in the part, in the figure’s language, until it is put right', async ({
  page,
}) => {
  const figure = await openHost(page, { body: `${figureTag}${network}` });
  const part = page.locator('frontera-network');
  const before = await unitsOf(figure);
  const field = part.getByRole('textbox', { name: 'Neurons in hidden layer 1' });
  for (const [text, said] of [
    ['500', '500 is outside that'],
    ['many', '“many” is outside that'],
  ] as const) {
    await enter(field, text);
    await expect(part.getByRole('alert')).toContainText('Layer 1 takes a whole number from 1 to 128');
    await expect(part.getByRole('alert')).toContainText(said);
    await expect(field).toHaveValue(text);
    await expect.poll(() => unitsOf(figure)).toEqual(before);
  }
  await figure.evaluate((element) => {
    element.setAttribute('lang', 'es');
  });
  await expect(part.getByRole('alert')).toContainText('La capa 1 admite un número entero de 1 a 128');
  await part.getByRole('button', { name: 'Una neurona más en la capa oculta 1' }).click();
  await expect(part.getByRole('alert')).toHaveCount(0);
});

test('what was refused is forgotten with the document', async ({ page }) => {
  const figure = await openHost(page, { body: `${figureTag}${network}` });
  const part = page.locator('frontera-network');
  const field = part.getByRole('textbox', { name: 'Neurons in hidden layer 1' });
  await enter(field, '0');
  await expect(part.getByRole('alert')).toHaveCount(1);
  await figure.evaluate((element) => {
    const playground = element as Playground;
    playground.experiment = { ...playground.experiment, seed: 5 };
  });
  await expect(part.getByRole('alert')).toHaveCount(0);
});

test('a weight is edited beside its place, and the plane shows what is pointed at', async ({ page }) => {
  const figure = await openHost(page, { body: `${figureTag}${network}` });
  const part = page.locator('frontera-network');
  const neuron = await squareAt(page, 'neuron', 0);
  await page.mouse.move(neuron.x, neuron.y);
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).spotlight))
    .toEqual({ layer: 1, unit: 0 });
  await expect(part.locator('.caption math').first()).toBeVisible();
  const place = await connectionAt(page, 0, 0.5);
  await page.mouse.click(place.x, place.y);
  const editor = part.getByRole('dialog', { name: /^weight, from x₁ to neuron 1 of layer 1/u });
  await enter(editor.getByRole('textbox'), '2.25');
  await expect(editor).toBeHidden();
  await expect.poll(async () => (await parametersOf(figure))[0]).toBe(2.25);
  await expect(part.locator('.diagram')).toBeFocused();
});

test('it is to be read again when `editable` is taken away, and loads what editing needs when it is first set', async ({
  page,
}) => {
  const files = editingFiles(page);
  await openHost(page, { body: `${figureTag}${network.replace(' editable', '')}` });
  const part = page.locator('frontera-network');
  const controls = part.locator('button, select, input');
  await expect(part.locator('.node.neuron').first()).toBeVisible();
  await expect(part.locator('.node.feature')).toHaveCount(2);
  await expect(controls).toHaveCount(0);
  expect(files).toEqual([]);
  const setEditable = (editable: boolean): Promise<void> =>
    part.evaluate((element, is) => {
      (element as NetworkPart).editable = is;
    }, editable);
  await setEditable(true);
  await expect(part.getByRole('button', { name: 'Add a hidden layer' })).toBeVisible();
  await expect(part.locator('.node.feature')).toHaveCount(7);
  expect(files).toHaveLength(1);
  await setEditable(false);
  await expect(controls).toHaveCount(0);
  await expect(part.locator('.node.feature')).toHaveCount(2);
  await part.evaluate((element) => {
    element.setAttribute('editable', '');
  });
  await expect(part.locator('.node.feature')).toHaveCount(7);
  expect(files).toHaveLength(1);
});

test('where what editing needs can’t be had, the network is to be read, and the page is told', async ({
  page,
  complaints,
}) => {
  await page.route('**/frontera-network-editing*.js', (route) => route.abort());
  const head = `<script>addEventListener('frontera-error', ({ detail }) => { document.title = detail.message; });</script>`;
  await openHost(page, { head, body: `${figureTag}${network}` });
  const part = page.locator('frontera-network');
  await expect(part.locator('.node.neuron').first()).toBeVisible();
  await expect(part.locator('button')).toHaveCount(0);
  await expect(page).toHaveTitle(/frontera-network-editing/u);
  expect(complaints.filter((text) => !/network-editing|ERR_FAILED/u.test(text))).toEqual([]);
  complaints.length = 0;
});

test('keys that are pressed in the editor of a value stay there', async ({ page }) => {
  await openHost(page, {
    body: `${figureTag}${network}<script>
      addEventListener('keydown', ({ key }) => { document.body.dataset.keys = (document.body.dataset.keys ?? '') + key; });
    </script>`,
  });
  const neuron = await squareAt(page, 'neuron', 0);
  await page.mouse.click(neuron.x, neuron.y);
  await page.getByRole('dialog').getByRole('slider').press('s');
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await expect(page.locator('body')).toHaveAttribute('data-keys', 'q');
});

for (const [colorScheme, widthPx] of [
  ['light', 640],
  ['dark', 320],
] as const) {
  test(`axe finds nothing in it, and nothing is wider than it (${colorScheme}, ${widthPx} px) @axe`, async ({
    page,
  }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    const head =
      '<meta name="color-scheme" content="light dark"><style>body { background: light-dark(#faf8f3, #141311); color: light-dark(#000, #fff) }</style>';
    const narrow = network.replace('640px', `${widthPx}px`);
    const body = `<main><h1>Host</h1>${figureTag.replace('id=', 'lang="es" id=')}${narrow}</main>`;
    await openHost(page, { body, head });
    const part = page.locator('frontera-network');
    await expect(part.locator('.node.neuron').first()).toBeVisible();
    const layers = await part.getByRole('textbox').count();
    await part.getByRole('button', { name: 'Añadir una capa oculta' }).click();
    await expect(part.getByRole('textbox')).toHaveCount(layers + 1);
    const rightPx = await part.evaluate((element) => {
      const controls = [...(element.shadowRoot?.querySelectorAll('button, select, .caption') ?? [])];
      return Math.max(...controls.map((control) => control.getBoundingClientRect().right));
    });
    const box = await stillBox(part);
    expect(rightPx).toBeLessThanOrEqual(box.x + widthPx + 1);
    expect(await violations(page)).toEqual([]);
  });
}

/** Names of inputs that begin left of the diagram, where nothing of them is seen. */
function cutNames(page: Page): Promise<readonly (string | null)[]> {
  return page.locator('frontera-network .diagram').evaluate((diagram) => {
    const left = diagram.getBoundingClientRect().left;
    const names = [...diagram.querySelectorAll('.input-name')];
    if (names.length === 0) return ['no names'];
    return names
      .filter((name) => name.getBoundingClientRect().left < left)
      .map(({ textContent }) => textContent);
  });
}

test('the names of the inputs are whole where there are many layers, and in a narrow figure that has them', async ({
  page,
}) => {
  await openFigure(page, './?lang=es&preset=vanishing-gradients');
  await expect.poll(() => cutNames(page)).toEqual([]);
  const figure = await openHost(page, {
    html: '<html lang="es">',
    body: `<frontera-playground id="fig-1" preset="spiral" style="display: block; width: 280px"></frontera-playground>
      <frontera-network for="fig-1" style="width: 280px; height: 220px"></frontera-network>`,
  });
  const features = ['x1', 'x2', 'sin(2*pi*x1)', 'sin(2*pi*x2)'] as const;
  await figure.evaluate((element, wanted) => (element as Playground).change({ features: wanted }), features);
  await expect(page.locator('frontera-network .input-name')).toHaveCount(4);
  await expect.poll(() => cutNames(page)).toEqual([]);
});
