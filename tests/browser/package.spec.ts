/** The package in a stranger's project, without any configuration: on Vite's development server and as Vite builds it. */
import { readdirSync } from 'node:fs';
import { apps, frameworks } from '../package/apps.ts';
import { installPackage, viteScript, type Project, type Server } from '../package/project.ts';
import { serve } from '../../web/scripts/lib/server.mjs';
import { expect, test } from './fixtures.ts';
import { appTrains, trains } from './stranger.ts';

let project: Project;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

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
  test.setTimeout(120_000);
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

test.describe('on the development server', () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await project.serve((port) => [
      viteScript,
      '--port',
      port,
      '--strictPort',
      '--host',
      'localhost',
    ]);
  });

  test.afterAll(async () => {
    await server.stop();
  });

  test('an app that imports frontera trains in a worker', async ({ page }) => {
    await trains(page, server.address);
    expect(page.workers()).toHaveLength(1);
  });

  for (const framework of Object.keys(apps))
    test(`an app of ${framework} sets properties as it would attributes, and hears events`, async ({
      page,
    }) => {
      await appTrains(page, server.address + placeOf(framework));
    });
});

test.describe('as it is built', () => {
  let address: string;
  let close: () => void;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
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
