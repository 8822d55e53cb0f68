/** What can't be started says so to the reader and to the author, and leaves what stands inside the figure. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.skip(({ isMobile }) => isMobile, 'the same failures');

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

async function open(page: Page, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const inside = '<img src="./favicon.svg" alt="Two nested circles" />';
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy, ...headers },
      body: `<!doctype html><html lang="es"><title>Host</title><link rel="icon" href="./favicon.svg"><script type="module" src="./frontera.js"></script><frontera-playground>${inside}</frontera-playground></html>`,
    }),
  );
  await page.goto('./host.html');
}

const cases: Readonly<Record<string, readonly [cause: RegExp, arrange: (page: Page) => Promise<void>]>> = {
  'a policy without WebAssembly': [
    /script-src needs 'wasm-unsafe-eval'/u,
    async (page) => {
      // A worker has the policy that its own script comes with.
      const strict = { 'content-security-policy': "default-src 'self'" };
      await page.route('**/frontera-worker-*.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), ...strict } });
      });
      await open(page, strict);
    },
  ],
  'a core that is not there': [
    /frontera-\w+\.wasm gave HTTP 404; it has to lie beside frontera\.js, from the same build/u,
    async (page) => {
      await page.route('**/frontera-*.wasm', (route) => route.fulfill({ status: 404 }));
      await open(page);
    },
  ],
  'a page in place of the core': [
    /frontera-\w+\.wasm came as text\/html; it has to be application\/wasm/u,
    async (page) => {
      await page.route('**/frontera-*.wasm', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Home</title>' }),
      );
      await open(page);
    },
  ],
  'a worker that is not there': [
    /frontera-worker-\w+\.js gave HTTP 404/u,
    async (page) => {
      await page.route('**/frontera-worker-*.js', (route) => route.fulfill({ status: 404 }));
      await open(page);
    },
  ],
  'a script from a cache, whose build is no longer there': [
    /files have to lie beside it, from the same build/u,
    async (page) => {
      await page.route('**/frontera.js', async (route) => {
        const response = await route.fetch();
        const script = await response.text();
        const [, build = 'none'] = /frontera-worker-(\w+)\.js/u.exec(script) ?? [];
        await route.fulfill({ response, body: script.replaceAll(build, '0ff1ce') });
      });
      await open(page);
    },
  ],
  'a browser without SIMD': [
    /no SIMD/u,
    async (page) => {
      await page.addInitScript(() => {
        WebAssembly.validate = () => false;
      });
      await page.route('**/frontera-*.wasm', (route) => route.fulfill({ body: 'old' }));
      await open(page);
    },
  ],
};

for (const [name, [cause, arrange]] of Object.entries(cases)) {
  test(`${name}: a sentence for the reader, the cause for the author, and the picture stays`, async ({
    page,
    complaints,
  }) => {
    await arrange(page);
    await expect.poll(() => complaints.filter((text) => cause.test(text)).length).toBe(1);
    await expect(page.getByRole('img', { name: 'Two nested circles' })).toBeVisible();
    await expect(page.locator('frontera-playground').getByText('No se ha podido cargar')).toBeVisible();
    complaints.length = 0;
  });
}
