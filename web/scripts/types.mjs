// Writes the package's declarations into dist/: one file an entry, with everything that it names in it.
import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './lib/paths.mjs';

/** What `frontera` and `frontera/engine` are made of. */
const entries = {
  frontera: fromRoot('web', 'src', 'figure', 'define.ts'),
  engine: fromRoot('web', 'src', 'engine', 'index.ts'),
};

/** Written by hand, since they hold nothing but types, or nothing at all. */
const asTheyAre = ['react.d.ts', 'vue.d.ts', 'frontera-server.js'];

const compilerOptions = { allowImportingTsExtensions: true, noEmit: false, composite: false };

export async function writeTypes() {
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')]);
  const bundle = await rollup({
    input: entries,
    plugins: [dts({ tsconfig: fromRoot('web', 'src', 'tsconfig.json'), compilerOptions })],
  });
  await bundle.write({
    dir: fromRoot('dist'),
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'shared.d.ts',
  });
  await bundle.close();
  for (const name of asTheyAre) copyFileSync(fromRoot('web', 'types', name), fromRoot('dist', name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeTypes();
