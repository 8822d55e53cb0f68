import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

test('the core stays within 54 KB, gzipped, for whoever embeds a figure', () => {
  const bytes = readFileSync(new URL('../../build/wasm/frontera-figure.wasm', import.meta.url));
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(54 * 1024);
});
