/** The browser tests' `test`: it fails on anything the page complains about, whatever else the test looks at. */
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** What Playwright says where it keeps service workers away, as tests/playwright.config.ts asks. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/** Errors, warnings, refused resources and requests to other hosts, as they come. */
function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const type = message.type();
    if (message.text() === blockedWorker) return;
    if (type === 'error' || type === 'warning') complaints.push(`console ${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      complaints.push(`third party: ${request.url()}`);
  });
}

export const test = base.extend<{ readonly complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      // Chromium tells of policy violations on the console too, but not those that only report.
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
