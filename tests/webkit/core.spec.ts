/** What everybody does, in WebKit: with real presses and keys where its driver has them. */
import { Key } from 'selenium-webdriver';
import type { Playground } from '../../web/src/figure/types.ts';
import { goldenDocuments, goldenEpoch } from '../golden/experiments.ts';
import { expect, test, type WebKitPage } from './browser.ts';
import { framesOrigin, serveHost } from './host.ts';

/** What the page's figure says of itself. */
const stateOf = (webkit: WebKitPage): Promise<{ readonly epoch: number; readonly fingerprint: string }> =>
  webkit.evaluate(() => {
    const figure = document.querySelector('frontera-playground') as unknown as Playground;
    return { epoch: figure.epoch, fingerprint: figure.state?.fingerprint ?? '' };
  });

const pointsOf = (webkit: WebKitPage): Promise<number> =>
  webkit.evaluate(() => {
    const { data } = (document.querySelector('frontera-playground') as unknown as Playground).experiment;
    return data.kind === 'points' ? data.points.length : data.samples;
  });

/** Plays for a while and returns where it came to rest. */
async function trainSome(
  webkit: WebKitPage,
): Promise<{ readonly epoch: number; readonly fingerprint: string }> {
  await webkit.click('button.play');
  await expect.poll(async () => (await stateOf(webkit)).epoch, { timeout: 30_000 }).toBeGreaterThan(3);
  await webkit.click('button.play');
  let last = await stateOf(webkit);
  await expect
    .poll(
      async () => {
        const before = last;
        last = await stateOf(webkit);
        return last.epoch === before.epoch;
      },
      { intervals: [700] },
    )
    .toBe(true);
  return last;
}

/** How many different colours the field has: one or none where nothing is drawn. */
const coloursOfField = (webkit: WebKitPage): Promise<number> =>
  webkit.find('canvas.field').then((canvas) =>
    webkit.driver.executeScript<number>(
      `const copy = document.createElement('canvas'), { width, height } = arguments[0];
       Object.assign(copy, { width, height });
       const context = copy.getContext('2d');
       context.drawImage(arguments[0], 0, 0);
       return new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;`,
      canvas,
    ),
  );

test('experiments end with the bits of the native build', async ({ webkit }) => {
  await webkit.openFigure('./examples/plain/');
  const found = await webkit.evaluate(
    async (documents, epoch) => {
      const figure = document.querySelector('frontera-playground') as unknown as Playground;
      const prints: Record<string, string | undefined> = {};
      for (const { name, experiment } of documents) {
        figure.experiment = experiment as Playground['experiment'];
        await figure.seek(epoch);
        prints[name] = figure.state?.fingerprint;
      }
      return prints;
    },
    goldenDocuments,
    goldenEpoch,
  );
  expect(found).toEqual(
    Object.fromEntries(goldenDocuments.map(({ name, fingerprint }) => [name, fingerprint])),
  );
});

test('the studio opens with its field and its panels, trains, and goes back to an epoch', async ({
  webkit,
}) => {
  await webkit.openFigure('./?lang=en&preset=xor');
  await expect.poll(() => coloursOfField(webkit), { timeout: 20_000 }).toBeGreaterThan(50);
  for (const panel of ['#network', '#readings', '#settings', '#data']) await webkit.find(`${panel} *`);
  const { epoch } = await trainSome(webkit);
  const slider = await webkit.find('input[aria-label^="Epoch of the run"]');
  // At four frames a second the slider has not always been drawn to its end yet.
  await expect.poll(() => slider.getAttribute('max')).toBe(String(epoch));
  await slider.sendKeys(Key.HOME);
  await expect.poll(async () => (await stateOf(webkit)).epoch).toBe(0);
  await slider.sendKeys(Key.END);
  await expect.poll(async () => (await stateOf(webkit)).epoch).toBe(epoch);
});

test('points are drawn with the pressed pointer and undone', async ({ webkit }) => {
  await webkit.openFigure('./?lang=en&preset=empty-plane');
  await expect.poll(() => pointsOf(webkit)).toBe(0);
  await webkit.click('.choice:has(input[value="1"])');
  await webkit.drag('.plane', [
    [0.3, 0.4],
    [0.35, 0.5],
    [0.4, 0.6],
  ]);
  await expect.poll(() => pointsOf(webkit)).toBeGreaterThan(1);
  await webkit.clickNamed('Undo');
  await expect.poll(() => pointsOf(webkit)).toBe(0);
});

test('a link opens the same run at the same epoch, bit for bit', async ({ webkit }) => {
  await webkit.openFigure('./?lang=en&preset=xor');
  const run = await trainSome(webkit);
  await webkit.clickNamed('Share');
  const link = await (await webkit.find('#share .link-text')).getAttribute('value');
  expect(link).toContain('#');
  await webkit.open('about:blank');
  await webkit.openFigure(link ?? '');
  await expect.poll(() => stateOf(webkit), { timeout: 30_000 }).toEqual(run);
});

test('a pasted table becomes points', async ({ webkit }) => {
  await webkit.openFigure('./?lang=en');
  await webkit.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'x,y,label\n0.1,0.2,a\n0.3,-0.4,b\n-0.5,0.6,a');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await webkit.clickNamed('Import 3 points');
  await expect.poll(() => pointsOf(webkit)).toBe(3);
});

test('Spanish and the dark theme are a press away, and stay', async ({ webkit }) => {
  await webkit.openFigure('./?lang=en');
  await webkit.click('label:has(input[value="es"])');
  await expect.poll(() => webkit.evaluate(() => document.documentElement.lang)).toBe('es');
  await webkit.click('label:has(input[value="dark"])');
  const ground = (): Promise<string> =>
    webkit.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(19, 17, 16)');
  await webkit.openFigure('./');
  expect(await webkit.evaluate(() => document.documentElement.lang)).toBe('es');
  await expect.poll(() => ground()).toBe('rgb(19, 17, 16)');
});

test('figures of one group on a page of somebody else go in step', async ({ webkit, baseURL }) => {
  const small = 'group="g" lang="en" preset="xor" style="display: block; width: 300px"';
  const body = `<script type="module" src="${baseURL}frontera.js"></script>
    <frontera-playground ${small}></frontera-playground><frontera-playground ${small}></frontera-playground>`;
  await serveHost(body, async (address) => {
    await webkit.openFigure(address);
    await trainSome(webkit);
    const epochs = (): Promise<number[]> =>
      webkit.evaluate(() =>
        [...document.querySelectorAll('frontera-playground')].map(
          (figure) => (figure as unknown as Playground).epoch,
        ),
      );
    await expect.poll(async () => new Set(await epochs()).size).toBe(1);
  });
});

test('a frame answers its page, and the helper gives it its height', async ({ webkit, baseURL }) => {
  const frames = framesOrigin(baseURL ?? '');
  const body = `<script src="${frames}/frontera-embed.js"></script>
    <iframe src="${frames}/embed.html?lang=en&preset=xor" title="Frontera" width="400" height="100"></iframe>`;
  await serveHost(body, async (address) => {
    await webkit.open(address);
    const height = (): Promise<number> =>
      webkit.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
    await expect.poll(height, { timeout: 20_000 }).toBeGreaterThan(300);
    const epoch = await webkit.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
            if (data['event'] === 'state' && data['id'] === 'here') resolve(data['epoch']);
          });
          document
            .querySelector('iframe')
            ?.contentWindow?.postMessage({ frontera: 1, command: 'seek', epoch: 5, id: 'here' }, '*');
        }),
    );
    expect(epoch).toBe(5);
  });
});
