/** Pages of somebody else: served from an origin of their own, since this driver answers no requests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where frames come from: the second server of the tests. */
export function framesOrigin(baseURL: string): string {
  const address = new URL(baseURL);
  address.port = String(Number(address.port) + 100);
  return address.origin;
}

/** Serves one page while it is used. */
export async function serveHost(body: string, use: (address: string) => Promise<void>): Promise<void> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${body}</html>`;
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
