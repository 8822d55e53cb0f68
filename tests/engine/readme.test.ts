import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The README's first block of code in a language. */
function block(language: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const text = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'su').exec(readme)?.[1];
  if (text === undefined) throw new Error(`The README has no ${language}.`);
  return text;
}

test('the README’s example runs in Node with the built engine', () => {
  const engine = JSON.stringify(new URL('../../dist/engine.js', import.meta.url).href);
  const folder = mkdtempSync(join(tmpdir(), 'frontera-readme-'));
  try {
    const file = join(folder, 'example.mjs');
    writeFileSync(file, block('js').replace("'frontera/engine'", engine));
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    // Cost, accuracy, the prediction for one point, the fingerprint.
    expect(printed).toMatch(/^0\.0\d+ 1 Float32Array\(1\) \[ 0\.\d+ \] [0-9a-f]{16}\n$/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['cpp', 'cpp/examples/train.cpp'],
  ['cmake', 'tests/cpp/install/project/CMakeLists.txt'],
])('the README’s %s is %s, which the native tests build and run', (language, file) => {
  expect(block(language)).toBe(readFileSync(join(root, file), 'utf8'));
});

test('the package for C++ has the version of the one for JavaScript', () => {
  const build = readFileSync(join(root, 'CMakeLists.txt'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(/^project\(frontera VERSION (\S+) /mu.exec(build)?.[1]).toBe(version);
});
