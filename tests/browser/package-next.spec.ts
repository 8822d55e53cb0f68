/** The package in a Next project with its own defaults: rendered on the server, with Turbopack and webpack. */
import { installPackage, type Project, type Server } from '../package/project.ts';
import { renderedApps } from '../package/rendered.ts';
import { expect, test } from './fixtures.ts';
import { appTrains, tagIn, trains } from './stranger.ts';

let project: Project;
let server: Server | null = null;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const script = 'node_modules/next/dist/bin/next';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = await installPackage('next');
  for (const [name, text] of Object.entries(renderedApps.next)) project.write(name, text);
});

test.afterAll(() => {
  project.remove();
});

test.afterEach(async () => {
  await server?.stop();
  server = null;
});

test('on the development server, an app trains in a worker', async ({ page }) => {
  server = await project.serve((port) => [script, 'dev', '--port', port]);
  expect(await tagIn(server.address)).toContain('preset="xor" views="network loss"');
  await appTrains(page, server.address);
  expect(page.workers()).toHaveLength(1);
});

// The development server with webpack was tried by hand: it has the same modules as the build, and takes the longest of all.
for (const bundler of ['turbopack', 'webpack']) {
  const tag = bundler === 'webpack' ? ' @long' : '';
  test(`as ${bundler} builds it, an app trains in a worker${tag}`, async ({ page }) => {
    await project.run('node', script, 'build', `--${bundler}`);
    server = await project.serve((port) => [script, 'start', '--port', port]);
    expect(await tagIn(server.address)).toContain('preset="xor" views="network loss"');
    await appTrains(page, server.address);
    expect(page.workers()).toHaveLength(1);
    await trains(page, `${server.address}later`);
    expect(page.workers()).toHaveLength(1);
  });
}
