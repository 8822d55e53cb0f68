/** The package in a stranger's project, built by Vite: its worker and its core must be found there. */
import { readdirSync } from 'node:fs';
import { installPackage, type Project } from '../package/project.ts';
import { serve } from '../../web/scripts/lib/server.mjs';
import { pressPlay, reading, ready } from './figure.ts';
import { expect, test } from './fixtures.ts';

let project: Project;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.skip(({ isMobile }) => isMobile, 'the same files');

test.beforeAll(async () => {
  project = await installPackage([]);
  project.write(
    'index.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stranger</title>
    <link rel="icon" href="/icon.svg"><script type="module" src="/main.js"></script></head>
    <body><frontera-playground preset="xor"></frontera-playground></body></html>`,
  );
  project.write('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  project.write('main.js', `import 'frontera';`);
  await project.run('vite', 'build', '--logLevel', 'warn');
});

test.afterAll(() => {
  project.remove();
});

test('an app that imports frontera trains, with its worker and its core beside its own files', async ({
  page,
}) => {
  const assets = readdirSync(`${project.folder}/dist/assets`);
  expect(assets.filter((name) => name.endsWith('.wasm')).length).toBeGreaterThan(0);
  expect(assets.filter((name) => /worker.*\.js$/u.test(name)).length).toBeGreaterThan(0);
  const { server, port } = await serve(`${project.folder}/dist`, 4950);
  try {
    await page.goto(`http://localhost:${port}/`);
    const figure = page.locator('frontera-playground');
    await ready(figure);
    await pressPlay(figure);
    await expect.poll(() => reading(figure, 'epoch')).toBeGreaterThan(10);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
