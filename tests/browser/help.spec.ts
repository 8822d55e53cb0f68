/** The page explains itself: every control, reading and tool, in both languages, by pointer, keyboard and finger. */
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { squareAt } from './diagram.ts';
import { openFigure, pressPlay, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { readByAsking, readByKeyboard, type Said } from './help-walk.ts';

const words = (page: Page) => page.locator('.help-words');

type PanelName = 'network' | 'numbers' | 'readings' | 'settings' | 'data';

/** What a person opens, and in which panel, one after the other, so that every control is seen once. */
const states: readonly (readonly [panel: PanelName | null, open: (page: Page) => Promise<void>])[] = [
  ...(['network', 'numbers', 'readings', 'settings', 'data'] as const).map(
    (panel) => [panel, asItIs] as const,
  ),
  [
    'data',
    async (page) => {
      await page.locator('input[name="data-set"][value="blobs"]').check();
      await expect(page.locator('.recipe .stepper')).toBeVisible();
    },
  ],
  ...(['accuracy', 'classes', 'gradients'] as const).map(
    (reading) =>
      ['readings', (page: Page) => page.locator(`input[name="seeing"][value="${reading}"]`).check()] as const,
  ),
  ...(['random', 'weights'] as const).map(
    (kind) =>
      [
        'readings',
        async (page: Page) => {
          await page.locator('input[name="seeing"][value="cost"]').check();
          await page.locator('input[name="seeing-page"][value="landscape"]').check();
          await page.locator(`input[name="landscape-kind"][value="${kind}"]`).check();
          await expect(page.locator('.landscape-plane .marker')).toBeVisible();
        },
      ] as const,
  ),
  [
    'readings',
    async (page) => {
      await page.locator('input[name="seeing"][value="gradients"]').check();
      await page.locator('input[name="seeing-page"][value="check"]').check();
      await expect(page.locator('.check-numbers td').first()).toBeVisible();
    },
  ],
  // Behind tabs they have one of their own.
  [
    'numbers',
    async (page) => {
      const numbers = page.locator('input[name="seeing"][value="numbers"]');
      if ((await numbers.count()) > 0) await numbers.check();
      await expect(page.locator('.inspect-neuron')).toBeVisible();
    },
  ],
  // A place of the plane, followed to the last stage.
  [
    'network',
    async (page) => {
      const { x, y, width, height } = await stillBox(page.locator('.plane'));
      await page.mouse.click(x + 0.5 * width, y + 0.97 * height);
      await page.locator('.walk-slider').press('End');
      await expect(page.locator('.walk-step')).toBeVisible();
    },
  ],
  ...(['adamw', 'momentum', 'rmsprop'] as const).map(
    (method) =>
      [
        'settings',
        async (page: Page) => {
          await page.locator('input[name="settings-page"][value="main"]').check();
          await page.locator('#optimizer').selectOption(method);
          await page.locator('input[name="settings-page"][value="more"]').check();
        },
      ] as const,
  ),
  ...['presets', 'legend-list', 'brush', 'page-settings'].map(
    (menu) => [null, (page: Page) => pressWhereSeen(page, `[popovertarget="${menu}"]`)] as const,
  ),
  ...['help', 'share', 'open'].map((dialog) => [null, (page: Page) => openDialog(page, dialog)] as const),
  [
    null,
    async (page) => {
      await openDialog(page, 'share');
      await page.locator('input[name="share-page"][value="embed"]').check();
    },
  ],
  [
    null,
    async (page) => {
      await openDialog(page, 'open');
      await page.locator('#paste').fill('x1,x2,label\n0.5,-0.25,red\n-0.1,0.8,blue');
    },
  ],
];

async function asItIs(): Promise<void> {
  // Nothing is opened.
}

/** Its code may still be on its way when the button is pressed. */
async function openDialog(page: Page, name: string): Promise<void> {
  await page.locator(`[data-help="${name}"]`).click();
  await expect(page.locator(`dialog#${name}`)).toBeVisible();
}

/** What is behind a button on a phone stands open where there is room. */
async function pressWhereSeen(page: Page, selector: string): Promise<void> {
  const button = page.locator(selector);
  if (await button.isVisible()) await button.click();
}

for (const lang of ['en', 'es'] as const) {
  // The longer words are Spanish, and have less room.
  const tag = lang === 'en' ? ' @long @once' : '';
  test(`every control can be asked what it is, ${lang}${tag}`, async ({ page, isMobile }) => {
    test.setTimeout(180_000);
    await openFigure(page, `./?lang=${lang}`);
    const known = new Set<string>();
    const results: (Said | string)[] = [];
    for (const [panel, open] of states) {
      if (isMobile && panel !== null) await page.locator(`#tab-${panel}`).click();
      await open(page);
      results.push(...(await readByKeyboard(page, known)));
      await page.keyboard.press('Escape');
    }
    expect(results.filter((result) => typeof result === 'string')).toEqual([]);
    const said = results.filter((result): result is Said => typeof result !== 'string');
    expect(said.length).toBeGreaterThan(100);
    for (const { what, name, sentences, isWhole } of said) {
      expect(name, what).not.toBe('');
      expect(sentences.length, what).toBeGreaterThan(0);
      expect(isWhole, what).toBe(true);
    }
  });
}

test('what comes up in a run can be asked about, too', async ({ page, isMobile }) => {
  const figure = await openFigure(page, './?lang=en&preset=high-rate');
  const known = new Set<string>();
  const results = await readByKeyboard(page, known);
  const before = results.length;
  await pressPlay(figure);
  await expect(page.locator('.fix')).toBeVisible();
  results.push(...(await readByKeyboard(page, known)));
  await figure.evaluate(async (element) => {
    const playground = element as Playground;
    await playground.reset();
    for (let epoch = 0; epoch < 3; epoch += 1) await playground.stepEpoch();
    await playground.seek(1);
    await playground.change({ optimizer: { ...playground.experiment.optimizer, learningRate: 0.01 } });
    await playground.stepEpoch();
  });
  // Behind tabs the timeline stands with the readings.
  if (isMobile) await page.locator('#tab-readings').click();
  await page.locator('[popovertarget="runs-list"]').click();
  results.push(...(await readByKeyboard(page, known)));
  await page.keyboard.press('Escape');
  if (isMobile) await page.locator('#tab-network').click();
  if (!isMobile) {
    const { x, y } = await squareAt(page, 'neuron', 0);
    await page.mouse.click(x, y);
    await expect(page.locator('.value-editor')).toBeVisible();
    results.push(...(await readByKeyboard(page, known)));
  }
  expect(results.filter((result) => typeof result === 'string')).toEqual([]);
  // The button that fixes it and the cross, the runs; on a wide screen a field and a slider.
  expect(results.length - before).toBeGreaterThanOrEqual(isMobile ? 6 : 8);
});

test('what the keyboard can’t come to is explained when it is asked about', async ({ page }) => {
  await openFigure(page, './?lang=es');
  await page.locator('[data-help="help"]').click();
  await page.getByRole('button', { name: 'Preguntar por algo' }).click();
  const results = await readByAsking(page, new Set());
  expect(results.filter((result) => typeof result === 'string')).toEqual([]);
  const said = results.filter((result): result is Said => typeof result !== 'string');
  expect(said.filter(({ isWhole }) => !isWhole)).toEqual([]);
  // Nothing was done with what was pressed.
  await page.getByRole('button', { name: 'Listo' }).click();
  await expect(words(page)).toBeHidden();
  await expect(page.locator('.ask-glass')).toHaveCount(0);
  expect(await page.locator('frontera-playground').evaluate((figure) => (figure as Playground).epoch)).toBe(
    0,
  );
});

test('the pointer rests on a control, and its words come beside it; they stay under the pointer, and Escape takes them away', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a mouse');
  await openFigure(page, './?lang=en');
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  // Moves within the control don't put it off, and a way across the page opens nothing.
  await page.mouse.move(300, 300, { steps: 5 });
  await rate.hover();
  await expect(words(page)).toBeVisible();
  await expect(words(page)).toContainText('The length of each step.');
  await expect(words(page).locator('math')).toHaveCount(1);
  await expect(words(page).getByRole('link')).toHaveAttribute('href', './article/en/#descent');
  await expect
    .poll(async () => overlaps(await rate.boundingBox(), await words(page).boundingBox()))
    .toBe(false);
  await words(page).getByRole('link').hover();
  await page.waitForTimeout(600);
  await expect(words(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words(page)).toBeHidden();
  await page.mouse.move(640, 300);
  await page.waitForTimeout(900);
  await expect(words(page)).toBeHidden();
});

test('the browser’s own tip does not come beside the words, and is there again afterwards', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a mouse');
  const figure = await openFigure(page, './?lang=en');
  const play = figure.locator('.play');
  await page.mouse.move(300, 300, { steps: 5 });
  await play.hover();
  await expect(words(page)).toContainText('Trains the network');
  await expect(play).not.toHaveAttribute('title');
  await page.mouse.move(300, 300);
  await expect(words(page)).toBeHidden();
  await expect(play).toHaveAttribute('title', 'Play');
});

test('what is pressed is in use: no words come over it', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a mouse');
  const figure = await openFigure(page, './?lang=en');
  await page.mouse.move(300, 300, { steps: 5 });
  await figure.locator('.play').click();
  await page.waitForTimeout(900);
  await expect(words(page)).toBeHidden();
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('the keyboard comes to a control: it is described, its words come, and keys that use it take them away', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a keyboard');
  const figure = await openFigure(page, './?lang=en');
  await page.keyboard.press('Shift');
  await figure.locator('.play').focus();
  await page.keyboard.press('Tab');
  const step = figure.locator('#step');
  await expect(step).toBeFocused();
  await expect(step).toHaveAttribute('aria-description', /^Trains by one step/u);
  await expect(words(page)).toContainText('Trains by one step');
  await page.keyboard.press('Enter');
  await expect(words(page)).toBeHidden();
  await page.keyboard.press('F1');
  await expect(words(page)).toContainText('Trains by one step');
  await page.keyboard.press('Tab');
  await expect(step).not.toHaveAttribute('aria-description');
});

test('the inputs of the network are explained one by one, under the pointer and under the arrow keys', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a mouse');
  await openFigure(page, './?lang=en');
  await page.mouse.move(640, 890, { steps: 5 });
  const product = await squareAt(page, 'feature', 4);
  await page.mouse.move(product.x, product.y);
  await expect(words(page)).toContainText('Positive where both coordinates have the same sign');
  const diagram = page.locator('frontera-network .diagram');
  await expect
    .poll(async () => overlaps(await diagram.boundingBox(), await words(page).boundingBox()))
    .toBe(false);
  await page.mouse.move(640, 890);
  await expect(words(page)).toBeHidden();
  await diagram.focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'F1']) await page.keyboard.press(key);
  await expect(words(page)).toContainText('How far to the right the point lies.');
});

test('a finger asks: what it presses is explained and not used, and tabs are turned, too', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'a finger');
  const figure = await openFigure(page, './?lang=en');
  await page.locator('[data-help="help"]').tap();
  await expect(page.getByRole('dialog', { name: 'Help' }).locator('kbd').first()).toBeHidden();
  await page.getByRole('button', { name: 'Ask about anything' }).tap();
  await expect(page.locator('.ask-bar')).toBeVisible();
  await figure.locator('.play').tap({ force: true, noWaitAfter: true });
  await expect(words(page)).toContainText('Trains the network');
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(false);
  const tab = page.locator('#tab-settings');
  await tab.scrollIntoViewIfNeeded();
  const box = await stillBox(tab);
  await page.touchscreen.tap(box.x + 20, box.y + 20);
  await expect(words(page)).toContainText('How the network is trained');
  await expect(page.locator('#settings')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words(page)).toBeHidden();
  await figure.locator('.play').tap();
  await expect.poll(() => figure.evaluate((element) => (element as Playground).playing)).toBe(true);
});

test('axe finds nothing in the words, in the bar, or in the tour @axe', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFigure(page, './?lang=en');
  await page.locator('#learning-rate, #activation').first().focus();
  await page.keyboard.press('F1');
  await expect(words(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-help="help"]').click();
  await page.getByRole('button', { name: 'Ask about anything' }).click();
  await expect(page.locator('.ask-bar')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.tour-invitation').click();
  await expect(page.locator('.tour-card')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlaps(one: Rectangle | null, other: Rectangle | null): boolean {
  if (one === null || other === null) throw new Error('One of the two is not on the page.');
  const apart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;
  return !apart;
}
