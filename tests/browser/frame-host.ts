/** Pages of other people that hold a figure in a frame, on the other origin than the frame's. */
import type { Frame, Page } from '@playwright/test';
import type { FrameEvent } from '../../web/src/figure/frame/messages.ts';
import type { Playground } from '../../web/src/figure/types.ts';
import { expect } from './fixtures.ts';

type Heard = FrameEvent & Readonly<Record<string, unknown>>;

/** Where the frames come from: the second server. */
export function framesOrigin(baseURL: string): string {
  const address = new URL(baseURL);
  address.port = String(Number(address.port) + 100);
  return address.origin;
}

/** A page of the first origin that allows what a frame of the second takes and nothing else. */
export async function openHost(page: Page, baseURL: string, body: string, style = ''): Promise<void> {
  const frames = framesOrigin(baseURL);
  const address = `${baseURL}host.html`;
  const styles = `${baseURL}host.css`;
  await page.route(styles, (route) => route.fulfill({ contentType: 'text/css', body: style }));
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${frames}; img-src data:; style-src 'self'; frame-src 'self' ${frames}`,
      },
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="host.css">${body}`,
    }),
  );
  await page.goto(address);
  await listen(page);
}

/** Keeps what every frame says. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
}

/** What was said so far, or only the events of one name. */
export async function heard(page: Page, event?: FrameEvent['event']): Promise<readonly Heard[]> {
  const all = await page.evaluate(() => (window as unknown as { readonly heard: Heard[] }).heard);
  return all.filter((message) => event === undefined || message.event === event);
}

/** Sends a message to a frame, as any script of the page can. */
export async function post(page: Page, message: unknown, index = 0): Promise<void> {
  await page.evaluate(
    ([sent, at]) => {
      const frames = document.querySelectorAll('iframe');
      frames[at]?.contentWindow?.postMessage(sent, '*');
    },
    [message, index] as const,
  );
}

/** Sends a command and waits for its answer. */
export async function ask(page: Page, command: Readonly<Record<string, unknown>>): Promise<Heard> {
  const id = `${Math.random()}`;
  await post(page, { frontera: 1, id, ...command });
  const answer = async (): Promise<Heard | undefined> =>
    (await heard(page)).find((message) => message['id'] === id);
  await expect.poll(answer).toBeDefined();
  return (await answer()) as Heard;
}

/** The frame's own page, once its figure is there. */
export async function frameReady(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The frame has no page.');
  const figure = frame.locator('frontera-playground');
  await expect.poll(() => figure.evaluate((element) => (element as Playground).state !== null)).toBe(true);
  return frame;
}
