/** The article in WebKit: figures begin near the screen, words set them, symbols and figure point at each other, and it is printed. */
import type { Playground, PlaygroundEventMap } from '../../web/src/figure/types.ts';
import { showAsOnPaper } from '../browser/on-paper.ts';
import { expect, test, type WebKitPage } from './browser.ts';

/** Whether an element has what it shows: a figure its state, an explorer its reading. */
const hasNumbers = (webkit: WebKitPage, id: string): Promise<boolean> =>
  webkit.evaluate((name) => {
    const element = document.getElementById(name);
    if (element === null) throw new Error(`There is no ${name}.`);
    const key = element.localName === 'frontera-playground' ? 'state' : 'reading';
    return (Reflect.get(element, key) ?? null) !== null;
  }, id);

const scrollTo = (webkit: WebKitPage, id: string): Promise<void> =>
  webkit.evaluate((name) => {
    document.getElementById(name)?.scrollIntoView({ block: 'center' });
  }, id);

const textOf = (webkit: WebKitPage, selector: string): Promise<string> =>
  webkit.evaluate((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);

test('the article: figures begin near, words set them, symbols and figure point at each other, all is printed', async ({
  webkit,
}) => {
  await webkit.openFigure('./article/es/');
  expect(await hasNumbers(webkit, 'confident')).toBe(false);
  await scrollTo(webkit, 'one');
  await expect.poll(() => hasNumbers(webkit, 'one'), { timeout: 30_000 }).toBe(true);
  await webkit.click('button[data-sets^="one w1=2.8"]');
  await expect.poll(() => textOf(webkit, '[data-live="one z"]'), { timeout: 15_000 }).toBe('1,84');
  await expect.poll(() => textOf(webkit, '[data-drag="one w1"]')).toBe('2,80');

  await scrollTo(webkit, 'small');
  await expect.poll(() => hasNumbers(webkit, 'small'), { timeout: 30_000 }).toBe(true);
  const pointed = (): Promise<unknown> =>
    webkit.evaluate(async () => {
      const symbol = document.querySelector<HTMLElement>('button[data-frontera-point="small a-1-2"]');
      symbol?.blur();
      const told = new Promise((resolve) => {
        document.addEventListener(
          'frontera-point',
          (event) => {
            resolve((event as PlaygroundEventMap['frontera-point']).detail.pointed);
          },
          { once: true },
        );
        setTimeout(resolve, 500, 'nothing');
      });
      symbol?.focus();
      const small = document.querySelector('#small') as unknown as Playground;
      return [await told, small.spotlight, symbol?.hasAttribute('data-frontera-lit')];
    });
  await expect
    .poll(pointed, { timeout: 30_000 })
    .toEqual([{ kind: 'a', layer: 1, unit: 1 }, { layer: 1, unit: 1 }, true]);

  await webkit.click('[data-question="saturated"] label:has([value="2"])');
  const answer = '[data-question="saturated"] label:has(:checked) + .reason';
  expect(await textOf(webkit, answer)).toMatch(/^Sí/u);

  await webkit.evaluate(showAsOnPaper);
  const missing = (): Promise<number> =>
    webkit.evaluate(
      () =>
        [...document.querySelectorAll('figure')].filter(
          (figure) =>
            ![...figure.querySelectorAll('frontera-playground, .still')].some(
              (one) => one.getClientRects().length > 0,
            ),
        ).length,
    );
  expect(await missing()).toBe(0);
});
