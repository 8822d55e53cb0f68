/** The browser tests' `test`: it fails on anything the page complains about, whatever else the test looks at. */
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** What Playwright says where it keeps service workers away, as tests/playwright.config.ts asks. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/** Firefox tells of the style that Playwright puts into a page while it takes its picture, by the style's hash. */
const pictureStyle = /style-src-elem.*sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/u;

/** Errors, warnings, refused resources and requests to other hosts, as they come. */
function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const type = message.type();
    if (message.text() === blockedWorker) return;
    if (type === 'error' || type === 'warning') complaints.push(`console ${type}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    if (!pictureStyle.test(message)) complaints.push(`uncaught: ${message}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      complaints.push(`third party: ${request.url()}`);
  });
}

export const test = base.extend<{ readonly complaints: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its pattern.
  complaints: async ({}, use) => {
    await use([]);
  },
  // With the page and not automatic: a test that is skipped opens none, a fifth of a second of a processor each.
  page: async ({ page, complaints, browserName }, use) => {
    watch(page, complaints);
    // Firefox tells of policy violations by itself; Chromium not of those that only report.
    const tellViolations = (): void => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    };
    if (browserName !== 'firefox') await page.addInitScript(tellViolations);
    await use(page);
    expect(complaints).toEqual([]);
  },
});
