import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions } from 'vite';

/**
 * Three builds fill `dist/` (see scripts/build.mjs), so that each can be taken alone:
 *
 *   vite build                  the pages, their parts hashed under assets/
 *   vite build --mode element   frontera.js, the custom element in one file
 *   vite build --mode engine    engine.js, the headless engine in one file, for browsers, workers and Node
 *
 * The worker and the WebAssembly module keep their names and lie beside them: a figure in somebody's article
 * then needs four files at most, and every build gives the same bytes for the two that it shares.
 */
const root = fileURLToPath(new URL('./web/', import.meta.url));

const libraries: Readonly<Record<string, { readonly file: string; readonly source: string }>> = {
  element: { file: 'frontera.js', source: `${root}src/element/define.ts` },
  engine: { file: 'engine.js', source: `${root}src/engine/index.ts` },
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

function libraryBuild(file: string, source: string): BuildOptions {
  return {
    emptyOutDir: false,
    copyPublicDir: false,
    rollupOptions: {
      external,
      input: source,
      // Lazy parts take from the entry what they need of it, so that nothing is loaded twice.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: file,
        assetFileNames: assetFileName,
        chunkFileNames: 'frontera-[name].js',
      },
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
      ...(library === undefined ? siteBuild() : libraryBuild(library.file, library.source)),
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
