/** What the tests do with a figure: find it, draw on it, read it as a person would. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { interpolateInferno } from 'd3-scale-chromatic';
import type { Playground } from '../../web/src/figure/types.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { expect } from './fixtures.ts';

/** A place on the plane, in the units of x1 and x2. */
export type Place = readonly [x1: number, x2: number];

/** In CSS px of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Opens a page and waits until its first figure has its first field. */
export async function openFigure(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('frontera-playground').first();
  await ready(figure);
  return figure;
}

/** Waits until the figure's methods work. */
export async function ready(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => figure.evaluate((element) => (element as Playground).state !== null)).toBe(true);
}

/** The figure's present document. */
export function experimentOf(figure: Locator): Promise<Experiment> {
  return figure.evaluate((element) => (element as Playground).experiment);
}

/** What is read, once it is there and two looks in a row find the same. @param options  as for `expect.poll`. */
export async function atRest<T>(
  read: () => Promise<T>,
  options: { readonly intervals: number[]; readonly message?: string; readonly timeout?: number },
): Promise<T> {
  let last: T | null = null;
  const isStill = async (): Promise<boolean> => {
    const before = last;
    last = await read();
    const isThere = last !== null && !Number.isNaN(last);
    return isThere && JSON.stringify(last) === JSON.stringify(before);
  };
  await expect.poll(isStill, options).toBe(true);
  return last!;
}

/** An element's box on the screen, once it is there and has moved no more from one frame to the next. */
export async function stillBox(element: Locator): Promise<Box> {
  const message = `${String(element)} comes to rest`;
  return (await atRest(() => element.boundingBox(), { message, intervals: [20] }))!;
}

/** Where a place of the plane is on the screen. */
export async function onScreen(
  figure: Locator,
  [x1, x2]: Place,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await stillBox(figure.locator('.plane'));
  return { x: box.x + ((x1 + 1.5) / 3) * box.width, y: box.y + ((1.5 - x2) / 3) * box.height };
}

/** Clicks one point after the other, with the first class's brush where no tool is in the hand. */
export async function clickPoints(page: Page, figure: Locator, places: readonly Place[]): Promise<void> {
  const isIdle = (await figure.locator('.plane').getAttribute('data-tool')) === 'probe';
  if (isIdle && (await figure.locator('.tools').isVisible())) await takeTool(figure, '0');
  for (const place of places) {
    const { x, y } = await onScreen(figure, place);
    await page.mouse.click(x, y);
  }
}

/** Takes the brush of a class, or another tool: pressed twice, it would be let go. */
export async function takeTool(
  figure: Locator,
  tool: '0' | '1' | '2' | 'eraser' | 'move' | 'probe',
): Promise<void> {
  const choice = figure.locator(`.choice:has(input[value="${tool}"])`);
  if (!(await choice.locator('input').isChecked())) await choice.click();
}

/** The number in one of the figure's readings; NaN where it shows a dash. */
export async function reading(figure: Locator, name: 'epoch' | 'cost' | 'accuracy'): Promise<number> {
  const text = await figure.locator(`.readings .${name} dd`).innerText();
  const spanish = (await figure.getAttribute('lang')) === 'es';
  const plain = spanish ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number.parseFloat(plain);
}

/** The fingerprint that the studio shows, once it is that of the weights that its run has now. */
export async function shownFingerprint(page: Page): Promise<string> {
  let shown = '';
  const isPresent = async (): Promise<boolean> => {
    shown = await page.locator('.fingerprint code').innerText();
    const figure = page.locator('frontera-playground').first();
    return shown === (await figure.evaluate((element) => (element as Playground).state?.fingerprint));
  };
  await expect.poll(isPresent).toBe(true);
  return shown;
}

/** How many points the plane says it has. */
export async function pointCount(figure: Locator): Promise<number> {
  const label = (await figure.locator('.plane').getAttribute('aria-label')) ?? '';
  return Number(/: ([\d.,]+)\.$/u.exec(label)?.[1]?.replaceAll(/[.,]/gu, ''));
}

const infernoColours = Array.from({ length: 257 }, (_, index) => {
  const hex = Number.parseInt(interpolateInferno(index / 256).slice(1), 16);
  return { value: index / 256, red: hex >> 16, green: (hex >> 8) & 255, blue: hex & 255 };
});

/** The field's pixels at places of the plane: red, green, blue, opacity, 0…255 each. */
export function pixelsAt(figure: Locator, places: readonly Place[]): Promise<number[][]> {
  return figure.locator('canvas.field').evaluate((element, wanted) => {
    const canvas = element as HTMLCanvasElement;
    // A copy made for reading: reading the figure's own canvas would slow down its drawing, and Chromium warns of it.
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('There is no 2d context.');
    context.drawImage(canvas, 0, 0);
    return wanted.map(([x1, x2]) => {
      const column = Math.floor(((x1 + 1.5) / 3) * canvas.width);
      const row = Math.floor(((1.5 - x2) / 3) * canvas.height);
      return [...context.getImageData(column, row, 1, 1).data];
    });
  }, places);
}

/** The network's output at places of the plane, read back from the colours of the field. */
export async function fieldAt(figure: Locator, places: readonly Place[]): Promise<number[]> {
  const pixels = await pixelsAt(figure, places);
  return pixels.map(([red = 0, green = 0, blue = 0]) => {
    const distance = (colour: (typeof infernoColours)[number]): number =>
      Math.hypot(colour.red - red, colour.green - green, colour.blue - blue);
    return infernoColours.reduce((best, next) => (distance(next) < distance(best) ? next : best)).value;
  });
}

/** The least opacity along the plane's diagonal, 0…255: 0 where no field is drawn. */
export async function fieldOpacity(figure: Locator): Promise<number> {
  const places = Array.from({ length: 29 }, (_, index) => [-1.4 + index * 0.1, 1.4 - index * 0.1] as const);
  const pixels = await pixelsAt(figure, places);
  return Math.min(...pixels.map(([, , , opacity = 0]) => opacity));
}

/** As fast as the machine goes. */
export async function goFast(figure: Locator): Promise<void> {
  await figure.locator('select.speed').selectOption('Infinity');
}

/** Presses the big button: play, or pause. */
export async function pressPlay(figure: Locator): Promise<void> {
  await figure.locator('button.play').click();
}

/** The epoch of a paused figure, once the slice that was under way has arrived. */
export function settledEpoch(figure: Locator): Promise<number> {
  return atRest(() => reading(figure, 'epoch'), { intervals: [300] });
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A real drag by finger: Playwright itself only taps. */
export async function dragFinger(session: CDPSession, from: Spot, to: Spot): Promise<void> {
  const steps = 12;
  const at = (step: number): Spot => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (let step = 1; step <= steps; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
