/** Parts of a figure that stand alone in an author's page, tied to it by `for`. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { clickPoints, pointCount, pressPlay, reading, ready, settledEpoch } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost, serveHost } from './host-page.ts';
import { prefer } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'the same elements');

const figureTag =
  '<frontera-playground id="fig-1" preset="overfitting" style="display: block; width: 320px"></frontera-playground>';

/** Every part, and what is seen in it once its figure is ready. */
const parts = {
  'frontera-check': '.check-numbers td',
  'frontera-confusion': '.confusion td b',
  'frontera-cost': '.cost-reading b',
  'frontera-gradients': '.gradients .bar',
  'frontera-inspect': '.passes input',
  'frontera-landscape': '.landscape-plane .marker',
  'frontera-legend': '.legend .bar',
  'frontera-network': '.node.neuron',
  'frontera-plane': '.plane.drawn',
  'frontera-timeline': '.timeline-slider',
  'frontera-transport': 'button.play',
  'frontera-walk': '.walk',
} as const;

const tags = Object.keys(parts) as (keyof typeof parts)[];

const all = tags
  .map((tag) => `<${tag} for="fig-1"${tag === 'frontera-plane' ? ' style="width: 240px"' : ''}></${tag}>`)
  .join('');

/** Those that stand alone: every figure has a plane and a transport of its own. */
const alone = (page: Page, tag: string): Locator => page.locator(`${tag}[for]`);

async function expectAll(page: Page): Promise<void> {
  for (const tag of tags) await expect(alone(page, tag).locator(parts[tag]).first(), tag).toBeVisible();
}

/** Of the figure's run. */
function inside(figure: Locator): Promise<readonly boolean[]> {
  return figure.evaluate((element) => {
    const run = (element as Playground).state;
    return [run?.neurons, run?.gradients, run?.confusion, run?.trace].map(
      (value) => (value ?? null) !== null,
    );
  });
}

for (const [where, body] of [
  ['before', `${all}${figureTag}`],
  ['after', `${figureTag}${all}`],
] as const) {
  test(`every part finds its figure by its id, ${where} it in the page, and follows its run`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 3600 });
    const figure = await openHost(page, { body });
    await expectAll(page);
    await figure.evaluate((element) => (element as Playground).stepEpoch());
    await expect(page.locator('frontera-cost .cost-reading b').first()).toHaveText('1');
    await expect(page.locator('.timeline-place')).toHaveText('1 / 1');
    const right = await figure.evaluate((element) => {
      const { train } = (element as Playground).state?.confusion ?? { train: [] };
      return [...train];
    });
    await expect(page.locator('.confusion td b')).toHaveText(right.map(String));
  });
}

test('parts in a shadow root find a figure that is there too', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 3600 });
  await serveHost(page, 'host.html', {
    body: `<div id="host"></div><script>
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`${all}${figureTag}`)};
    </script>`,
  });
  await page.goto('./host.html');
  await ready(page.locator('frontera-playground'));
  await expectAll(page);
});

test('a figure that goes leaves its parts empty, and one that comes under its id fills them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 3600 });
  const figure = await openHost(page, { body: `${all}<main>${figureTag}</main>` });
  await expectAll(page);
  await figure.evaluate((element) => {
    element.remove();
  });
  for (const tag of tags) await expect(alone(page, tag).locator(parts[tag]), tag).toHaveCount(0);
  await page.evaluate((html) => {
    const main = document.querySelector('main');
    const other = document.createElement('template');
    // eslint-disable-next-line no-restricted-syntax -- the test's own markup
    other.innerHTML = html.replace('overfitting', 'xor');
    main?.append(other.content);
  }, figureTag);
  await ready(figure);
  await expectAll(page);
  await expect(page.locator('frontera-inspect .neuron-name')).toHaveText('output, sigmoid: neuron 1');
});

test('two parts of one figure go together, and what one of them no longer wants the other keeps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 3600 });
  const two = '<frontera-inspect for="fig-1"></frontera-inspect>'.repeat(2);
  const figure = await openHost(page, { body: `${two}${figureTag}` });
  const heads = page.locator('.inspect-head');
  await expect(heads).toHaveCount(2);
  await heads.first().getByRole('button', { name: 'Next point' }).click();
  await expect(heads.nth(1)).toContainText('point 2 of 60');
  await expect(figure.locator('.inspect-ring')).toHaveCount(1);
  await page.evaluate(() => document.querySelector('frontera-inspect')?.remove());
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  expect(await inside(figure)).toEqual([false, false, false, true]);
  await page.evaluate(() => document.querySelector('frontera-inspect')?.remove());
  await expect(figure.locator('.inspect-ring')).toHaveCount(0);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  expect(await inside(figure)).toEqual([false, false, false, false]);
});

test('a part that is out of sight wants nothing of the run, until it is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const body = `${figureTag}<div style="height: 200px"></div><frontera-confusion for="fig-1"></frontera-confusion><div style="height: 900px"></div>`;
  const figure = await openHost(page, { body });
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  expect(await inside(figure)).toEqual([false, false, false, false]);
  await page.evaluate(() => {
    scrollTo(0, 300);
  });
  await expect(page.locator('.confusion td b')).toHaveCount(4);
  expect(await inside(figure)).toEqual([false, false, true, false]);
});

test('properties that were set before the script was there hold', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  await openHost(page, {
    body: `${figureTag}<frontera-cost></frontera-cost><script>
      const cost = document.querySelector('frontera-cost');
      cost.measure = 'accuracy';
      cost.run = document.querySelector('frontera-playground');
    </script>`,
  });
  const curve = page.getByRole('slider', { name: 'Accuracy over epochs' });
  await expect(curve).toHaveAttribute('aria-valuetext', /^epoch 0: accuracy \d+\.\d%/u);
  await page.evaluate(() => document.querySelector('frontera-cost')?.setAttribute('measure', 'cost'));
  await expect(page.getByRole('slider', { name: 'Cost over epochs' })).toBeVisible();
});

test('parts speak their figure’s language and have its theme', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  await prefer(page, { colorScheme: 'light' });
  const body = `${figureTag}<frontera-timeline for="fig-1"></frontera-timeline><frontera-cost for="fig-1"></frontera-cost>`;
  const figure = await openHost(page, { body });
  await expect(page.getByRole('slider', { name: /^Epoch of the run/u })).toBeVisible();
  await figure.evaluate((element) => {
    element.setAttribute('lang', 'es');
  });
  await expect(page.getByRole('slider', { name: /^Época de la ejecución/u })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Coste por épocas' })).toBeVisible();
  const ink = page.locator('frontera-cost .cost-reading b').first();
  await expect(ink).toHaveCSS('color', 'rgb(38, 34, 29)');
  await figure.evaluate((element) => {
    element.setAttribute('theme', 'dark');
  });
  await expect(ink).toHaveCSS('color', 'rgb(236, 232, 224)');
});

test('a part for what is no figure stays empty, and takes another id', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  await openHost(page, {
    body: `<p id="text">Text.</p>${figureTag}<frontera-timeline for="text"></frontera-timeline>`,
  });
  await expect
    .poll(() => page.evaluate(() => customElements.get('frontera-timeline') !== undefined))
    .toBe(true);
  await expect(page.locator('.timeline-slider')).toHaveCount(0);
  await page.evaluate(() => document.querySelector('frontera-timeline')?.setAttribute('for', 'fig-1'));
  await expect(page.locator('.timeline-slider')).toBeVisible();
});

const fieldOf = (plane: Locator): Promise<string> =>
  plane.locator('canvas.field').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

const epochOf = (figure: Locator): Promise<number> =>
  figure.evaluate((element) => (element as Playground).epoch);

test('a plane alone shows the field and the points of its figure, and draws', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  const body = `${figureTag.replace('id=', 'controls="play" id=')}<frontera-plane for="fig-1" style="width: 320px"></frontera-plane>`;
  const figure = await openHost(page, { body });
  const plane = alone(page, 'frontera-plane');
  await expect.poll(() => fieldOf(plane)).toBe(await fieldOf(figure));
  await expect(figure.locator('.tools')).toHaveCount(0);
  const count = (where: Locator): Promise<number> => pointCount(where);
  await expect.poll(async () => [await count(figure), await count(plane)]).toEqual([60, 60]);
  await clickPoints(page, plane, [[0.6, 0.6]]);
  await expect.poll(async () => [await count(figure), await count(plane)]).toEqual([61, 61]);
  await plane.locator('.plane').press('Control+z');
  await expect.poll(async () => [await count(figure), await count(plane)]).toEqual([60, 60]);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  await expect.poll(async () => (await fieldOf(plane)) === (await fieldOf(figure))).toBe(true);
  await plane.evaluate((element) => {
    element.setAttribute('controls', '');
  });
  await expect(plane.locator('.tools')).toHaveCount(0);
  await clickPoints(page, plane, [[0.6, 0.6]]);
  await expect.poll(() => count(plane)).toBe(60);
});

test('the field is as fine as the largest plane on screen', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 3600 });
  const large = figureTag
    .replace('fig-1', 'fig-2')
    .replace('320px', '640px')
    .replace('id=', 'controls="play" id=');
  const plane = '<frontera-plane for="fig-1" controls="" style="width: 640px"></frontera-plane>';
  await openHost(page, { body: `${figureTag}${plane}${large}` });
  const other = page.locator('#fig-2');
  await ready(other);
  await expect
    .poll(async () => (await fieldOf(alone(page, 'frontera-plane'))) === (await fieldOf(other)))
    .toBe(true);
});

test('a figure far away runs for a plane and a transport that are seen', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const head = '<frontera-plane for="fig-1" style="width: 320px"></frontera-plane>';
  const controls = '<frontera-transport for="fig-1" controls="play reset"></frontera-transport>';
  const body = `${head}${controls}<div style="height: 3000px"></div>${figureTag}`;
  await serveHost(page, 'host.html', { body });
  await page.goto('./host.html');
  const figure = page.locator('frontera-playground');
  const transport = alone(page, 'frontera-transport');
  await expect(alone(page, 'frontera-plane').locator('.plane')).toHaveClass(/drawn/u);
  await expect(transport.getByRole('button')).toHaveCount(2);
  await pressPlay(transport);
  await expect.poll(() => reading(transport, 'epoch')).toBeGreaterThan(5);
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(true);
  await transport.getByRole('button', { name: 'Pause' }).click();
  await expect(transport.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await settledEpoch(transport)).toBe(await epochOf(figure));
  await transport.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => reading(transport, 'epoch')).toBe(0);
});

test('plane and transport speak their figure’s language, have its theme and come back with it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  await prefer(page, { colorScheme: 'light' });
  const two =
    '<frontera-plane for="fig-1" style="width: 320px"></frontera-plane><frontera-transport for="fig-1"></frontera-transport>';
  const figure = await openHost(page, { body: `${figureTag}<main>${two}</main>` });
  const plane = alone(page, 'frontera-plane');
  const transport = alone(page, 'frontera-transport');
  await expect(transport.getByRole('button', { name: 'Play' })).toBeVisible();
  await figure.evaluate((element) => {
    element.setAttribute('lang', 'es');
    element.setAttribute('theme', 'dark');
  });
  await expect(transport.getByRole('button', { name: 'Entrenar' })).toBeVisible();
  await expect(plane.getByRole('radio', { name: /^Dibujar la clase 0/u })).toBeVisible();
  await expect(transport.locator('.readings dd').first()).toHaveCSS('color', 'rgb(236, 232, 224)');
  const before = await fieldOf(plane);
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    const kept = [...(main?.children ?? [])];
    main?.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 100));
    main?.append(...kept);
  });
  await expect.poll(() => fieldOf(plane)).toBe(before);
  await figure.evaluate((element) => (element as Playground).stepEpoch());
  await expect.poll(() => reading(transport, 'epoch')).toBe(1);
  await expect.poll(() => fieldOf(plane)).not.toBe(before);
});

for (const [where, body, lang] of [
  ['alone', `${figureTag}<frontera-timeline for="fig-1"></frontera-timeline>`, 'en'],
  ['in its figure', figureTag.replace('id=', 'views="timeline" lang="es" id='), 'es'],
] as const) {
  test(`a part whose code could not be had says so where it would stand, and is asked for again when that is pressed: ${where}`, async ({
    page,
    complaints,
    browserName,
  }) => {
    await page.setViewportSize({ width: 900, height: 1200 });
    let isLost = true;
    let asked = 0;
    await page.route('**/frontera-timeline*.js', (route) => {
      asked += 1;
      return isLost ? route.abort() : route.continue();
    });
    const figure = await openHost(page, { body });
    const again = page.locator('frontera-timeline').getByRole('button', {
      name: lang === 'en' ? /could not be loaded. Press to try again/u : /Pulsa para probar otra vez/u,
    });
    await expect(again).toBeVisible();
    // The figure itself has nothing to say: it trains.
    await expect(figure.locator('.notice')).toHaveText('');
    if (browserName === 'firefox') {
      // It asks for such a module once only, until the page is loaded anew.
      isLost = false;
      await page.reload();
    } else {
      await again.click();
      await expect.poll(() => asked).toBe(2);
      await expect(again).toBeVisible();
      isLost = false;
      await again.click();
    }
    await expect(page.locator('.timeline-slider')).toBeVisible();
    await expect(again).toHaveCount(0);
    expect(
      complaints.filter((text) => !/frontera-timeline|ERR_FAILED|dynamically imported/u.test(text)),
    ).toEqual([]);
    complaints.length = 0;
  });
}

test('a script from a cache takes no part of a newer build, says so, and trains', async ({
  page,
  complaints,
}) => {
  await page.route('**/frontera.js', async (route) => {
    const response = await route.fetch();
    const older = (await response.text()).replaceAll(
      /("\.\/frontera-[\w-]+-)[0-9a-f]{6}\.js"/gu,
      '$1000000.js"',
    );
    await route.fulfill({ response, body: older });
  });
  const figure = await openHost(page, { body: figureTag.replace('id=', 'views="timeline" id=') });
  await expect(figure.getByRole('button', { name: /This part could not be loaded/u })).toBeVisible();
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(3);
  expect(complaints.filter((text) => !/-000000\.js|404|dynamically imported/u.test(text))).toEqual([]);
  complaints.length = 0;
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in parts that stand alone (${colorScheme}) @axe`, async ({ page }) => {
    // Axe over so many parts takes its time.
    test.slow();
    await page.setViewportSize({ width: 900, height: 3600 });
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    const head =
      '<meta name="color-scheme" content="light dark"><style>body { background: light-dark(#faf8f3, #141311); color: light-dark(#000, #fff) }</style>';
    const body = `<main><h1>Host</h1>${figureTag.replace('id=', 'lang="es" id=')}${all}</main>`;
    await openHost(page, { body, head });
    await expectAll(page);
    expect(await violations(page)).toEqual([]);
  });
}
