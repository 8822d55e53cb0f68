import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { clickPoints, openFigure, pressPlay, takeTool } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { prefer } from './person.ts';

const sentence = (page: Page) => page.locator('.explanation-text');
const cost = (page: Page): Promise<number> =>
  page
    .locator('frontera-playground')
    .evaluate((element) => (element as Playground).state?.metrics.trainLoss ?? Number.NaN);

test('a run that diverges says why, and the button fixes it @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=high-rate');
  await expect(sentence(page)).toBeHidden();
  await pressPlay(figure);
  await expect(figure.locator('.notice')).toContainText('learning rate is too high');
  await expect(sentence(page)).toHaveText(
    'At a learning rate of 1 each step overshot the valley farther than the one before.',
  );
  await page.getByRole('button', { name: 'Learning rate 0.1 instead of 1' }).click();
  await expect(sentence(page)).toBeHidden();
  await expect.poll(() => cost(page)).toBeLessThan(0.3);
  await expect(figure.locator('.notice')).toBeEmpty();
});

test('a run that diverges right after it was looked at is explained too @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=high-rate');
  // One epoch at a time, at rest: each place is looked at, and diverging keeps the weights of the last.
  for (let epoch = 1; epoch <= 20; epoch += 1) {
    await figure.evaluate((element) => (element as Playground).stepEpoch());
    const status = await figure.evaluate((element) => (element as Playground).state?.metrics.status);
    if (status === 'diverged') break;
    await page.waitForTimeout(50);
  }
  await expect(sentence(page)).toContainText('each step overshot the valley');
});

test('dead neurons are counted, and leaky ones in their place learn @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=es&preset=dead-neurons');
  await pressPlay(figure);
  await expect(sentence(page)).toContainText('Las 8 neuronas ReLU de la capa 2 valen 0 en todos los puntos');
  await page.getByRole('button', { name: 'Usar ReLU con fuga y una tasa de 0,3' }).click();
  await expect.poll(() => cost(page)).toBeLessThan(0.2);
  await expect(sentence(page)).toBeHidden();
});

test('the other lessons are explained, each with what fixes it @once', async ({ page }) => {
  test.setTimeout(60_000);
  for (const [preset, said, offer] of [
    [
      'zero-weights',
      'All 6 neurons in layer 1 have the same weights',
      'Random initial weights (Xavier, normal)',
    ],
    ['xor', 'leaves 47% of the points on the wrong side', 'Add a layer of 4 neurons'],
    ['vanishing-gradients', 'of the gradient reaches layer 1', 'Use tanh'],
    ['overfitting', 'The test cost has risen from 0.2', 'L2 penalty 0.01'],
  ] as const) {
    const figure = await openFigure(page, `./?lang=en&preset=${preset}`);
    await pressPlay(figure);
    await expect(sentence(page)).toContainText(said, { timeout: 15_000 });
    await expect(page.getByRole('button', { name: offer })).toBeVisible();
  }
});

test('it moves nothing, is read aloud once, follows the language, and is dismissed', async ({
  page,
  isMobile,
}) => {
  const figure = await openFigure(page, './?lang=en&preset=zero-weights');
  const places = (): Promise<readonly (number | undefined)[]> =>
    Promise.all(['#data', '#figure'].map(async (part) => (await page.locator(part).boundingBox())?.y));
  const before = await places();
  await pressPlay(figure);
  await expect(sentence(page)).toContainText('All 6 neurons');
  expect(await places()).toEqual(before);
  const spoken = page.locator('#explanation [role="status"]');
  await expect(spoken).toContainText('All 6 neurons');
  if (!isMobile) {
    await page.getByRole('radio', { name: 'Español' }).check();
    await expect(sentence(page)).toContainText('Las 6 neuronas de la capa 1');
    expect(await places()).toEqual(before);
    await page.getByRole('radio', { name: 'English' }).check();
  }
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(sentence(page)).toBeHidden();
  const epoch = await figure.evaluate((element) => (element as Playground).epoch);
  await expect
    .poll(() => figure.evaluate((element) => (element as Playground).epoch))
    .toBeGreaterThan(epoch + 60);
  await expect(sentence(page)).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an explanation, ${colorScheme} @axe`, async ({ page }) => {
    await prefer(page, { colorScheme, reducedMotion: 'reduce' });
    const figure = await openFigure(page, './?lang=es&preset=high-rate');
    await pressPlay(figure);
    await expect(sentence(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('the figure alone says that there is one class only @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await takeTool(figure, '0');
  await clickPoints(page, figure, [
    [0.2, 0.3],
    [-0.4, 0.1],
  ]);
  await pressPlay(figure);
  await expect(figure.locator('.notice')).toContainText('one class');
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBeGreaterThan(60);
  await expect(sentence(page)).toBeHidden();
});

test('a run that goes well is left alone @once', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=five-classes');
  await pressPlay(figure);
  await expect.poll(() => figure.evaluate((element) => (element as Playground).epoch)).toBeGreaterThan(150);
  await expect(sentence(page)).toBeHidden();
});
