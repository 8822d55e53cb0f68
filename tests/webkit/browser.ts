/**
 * WebKitGTK's MiniBrowser for Playwright's runner. Playwright drives only a WebKit of its own, so that these tests speak
 * WebDriver. A worker has one browser, on a screen that is not seen.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { test as base, expect } from '@playwright/test';
import { Builder, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { findWebKit } from '../../web/scripts/lib/toolchain.mjs';

export { expect };

/** Starts Xvfb on the first display that is free. */
async function startScreen(): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = screen.stdio[3] as Readable;
  for await (const bytes of told) return { process: screen, display: `:${String(bytes).trim()}` };
  throw new Error('Xvfb gave no display.');
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A browser that is running, and how to end it. */
interface Running {
  readonly driver: WebDriver;
  readonly stop: () => Promise<void>;
}

/** @param locale of the browser's process, as `LANG` has it. */
async function startBrowser(port: number, locale: string): Promise<Running> {
  const screen = await startScreen();
  const env = { ...process.env, DISPLAY: screen.display, LANG: locale, LC_ALL: locale };
  const service = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const end = (): void => {
    service.kill('SIGKILL');
    screen.process.kill();
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(true);
    const binary = findWebKit() ?? '';
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
    const session = new Builder().usingServer(url).withCapabilities(capabilities).build();
    const late = new Promise<never>((_, refuse) => {
      setTimeout(() => {
        refuse(new Error('WebKitGTK’s browser did not start.'));
      }, 20_000);
    });
    const driver = await Promise.race([session, late]);
    await driver.manage().setTimeouts({ script: 100_000, pageLoad: 30_000 });
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    const stop = async (): Promise<void> => {
      await driver.quit().catch(() => undefined);
      end();
    };
    return { driver, stop };
  } catch (error) {
    end();
    throw error;
  }
}

const mostStarts = 4;

/** Its start hangs now and then, mostly where two start at once or it has never run on a machine; the next one is quick. */
async function startBrowserAgain(port: number, locale: string, startsLeft = mostStarts): Promise<Running> {
  return startBrowser(port, locale).catch((error: unknown) => {
    if (startsLeft === 1) throw error;
    return startBrowserAgain(port, locale, startsLeft - 1);
  });
}

/** What WebKitWebDriver says now and then of an answer that is as sound as those before it. */
const unreadAnswer = /could not parse script result/iu;

/** What the tests do with the page. */
export class WebKitPage {
  readonly driver: WebDriver;
  readonly #baseURL: string;

  constructor(driver: WebDriver, baseURL: string) {
    this.driver = driver;
    this.#baseURL = baseURL;
  }

  async open(path: string): Promise<void> {
    await this.driver.get(new URL(path, this.#baseURL).href);
  }

  /**
   * Runs a function in the page and waits for what it promises. It sees its arguments alone. Where the driver loses the
   * answer, it runs a second time: it must end where it did, however often.
   */
  async evaluate<Result, Args extends readonly unknown[]>(
    body: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${body.toString()})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer: { readonly value?: Result; readonly error?: string } = await this.#ask(script, args);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as Result;
  }

  async #ask<Answer>(script: string, args: readonly unknown[]): Promise<Answer> {
    const ask = (): Promise<Answer> => this.driver.executeAsyncScript(script, ...args);
    return ask().catch((error: unknown) => {
      if (!unreadAnswer.test(String(error))) throw error;
      return ask();
    });
  }

  /** The first element of a selector, in the page or in any of its shadow roots; waits for it. */
  find(selector: string): Promise<WebElement> {
    return this.#search(selector, '');
  }

  /** Presses the button of that accessible name. */
  async clickNamed(name: string): Promise<void> {
    await (await this.#search('button', name)).click();
  }

  /** @param name of the element, as it is read aloud; '': any. */
  async #search(selector: string, name: string): Promise<WebElement> {
    let found: WebElement | null = null;
    const look = async (): Promise<boolean> => {
      found = await this.driver.executeScript<WebElement | null>(
        `const [selector, name] = arguments;
         const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent.trim();
         const isIt = (element) => element.checkVisibility() && (name === '' || nameOf(element) === name);
         const search = (root) => {
           const hit = [...root.querySelectorAll(selector)].find(isIt);
           if (hit !== undefined) return hit;
           for (const { shadowRoot } of root.querySelectorAll('*')) {
             const inside = shadowRoot === null ? null : search(shadowRoot);
             if (inside !== null) return inside;
           }
           return null;
         };
         return search(document);`,
        selector,
        name,
      );
      return found !== null;
    };
    await expect.poll(look, { message: `${selector} ${name}`, timeout: 15_000 }).toBe(true);
    return found!;
  }

  /** Opens a page and waits until its first figure's methods work. */
  async openFigure(path: string): Promise<void> {
    await this.open(path);
    const isReady = (): Promise<boolean> =>
      this.evaluate(() => {
        const figure = document.querySelector('frontera-playground');
        return figure !== null && 'state' in figure && figure.state !== null;
      });
    await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  }

  async click(selector: string): Promise<void> {
    await (await this.find(selector)).click();
  }

  /** Presses, moves along places of an element's box (shares of its width and height) and lets go. */
  async drag(selector: string, places: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const { x, y, width, height } = await (await this.find(selector)).getRect();
    const actions = this.driver.actions();
    places.forEach(([across, down], index) => {
      const spot = { x: Math.round(x + across * width), y: Math.round(y + down * height), duration: 30 };
      actions.move(spot);
      if (index === 0) actions.press();
    });
    await actions.release().perform();
  }
}

/** A port of the worker's own. */
const driverPort = (index: number): number => Number(process.env['FRONTERA_TEST_PORT'] ?? 4181) + 200 + index;

export const test = base.extend<
  { readonly webkit: WebKitPage },
  { readonly localeName: string; readonly driver: WebDriver }
>({
  localeName: ['C.UTF-8', { option: true, scope: 'worker' }],
  driver: [
    async ({ localeName }, use, { parallelIndex }) => {
      const { driver, stop } = await startBrowserAgain(driverPort(parallelIndex), localeName);
      await use(driver);
      await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  webkit: async ({ driver, baseURL }, use) => {
    await use(new WebKitPage(driver, baseURL ?? ''));
  },
});
