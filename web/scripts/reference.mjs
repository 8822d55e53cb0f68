// Writes dist/custom-elements.json and, for people, dist/reference/index.html: what the elements offer, from their sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './lib/paths.mjs';
import { elementsManifest } from './reference/manifest.mjs';
import { referencePage } from './reference/page.mjs';

const styles = [
  fromRoot('web', 'src', 'studio', 'tokens.css'),
  fromRoot('web', 'examples', 'page.css'),
  fromRoot('web', 'reference', 'reference.css'),
];

export async function writeReference() {
  const manifest = await elementsManifest();
  const { default: Markdown } = await import('markdown-it');
  const markdown = new Markdown({ html: false });
  mkdirSync(fromRoot('dist', 'reference'), { recursive: true });
  writeFileSync(fromRoot('dist', 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(
    fromRoot('dist', 'reference', 'index.html'),
    referencePage(
      manifest,
      (text) => markdown.renderInline(text),
      readFileSync(fromRoot('web', 'src', 'figure', 'frame', 'messages.ts'), 'utf8'),
    ),
  );
  writeFileSync(
    fromRoot('dist', 'reference', 'reference.css'),
    styles.map((path) => readFileSync(path, 'utf8')).join('\n'),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeReference();
