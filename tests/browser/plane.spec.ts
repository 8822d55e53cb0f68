import type { Locator, Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment, LabelledPoint } from '../../web/src/experiment/types.ts';
import {
  clickPoints,
  fieldAt,
  onScreen,
  openFigure,
  pointCount,
  pressPlay,
  takeTool,
  type Place,
} from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost } from './host-page.ts';

function points(figure: Locator): Promise<readonly LabelledPoint[]> {
  return figure.evaluate((element) => {
    const { data } = (element as Playground).experiment;
    return data.kind === 'points' ? data.points : [];
  });
}

async function drag(page: Page, figure: Locator, from: Place, to: Place): Promise<void> {
  const start = await onScreen(figure, from);
  const end = await onScreen(figure, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.up();
}

async function point(page: Page, figure: Locator, place: Place): Promise<void> {
  const { x, y } = await onScreen(figure, place);
  await page.mouse.move(x, y);
}

/** The numbers on the chip: x₁, x₂, then the outputs. */
async function probed(figure: Locator): Promise<readonly number[]> {
  const values = figure.locator('.probe .value');
  await values.first().waitFor();
  const texts = await values.allInnerTexts();
  return texts.map((text) => Number(text.replace('−', '-')));
}

/** Waits until the chip, which stays, tells another output than `before`. */
async function expectNews(figure: Locator, before: number | undefined): Promise<void> {
  const isOther = async (): Promise<boolean> => {
    const [, , now = Number.NaN] = await probed(figure);
    return Number.isFinite(now) && now !== before;
  };
  await expect.poll(isOther).toBe(true);
}

/** What the keyboard's cursor says. */
function said(figure: Locator): Locator {
  return figure.locator('.unseen[aria-live]');
}

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a mouse');

  test('the probe tells the place and p, as the colour shows it, and follows the training', async ({
    page,
  }) => {
    const figure = await openFigure(page, './?lang=en');
    await expect(figure.locator('.probe')).toHaveCount(0);
    await point(page, figure, [0.4, -0.9]);
    const [x1 = 9, x2 = 9, p = 9] = await probed(figure);
    expect(x1).toBeCloseTo(0.4, 1);
    expect(x2).toBeCloseTo(-0.9, 1);
    const [shown = 9] = await fieldAt(figure, [[x1, x2]]);
    expect(Math.abs(shown - p)).toBeLessThan(0.01);
    await pressPlay(figure);
    await point(page, figure, [0.5, 0.5]);
    const [, , before] = await probed(figure);
    await expectNews(figure, before);
    const { x, y } = await onScreen(figure, [1.6, 1.6]);
    await page.mouse.move(x, y);
    await expect(figure.locator('.probe')).toHaveCount(0);
  });

  test('the chip makes room for the pointer', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en');
    for (const corner of [
      [-1.3, 1.3],
      [1.3, -1.3],
      [-1.3, 1.3],
    ] as const) {
      await point(page, figure, corner);
      const { x, y } = await onScreen(figure, corner);
      const distancePx = async (): Promise<number> => {
        const chip = await figure.locator('.probe').boundingBox();
        if (chip === null) return 0;
        return Math.hypot(chip.x + chip.width / 2 - x, chip.y + chip.height / 2 - y);
      };
      await expect.poll(distancePx).toBeGreaterThan(300);
    }
  });

  test('a figure without drawing is read by mouse and by keyboard, and stays as it is', async ({ page }) => {
    const figure = await openFigure(page, './embed.html?lang=en&controls=play');
    await point(page, figure, [0.4, 0.3]);
    await expect(figure.locator('.probe')).toBeVisible();
    const { x, y } = await onScreen(figure, [0.4, 0.3]);
    await page.mouse.click(x, y);
    await figure.locator('.plane').press('ArrowRight');
    await expect(said(figure)).toHaveText(/^x₁ 0\.4\d+, x₂ 0\.\d+\. p 0\.\d{3}: class [01]$/u);
    await figure.locator('.plane').press('Delete');
    await expect.poll(() => pointCount(figure)).toBe(1600);
  });

  test('the points are where they belong on a plane as wide, or as high, as a canvas that has no size yet', async ({
    page,
  }) => {
    // A canvas is 300 × 150 until it is told otherwise.
    for (const side of [300, 150]) {
      const figure = await openHost(page, {
        body: `<frontera-playground preset="xor" controls="play" style="display: block; width: ${side}px"></frontera-playground>`,
      });
      const sizes = (): Promise<readonly string[]> =>
        figure
          .locator('.plane canvas:not(.rings)')
          .evaluateAll((all) =>
            all.map((each) => `${(each as HTMLCanvasElement).width}×${(each as HTMLCanvasElement).height}`),
          );
      await expect.poll(sizes).toEqual(Array.from({ length: 3 }, () => `${side}×${side}`));
    }
  });

  test('the picture of a small plane is as large as the plane', async ({ page }) => {
    const figure = await openHost(page, {
      body: '<frontera-playground preset="xor" style="display: block; width: 260px"></frontera-playground>',
    });
    const size = await figure.evaluate(async (element) => {
      const { width, height } = await createImageBitmap(await (element as Playground).picture());
      return [width, height];
    });
    expect(size).toEqual([260, 260]);
  });

  test('the brush has a size and a spray', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=empty-plane');
    await figure.getByRole('button', { name: 'Brush' }).click();
    await figure.getByRole('slider', { name: 'Size' }).fill('0');
    await expect(figure.getByText('one point per click')).toBeVisible();
    await page.keyboard.press('Escape');
    await drag(page, figure, [-0.8, 0], [0.8, 0]);
    await expect.poll(() => points(figure)).toEqual([[expect.closeTo(-0.8, 2), expect.closeTo(0, 2), 0]]);
    await figure.locator('.plane').press(']');
    await figure.locator('.plane').press(']');
    await expect(figure.getByRole('button', { name: 'Brush' })).toHaveAttribute('title', /size 2/u);
    await drag(page, figure, [-0.8, 0.5], [0.8, 0.5]);
    await expect.poll(() => pointCount(figure)).toBeGreaterThan(1);
    const few = (await pointCount(figure)) - 1;
    await figure.getByRole('button', { name: 'Brush' }).click();
    await figure.getByRole('slider', { name: 'Points per unit of length' }).fill('48');
    await page.keyboard.press('Escape');
    await drag(page, figure, [-0.8, -0.5], [0.8, -0.5]);
    await expect.poll(async () => (await pointCount(figure)) - 1 - few).toBeGreaterThan(2.5 * few);
  });

  test('a point is dragged to another place, in one step that can be undone', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=empty-plane');
    await clickPoints(page, figure, [
      [-0.5, 0.5],
      [0.5, -0.5],
    ]);
    await takeTool(figure, 'move');
    await drag(page, figure, [0.51, -0.49], [0.81, 0.21]);
    const moved = [
      [expect.closeTo(-0.5, 2), expect.closeTo(0.5, 2), 0],
      [expect.closeTo(0.8, 2), expect.closeTo(0.2, 2), 0],
    ];
    await expect.poll(() => points(figure)).toEqual(moved);
    await drag(page, figure, [0.8, 0.2], [1.4, 1.4]);
    await expect.poll(async () => (await points(figure))[1]).toEqual([1, 1, 0]);
    await figure.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => points(figure)).toEqual(moved);
    await drag(page, figure, [0, 0], [0.3, 0.3]);
    expect(await points(figure)).toEqual(moved);
  });

  test('everything on the plane is done by keyboard too', async ({ page }) => {
    // In the studio the plane's help comes to a slow keyboard, and Escape takes it away first.
    const figure = await openFigure(page, './embed.html?lang=en&preset=empty-plane');
    const plane = figure.locator('.plane');
    await plane.press('2');
    await expect(figure.getByRole('radio', { name: 'Draw class 1 (triangles)' })).toBeChecked();
    await expect(said(figure)).toHaveText('Draw class 1 (triangles)');
    await plane.press('ArrowRight');
    await plane.press('Enter');
    await expect.poll(() => points(figure)).toEqual([[0.05, 0, 1]]);
    await plane.press('m');
    await expect(figure.getByRole('radio', { name: 'Move points' })).toBeChecked();
    await plane.press('Enter');
    await expect(said(figure)).toHaveText(/^Point picked up\. x₁ 0\.050/u);
    await plane.press('Shift+ArrowUp');
    await plane.press('Enter');
    await expect.poll(() => points(figure)).toEqual([[0.05, 0.25, 1]]);
    await plane.press('Enter');
    await plane.press('Shift+ArrowUp');
    await plane.press('Escape');
    await expect(said(figure)).toHaveText(/^Point put back\. /u);
    await expect.poll(() => points(figure)).toEqual([[0.05, 0.25, 1]]);
    await plane.press('Control+z');
    await expect.poll(() => points(figure)).toEqual([[0.05, 0, 1]]);
    await plane.press('p');
    await plane.press('Shift+ArrowLeft');
    await expect(said(figure)).toHaveText(/p 0\.\d{3}: class [01]$/u);
    await plane.press('e');
    await expect(figure.getByRole('radio', { name: 'Erase points' })).toBeChecked();
  });

  test('eight classes and their tools stand beside the plane', async ({ page }) => {
    const figure = await openFigure(page, './?lang=en&preset=empty-plane');
    const more = page.getByRole('button', { name: 'One more class' });
    for (let classes = 3; classes <= 8; classes += 1) {
      await more.click();
      await expect(figure.locator('.classes .choice')).toHaveCount(classes);
    }
    const areBeside = async (): Promise<boolean[]> => {
      const plane = await figure.locator('.plane').boundingBox();
      const tools = await figure.locator('.tools').boundingBox();
      if (plane === null || tools === null) return [];
      return [tools.height <= plane.height, tools.x > plane.x + plane.width];
    };
    await expect.poll(areBeside).toEqual([true, true]);
  });
});

test.describe('as narrow as a column of text', () => {
  test.skip(({ isMobile }) => isMobile, 'a mouse');
  test.use({ viewport: { width: 296, height: 620 } });

  test('eight classes, their tools and what they say fit on 280 px', async ({ page }) => {
    const figure = await openFigure(page, './embed.html?lang=es&preset=empty-plane');
    await figure.evaluate(async (element) => {
      const playground = element as Playground;
      const { experiment } = playground;
      await playground.change({
        data: { ...experiment.data, classes: 8 },
        layers: [...experiment.layers.slice(0, -1), { units: 8, activation: 'softmax' }],
        loss: 'categorical-cross-entropy',
      });
    });
    await expect(figure.locator('.classes .choice')).toHaveCount(8);
    const rows = await figure
      .locator('.tools button:not([popover] *), .tools .face')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().y)));
    expect(new Set(rows).size).toBe(2);
    for (const corner of [
      [-1.4, 1.4],
      [1.4, -1.4],
    ] as const) {
      await point(page, figure, corner);
      const sparePx = async (): Promise<number> => {
        const plane = await figure.locator('.plane').boundingBox();
        const chip = await figure.locator('.probe').boundingBox();
        if (plane === null || chip === null) return NaN;
        return Math.min(chip.x - plane.x, plane.x + plane.width - chip.x - chip.width);
      };
      await expect.poll(sparePx).toBeGreaterThanOrEqual(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(296);
  });
});

test.describe('with a finger', () => {
  test.skip(({ isMobile }) => !isMobile, 'a finger');

  test('a tap draws nothing: its numbers stay while the network learns, until a tool is taken', async ({
    page,
  }) => {
    const figure = await openFigure(page, './?lang=en');
    const { x, y } = await onScreen(figure, [0.5, 0.5]);
    await page.touchscreen.tap(x, y);
    await expect(figure.locator('.probe')).toBeVisible();
    await expect.poll(() => pointCount(figure)).toBe(1600);
    const [, , before] = await probed(figure);
    await pressPlay(figure);
    await expectNews(figure, before);
    await takeTool(figure, '0');
    await expect(figure.locator('.probe')).toHaveCount(0);
  });

  test('a figure without drawing is read by a tap, and a second one lets go of it', async ({ page }) => {
    const figure = await openFigure(page, './embed.html?lang=en&controls=play');
    const { x, y } = await onScreen(figure, [0.5, 0.5]);
    await page.touchscreen.tap(x, y);
    await expect(figure.locator('.probe')).toBeVisible();
    const [x1] = await probed(figure);
    expect(x1).toBeCloseTo(0.5, 1);
    await page.touchscreen.tap(x, 800);
    await expect(figure.locator('.probe')).toBeVisible();
    await page.touchscreen.tap(x, y);
    await expect(figure.locator('.probe')).toHaveCount(0);
  });
});

test.describe('pictures', () => {
  test.skip(({ isMobile }) => isMobile, 'one screen is enough');
  test.skip(({ browserName }) => browserName === 'firefox', 'pictures of Chromium');
  test.use({ viewport: { width: 360, height: 560 } });

  type Look = Partial<Pick<Playground, 'colours' | 'marks' | 'spotlight'>>;

  const moons = { kind: 'generated', name: 'moons', samples: 160, noise: 0.25, classes: 2, seed: 1 } as const;

  /** A figure after so many epochs, with nothing of the hand on it. */
  async function trained(page: Page, fields: Partial<Experiment>, epoch: number): Promise<Locator> {
    // As high as it is by itself: fitted into a frame, the plane may stand half a pixel down.
    const figure = await openHost(page, {
      body: '<frontera-playground lang="en" controls="play" style="display: block; width: 344px"></frontera-playground>',
    });
    // What letters look like differs between machines.
    await figure.locator('.axes').evaluateAll((axes) => {
      for (const axis of axes) (axis as HTMLElement).style.visibility = 'hidden';
    });
    await figure.evaluate(
      async (element, wanted) => {
        const playground = element as Playground;
        await playground.change(wanted.fields);
        playground.stop = { ...playground.stop, epoch: wanted.epoch };
        playground.speed = Infinity;
        playground.play();
      },
      { fields, epoch },
    );
    const state = (): Promise<string> =>
      figure.evaluate((element) => `${(element as Playground).epoch} ${(element as Playground).playing}`);
    await expect.poll(state).toBe(`${epoch} false`);
    return figure;
  }

  function look(figure: Locator, wanted: Look): Promise<void> {
    return figure.evaluate((element, properties) => {
      Object.assign(element, properties);
    }, wanted);
  }

  test('the border on both colour maps', async ({ page }) => {
    const figure = await trained(page, { data: { ...moons, testFraction: 0 } }, 200);
    const plane = figure.locator('.plane');
    await expect(plane).toHaveScreenshot('border-inferno.png');
    await look(figure, { colours: 'blue-orange' });
    await expect(plane).toHaveScreenshot('border-blue-orange.png');
    // And the comparison sees a page that has changed: here, by one thin line.
    await look(figure, { colours: 'inferno', marks: ['test'] });
    await expect(plane).not.toHaveScreenshot('border-inferno.png');
  });

  test('test points, and rings around what is wrong', async ({ page }) => {
    const figure = await trained(page, { data: { ...moons, testFraction: 0.3 } }, 200);
    await look(figure, { marks: ['border', 'test', 'errors'] });
    await expect(figure.locator('.plane')).toHaveScreenshot('rings.png');
    await look(figure, { marks: ['errors'] });
    await expect(figure.locator('.plane')).toHaveScreenshot('rings-without-test.png');
  });

  test('five classes and where they meet', async ({ page }) => {
    const data = { ...moons, name: 'blobs', noise: 0.1, classes: 5, testFraction: 0 } as const;
    const layers = [
      { units: 12, activation: 'relu' },
      { units: 5, activation: 'softmax' },
    ] as const;
    const figure = await trained(page, { data, layers, loss: 'categorical-cross-entropy' }, 300);
    await expect(figure.locator('.plane')).toHaveScreenshot('five-classes.png');
  });

  test('a unit in the spotlight, with the line on which it is 0', async ({ page }) => {
    const layers = [
      { units: 8, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ] as const;
    const figure = await trained(page, { data: { ...moons, testFraction: 0 }, layers }, 100);
    await look(figure, { spotlight: { layer: 1, unit: 2 } });
    await expect(figure.locator('.plane')).toHaveScreenshot('spotlight.png');
    await point(page, figure, [0.5, 0.5]);
    await expect(figure.locator('.probe var').last()).toHaveText('a');
  });
});
