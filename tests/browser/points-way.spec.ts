/** One point's way, from the pointer to the pixel and to what is read of the run: CONTRIBUTING.md names its hops. */
import type { Playground } from '../../web/src/figure/types.ts';
import { clickPoints, openFigure } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'a finger goes the same way from its second hop on');

test('a drawn point changes the field', async ({ page }) => {
  const figure = await openFigure(page, './#');
  const field = (): Promise<string> =>
    figure.locator('canvas.field').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  /** Back to the start and one epoch on: the same field for the same points. */
  const afterOneEpoch = async (): Promise<string> => {
    await figure.evaluate(async (element) => {
      const playground = element as Playground;
      await playground.reset();
      await playground.stepEpoch();
      // At rest, the field comes at its full resolution.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    return field();
  };
  await figure.evaluate((element) => {
    const playground = element as Playground;
    const data = { kind: 'points', classes: 2, testFraction: 0, seed: 1 } as const;
    playground.experiment = {
      ...playground.experiment,
      data: { ...data, points: [[0, 0, 1]] },
      optimizer: { ...playground.experiment.optimizer, learningRate: 1 },
    };
  });
  const before = await afterOneEpoch();
  expect(await afterOneEpoch()).toBe(before);
  await clickPoints(page, figure, [[0.6, 0.6]]);
  await expect.poll(() => figure.evaluate((element) => (element as Playground).points.length)).toBe(2);
  expect(await afterOneEpoch()).not.toBe(before);
});

test('what is wished is read in the worker and comes with the state, and nothing else', async ({ page }) => {
  const figure = await openFigure(page, './#');
  const counts = (): Promise<readonly number[] | null> =>
    figure.evaluate((element) => {
      const { state } = element as Playground;
      return state?.histograms?.map(({ counts: of }) => of.reduce((sum, count) => sum + count, 0)) ?? null;
    });
  expect(await counts()).toBeNull();
  await figure.evaluate((element) => {
    (element as Playground).inspection = { histograms: true };
  });
  const units = await figure.evaluate((element) =>
    (element as Playground).experiment.layers.map((layer) => layer.units),
  );
  await expect.poll(counts).toEqual(units.map((count) => 1600 * count));
  await figure.evaluate((element) => {
    (element as Playground).inspection = {};
  });
  await expect.poll(counts).toBeNull();
});
