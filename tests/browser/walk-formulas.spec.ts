/** The formulas of the walk: their numbers against double values, their links, and one point that was followed by hand. */
import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { openHost } from './host-page.ts';
import { expect, test } from './fixtures.ts';
import { forwardAndBack, type Passes } from './passes.ts';

test.skip(({ isMobile }) => isMobile, 'the same formulas');

const points: readonly (readonly number[])[] = [
  [0.8, 0.4, 1],
  [-0.6, -0.3, 0],
];

function documentOf(fields: object): string {
  const data = { kind: 'points', points, classes: 2 };
  return JSON.stringify({ version: 1, data, ...fields });
}

async function open(page: Page, document: string, lang = 'en'): Promise<Locator> {
  const attribute = document.replaceAll('"', '&quot;');
  await page.setViewportSize({ width: 960, height: 1600 });
  const tag = `<frontera-playground experiment="${attribute}" views="inspect network" lang="${lang}"></frontera-playground>`;
  const figure = await openHost(page, { body: `<main style="width: 900px">${tag}</main>` });
  await expect(figure.locator('.walk-slider')).toBeVisible();
  return figure;
}

async function goTo(figure: Locator, stage: number): Promise<void> {
  await figure.locator('.walk-slider').fill(String(stage));
  await expect(figure.locator('.walk-slider')).toHaveValue(String(stage));
}

async function lines(figure: Locator): Promise<string[]> {
  await expect(figure.locator('.formulas').first()).toBeVisible();
  return figure
    .locator('.formulas p')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim()));
}

const article = documentOf({
  layers: [
    { units: 2, activation: 'relu' },
    { units: 1, activation: 'sigmoid' },
  ],
  optimizer: { name: 'gradient-descent', learningRate: 0.5 },
});

/**
 * Followed by hand, with the article's formulas, at x = (0.8, 0.4), y = 1:
 *
 *   z¹₁ = 0.5·0.8 − 0.25·0.4 + 1 = 1.3       a¹₁ = ReLU(1.3) = 1.3
 *   z¹₂ = −1·0.8 + 0.25·0.4 + 0 = −0.7       a¹₂ = 0
 *   z²₁ = 2·1.3 + 3·0 − 2 = 0.6              a²₁ = 1/(1 + e^−0.6) = 0.645656
 *   C = −ln 0.645656 = 0.437488              δ²₁ = a − y = −0.354344
 *   ∂C/∂a¹₁ = 2·(−0.354344) = −0.708687      δ¹₁ = −0.708687·1
 *   ∂C/∂w¹₁₁ = −0.708687·0.8 = −0.566950     ∂C/∂w¹₁₂ = −0.708687·0.4 = −0.283475
 */
const byHand: readonly (readonly [stage: number, last: readonly string[]])[] = [
  [1, ['=0.50000·0.80000+(−0.25000)·0.40000+1.00000', '=0.400−0.100+1.000=1.300']],
  [1, ['a11=ReLU(z11)', '=ReLU(1.30000)=1.30000']],
  [
    2,
    ['=2.00000·1.30000+3.00000·0.00000+(−2.00000)', '=2.600+0.000−2.000=0.600', '=sigmoid(0.60000)=0.64566'],
  ],
  [3, ['C=−ln(0.64566)=0.43749']],
  [4, ['δ12=0.64566−1=−0.35434', '∂C∂w112=(−0.35434)·1.30000=−0.46065']],
  [
    5,
    [
      '=2.00000·(−0.35434)',
      '=−0.709',
      '∂C∂w111=(−0.70869)·0.80000=−0.56695',
      '∂C∂w121=(−0.70869)·0.40000=−0.28347',
    ],
  ],
];

for (const lang of ['en', 'es'] as const) {
  test(`one point followed by hand, in ${lang}`, async ({ page }) => {
    const figure = await open(page, article, lang);
    await figure.evaluate((element) =>
      (element as Playground).setParameters(Float32Array.of(0.5, -0.25, -1, 0.25, 1, 0, 2, 3, -2)),
    );
    for (const [stage, expected] of byHand) {
      await goTo(figure, stage);
      const inLanguage = expected.map((line) =>
        lang === 'en' ? line : line.replaceAll('.', ',').replace('sigmoid', 'sigmoide'),
      );
      await expect
        .poll(async () => {
          const all = (await lines(figure)).map((line) => line.replaceAll(' ', ''));
          return inLanguage.filter((line) => !all.includes(line));
        })
        .toEqual([]);
    }
  });
}

/** Every activation and cost in some network, with one output and with several. */
const networks: readonly object[] = [
  ...(['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu'] as const).map((activation, at) => ({
    layers: [
      { units: 2 + at, activation },
      { units: 3, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
    loss: at % 2 === 0 ? 'binary-cross-entropy' : 'mean-squared-error',
    seed: at,
  })),
  ...(
    [
      ['elu', 'softmax', 'categorical-cross-entropy'],
      ['swish', 'sigmoid', 'binary-cross-entropy'],
      ['mish', 'softmax', 'mean-squared-error'],
      ['softplus', 'sigmoid', 'mean-squared-error'],
      ['gelu', 'softmax', 'categorical-cross-entropy'],
    ] as const
  ).map(([activation, output, loss], at) => ({
    layers: [
      { units: 4, activation },
      { units: 2, activation: output },
    ],
    loss,
    seed: 20 + at,
  })),
];

interface Number {
  readonly key: string;
  readonly text: string;
}

/** What a formula or the table shows for each number that stands alone. */
function numbersOf(figure: Locator): Promise<Number[]> {
  return figure.locator('.formulas [data-symbol]').evaluateAll((all) =>
    all
      .map((symbol) => ({
        key: symbol.getAttribute('data-symbol') ?? '',
        text: symbol.textContent.replaceAll(/\s/gu, ''),
      }))
      .filter(({ text }) => /^\(?−?\d+\.\d+\)?$/u.test(text)),
  );
}

/** The double value of a number that a formula shows; several where a weight stands as a factor and in its product. */
function valuesOf(
  key: string,
  { z, a, derivative, delta, costGradient, cost, gradient }: Passes,
  w: (layer: number, unit: number, from: number) => number,
  b: (layer: number, unit: number) => number,
): number[] {
  const [kind = '', ...places] = key.split('-');
  const [layer = 0, unit = 1, from] = places.map(Number);
  const j = unit - 1;
  switch (kind) {
    case 'z':
      return [z[layer]?.[j] ?? NaN];
    case 'a':
      return [a[layer]?.[j] ?? NaN];
    case 'delta':
      return [delta[layer]?.[j] ?? NaN];
    case 'derivative':
      return [derivative[layer]?.[j] ?? NaN];
    case 'cost':
      return [cost];
    case 'bias':
      return [b(layer, j)];
    case 'gradient':
      return from === undefined ? [costGradient[layer]?.[j] ?? NaN] : [gradient(layer, j, from - 1)];
    default: {
      const k = (from ?? 1) - 1;
      const weight = w(layer, j, k);
      return [
        weight,
        Math.abs(weight * (a[layer - 1]?.[k] ?? NaN)),
        Math.abs(weight * (delta[layer]?.[j] ?? NaN)),
      ];
    }
  }
}

for (const fields of networks) {
  const { layers } = fields as Experiment;
  test(`the numbers are those of double arithmetic: ${JSON.stringify(fields)}`, async ({ page }) => {
    const figure = await open(page, documentOf(fields));
    const parameters = await figure.evaluate((element) => [
      ...((element as Playground).state?.parameters ?? []),
    ]);
    const passes = forwardAndBack(fields as Experiment, parameters, [0.8, 0.4], 1);
    let count = 0;
    for (let stage = 1; stage < 2 * layers.length + 2; stage += 1) {
      await goTo(figure, stage);
      await lines(figure);
      for (const { key, text } of await numbersOf(figure)) {
        const digits = text.replaceAll(/[()]/gu, '').replace('−', '-');
        const unit = 10 ** -(digits.split('.')[1] ?? '').length;
        const expected = valuesOf(key, passes, passes.weight, passes.bias);
        const nearest = Math.min(...expected.map((value) => Math.abs(Number(digits) - value)));
        const signless = Math.min(
          nearest,
          ...expected.map((value) => Math.abs(Number(digits) - Math.abs(value))),
        );
        const isProduct = key.startsWith('weight') || key.startsWith('bias');
        expect(
          isProduct ? signless : nearest,
          `stage ${stage}: ${key} is ${text}, not ${expected.join()}`,
        ).toBeLessThan((isProduct ? 1.01 : 0.51) * unit + 1e-5);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
}

test('a long sum is broken between its terms, and nothing scrolls sideways', async ({ page }) => {
  const layers = [
    { units: 12, activation: 'relu' },
    { units: 12, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ];
  const attribute = documentOf({ layers }).replaceAll('"', '&quot;');
  await page.setViewportSize({ width: 380, height: 1600 });
  const figure = await openHost(page, {
    body: `<frontera-playground experiment="${attribute}" views="inspect"></frontera-playground>`,
  });
  for (const stage of [2, 3, 7]) {
    await goTo(figure, stage);
    // The sum of twelve terms has more lines than one.
    await expect
      .poll(() =>
        figure
          .locator('.formulas p')
          .evaluateAll((all) => Math.max(...all.map((line) => line.getBoundingClientRect().height))),
      )
      .toBeGreaterThan(60);
    const widths = await figure
      .locator('.inspect-neuron')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  }
});

test('a long sum in brackets is broken, too, and a short bracket never', async ({ page }) => {
  const layers = [{ units: 6, activation: 'sigmoid' }];
  const data = { kind: 'points', points, classes: 6 };
  const document = JSON.stringify({ version: 1, data, layers, loss: 'mean-squared-error' });
  await page.setViewportSize({ width: 380, height: 1600 });
  const attribute = document.replaceAll('"', '&quot;');
  const figure = await openHost(page, {
    body: `<frontera-playground experiment="${attribute}" views="inspect"></frontera-playground>`,
  });
  await goTo(figure, 2);
  // (1/6)((a₁ − 1)² + … + (a₆ − 0)²): a piece before each plus.
  const written = figure.locator('.formulas p').nth(1);
  await expect(written.locator('math')).toHaveCount(8);
  await expect(written.locator('math').nth(1)).toHaveText(/^=\s*16\s*\(\s*\(.*−.*\)2$/u);
  const widths = await figure
    .locator('.inspect-neuron')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});

test('every symbol is linked both ways: formula, table and diagram', async ({ page }) => {
  const figure = await open(page, article);
  for (const stage of [1, 2, 4, 5, 6]) {
    await goTo(figure, stage);
    await lines(figure);
    const keys = await figure
      .locator('.formulas [data-symbol]')
      .evaluateAll((all) => [...new Set(all.map((symbol) => symbol.getAttribute('data-symbol') ?? ''))]);
    // Of an update it is a weight and its gradient.
    expect(keys.length).toBeGreaterThan(stage === 6 ? 1 : 3);
    for (const key of keys) {
      await figure.locator(`.formulas [data-symbol="${key}"]`).last().hover();
      await expect(figure.locator(`.formulas [data-symbol="${key}"].is-pointed`).first()).toBeVisible();
      const isConnection = key.split('-').length === 4;
      await expect(figure.locator(isConnection ? '.walk-edge' : '.walk-pointed')).toHaveCount(1);
      const cells = figure.locator(`.passes [data-symbol="${key}"]`);
      if ((await cells.count()) > 0) await expect(cells.first()).toHaveClass(/is-pointed/u);
    }
  }
  // And back: from the table and from the diagram.
  await goTo(figure, 1);
  await figure.locator('.passes [data-symbol="z-1-1"]').hover();
  await expect(figure.locator('.formulas [data-symbol="z-1-1"].is-pointed').first()).toBeVisible();
  await figure.locator('.walk-number[data-symbol="a-1-1"]').hover();
  await expect(figure.locator('.formulas [data-symbol="a-1-1"].is-pointed').first()).toBeVisible();
  await figure.locator('.walk-number[data-symbol="weight-1-1-2"]').hover();
  await expect(figure.locator('.formulas [data-symbol="weight-1-1-2"].is-pointed').first()).toBeVisible();
  // By keys: the arrows go from symbol to symbol.
  await page.mouse.move(1, 1);
  await figure.locator('.inspect-neuron').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.formulas [data-symbol="z-1-1"].is-pointed').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.formulas [data-symbol="weight-1-1-1"].is-pointed').first()).toBeVisible();
});
