/** WebKitGTK under LANG=C.UTF-8, where the browser says that its language is "C", which none is. */
import { expect, test } from './browser.ts';

test.use({ localeName: 'C.UTF-8' });

test('all panels of the studio are there, and it trains', async ({ webkit }) => {
  await webkit.openFigure('./');
  expect(await webkit.evaluate(() => navigator.language)).toBe('C');
  for (const panel of ['.node.neuron', '.cost-chart canvas', '.rate', '.tile', '.timeline-slider'])
    await webkit.find(panel);
  const epoch = (): Promise<number> =>
    webkit.evaluate(() => {
      const figure = document.querySelector('frontera-playground');
      return figure !== null && 'epoch' in figure ? Number(figure.epoch) : -1;
    });
  await webkit.click('button.play');
  await expect.poll(epoch, { timeout: 30_000 }).toBeGreaterThan(3);
});
