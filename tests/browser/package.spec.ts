/** The package in a stranger's project, without any configuration: on Vite's development server and as Vite builds it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Playground } from '../../web/src/figure/types.ts';
import { apps, frameworks } from '../package/apps.ts';
import { installPackage, viteOf, type Project } from '../package/project.ts';
import { serve } from '../../web/scripts/lib/server.mjs';
import { pressPlay, reading, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';

let project: Project;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.skip(({ isMobile }) => isMobile, 'the same files');

const pageOf = (script: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stranger</title>
  <link rel="icon" href="/icon.svg"><script type="module" src="${script}"></script></head><body>${body}</body></html>`;

/** Where the page of an app is. */
const placeOf = (framework: string): string => `${framework.toLowerCase()}.html`;

/** Nothing that Frontera needs: Vue's own plugin defines these. */
const configWith = (more: object): string => {
  const names = ['__VUE_OPTIONS_API__', '__VUE_PROD_DEVTOOLS__', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__'];
  const define = Object.fromEntries(names.map((name) => [name, 'false']));
  return `export default ${JSON.stringify({ define, ...more })};`;
};

test.beforeAll(async () => {
  project = await installPackage(frameworks);
  const figure = '<frontera-playground preset="xor"></frontera-playground>';
  project.write('index.html', pageOf('/main.js', figure));
  project.write('files.html', pageOf('/files.js', figure));
  for (const [framework, files] of Object.entries(apps)) {
    const [script = ''] = Object.keys(files);
    project.write(placeOf(framework), pageOf(`/${script}`, '<div id="app"></div>'));
    for (const [name, text] of Object.entries(files)) project.write(name, text);
  }
  project.write('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  project.write('vite.config.js', configWith({}));
  project.write('main.js', `import 'frontera';`);
  project.write('files.js', `import 'frontera/frontera.js';`);
});

test.afterAll(() => {
  project.remove();
});

async function trains(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const figure = page.locator('frontera-playground');
  await ready(figure);
  await pressPlay(figure);
  await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
}

async function appTrains(page: Page, address: string): Promise<void> {
  await trains(page, address);
  await expect.poll(async () => Number(await page.locator('#heard').textContent())).toBeGreaterThan(10);
  const figure = page.locator('frontera-playground');
  const look = (): Promise<unknown> =>
    figure.evaluate((element) => {
      const { views, marks, speed } = element as Playground;
      return [views, marks, speed];
    });
  expect(await look()).toEqual([['field', 'network', 'loss'], ['errors'], 300]);
  await page.getByRole('button', { name: 'Plane alone' }).click();
  await expect.poll(look).toEqual([['field'], ['errors'], 300]);
}

test.describe('on the development server', () => {
  const port = 4960;
  let server: ChildProcess;

  test.beforeAll(async () => {
    server = spawn(viteOf(), ['--port', String(port), '--strictPort', '--host', 'localhost'], {
      cwd: project.folder,
    });
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
  });

  test.afterAll(() => {
    server.kill();
  });

  test('an app that imports frontera trains in a worker', async ({ page }) => {
    await trains(page, `http://localhost:${port}/`);
    expect(page.workers()).toHaveLength(1);
  });

  for (const framework of Object.keys(apps))
    test(`an app of ${framework} sets properties as it would attributes, and hears events`, async ({
      page,
    }) => {
      await appTrains(page, `http://localhost:${port}/${placeOf(framework)}`);
    });
});

test.describe('as it is built', () => {
  let address: string;
  let close: () => void;

  test.beforeAll(async () => {
    const names = ['index.html', 'files.html', ...Object.keys(apps).map(placeOf)];
    const pages = names.map((name) => `${project.folder}/${name}`);
    project.write('vite.config.js', configWith({ build: { rollupOptions: { input: pages } } }));
    await project.run('vite', 'build', '--logLevel', 'warn');
    const { server, port } = await serve(`${project.folder}/dist`, 4950);
    address = `http://localhost:${port}/`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });

  test.afterAll(() => {
    close();
  });

  for (const framework of Object.keys(apps))
    test(`an app of ${framework} trains in a worker`, async ({ page }) => {
      await page.route(`**/${placeOf(framework)}`, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers['content-security-policy'];
        await route.fulfill({ response, headers });
      });
      await appTrains(page, `${address}${placeOf(framework)}`);
      expect(page.workers()).toHaveLength(1);
    });

  test('an app whose policy allows no worker from a blob trains in the page', async ({
    page,
    complaints,
  }) => {
    await trains(page, address);
    expect(page.workers()).toHaveLength(0);
    // The browser tells of what the policy refused, and of nothing else.
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((text) => !/worker|blob/iu.test(text))).toEqual([]);
    complaints.length = 0;
  });

  test('an app that imports frontera/frontera.js has the worker and the core beside its own files', async ({
    page,
  }) => {
    const assets = readdirSync(`${project.folder}/dist/assets`);
    expect(assets.filter((name) => name.endsWith('.wasm')).length).toBeGreaterThan(0);
    expect(assets.filter((name) => /worker.*\.js$/u.test(name)).length).toBeGreaterThan(0);
    await trains(page, `${address}files.html`);
    expect(page.workers()).toHaveLength(1);
  });
});
