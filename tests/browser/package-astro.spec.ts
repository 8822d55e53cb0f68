/** The package in an Astro project that is configured for nothing but a server of Node's: pages rendered once and on request. */
import { installPackage, type Project, type Server } from '../package/project.ts';
import { renderedApps } from '../package/rendered.ts';
import { expect, test } from './fixtures.ts';
import { appTrains, tagIn } from './stranger.ts';

let project: Project;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const script = 'node_modules/astro/astro.js';

/** Two pages: one that the build renders, one that is rendered for each request. */
const pages = ['', 'asked?preset=xor'];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = await installPackage('astro');
  for (const [name, text] of Object.entries(renderedApps.astro)) project.write(name, text);
});

test.afterAll(() => {
  project.remove();
});

const places = {
  'on the development server': () =>
    project.serve((port) => [script, 'dev', '--port', port, '--host', 'localhost']),
  'as it is built': async () => {
    await project.run('node', script, 'build');
    return project.serve(
      () => ['dist/server/entry.mjs'],
      (port) => ({ HOST: 'localhost', PORT: port }),
    );
  },
};

for (const [place, start] of Object.entries(places))
  test.describe(place, () => {
    let server: Server;

    test.beforeAll(async () => {
      test.setTimeout(240_000);
      server = await start();
    });

    test.afterAll(async () => {
      await server.stop();
    });

    for (const path of pages)
      test(`the page /${path} has its figure from the server, and it trains in a worker`, async ({
        page,
      }) => {
        expect(await tagIn(server.address + path)).toContain('preset="xor" views="network loss"');
        await appTrains(page, server.address + path);
        expect(page.workers()).toHaveLength(1);
      });
  });
