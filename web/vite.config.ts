import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';
import { article } from './scripts/article/plugin.mjs';
import { oneFile } from './scripts/lib/one-file.mjs';
import { openGraph, siteAddress } from './scripts/lib/open-graph.mjs';

/**
 * Seven builds fill `dist/` (see scripts/build.mjs), so that each can be taken alone:
 *
 *   vite build web                  the pages, their parts hashed under assets/
 *   vite build web --mode element   frontera.js, the custom element in one file, and frontera-<name>-<build>.js for what few figures need;
 *                                   frontera-app.js, the package's entry, which has worker and core inside; frontera-explorers.js,
 *                                   the parts that need no figure
 *   vite build web --mode engine    engine.js, the headless engine in one file, for browsers, workers and Node
 *   vite build web --mode embed     embed.html with parts of its own, so that the package can hold it without the other pages
 *   vite build web --mode helper    frontera-embed.js, the plain script for pages that hold the figure in an iframe
 *   vite build web --mode file      frontera-offline.html, the studio in one file that also opens from a folder
 *   vite build web --mode offline   offline.js, the service worker, last: it names the files of studio and article with their hashes
 *
 * The workers and the WebAssembly modules lie beside them, and every build gives the same bytes for those that it shares: a figure in an
 * author's article needs three files.
 */
const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * What the files have in their names that only files of the same build fetch: a script from a cache finds its own or none, and says so, but
 * never takes one of another build. One for all weighs 11 bytes in a figure; a hash of each, 291.
 */
function nameOfBuild(): string {
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();
  const core = ['figure', 'core'].flatMap((name) => [`frontera-${name}.mjs`, `frontera-${name}.wasm`]);
  const others = ['vite.config.ts', '../package-lock.json', ...core.map((name) => `../build/wasm/${name}`)];
  const hash = createHash('sha256');
  for (const path of [...sources, ...others.map((name) => root + name)])
    hash.update(relative(root, path)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 6);
}

const build = nameOfBuild();

interface Library {
  readonly file: string;
  readonly source: string | Readonly<Record<string, string>>;
  readonly format: 'es' | 'iife';
  /** What is loaded later; by default beside the file, under a name of its own and the build's. */
  readonly chunks?: string;
}

const libraries: Readonly<Record<string, Library>> = {
  element: {
    file: '[name].js',
    source: {
      frontera: `${root}src/figure/define.ts`,
      'frontera-app': `${root}src/figure/app.ts`,
      'frontera-explorers': `${root}src/figure/explorers.ts`,
    },
    format: 'es',
  },
  engine: { file: 'engine.js', source: `${root}src/engine/index.ts`, format: 'es' },
  embed: {
    file: 'assets/embed-[hash].js',
    source: `${root}embed.html`,
    format: 'es',
    chunks: 'assets/embed-[name]-[hash].js',
  },
  helper: { file: 'frontera-embed.js', source: `${root}src/figure/frame/helper.ts`, format: 'iife' },
  offline: { file: 'offline.js', source: `${root}src/offline/worker.ts`, format: 'iife' },
};

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** What studio and article consist of: the first build's files, and those that every build shares. */
const keptForOffline =
  /^(?:index\.html|article\/(?!card\.png).*|assets\/(?!embed-).*|favicon\.svg|before-start\.js|frontera-(?:worker|explorer)-\w+\.js|(?:frontera|engine)-\w+\.wasm)$/u;

/** Of the built pages, for the service worker. */
function precachedFiles(): readonly { readonly url: string; readonly revision: string }[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .map((path) => ({ path, url: relative(dist, path).replaceAll('\\', '/') }))
    .filter(({ url }) => keptForOffline.test(url))
    .map(({ path, url }) => ({
      url,
      revision: createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16),
    }))
    .sort((a, b) => a.url.localeCompare(b.url, 'en'));
}

/** Not built here: embed.html is a build of its own, the examples scripts/examples.mjs puts into dist/ as they are, scripts/ aren't published. */
const notPages = [
  'embed.html',
  'public/',
  'scripts/',
  'examples/plain/',
  'examples/explorers/',
  'examples/blog/',
];

function pages(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !notPages.some((other) => path.startsWith(other)))
    .map((path) => root + path);
}

/** The figures' module and the headless engine's. Everything else is hashed. */
const moduleNames: Readonly<Record<string, string>> = {
  'frontera-figure.wasm': `frontera-${build}.wasm`,
  'frontera-core.wasm': `engine-${build}.wasm`,
};

function assetFileName(asset: { readonly names: readonly string[] }): string {
  return moduleNames[asset.names[0] ?? ''] ?? 'assets/[name]-[hash][extname]';
}

/** A page that may not have a worker imports the file, so what it exports must stay. Vite has no setting for that. */
const workerExports: Plugin = {
  name: 'worker-exports',
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
};

/**
 * An import of what is known only where it runs, such as `import(script.href)`. Webpack would warn of it and put one of its own there that
 * finds nothing; the comments tell bundlers to leave it alone. Those of the sources are lost to esbuild.
 */
function keepImportsOfAddresses(code: string): string {
  return code.replaceAll(/\bimport\((?=[\w$.]+\))/gu, 'import(/*@vite-ignore*//*webpackIgnore:true*/');
}

/**
 * After esbuild, Terser finds another 3.2 % in what pages load: of a figure's 124,100 bytes, gzipped, it leaves 120,185; alone, as
 * Vite's `minify`, 121,403.
 */
const twiceMinified: Plugin = {
  name: 'twice-minified',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const options = {
          ecma: 2020,
          // Unsafe for code that makes strings of symbols, or builtins of its own: another 92 bytes of a figure and its worker.
          compress: { passes: 3, keep_fargs: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
          module: file.fileName !== 'frontera-embed.js',
        } as const;
        file.code = keepImportsOfAddresses((await minify(file.code, options)).code ?? file.code);
      }
    },
  },
};

/** What Vite puts around every import of later code; with `modulePreload: false` it does no more than that, in 700 bytes gzipped. */
const libraryAlias = [
  { find: /^\0vite\/preload-helper\.js$/u, replacement: `${root}src/figure/later-import.ts` },
];

/** While one works on the examples, the published scripts are the sources. */
const sources = {
  '/frontera.js': `${root}src/figure/define.ts`,
  '/frontera-explorers.js': `${root}src/figure/explorers.ts`,
};

/** Node's own modules are imported only where they exist. */
const external = /^node:/;

function siteBuild(): BuildOptions {
  return {
    emptyOutDir: true,
    rollupOptions: { external, input: pages(), output: { assetFileNames: assetFileName } },
  };
}

function libraryBuild({ file, source, format, chunks }: Library): BuildOptions {
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
        chunkFileNames: chunks ?? `frontera-[name]-${build}.js`,
        assetFileNames: assetFileName,
      },
    },
  };
}

/** Everything in one script: what is loaded later elsewhere is there from the beginning. */
function fileBuild(): BuildOptions {
  return {
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    rollupOptions: {
      external,
      input: `${root}index.html`,
      output: { assetFileNames: assetFileName, inlineDynamicImports: true },
    },
  };
}

function pluginsFor(mode: string): Plugin[] {
  if (mode === 'file') return [twiceMinified, oneFile('./src/studio/one-file.ts')];
  return libraries[mode] === undefined
    ? [article(), openGraph(siteAddress(process.env['FRONTERA_SITE'])), twiceMinified]
    : [twiceMinified];
}

function buildFor(mode: string): BuildOptions {
  const library = libraries[mode];
  if (mode === 'file') return fileBuild();
  return library === undefined ? siteBuild() : libraryBuild(library);
}

export default defineConfig(({ command, mode }) => {
  const isSite = libraries[mode] === undefined && mode !== 'file';
  return {
    root,
    base: './',
    // The core as the package's entry has it inside: see scripts/build.mjs.
    assetsInclude: ['**/*.wasm.gz'],
    plugins: pluginsFor(mode),
    define: mode === 'offline' ? { precachedFiles: JSON.stringify(precachedFiles()) } : {},
    resolve: {
      alias: command === 'serve' ? sources : isSite ? [] : libraryAlias,
    },
    // The compiled core lies outside the root.
    server: { port: 4180, fs: { allow: ['..'] } },
    build: {
      ...buildFor(mode),
      outDir: '../dist',
      target: 'es2022',
      // A data: URL would be refused by the strict Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: isSite ? { polyfill: false } : false,
    },
    worker: {
      // A page from a folder has no origin, and Chromium gives such a page classic workers only.
      format: mode === 'file' ? 'iife' : 'es',
      plugins: () => [workerExports, twiceMinified],
      rollupOptions: {
        external,
        output: {
          entryFileNames: ({ name }) => `frontera-${name === 'worker' ? 'worker' : 'explorer'}-${build}.js`,
          assetFileNames: assetFileName,
          inlineDynamicImports: true,
        },
      },
    },
  };
});
