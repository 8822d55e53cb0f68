/** Pages of somebody else, on the served origin, with figures in them. */
import type { Locator, Page } from '@playwright/test';
import { ready } from './figure.ts';

const script = '<script type="module" src="./frontera.js"></script>';

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** The start tag of html. */
  readonly html?: string;
  readonly doctype?: string;
  readonly script?: string;
}

/** A page's whole text. */
export function textOf({
  body,
  head = '',
  html = '<html lang="en">',
  doctype,
  script: own,
}: HostPage): string {
  const icon = '<link rel="icon" href="./favicon.svg">';
  return `${doctype ?? '<!doctype html>'}${html}<head><meta charset="utf-8"><title>Host</title>${icon}${own ?? script}${head}</head><body>${body}</body></html>`;
}

/** Serves a page under a name. Policies of its own would only hinder the tests' inline styles. */
export async function serveHost(page: Page, name: string, host: HostPage): Promise<void> {
  await page.route(`**/${name}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: textOf(host) }),
  );
}

/** Opens a page and waits for its first figure. */
export async function openHost(page: Page, host: HostPage): Promise<Locator> {
  await serveHost(page, 'host.html', host);
  await page.goto('./host.html');
  const figure = page.locator('frontera-playground').first();
  await ready(figure);
  return figure;
}
