// The studio in one file, frontera-offline.html: pages that are opened from a folder may load nothing that lies beside them.

/** @typedef {import('vite').Rollup.OutputBundle} Bundle */

/** @param {string} code */
const withoutTagEnds = (code) => code.replaceAll(/<\/(?=script|style)/giu, String.raw`<\/`);

/**
 * The page with its script and its style inside. What else was built for it belongs to other ways to start.
 *
 * @param {string} page
 * @param {Bundle} bundle
 */
export function inOneFile(page, bundle) {
  const files = Object.values(bundle);
  const script = files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  if (script.length !== 1) throw new Error(`The one file needs one script, not ${script.length}.`);
  const put = /** @type {const} */ ([
    [/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/gu, ''],
    [/\s*<link\b[^>]*\brel="(?:stylesheet|preload|modulepreload|icon)"[^>]*>/gu, ''],
    [/\s*<p [^>]*\bid="(?:from-file|not-started)"[^]*?<\/p>/gu, ''],
    [/<img\b[^>]*>/gu, ''],
  ]);
  const bare = put.reduce((html, [pattern, text]) => html.replaceAll(pattern, text), page);
  const icon = '<link rel="icon" href="data:," />';
  const head = `${icon}<style>${styles.join('\n')}</style>`;
  return bare
    .replace('</head>', () => `${head}</head>`)
    .replace('</body>', () => `<script type="module">${withoutTagEnds(script.join(''))}</script></body>`);
}

/**
 * @param {string} entry  the script to begin with in place of the studio's
 * @returns {import('vite').Plugin}
 */
export function oneFile(entry) {
  return {
    name: 'one-file',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('./src/studio/studio.ts', entry)
          .replace(/<link\b[^>]*rel="preload"[^>]*>/u, '')
          .replace(/<noscript>[^]*?<\/noscript>/u, (text) => text.replace(/<img\b[^>]*>/u, '')),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('There is no page to put into one file.');
        const source = inOneFile(String(page.source), bundle);
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: 'frontera-offline.html', source });
      },
    },
  };
}
