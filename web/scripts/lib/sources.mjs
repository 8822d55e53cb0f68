import { readdirSync, existsSync } from 'node:fs';
import { fromRoot } from './paths.mjs';

/** Every C++ file that clang-format looks after, relative to the top. */
export function cppFiles() {
  return ['cpp', 'tests/cpp']
    .filter((folder) => existsSync(fromRoot(folder)))
    .flatMap((folder) =>
      readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(cpp|hpp|h)$/.test(path))
        .map((path) => `${folder}/${path}`),
    );
}
