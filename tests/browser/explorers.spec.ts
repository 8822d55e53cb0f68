/** What every explorer does alone in a page of somebody else, without a figure. */
import { violations } from './axe.ts';
import { openExplorer, readingOf, script } from './explorer.ts';
import { expect, test } from './fixtures.ts';
import { serveHost } from './host-page.ts';
import { prefer } from './person.ts';

/** By tag: a bad attribute, and what is said of it. */
const explorers = {
  'frontera-activation': {
    bad: ['z', '9'],
    en: '“z” takes a number from -6 to 6; "9" is outside that.',
    es: '«z» admite un número de -6 a 6; "9" queda fuera.',
  },
  'frontera-loss': {
    bad: ['output', '1'],
    en: '“output” takes a number from 0.001 to 0.999; "1" is outside that.',
    es: '«output» admite un número de 0,001 a 0,999; "1" queda fuera.',
  },
  'frontera-descent': {
    bad: ['weights', '3'],
    en: '“weights” takes a whole number from 1 to 2; "3" is outside that.',
    es: '«weights» admite un número entero de 1 a 2; "3" queda fuera.',
  },
  'frontera-neuron': {
    bad: ['w1', '3.5'],
    en: '“w1” takes a number from -3 to 3; "3.5" is outside that.',
    es: '«w1» admite un número de -3 a 3; "3.5" queda fuera.',
  },
} as const;

const tags = Object.keys(explorers) as (keyof typeof explorers)[];

for (const tag of tags) {
  const { bad, en, es } = explorers[tag];
  const [name, value] = bad;

  for (const [lang, sentence] of [
    ['en', en],
    ['es', es],
  ] as const) {
    test(`${tag}: a bad attribute is said in the reader’s language, ${lang}, and changes nothing @once`, async ({
      page,
    }) => {
      const explorer = await openExplorer(page, `<${tag} id="it" lang="${lang}"></${tag}>`);
      const before = await readingOf(explorer);
      const told = explorer.evaluate(
        (element) =>
          new Promise<unknown>((resolve) => {
            element.addEventListener('frontera-error', (event) => {
              resolve((event as CustomEvent).detail);
            });
          }),
      );
      await explorer.evaluate((element, [attribute, given]) => element.setAttribute(attribute, given), bad);
      await expect(explorer.getByRole('alert')).toHaveText(sentence);
      expect(await told).toMatchObject({ message: sentence, error: { path: name } });
      expect(await readingOf(explorer)).toEqual(before);
      await explorer.evaluate((element, attribute) => element.removeAttribute(attribute), name);
      await expect(explorer.getByRole('alert')).toHaveCount(0);
      expect(value).not.toBe('');
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${tag}: axe finds nothing, ${colorScheme}, and nothing is wider than the screen @axe`, async ({
      page,
    }) => {
      await prefer(page, { colorScheme, reducedMotion: 'reduce' });
      await openExplorer(page, `<${tag} id="it"></${tag}><${tag} lang="es"></${tag}>`);
      expect(await violations(page)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });
  }

  test(`${tag}: goes, comes back elsewhere, and takes the language and the ground of that place @once`, async ({
    page,
  }) => {
    const explorer = await openExplorer(
      page,
      `<${tag} id="it"></${tag}><section lang="es" style="background: #111"></section>`,
    );
    const root = explorer.locator('.root');
    await expect(root).toHaveAttribute('lang', 'en');
    const before = await readingOf(explorer);
    await explorer.evaluate((element) => {
      element.remove();
      document.querySelector('section')?.append(element);
    });
    const moved = page.locator('section > [id="it"]');
    await expect(moved.locator('.root')).toHaveAttribute('lang', 'es');
    await expect(moved.locator('.root')).toHaveAttribute('data-theme', 'dark');
    expect(await readingOf(moved)).toEqual(before);
    await moved.evaluate((element) => element.setAttribute('theme', 'light'));
    await expect(moved.locator('.root')).toHaveAttribute('data-theme', 'light');
  });
}

test('in a shadow root, with a property from before the script, and as soon as it comes near @once', async ({
  page,
}) => {
  await serveHost(page, 'host.html', {
    script: '',
    body: `<div style="height: 4000px"></div><div id="host"></div><script>
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      root.append(document.createElement('frontera-activation'));
      root.firstChild.z = -3;
    </script>${script}`,
  });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('./host.html');
  const explorer = page.locator('frontera-activation');
  await expect(explorer.locator('svg.draggable')).toHaveCount(1);
  expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  await explorer.scrollIntoViewIfNeeded();
  await expect.poll(() => readingOf(explorer)).toMatchObject({ activation: 'sigmoid', z: -3 });
  expect(fetched.filter((url) => url.endsWith('.wasm')).map((url) => new URL(url).pathname)).toEqual([
    expect.stringMatching(/^\/engine-\w+\.wasm$/u),
  ]);
});

test('a figure loads nothing of the explorers @once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await serveHost(page, 'host.html', { body: '<frontera-playground></frontera-playground>' });
  await page.goto('./host.html');
  await expect(page.locator('frontera-playground .plane.drawn')).toBeVisible();
  expect(fetched.some((url) => url.endsWith('/frontera.js'))).toBe(true);
  expect(fetched.filter((url) => url.includes('explorer'))).toEqual([]);
});

test('a failed core is said, and asked again when the reader wishes @once', async ({ page, complaints }) => {
  await page.route('**/engine-*.wasm', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await serveHost(page, 'host.html', { script, body: '<frontera-activation id="it"></frontera-activation>' });
  await page.goto('./host.html');
  const explorer = page.locator('frontera-activation');
  await expect(explorer.getByRole('alert')).toContainText('This could not be computed here.');
  await page.unroute('**/engine-*.wasm');
  await explorer.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => readingOf(explorer)).not.toBeNull();
  await expect(explorer.getByRole('alert')).toHaveCount(0);
  // Chromium tells of it on its console, Firefox does not.
  expect(complaints.splice(0).filter((text) => !text.includes('404'))).toEqual([]);
});
