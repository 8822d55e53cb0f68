import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the README’s example runs in Node with the built engine', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const example = /```js\n(.*?)```/su.exec(readme)?.[1];
  if (example === undefined) throw new Error('The README has no example in JavaScript.');
  const engine = JSON.stringify(new URL('../../dist/engine.js', import.meta.url).href);
  const folder = mkdtempSync(join(tmpdir(), 'frontera-readme-'));
  try {
    const file = join(folder, 'example.mjs');
    writeFileSync(file, example.replace("'frontera/engine'", engine));
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    // Cost, accuracy, the prediction for one point, the fingerprint.
    expect(printed).toMatch(/^0\.0\d+ 1 Float32Array\(1\) \[ 0\.\d+ \] [0-9a-f]{16}\n$/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
