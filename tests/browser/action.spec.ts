/** Words in a sentence that change a figure. */
import type { Locator, Page } from '@playwright/test';
import type { Action, Playground, PlaygroundEventMap } from '../../web/src/figure/types.ts';
import { violations } from './axe.ts';
import { experimentOf, pressPlay, reading, ready, stillBox } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { openHost, serveHost } from './host-page.ts';

test.skip(({ isMobile }) => isMobile, 'the same element');

const figures = `<frontera-playground id="fig-1" lang="en" style="display: block; width: 400px"></frontera-playground>
  <frontera-playground id="fig-2" lang="en" style="display: block; width: 400px"></frontera-playground>`;

function words(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

const isActionCode = /^\/frontera-action-\w+\.js$/u;

async function tellErrors(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.addEventListener('frontera-error', (event) =>
      told.push((event as CustomEvent<{ message: string }>).detail.message),
    );
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}

test('sets what it says, begins anew and plays, and is pressed while the figure has it', async ({ page }) => {
  const body = `<p><frontera-action for="fig-1" set="optimizer.learningRate=3; layers[0].activation=tanh" do="reset play">η = 3</frontera-action>
    or <frontera-action for="fig-1" set="optimizer.learningRate=0.16" do="pause">η = 0.16</frontera-action></p>${figures}`;
  const figure = await openHost(page, { body });
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(30);
  const three = words(page, 'η = 3');
  await expect(three).toHaveAttribute('aria-pressed', 'false');
  await expect(words(page, 'η = 0.16')).toHaveAttribute('aria-pressed', 'true');
  const epochs = await page.evaluateHandle(() => {
    const seen: number[] = [];
    document.addEventListener('frontera-epoch', (event) =>
      seen.push((event as PlaygroundEventMap['frontera-epoch']).detail.metrics.epoch),
    );
    return seen;
  });
  await three.click();
  await expect(three).toHaveAttribute('aria-pressed', 'true');
  await expect(words(page, 'η = 0.16')).toHaveAttribute('aria-pressed', 'false');
  await expect
    .poll(() => experimentOf(figure))
    .toMatchObject({
      optimizer: { learningRate: 3 },
      layers: [{ activation: 'tanh' }, {}, {}],
    });
  await expect.poll(async () => (await epochs.jsonValue()).includes(0)).toBe(true);
  await expect.poll(() => figure.evaluate((element) => (element as Playground).playing)).toBe(true);
  expect(
    await page
      .locator('#fig-2')
      .evaluate((element) => (element as Playground).experiment.optimizer.learningRate),
  ).toBe(0.16);
});

test('by the keyboard, without a name of the figure, and with the orders in a row', async ({ page }) => {
  const body = `${figures}<p>Go <frontera-action do="seek:25 step">there</frontera-action></p>`;
  await openHost(page, { body });
  const second = page.locator('#fig-2');
  await ready(second);
  await words(page, 'there').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => reading(second, 'epoch')).toBe(26);
  await expect.poll(() => reading(page.locator('#fig-1'), 'epoch')).toBe(0);
  await expect(words(page, 'there')).not.toHaveAttribute('aria-pressed', /./u);
});

test('waits for a figure that is not ready', async ({ page }) => {
  // Once another figure is ready, one that is far away begins too, while the page rests.
  const body = `<p><frontera-action for="far" set="seed=9" do="seek:12">later</frontera-action></p>
    <div style="height: 4000px"></div><frontera-playground id="far"></frontera-playground>`;
  await serveHost(page, 'host.html', { body });
  await page.goto('./host.html');
  await words(page, 'later').click();
  const far = page.locator('#far');
  expect(await far.evaluate((element) => (element as Playground).state)).toBeNull();
  await ready(far);
  await expect.poll(() => far.evaluate((element) => (element as Playground).epoch)).toBe(12);
  await expect.poll(async () => (await experimentOf(far)).seed).toBe(9);
});

test('says what means nothing, on the figure, in its description and as an event, and throws nothing', async ({
  page,
}) => {
  const body = `${figures}<p><frontera-action for="fig-1" set="optimizer.learningRate=huge">one</frontera-action>
    <frontera-action for="fig-1" do="dance">two</frontera-action> <frontera-action for="none" do="play">three</frontera-action></p>`;
  const figure = await openHost(page, { body });
  const told = await tellErrors(page);
  await words(page, 'one').click();
  await expect(figure.locator('.notice')).toContainText('The learning rate takes a number from');
  await expect(words(page, 'one')).toHaveAttribute('aria-description', /The learning rate takes/u);
  await words(page, 'two').click();
  await expect(figure.locator('.notice')).toContainText('do: dance does not exist');
  await words(page, 'three').click();
  await expect(words(page, 'three')).toHaveAttribute('title', /There is no figure “none” here/u);
  expect(await told()).toHaveLength(3);
  expect(await violations(page, 'p')).toEqual([]);
});

test('refuses a setting that would have no effect, and does nothing else', async ({ page }) => {
  const body = `${figures}<p><frontera-action for="fig-1" set="layers.length=1" do="play">one layer</frontera-action></p>`;
  const figure = await openHost(page, { body });
  const before = await experimentOf(figure);
  const told = await tellErrors(page);
  await words(page, 'one layer').click();
  await expect(words(page, 'one layer')).toHaveAttribute('aria-description', /layers\.length/u);
  expect(await told()).toHaveLength(1);
  await expect.poll(() => experimentOf(figure)).toEqual(before);
  expect(await figure.evaluate((element) => (element as Playground).playing)).toBe(false);
});

test('moves no line of its sentence, breaks with it, and is large enough to hit', async ({ page }) => {
  const sentence = (inner: string): string =>
    `<p style="width: 300px; font: 17px/1.5 serif">A rate that is too large makes it jump: ${inner}, and then it never comes to rest again, as one sees.</p>`;
  const body = `${sentence('try <frontera-action for="fig-1" set="seed=4">a rate of three with ten points in each batch</frontera-action>')}${sentence('try <span>a rate of three with ten points in each batch</span>')}
    <p><frontera-action for="fig-1" do="play">η</frontera-action></p>${figures}`;
  await openHost(page, { body });
  const heights = await page
    .locator('p')
    .evaluateAll((all) => all.slice(0, 2).map((p) => p.getBoundingClientRect().height));
  expect(heights[0]).toBe(heights[1]);
  const box = await stillBox(words(page, 'η'));
  expect(box.width).toBeGreaterThanOrEqual(24);
  expect(box.height).toBeGreaterThanOrEqual(24);
  const figure = await page
    .locator('frontera-action')
    .first()
    .evaluate((element) => (element as Action).figure?.id);
  expect(figure).toBe('fig-1');
});

test('is loaded where it is used; until then it is text, and what it is asked waits', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/frontera-action-*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  const figure = await openHost(page, {
    body: `<p id="late" style="width: 120px">Now, please, </p>${figures}`,
  });
  expect(asked.filter((path) => isActionCode.test(path))).toEqual([]);
  const early = await page.evaluate(() => {
    const action = document.createElement('frontera-action') as Action;
    action.setAttribute('do', 'seek:7');
    action.setAttribute('for', 'fig-1');
    action.textContent = 'go there at once';
    document.querySelector('#late')?.append(action);
    action.run();
    return [action.figure, action.pressed, action.getBoundingClientRect().toJSON()] as const;
  });
  expect(early.slice(0, 2)).toEqual([null, null]);
  await expect.poll(() => reading(figure, 'epoch')).toBe(0);
  arrive();
  await expect.poll(() => reading(figure, 'epoch')).toBe(7);
  const action = page.locator('frontera-action');
  expect(await action.evaluate((element) => element.getBoundingClientRect().toJSON() as unknown)).toEqual(
    early[2],
  );
  expect(asked.filter((path) => isActionCode.test(path))).toHaveLength(1);
});
