import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';

/**
 * Four builds fill `dist/` (see scripts/build.mjs), so that each can be taken alone:
 *
 *   vite build                  the pages, their parts hashed under assets/
 *   vite build --mode element   frontera.js, the custom element in one file, and frontera-<name>.js for what few figures need
 *   vite build --mode engine    engine.js, the headless engine in one file, for browsers, workers and Node
 *   vite build --mode helper    frontera-embed.js, the plain script for pages that hold the figure in an iframe
 *
 * The worker and the WebAssembly modules keep their names and lie beside them: a figure in somebody's article
 * then needs four files at most, and every build gives the same bytes for those that it shares.
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
  helper: { file: 'frontera-embed.js', source: `${root}src/embed/helper.ts`, format: 'iife' },
};

function pages(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('public'))
    .map((path) => root + path);
}

/** The two modules' public names: the figures' and the headless engine's. Everything else is hashed. */
const moduleNames: Readonly<Record<string, string>> = {
  'frontera-figure.wasm': 'frontera.wasm',
  'frontera-core.wasm': 'engine.wasm',
};

function assetFileName(asset: { readonly names: readonly string[] }): string {
  return moduleNames[asset.names[0] ?? ''] ?? 'assets/[name]-[hash][extname]';
}

/** Lit leaves its version in a global of the page, to warn of a second one; a guest leaves nothing. */
const withoutGlobals: Plugin = {
  name: 'without-globals',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/lit-html\/(?:development\/)?lit-html\.js(?:\?|$)/u.test(id)) return null;
    const traceless = code.replace(
      /\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\(["'][\d.]+["']\)/u,
      'void 0',
    );
    if (traceless === code) throw new Error(`The global of Lit was not found in ${id}.`);
    return { code: traceless, map: null };
  },
};

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
      // What loads later takes from the entry itself, so that a figure without it is one file.
      preserveEntrySignatures: 'allow-extension',
      output: {
        format,
        entryFileNames: file,
        chunkFileNames: 'frontera-[name].js',
        assetFileNames: assetFileName,
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const library = libraries[mode];
  return {
    root,
    base: './',
    plugins: [withoutGlobals],
    // The compiled core lies outside the root.
    server: { port: 4180, fs: { allow: ['..'] } },
    build: {
      ...(library === undefined ? siteBuild() : libraryBuild(library)),
      outDir: '../dist',
      target: 'es2022',
      // A data: URL would be refused by the strict Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: library === undefined ? { polyfill: false } : false,
    },
    worker: {
      format: 'es',
      // A page that may not have a worker imports the file, so what it exports must stay.
      plugins: () => [
        { name: 'worker-exports', options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }) },
      ],
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
