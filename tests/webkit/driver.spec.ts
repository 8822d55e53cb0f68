/** How the tests speak with WebKit's driver: without a browser. */
import type { WebDriver } from 'selenium-webdriver';
import { expect, test, WebKitPage } from './browser.ts';

/** A driver that fails once with each of these, and then answers. */
function pageOf(...failures: readonly string[]): WebKitPage {
  const left = [...failures];
  const executeAsyncScript = (): Promise<unknown> => {
    const failure = left.shift();
    return failure === undefined ? Promise.resolve({ value: 7 }) : Promise.reject(new Error(failure));
  };
  return new WebKitPage({ executeAsyncScript } as unknown as WebDriver, '');
}

const lost = 'Could not parse script result';

test('what the driver loses is asked once again, and no other failure is', async () => {
  await expect(pageOf(lost).evaluate(() => 7)).resolves.toBe(7);
  await expect(pageOf(lost, lost).evaluate(() => 7)).rejects.toThrow(lost);
  await expect(pageOf('javascript error').evaluate(() => 7)).rejects.toThrow('javascript error');
});
