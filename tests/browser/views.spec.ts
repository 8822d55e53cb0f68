/** The views beside the plane, and how a figure fits into the width, or the box, that an author gives it. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { isBlank } from './diagram.ts';
import { pressPlay, reading, ready, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the widths are set here; network-touch.spec.ts has the finger');

interface Host {
  readonly attributes?: string;
  readonly width?: number;
  readonly css?: string;
  /** For so long the browser waits for the script. */
  readonly delayMs?: number;
}

/** An author's page with one figure in a column of some width. */
async function openHost(
  page: Page,
  { attributes = '', width = 600, css = '', delayMs = 0 }: Host,
): Promise<Locator> {
  const html = `<!doctype html><html lang="en"><head><meta name="color-scheme" content="light dark"><title>An article</title>
    <link rel="icon" href="favicon.svg"><style>body { background: light-dark(#fff, #141311) } main { width: ${width}px } ${css}</style>
    <script type="module" src="frontera.js"></script></head>
    <body><main><h1>An article</h1><frontera-playground ${attributes}></frontera-playground><p id="next">Next.</p></main></body></html>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  if (delayMs > 0)
    await page.route('**/frontera.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await route.continue();
    });
  await page.setViewportSize({ width: width + 40, height: 900 });
  await page.goto('./host.html');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  return figure;
}

/** The diagram is drawn, with its pictures. */
async function diagramOf(figure: Locator): Promise<Locator> {
  const diagram = figure.locator('.network .diagram');
  await expect(diagram.locator('.node')).not.toHaveCount(0);
  return diagram;
}

function spotlightOf(figure: Locator): Promise<unknown> {
  return figure.evaluate((element) => (element as Playground).spotlight);
}

/** Which of the figure's parts reach out of it or lie over another one. */
function misplaced(figure: Locator): Promise<string[]> {
  return figure.evaluate((element) => {
    const all = (root: ShadowRoot | null): Element[] =>
      [...(root?.querySelectorAll('*') ?? [])].flatMap((one) => [one, ...all(one.shadowRoot)]);
    const inside = all(element.shadowRoot);
    const frame = element.getBoundingClientRect();
    const names = ['plane', 'tools', 'transport', 'network'];
    const boxes = names.flatMap((name) => {
      const part = inside.find((one) => one.matches(`[part=${name}]`));
      return part === undefined ? [] : [{ name, box: part.getBoundingClientRect() }];
    });
    const outside = boxes
      .filter(
        ({ box }) =>
          box.left < frame.left - 0.5 ||
          box.right > frame.right + 0.5 ||
          box.top < frame.top - 0.5 ||
          box.bottom > frame.bottom + 0.5,
      )
      .map(({ name }) => `${name} outside`);
    const spilling = inside
      .filter((part) => part.matches('.transport, .tools, .network, .readings, .buttons'))
      .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
      .map((part) => `${part.className} spills`);
    const over = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right - 0.5 &&
            b.box.left < a.box.right - 0.5 &&
            a.box.top < b.box.bottom - 0.5 &&
            b.box.top < a.box.bottom - 0.5,
        )
        .map((b) => `${a.name} over ${b.name}`),
    );
    return [...outside, ...spilling, ...over];
  });
}

/** Everything that is seen of the plane, in CSS px; it is square. */
async function planeSide(figure: Locator): Promise<number> {
  const box = await figure.locator('.plane').boundingBox();
  if (box === null) throw new Error('There is no plane.');
  expect(Math.abs(box.width - box.height)).toBeLessThanOrEqual(1);
  return box.width;
}

for (const width of [280, 400, 720, 1200]) {
  for (const language of ['en', 'es']) {
    test(`the plane, its controls and the network fit ${width} px (${language})`, async ({ page }) => {
      const figure = await openHost(page, { width, attributes: `views="field network" lang="${language}"` });
      await diagramOf(figure);
      await expect.poll(() => misplaced(figure)).toEqual([]);
      const isBeside = async (): Promise<boolean> => {
        const plane = await figure.locator('.plane').boundingBox();
        const network = await figure.locator('.network').boundingBox();
        return (network?.x ?? 0) > (plane?.x ?? 0) + (plane?.width ?? 0) - 1;
      };
      await expect.poll(isBeside).toBe(width >= 640);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width + 40);
    });
  }
}

for (const width of [280, 400, 544, 720]) {
  test(`at ${width} px the numbers of a long run stand beside each other`, async ({ page }) => {
    const figure = await openHost(page, { width, attributes: 'lang="es"' });
    const numbers = figure.locator('.readings dd');
    await expect(numbers).toHaveCount(3);
    const long = ['123.456', '4,558 × 10⁻⁵', '100,0 %'];
    for (const [index, text] of long.entries())
      await numbers.nth(index).evaluate((element, written) => (element.textContent = written), text);
    const ends = await numbers.evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      }),
    );
    const [epoch, cost, accuracy] = ends;
    const buttons = (await figure.locator('.transport .buttons').boundingBox())!;
    const speed = (await figure.locator('.transport .speed').boundingBox())!;
    const isBeside = epoch!.top < buttons.y + buttons.height;
    expect(isBeside).toBe(width > 516);
    if (isBeside) {
      expect(epoch!.left).toBeGreaterThan(buttons.x + buttons.width);
      expect(accuracy!.right).toBeLessThan(speed.x);
    }
    expect(cost!.left - epoch!.right).toBeGreaterThan(4);
    expect(accuracy!.left - cost!.right).toBeGreaterThan(4);
    await expect.poll(() => misplaced(figure)).toEqual([]);
  });
}

const boxes: readonly (readonly [
  name: string,
  width: number,
  css: string,
  attributes: string,
  leastPx: number,
])[] = [
  ['a square', 460, 'aspect-ratio: 1', '', 330],
  ['a small square', 300, 'aspect-ratio: 1', '', 180],
  ['a tiny square', 280, 'aspect-ratio: 1', 'lang="es"', 150],
  ['a small square of many classes', 320, 'aspect-ratio: 1', 'preset="five-classes"', 150],
  ['a small square with few controls', 300, 'aspect-ratio: 1', 'controls="play step reset"', 190],
  ['a square that only shows', 300, 'aspect-ratio: 1', 'controls=""', 299],
  ['a low box', 720, 'height: 420px', '', 350],
  ['a high box', 320, 'height: 900px', 'views="field network"', 310],
  ['a low box, with the network', 720, 'height: 420px', 'views="field network"', 250],
  ['a wide box, with the network', 1200, 'height: 420px', 'views="field network"', 350],
  ['many classes', 560, 'aspect-ratio: 1', 'preset="five-classes"', 330],
];

for (const [name, width, css, attributes, leastPx] of boxes) {
  test(`a figure fits into the author’s box: ${name}`, async ({ page, browserName }) => {
    const figure = await openHost(page, {
      width,
      attributes,
      css: `frontera-playground { display: block; ${css} }`,
    });
    const asked = css.startsWith('height') ? Number.parseFloat(css.slice(7)) : width;
    await expect.poll(async () => (await figure.boundingBox())?.height).toBeCloseTo(asked, 0);
    await expect.poll(() => misplaced(figure)).toEqual([]);
    // Firefox may keep the first size of a container's units until something changes, and the plane is smaller.
    const share = browserName === 'firefox' ? 0.9 : 1;
    await expect.poll(() => planeSide(figure)).toBeGreaterThanOrEqual(share * leastPx);
  });
}

test('without a box of its own a figure is as high as it needs, also where a minimum is reserved', async ({
  page,
}) => {
  const figure = await openHost(page, { css: 'frontera-playground { min-height: 300px }' });
  await expect.poll(() => planeSide(figure)).toBeGreaterThan(540);
  await expect.poll(async () => (await figure.boundingBox())?.height).toBeGreaterThan(600);
});

test('a share of the height fits where there is a height to share, and the figure forgets a box that it has lost', async ({
  page,
}) => {
  const css = 'main > div { height: 500px } frontera-playground { height: 100% }';
  const figure = await openHost(page, { css });
  await expect.poll(() => planeSide(figure)).toBeGreaterThan(540);
  await figure.evaluate((element) => {
    const box = document.createElement('div');
    element.replaceWith(box);
    box.append(document.createElement('frontera-playground'));
  });
  await ready(figure);
  await expect.poll(() => misplaced(figure)).toEqual([]);
  await expect.poll(async () => (await figure.boundingBox())?.height).toBe(500);
  await figure.evaluate((element) => {
    element.style.height = 'auto';
    document.querySelector('main')?.append(element);
  });
  await expect.poll(() => planeSide(figure)).toBeGreaterThan(540);
});

test('nothing on the page moves when the script arrives late, into a box that was reserved', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const css = 'frontera-playground { display: block; aspect-ratio: 16 / 9 }';
  const figure = await openHost(page, { width: 720, css, attributes: 'views="field network"', delayMs: 700 });
  await diagramOf(figure);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('a view’s box has its size before its code arrives', async ({ page }) => {
  let letThrough: () => void = () => undefined;
  const isLet = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/frontera-network*.js', async (route) => {
    await isLet;
    await route.continue();
  });
  const figure = await openHost(page, { width: 320, attributes: 'views="network"' });
  const before = await stillBox(figure);
  expect(before.height).toBeGreaterThan(320 + 220);
  letThrough();
  await diagramOf(figure);
  await expect.poll(() => figure.boundingBox()).toEqual(before);
});

test('a view’s code is fetched only where it is asked for', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  const figure = await openHost(page, {});
  await page.waitForTimeout(200);
  expect(scripts.filter((path) => path.includes('frontera-') && !path.includes('worker'))).toEqual([]);
  await figure.evaluate((element) => ((element as Playground).views = ['network']));
  await diagramOf(figure);
  expect(scripts.join(' ')).toMatch(/frontera-network/u);
  await expect(figure).toHaveAttribute('views', 'network');
  expect(await figure.evaluate((element) => (element as Playground).views)).toEqual(['field', 'network']);
  await figure.evaluate((element) => {
    element.removeAttribute('views');
  });
  await expect(figure.locator('.network')).toHaveCount(0);
});

test('an author’s own inspection stays as it was set, beside what the network wants', async ({ page }) => {
  const figure = await openHost(page, { attributes: 'views="network"' });
  await diagramOf(figure);
  await figure.evaluate((element) => ((element as Playground).inspection = { statistics: true }));
  const state = (): Promise<readonly boolean[]> =>
    figure.evaluate((element) => {
      const run = (element as Playground).state;
      return [run?.statistics !== null, run?.neurons !== null, run?.confusion !== null];
    });
  await expect.poll(state).toEqual([true, true, false]);
  expect(await figure.evaluate((element) => (element as Playground).inspection)).toEqual({
    statistics: true,
  });
});

test('the plane shows the neuron that is pointed at, and the network says its name', async ({ page }) => {
  const figure = await openHost(page, { width: 720, attributes: 'views="network"' });
  const diagram = await diagramOf(figure);
  const third = await stillBox(diagram.locator('.node.neuron').nth(2));
  await page.mouse.move(third.x + 6, third.y + 6);
  await expect.poll(() => spotlightOf(figure)).toEqual({ layer: 1, unit: 2 });
  await expect(figure.locator('.network .caption')).toHaveText('Neuron 3 of layer 1');
  await page.mouse.move(5, 5);
  await expect.poll(() => spotlightOf(figure)).toBeNull();
  await expect(figure.locator('.network .caption')).toContainText('positive');
});

test('arrow keys walk the network, and nothing there can be changed', async ({ page }) => {
  const figure = await openHost(page, { width: 720, attributes: 'views="network" lang="es"' });
  const diagram = await diagramOf(figure);
  await expect(diagram).toHaveAttribute('aria-label', 'Red con 2 – 12 – 6 – 1 neuronas');
  await diagram.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => spotlightOf(figure)).toEqual({ layer: 1, unit: 1 });
  await expect(figure.locator('.network .said')).toHaveText('La neurona 2 de la capa 1');
  for (const key of ['Enter', 'Delete', '+', '-']) await page.keyboard.press(key);
  const units = await figure.evaluate((element) =>
    (element as Playground).experiment.layers.map((layer) => layer.units),
  );
  expect(units).toEqual([12, 6, 1]);
  await page.keyboard.press('Escape');
  await expect.poll(() => spotlightOf(figure)).toBeNull();
});

test('dashes run while weights change', async ({ page }) => {
  await prefer(page, { reducedMotion: 'no-preference' });
  const figure = await openHost(page, { width: 720, attributes: 'views="network"' });
  await diagramOf(figure);
  await pressPlay(figure);
  await expect.poll(() => isBlank(figure.locator('.network .flow'))).toBe(false);
});

test('no dashes run where motion is unwanted', async ({ page }) => {
  await prefer(page, { reducedMotion: 'reduce' });
  const figure = await openHost(page, { width: 720, attributes: 'views="network"' });
  await diagramOf(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(20);
  await expect.poll(() => isBlank(figure.locator('.network .flow'))).toBe(true);
});

test('a figure that leaves and comes back has its network again', async ({ page }) => {
  const figure = await openHost(page, { attributes: 'views="network"' });
  await diagramOf(figure);
  await figure.evaluate(async (element) => {
    const parent = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    parent?.append(element);
  });
  await ready(figure);
  await diagramOf(figure);
  await expect(figure.locator('.network svg')).toHaveCount(1);
});

test('the iframe page takes the views from its address', async ({ page }) => {
  await page.goto('./embed.html?views=field%20network&lang=en&controls=play');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await expect(await diagramOf(figure)).toHaveAttribute('aria-label', /2 – 12 – 6 – 1/u);
});

test('an unknown view is told, and the others hold', async ({ page }) => {
  const figure = await openHost(page, { attributes: 'views="network telescope"' });
  await diagramOf(figure);
  await expect(figure.locator('.notice')).toContainText('telescope');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'es']) {
    test(`a figure with its network has no accessibility problem (${colorScheme}, ${language}) @axe`, async ({
      page,
    }) => {
      await prefer(page, { colorScheme });
      const figure = await openHost(page, { width: 720, attributes: `views="network" lang="${language}"` });
      const diagram = await diagramOf(figure);
      await diagram.focus();
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
    });
  }
}
