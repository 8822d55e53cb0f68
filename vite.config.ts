import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';

/**
 * Four builds fill `dist/` (see scripts/build.mjs), so that each can be taken alone:
 *
 *   vite build                  the pages, their parts hashed under assets/
 *   vite build --mode element   frontera.js, the custom element in one file
 *   vite build --mode engine    engine.js, the headless engine in one file, for browsers, workers and Node
 *   vite build --mode embed     embed.html with parts of its own, so that the package can hold it without the other pages
 *
 * The worker and the WebAssembly module keep their names and lie beside them: a figure in somebody's article
 * then needs four files at most, and every build gives the same bytes for the two that it shares.
 */
const root = fileURLToPath(new URL('./web/', import.meta.url));

const libraries: Readonly<Record<string, { readonly file: string; readonly source: string }>> = {
  element: { file: 'frontera.js', source: `${root}src/element/define.ts` },
  engine: { file: 'engine.js', source: `${root}src/engine/index.ts` },
  embed: { file: 'assets/embed-[hash].js', source: `${root}embed.html` },
};

/** Not built here: embed.html is a build of its own, the others scripts/examples.mjs puts into dist/ as they are. */
const notPages = ['embed.html', 'public/', 'examples/plain/', 'examples/blog/'];

function pages(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !notPages.some((other) => path.startsWith(other)))
    .map((path) => root + path);
}

/** The examples load the published script; while one works on them it is the source's. */
const publishedScript: Plugin = {
  name: 'published-script',
  apply: 'serve',
  resolveId: (id) => (id === '/frontera.js' ? `${root}src/element/define.ts` : undefined),
};

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
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: file, assetFileNames: assetFileName, inlineDynamicImports: true },
    },
  };
}

export default defineConfig(({ mode }) => {
  const library = libraries[mode];
  return {
    root,
    base: './',
    plugins: [publishedScript],
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
