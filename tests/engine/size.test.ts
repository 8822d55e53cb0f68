import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformWithEsbuild } from 'vite';
import { expect, test } from 'vitest';

const built = (name: string): Buffer => readFileSync(new URL(`../../build/wasm/${name}`, import.meta.url));
const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length;

test('the core and its loader stay within 70 KB, gzipped, for whoever embeds a figure', async () => {
  const loader = built('frontera-core.js').toString('utf8');
  const { code } = await transformWithEsbuild(loader, 'frontera-core.js', { minify: true });
  expect(gzipped(built('frontera-core.wasm')) + gzipped(code)).toBeLessThanOrEqual(70 * 1024);
});
