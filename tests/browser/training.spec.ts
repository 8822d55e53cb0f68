import type { Locator } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import {
  clickPoints,
  fieldAt,
  fieldOpacity,
  goFast,
  onScreen,
  openFigure,
  pointCount,
  pressPlay,
  reading,
  takeTool,
  type Place,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './person.ts';

test.skip(({ isMobile }) => isMobile, 'a mouse; phone.spec.ts trains by finger');

/** Ten places around a centre. */
function cluster([x1, x2]: Place): Place[] {
  return Array.from({ length: 10 }, (_, index) => {
    const angle = (index / 10) * 2 * Math.PI;
    const radius = 0.1 + 0.06 * (index % 3);
    return [x1 + radius * Math.cos(angle), x2 + radius * Math.sin(angle)] as const;
  });
}

test('the article’s experiment reaches 95 % accuracy', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en');
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  await expect.poll(() => reading(figure, 'accuracy')).toBeLessThan(95);
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'accuracy'), { timeout: 20_000 }).toBeGreaterThanOrEqual(95);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(0);
  await expect.poll(() => reading(figure, 'cost')).toBeLessThan(0.5);
});

test('what is drawn with the mouse is learnt: the field has each point’s class', async ({ page }) => {
  // Forty presses, which take Firefox's protocol some time.
  test.slow();
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  // Opposite corners share a class, so that no straight border would do.
  const first = [...cluster([-0.6, 0.6]), ...cluster([0.6, -0.6])];
  const second = [...cluster([0.6, 0.6]), ...cluster([-0.6, -0.6])];
  await clickPoints(page, figure, first);
  await takeTool(figure, '1');
  await clickPoints(page, figure, second);
  await expect.poll(() => pointCount(figure)).toBe(40);
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'cost'), { timeout: 20_000 }).toBeLessThan(0.1);
  await pressPlay(figure);
  await expect.poll(async () => Math.max(...(await fieldAt(figure, first)))).toBeLessThan(0.5);
  await expect.poll(async () => Math.min(...(await fieldAt(figure, second)))).toBeGreaterThan(0.5);
});

test('training goes on while points are added', async ({ page }) => {
  test.slow();
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await clickPoints(page, figure, cluster([-0.5, 0]));
  await takeTool(figure, '1');
  await clickPoints(page, figure, cluster([0.5, 0]));
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(5);
  const epochs = await figure.evaluateHandle((element) => {
    const seen: number[] = [];
    element.addEventListener('frontera-epoch', () => seen.push((element as Playground).epoch));
    return seen;
  });
  const before = await reading(figure, 'epoch');
  const start = await onScreen(figure, [0, 0.8]);
  const end = await onScreen(figure, [0.8, 0.8]);
  await takeTool(figure, '0');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => pointCount(figure)).toBeGreaterThan(24);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(before + 10);
  const seen = await epochs.jsonValue();
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(true);
});

test('undo, redo and clear', async ({ page }) => {
  const figure = await openFigure(page, './?lang=en&preset=empty-plane');
  await clickPoints(page, figure, [
    [-0.5, 0.2],
    [0.1, 0.3],
    [0.4, -0.6],
  ]);
  await expect.poll(() => pointCount(figure)).toBe(3);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pointCount(figure)).toBe(2);
  await figure.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => pointCount(figure)).toBe(3);
  await figure.getByRole('button', { name: 'Remove all points' }).click();
  await expect.poll(() => pointCount(figure)).toBe(0);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pointCount(figure)).toBe(3);
});

test('a learning rate of 1000 diverges: a sentence with the epoch, the field and the drawing stay', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en');
  await clickPoints(page, figure, [
    [0, 0],
    [0.2, -0.9],
  ]);
  await page.getByRole('checkbox', { name: 'Own rate for biases' }).uncheck();
  await enter(page.getByRole('textbox', { name: 'Learning rate' }), '1000');
  await goFast(figure);
  await pressPlay(figure);
  const sentence = figure.locator('.notice');
  await expect(sentence).toContainText(/grew without bounds in epoch \d+/u, { timeout: 20_000 });
  const epoch = Number(/epoch ([\d,]+)/u.exec(await sentence.innerText())?.[1]?.replaceAll(',', ''));
  await expect.poll(async () => Math.abs((await reading(figure, 'epoch')) - epoch)).toBeLessThanOrEqual(1);
  await expect.poll(() => pointCount(figure)).toBe(1602);
  await expect.poll(() => fieldOpacity(figure)).toBe(255);
  const kept = await figure.evaluate((element) => [...((element as Playground).state?.parameters ?? [])]);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((value) => !Number.isFinite(value))).toEqual([]);
  await expect(page.locator('body')).not.toContainText(/NaN|Infinity/u, { useInnerText: true });
});

test('where there are test points, their cost and accuracy stand under those of training', async ({
  page,
}) => {
  const figure = await openFigure(page, './?lang=en&preset=overfitting');
  const [cost, accuracy] = [
    figure.locator('.readings .cost small'),
    figure.locator('.readings .accuracy small'),
  ];
  const measured = () =>
    figure.evaluate((element) => {
      const { testLoss, testAccuracy } = (element as Playground).state!.metrics;
      return [testLoss ?? Number.NaN, 100 * (testAccuracy ?? Number.NaN)] as const;
    });
  for (const epochs of [0, 30]) {
    await figure.evaluate((element, epoch) => (element as Playground).seek(epoch), epochs);
    await expect.poll(() => reading(figure, 'epoch')).toBe(epochs);
    const [loss, share] = await measured();
    const shown = async (line: Locator): Promise<number> => Number.parseFloat(await line.innerText());
    await expect(figure.locator('.readings .epoch small')).toHaveText('test');
    await expect.poll(() => shown(cost)).toBeCloseTo(loss, 3);
    await expect.poll(() => shown(accuracy)).toBeCloseTo(share, 0);
    await expect.poll(() => reading(figure, 'cost')).not.toBe(await shown(cost));
  }
  await openFigure(page, './?lang=en&preset=xor');
  await expect(figure.locator('.readings .cost')).toBeVisible();
  await expect(figure.locator('.readings small')).toHaveCount(0);
});

test('as fast as it goes, all that changes on the page changes in the same frames, and others are left out', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'it has 30 frames a second here, which are all drawn');
  await page.addInitScript(() => {
    const seen = { frames: 0, drawn: new Set<number>() };
    // A frame ends after its drawing; a message is the first thing after it.
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => (seen.frames += 1);
    const count = (): void => {
      port1.postMessage(null);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const note = (owner: object, name: string): void => {
      const method = Reflect.get(owner, name) as () => unknown;
      const apply = (target: () => unknown, self: unknown, args: unknown[]): unknown => {
        seen.drawn.add(seen.frames);
        return Reflect.apply(target, self, args);
      };
      Reflect.set(owner, name, new Proxy(method, { apply }));
    };
    note(Element.prototype, 'setAttribute');
    note(CanvasRenderingContext2D.prototype, 'clearRect');
    note(CanvasRenderingContext2D.prototype, 'drawImage');
    Object.assign(globalThis, { seen });
  });
  const figure = await openFigure(page, './');
  await goFast(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(1000);
  const share = await page.evaluate(async () => {
    const { seen } = globalThis as unknown as { seen: { frames: number; drawn: Set<number> } };
    const from = seen.frames;
    await new Promise<void>((done) => {
      const look = (): void => (seen.frames < from + 90 ? void requestAnimationFrame(look) : done());
      look();
    });
    const drawn = [...seen.drawn].filter((frame) => frame >= from);
    return drawn.length / (seen.frames - from);
  });
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.7);
});
