// Puts the examples that need no bundler into dist/examples/: the plain page and that of the explorers as they are, and the blog, whose post is Markdown.
// Those that do (a React page, a slide deck) are pages of Vite's.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './lib/paths.mjs';

/** @param {readonly string[]} parts */
const source = (...parts) => fromRoot('web', 'examples', ...parts);

/** @param {readonly string[]} parts */
const target = (...parts) => fromRoot('dist', 'examples', ...parts);

/** As any site generator does it: the post becomes HTML, and stands in the blog's layout. */
async function writeBlog() {
  const { default: Markdown } = await import('markdown-it');
  // The figures are HTML within the Markdown.
  const post = new Markdown({ html: true, typographer: true }).render(
    readFileSync(source('blog', 'post.md'), 'utf8'),
  );
  mkdirSync(target('blog'), { recursive: true });
  const layout = readFileSync(source('blog', 'layout.html'), 'utf8');
  writeFileSync(
    target('blog', 'index.html'),
    // Code that is wider than a phone is scrolled, by keys too.
    layout.replace('<!-- post -->', () => post.replaceAll('<pre>', '<pre tabindex="0">')),
  );
  cpSync(source('blog', 'blog.css'), target('blog', 'blog.css'));
}

export async function writeExamples() {
  for (const name of ['plain', 'explorers']) cpSync(source(name), target(name), { recursive: true });
  await writeBlog();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeExamples();
