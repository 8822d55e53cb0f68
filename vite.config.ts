import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions } from 'vite';

/**
 * Four builds fill `dist/` (see scripts/build.mjs), so that each can be taken alone:
 *
 *   vite build                  the pages, their parts hashed under assets/
 *   vite build --mode element   frontera.js, the custom element in one file
 *   vite build --mode engine    engine.js, the headless engine in one file, for browsers, workers and Node
 *   vite build --mode embed     frontera-embed.js, the plain script for pages that hold the figure in an iframe
 *
 * The worker and the WebAssembly module keep their names and lie beside them: a figure in somebody's article
 * then needs four files at most, and every build gives the same bytes for the two that it shares.
 */
const root = fileURLToPath(new URL('./web/', import.meta.url));

interface Library {
  readonly file: string;
  readonly source: string;
  readonly format: 'es' | 'iife';
}

const libraries: Readonly<Record<string, Library>> = {
  element: { file: 'frontera.js', source: `${root}src/element/define.ts`, format: 'es' },
  engine: { file: 'engine.js', source: `${root}src/engine/index.ts`, format: 'es' },
  embed: { file: 'frontera-embed.js', source: `${root}src/embed/helper.ts`, format: 'iife' },
};

function pages(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('public'))
    .map((path) => root + path);
}

/** Emscripten's name for the module becomes the public one; everything else is hashed. */
function assetFileName(asset: { readonly names: readonly string[] }): string {
  return asset.names.some((name) => name.endsWith('.wasm'))
    ? 'frontera.wasm'
    : 'assets/[name]-[hash][extname]';
}

/** Node's own modules are imported only where they exist. */
const external = /^node:/;

function siteBuild(): BuildOptions {
  return {
    emptyOutDir: true,
    rollupOptions: { external, input: pages(), output: { assetFileNames: assetFileName } },
  };
}

function libraryBuild({ file, source, format }: Library): BuildOptions {
  return {
    emptyOutDir: false,
    copyPublicDir: false,
    rollupOptions: {
      external,
      input: source,
      preserveEntrySignatures: 'strict',
      output: { format, entryFileNames: file, assetFileNames: assetFileName, inlineDynamicImports: true },
    },
  };
}

export default defineConfig(({ mode }) => {
  const library = libraries[mode];
  return {
    root,
    base: './',
    // The compiled core lies outside the root.
    server: { port: 4180, fs: { allow: ['..'] } },
    build: {
      ...(library === undefined ? siteBuild() : libraryBuild(library)),
      outDir: '../dist',
      target: 'es2022',
      // A data: URL would be refused by the strict Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: {
      format: 'es',
      rollupOptions: {
        external,
        output: {
          entryFileNames: 'frontera-worker.js',
          assetFileNames: assetFileName,
          inlineDynamicImports: true,
        },
      },
    },
  };
});
