/** Frameworks set properties where there are any: to what an attribute would have, and to nothing where it is taken away. */
import type { Playground } from '../../web/src/figure/types.ts';
import { ready } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost, serveHost } from './host-page.ts';

test.skip(({ isMobile }) => isMobile, 'the same element');

type Properties = Readonly<Record<string, unknown>>;

const xor = { data: { kind: 'generated', name: 'xor', samples: 200 } };

/** As an attribute is written; the property as it then is, and once it was taken away. */
const table: readonly (readonly [name: string, set: unknown, is: unknown, without: unknown])[] = [
  ['views', 'network loss', ['field', 'network', 'loss'], ['field']],
  ['views', ['loss'], ['field', 'loss'], ['field']],
  ['marks', 'errors border', ['errors', 'border'], ['border', 'test']],
  ['marks', ['errors'], ['errors'], ['border', 'test']],
  ['colours', 'blue-orange', 'blue-orange', 'inferno'],
  ['group', 'pair', 'pair', ''],
  ['speed', '300', 300, 60],
  ['speed', Infinity, Infinity, 60],
  [
    'stop',
    { epoch: 30, cost: null, patience: null },
    { epoch: 30, cost: null, patience: null },
    { epoch: null, cost: null, patience: null },
  ],
  ['inspection', { gradients: true }, { gradients: true }, {}],
  ['spotlight', null, null, null],
];

for (const nothing of [null, undefined]) {
  test(`each property takes what its attribute takes, and ${String(nothing)}`, async ({ page }) => {
    const figure = await openHost(page, { body: '<frontera-playground></frontera-playground>' });
    for (const [name, set, is, without] of table) {
      const seen = await figure.evaluate(
        (element, [key, value, isNull]) => {
          const properties = element as unknown as Record<string, unknown>;
          properties[key] = value;
          const after = properties[key];
          properties[key] = isNull ? null : undefined;
          return [after, properties[key]];
        },
        [name, set, nothing === null] as const,
      );
      expect([name, ...seen]).toEqual([name, is, without]);
    }
  });
}

test('what a server wrote as attributes counts before any script sets a property', async ({ page }) => {
  const figure = await openHost(page, {
    body: '<frontera-playground views="loss" marks="errors" speed="300" group="pair"></frontera-playground>',
  });
  const look = (): Promise<unknown> =>
    figure.evaluate((element) => {
      const { views, marks, speed, group } = element as Playground;
      return [views, marks, speed, group];
    });
  expect(await look()).toEqual([['field', 'loss'], ['errors'], 300, 'pair']);
  await figure.evaluate((element) => {
    element.removeAttribute('speed');
  });
  expect(await look()).toEqual([['field', 'loss'], ['errors'], 60, 'pair']);
  await figure.evaluate((element) => {
    element.setAttribute('speed', 'fast');
  });
  expect(await look()).toEqual([['field', 'loss'], ['errors'], 60, 'pair']);
  await expect(figure.locator('.notice')).toContainText('speed: fast');
});

test('an experiment is a document, or its text, or a code; without one there is the preset', async ({
  page,
}) => {
  const figure = await openHost(page, {
    body: '<frontera-playground preset="spiral"></frontera-playground>',
  });
  const set = (experiment: unknown): Promise<void> =>
    figure.evaluate((element, given) => {
      (element as unknown as Record<string, unknown>)['experiment'] = given;
    }, experiment);
  const dataset = (): Promise<unknown> =>
    figure.evaluate(
      (element) => (element as unknown as { experiment: { data: { name: unknown } } }).experiment.data.name,
    );
  const code = await figure.evaluate(async (element) => {
    await (element as Playground).change({ seed: 7 });
    return (await (element as Playground).snapshot()).code;
  });
  await set({ version: 1, ...xor });
  expect(await dataset()).toBe('xor');
  await set(null);
  expect(await dataset()).toBe('spiral');
  await set(JSON.stringify({ version: 1, ...xor }));
  expect(await dataset()).toBe('xor');
  await set({ version: 1 });
  expect(await dataset()).not.toBe('xor');
  await set(JSON.stringify({ version: 1, ...xor }));
  expect(await dataset()).toBe('xor');
  await set(code);
  await expect.poll(dataset).toBe('spiral');
  await set(undefined);
  expect(await dataset()).toBe('spiral');
});

test('properties that were set before the script came hold', async ({ page }) => {
  await serveHost(page, 'host.html', { body: '<frontera-playground></frontera-playground>', script: '' });
  await page.goto('./host.html');
  await page.locator('frontera-playground').evaluate(
    (element, experiment) =>
      Object.assign(element, {
        views: 'loss',
        marks: ['errors'],
        speed: 300,
        experiment,
      } satisfies Properties),
    { version: 1, ...xor },
  );
  await page.evaluate(async (source) => {
    await import(source);
  }, './frontera.js');
  const figure = page.locator('frontera-playground');
  await ready(figure);
  const seen = await figure.evaluate((element) => {
    const { views, marks, speed, experiment } = element as Playground;
    return [views, marks, speed, 'name' in experiment.data && experiment.data.name];
  });
  expect(seen).toEqual([['field', 'loss'], ['errors'], 300, 'xor']);
  await expect(figure.locator('frontera-cost')).toBeVisible();
});

test('the network that stands alone is editable by its property without a value', async ({ page }) => {
  await openHost(page, {
    body: '<frontera-playground id="fig"></frontera-playground><frontera-network for="fig"></frontera-network>',
  });
  const network = page.locator('frontera-network');
  await expect(network.locator('.node').first()).toBeVisible();
  await expect(network.getByRole('button', { name: 'Add a layer' })).toHaveCount(0);
  await network.evaluate((element) => Object.assign(element, { editable: '' }));
  await expect(network.locator('button').first()).toBeVisible();
});
