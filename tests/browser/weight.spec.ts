/** What a visit to the studio downloads, from the files that the build made. */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = new URL('../../dist/', import.meta.url);
const gzipped = (path: string): number => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;

/** Scripts import each other by name: everything that is reached without opening a dialog. */
function reached(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(new URL(path, dist), 'utf8');
  const statically = [...text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu)].map(
    ([, name]) => `assets/${name}`,
  );
  for (const next of statically) reached(next, seen);
  return seen;
}

test('the studio weighs 200 KB at most, gzipped, with its worker and its core', ({ isMobile }) => {
  test.skip(isMobile, 'the same files');
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[\w.-]+\.(?:js|css)|favicon\.svg)"/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(3);
  const scripts = named
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [...reached(path, new Set())]);
  const files = new Set(['index.html', 'frontera-worker.js', 'frontera.wasm', ...named, ...scripts]);
  const total = [...files].reduce((sum, path) => sum + gzipped(path), 0);
  expect(total).toBeLessThanOrEqual(200 * 1024);
  // Otherwise the sum would not say much.
  expect(readdirSync(new URL('assets/', dist)).length).toBeGreaterThan(files.size - 4);
});
