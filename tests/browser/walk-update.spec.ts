/** The walk's last stage: what the run's next step does to one weight or bias, with each optimizer's own terms. */
import type { Locator, Page } from '@playwright/test';
import { optimizerNames } from '../../web/src/experiment/names.ts';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { connectionAt } from './diagram.ts';
import { openHost } from './host-page.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same formulas');

const points: readonly (readonly number[])[] = [
  [0.8, 0.4, 1],
  [-0.6, -0.3, 0],
  [0.2, -0.7, 1],
  [-0.1, 0.9, 0],
];

function documentOf(fields: object, count = points.length): string {
  const data = { kind: 'points', points: points.slice(0, count), classes: 2 };
  return JSON.stringify({ version: 1, data, ...fields });
}

/** A figure whose walk is at its last stage. */
async function open(page: Page, document: string, lang = 'en', views = 'inspect network'): Promise<Locator> {
  await page.setViewportSize({ width: 960, height: 1600 });
  const attribute = document.replaceAll('"', '&quot;');
  const tag = `<frontera-playground experiment="${attribute}" views="${views}" lang="${lang}"></frontera-playground>`;
  const figure = await openHost(page, { body: `<main style="width: 900px">${tag}</main>` });
  const slider = figure.locator('.walk-slider');
  await slider.fill((await slider.getAttribute('max')) ?? '');
  return figure;
}

function lines(figure: Locator): Promise<string[]> {
  return figure
    .locator('.formulas p:not(.about)')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.replaceAll(/\s+/gu, '')));
}

/** What a cell or a line shows: 1.234, −0.5 or 4.9·10⁻⁴. */
function shownNumber(text: string): { readonly value: number; readonly unit: number } {
  const [mantissa = '', exponent = ''] = text.replaceAll('−', '-').split('·10');
  const digits = [...exponent].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
  const scale = 10 ** Number(digits);
  const decimals = (mantissa.split('.')[1] ?? '').length;
  return { value: Number.parseFloat(mantissa) * scale, unit: 10 ** -decimals * scale };
}

const oneNeuron = {
  layers: [{ units: 1, activation: 'sigmoid' }],
  regularization: { l1: 0.01, l2: 0.1 },
};

/**
 * By hand, at the points (0.8, 0.4) of class 1 and (−0.6, −0.3) of class 0, with w = (0.5, −0.25), b = 0:
 *
 *   z = 0.5·0.8 − 0.25·0.4 = 0.3       a = 0.574443     δ = a − 1 = −0.425557
 *   z = −0.5·0.6 + 0.25·0.3 = −0.225   a = 0.443986     δ = a     =  0.443986
 *   ∂C/∂w₁₁ = (−0.425557·0.8 + 0.443986·(−0.6))/2 = −0.303419
 *   g = −0.303419 + 0.01 + 0.1·0.5 = −0.243419
 *
 * Gradient descent, ε = 0.5: w = 0.5 + 0.121709 = 0.621709. Momentum's first v is g. Adam's, ε = 0.1:
 *
 *   m = 0.1 g = −0.0243419, v = 0.001 g² = 5.92527·10⁻⁵, m̂ = g, v̂ = g² = 0.0592527, w = 0.5 + 0.1·g/(g + c) = 0.6
 */
const byHand: readonly (readonly [optimizer: object, last: readonly string[]])[] = [
  [
    { name: 'gradient-descent', learningRate: 0.5 },
    [
      'g=∂C∂w+λ1sgn(w)+λ2w',
      '=−0.303419+0.01·1+0.1·0.500000',
      '=−0.3034+0.0100+0.0500=−0.2434',
      'w←w−εg',
      'w111←w111−εg',
      '=0.500000−0.5·(−0.243419)',
      '=0.50000+0.12171=0.62171',
    ],
  ],
  [
    { name: 'momentum', learningRate: 0.5, momentum: 0.9 },
    ['v←μv+g', '=0.9·0+(−0.243419)', '=0.0000−0.2434=−0.2434', 'w←w−εv', '=0.50000+0.12171=0.62171'],
  ],
  [
    { name: 'adam', learningRate: 0.1 },
    [
      'm←β1m+(1−β1)g',
      '=0.9·0+(1−0.9)·(−0.243419)',
      '=0.00000−0.02434=−0.02434',
      'v←β2v+(1−β2)g2',
      '=0.000·10−5+5.925·10−5=5.925·10−5',
      'm^=m1−β1t',
      '=−0.02434190.100000=−0.2434',
      'w←w−εm^v^+c',
      '=0.500000−0.1·−0.24340.05925+10−8',
      '=0.50000+0.10000=0.60000',
    ],
  ],
];

for (const lang of ['en', 'es'] as const) {
  test(`one weight’s update followed by hand, in ${lang}`, async ({ page }) => {
    test.slow();
    const [document] = byHand.map(([optimizer]) => documentOf({ ...oneNeuron, optimizer }, 2));
    const figure = await open(page, document ?? '', lang);
    for (const [optimizer, expected] of byHand) {
      await figure.evaluate(
        (element, experiment) => {
          (element as Playground).experiment = experiment;
        },
        JSON.parse(documentOf({ ...oneNeuron, optimizer }, 2)) as Playground['experiment'],
      );
      await figure.evaluate((element) =>
        (element as Playground).setParameters(Float32Array.of(0.5, -0.25, 0)),
      );
      const inLanguage = expected.map((line) => (lang === 'en' ? line : line.replaceAll('.', ',')));
      await expect
        .poll(async () => {
          const all = await lines(figure);
          return inLanguage.filter((line) => !all.includes(line));
        })
        .toEqual([]);
    }
    expect(await violations(page, 'frontera-playground')).toEqual([]);
  });
}

/** At the points and parameters of `byHand`; the first is the batch, and the point that is followed. */
const derivatives: Readonly<Record<string, readonly string[]>> = {
  point: ['∂C∂wjkl=δjlakl−1', '∂C∂w111=(−0.425557)·0.800000=−0.3404'],
  batch: ['∂C∂wjkl=1N∑nδj,nlak,nl−1', '∂C∂w111=11∑n∂Cn∂w111=−0.340446', '∑n∂Cn∂w111=1·(−0.340446)=−0.3404'],
  set: ['∂C∂wjkl=1N∑nδj,nlak,nl−1', '∂C∂w111=12∑n∂Cn∂w111=−0.303419', '∑n∂Cn∂w111=2·(−0.303419)=−0.6068'],
};

for (const lang of ['en', 'es'] as const) {
  test(`the derivatives of a point, the batch and all points, in ${lang}`, async ({ page }) => {
    const optimizer = { name: 'gradient-descent', learningRate: 0.5 };
    const figure = await open(page, documentOf({ ...oneNeuron, optimizer, batchSize: 1 }, 2), lang);
    await figure.evaluate((element) => (element as Playground).setParameters(Float32Array.of(0.5, -0.25, 0)));
    const scopes = figure.locator('.update-scope input');
    await expect(scopes).toHaveCount(3);
    await expect(scopes.nth(1)).toBeChecked();
    const cell = figure.locator('.updates tbody tr').first().locator('td').nth(1);
    for (const [index, scope] of (['point', 'batch', 'set'] as const).entries()) {
      await scopes.nth(index).check();
      const expected = (derivatives[scope] ?? []).map((line) =>
        lang === 'en' ? line : line.replaceAll(/(\d)\.(\d)/gu, '$1,$2'),
      );
      await expect.poll(async () => (await lines(figure)).slice(0, expected.length)).toEqual(expected);
      const short = scope === 'set' ? '−0.303' : '−0.340';
      await expect(cell).toHaveText(lang === 'en' ? short : short.replace('.', ','));
      const sentence = figure.locator('.formulas .about').first();
      await expect(sentence).toContainText(
        scope === 'point' ? /mean over its batch|media de su lote/u : /article|artículo/u,
      );
      // The step goes by the batch, whatever is shown.
      expect((await lines(figure)).map((line) => line.replaceAll(',', '.'))).toContain(
        '=−0.3404+0.0100+0.0500=−0.2804',
      );
    }
    // Of a bias the article's code takes the mean, too, so there is no sum.
    await figure.locator('.updates input').last().check();
    const ofBias = figure.locator('.formulas').first().locator('p:not(.about)');
    await expect(ofBias).toHaveCount(2);
    // A batch of all points is all points.
    await figure.evaluate((element) => {
      const playground = element as Playground;
      playground.experiment = { ...playground.experiment, batchSize: null };
    });
    await expect(scopes).toHaveCount(2);
    await expect(scopes.nth(1)).toBeChecked();
  });
}

/** What the diagram shows: connections, then what stands beside the neuron. */
function onDiagram(figure: Locator): Promise<string[]> {
  return figure.locator('.walk-number').evaluateAll((all) => all.map(({ textContent }) => textContent));
}

for (const lang of ['en', 'es'] as const) {
  test(`the diagram has old and new weights, of the points that are chosen, in ${lang}`, async ({ page }) => {
    const optimizer = { name: 'gradient-descent', learningRate: 0.5 };
    const figure = await open(page, documentOf({ ...oneNeuron, optimizer, batchSize: 1 }, 2), lang);
    await figure.evaluate((element) => (element as Playground).setParameters(Float32Array.of(0.5, -0.25, 0)));
    // g of the batch is −0.2804, as below: 0.5 + 0.5 · 0.2804.
    const weights = ['0.500 → 0.640', '−0.250 → −0.147'];
    const titles = {
      en: ['this point', 'next batch', 'all points'],
      es: ['este punto', 'próximo lote', 'todos los puntos'],
    };
    const slopes = ['−0.340', '−0.340', '−0.303'];
    const inLanguage = (lines: readonly string[]): string[] =>
      lines.map((line) => (lang === 'en' ? line : line.replaceAll('.', ',')));
    for (const [index, slope] of slopes.entries()) {
      await figure.locator('.update-scope input').nth(index).check();
      await expect
        .poll(() => onDiagram(figure))
        .toEqual([
          ...inLanguage(weights),
          titles[lang][index],
          ...inLanguage([`∂C/∂w₁₁${slope}`, 'Δw₁₁0.140', 'w₁₁0.500 → 0.640', 'b₁0.000 → 0.213']),
        ]);
    }
  });
}

test('a press on a connection chooses it, for the update and for the check', async ({ page }) => {
  const figure = await open(page, documentOf(oneNeuron), 'en', 'inspect network check');
  await expect(figure.locator('.updates input').first()).toBeChecked();
  const { x, y } = await connectionAt(page, 1, 0.4);
  await page.mouse.click(x, y);
  await expect(figure.locator('.updates input').nth(1)).toBeChecked();
  await expect.poll(() => onDiagram(figure)).toContainEqual(expect.stringMatching(/^Δw₁₂/u));
  await expect(figure.locator('.walk-chosen')).toHaveCount(1);
  const chosen = figure.locator('.check-choice select').nth(2);
  await expect(chosen.locator('option:checked')).toHaveText('from x₂');
  // And back: what is chosen in the check is written out in the update.
  await chosen.selectOption('0');
  await expect(figure.locator('.updates input').last()).toBeChecked();
  await expect(figure.locator('.walk-chosen')).toHaveCount(0);
});

test('a connection is chosen by keys', async ({ page }) => {
  const figure = await open(page, documentOf(oneNeuron));
  await figure.locator('.diagram').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.updates input').nth(1)).toBeChecked();
});

for (const name of optimizerNames) {
  test(`what is shown is what the step then does: ${name}`, async ({ page }) => {
    const layers = [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ];
    const regularization = { l1: 0.02, l2: 0.1 };
    const optimizer = { name, learningRate: 0.05, biasLearningRate: 0.03 };
    const fields = { layers, optimizer, regularization, batchSize: 3, shuffle: true };
    const figure = await open(page, documentOf(fields));
    await page.getByRole('button', { name: 'Do this step' }).waitFor();
    const cells = figure.locator('.updates tbody tr td:last-child');
    // Momentum and the means need a past; the second batch has one point, the third three again.
    for (let count = 0; count < 3; count += 1) {
      await expect(cells).toHaveCount(3);
      await expect(figure.locator('.formulas .about').first()).toContainText(count % 2 === 0 ? '3' : '1');
      const shown = await cells.allInnerTexts();
      const last = (await lines(figure)).at(-1)?.split('=').at(-1) ?? '';
      const before = await figure.evaluate((element) => [
        ...((element as Playground).state?.parameters ?? []),
      ]);
      await page.getByRole('button', { name: 'Do this step' }).click();
      const now = (): Promise<number[]> =>
        figure.evaluate((element) => [...((element as Playground).state?.parameters ?? [])]);
      await expect.poll(now).not.toEqual(before);
      const parameters = await now();
      // Of the first neuron: two weights, then behind the second neuron's two its bias.
      const after = [parameters[0], parameters[1], parameters[4]];
      for (const [index, text] of [...shown, last].entries()) {
        const { value, unit } = shownNumber(text);
        const expected = after[index % 3] ?? NaN;
        expect(Math.abs(value - expected), `${text} is ${String(expected)}`).toBeLessThan(0.51 * unit + 1e-5);
      }
    }
  });
}

test('a weight or the bias is chosen by keys, and its formulas are written out', async ({ page }) => {
  const optimizer = { name: 'adamw', learningRate: 0.1, biasLearningRate: 0.2 };
  const figure = await open(page, documentOf({ ...oneNeuron, optimizer }));
  await figure.locator('.updates input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => lines(figure)).toContain('w121←w121(1−ελ)−εm^v^+c');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => lines(figure)).toContain('b11←b11−εbm^v^+c');
  // Neither penalty is on a bias.
  expect(await lines(figure)).toContain('g=∂C∂b');
});

test('where the run has diverged there is no next step, and it is said', async ({ page }) => {
  const figure = await open(page, documentOf(oneNeuron, 2));
  await expect(figure.locator('.updates')).toBeVisible();
  await figure.evaluate(async (element) => {
    const playground = element as Playground;
    playground.experiment = {
      ...playground.experiment,
      optimizer: { ...playground.experiment.optimizer, learningRate: 1e6 },
      regularization: { l1: 0, l2: 1000 },
    };
    for (let count = 0; count < 9; count += 1) await playground.step();
  });
  await expect(figure.locator('.inspect-neuron')).toContainText('There is no next step');
});

test('a step that could not be computed is said, and asked for again', async ({ page, complaints }) => {
  let isCut = true;
  await page.route('**/engine-*.wasm', (route) => (isCut ? route.abort() : route.continue()));
  const figure = await open(page, documentOf(oneNeuron));
  await expect(figure.getByRole('alert')).toContainText('could not be computed');
  isCut = false;
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(figure.locator('.updates')).toBeVisible();
  complaints.length = 0;
});
