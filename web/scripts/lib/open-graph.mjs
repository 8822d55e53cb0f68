// What is shown of a page where a link to it is posted: its own title and description, and, where the site's address is known, a picture
// and the page in other languages.
import { readFileSync } from 'node:fs';
import { fromRoot } from './paths.mjs';

const pictureName = 'card.png';
/** Of the article, which draws it. */
export const articleCard = 'article/card.png';

/** What a picture shows, in English and in Spanish. */
const pictures = {
  [pictureName]: [
    'A network’s decision boundary forming around two clouds of points',
    'La frontera de decisión de una red, que se forma alrededor de dos nubes de puntos',
  ],
  [articleCard]: [
    'Three planes with their borders: a straight line, a curve, and a curve around rings',
    'Tres planos con sus fronteras: una recta, una curva y una curva que rodea unos anillos',
  ],
};

/** @typedef {import('vite').HtmlTagDescriptor} Tag */

/**
 * The site's address, which these pictures need in full, as `FRONTERA_SITE` has it, with a slash at its end; null: not told.
 *
 * @param {string | undefined} told
 * @returns {string | null}
 */
export function siteAddress(told) {
  if (told === undefined || told === '') return null;
  if (!URL.canParse(told) || !/^https?:/u.test(told))
    throw new Error(`FRONTERA_SITE: ${told} is not an address such as https://example.org/frontera/`);
  const { origin, pathname } = new URL(told);
  return `${origin}${pathname.replace(/\/?$/u, '/')}`;
}

/** @param {string} property @param {string} content @returns {Tag} */
const meta = (property, content) => ({ tag: 'meta', attrs: { property, content }, injectTo: 'head' });

/**
 * The same page in each language: search engines take whole addresses alone.
 *
 * @param {string} path @param {string | null} site @returns {Tag[]}
 */
function alternates(path, site) {
  const [, before, language, after] = /^(.*\/)(en|es)\/(.*)$/u.exec(path) ?? [];
  if (site === null || language === undefined) return [];
  return ['en', 'es'].map((hreflang) => {
    const href = `${site}${before}${hreflang}/${after}`.replace(/index\.html$/u, '');
    return { tag: 'link', attrs: { rel: 'alternate', hreflang, href }, injectTo: 'head' };
  });
}

/**
 * The tags of one page.
 *
 * @param {string} html
 * @param {string} path  of the page in the site: `article/en/index.html`
 * @param {string | null} site
 * @returns {Tag[]}
 */
export function openGraphTags(html, path, site) {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1];
  const description = /name="description"\s+content="([^"]*)"/u.exec(html)?.[1];
  // The examples, which say nothing of themselves.
  if (title === undefined || description === undefined) return [];
  const spanish = /<html lang="es"/u.test(html);
  const name = path.startsWith('article/') ? articleCard : pictureName;
  const [english, castilian] = pictures[name];
  const picture =
    site === null
      ? []
      : [
          meta('og:url', site + path.replace(/index\.html$/u, '')),
          meta('og:image', site + name),
          meta('og:image:width', '1200'),
          meta('og:image:height', '630'),
          meta('og:image:alt', (spanish ? castilian : english) ?? ''),
          /** @type {Tag} */ ({
            tag: 'meta',
            attrs: { name: 'twitter:card', content: 'summary_large_image' },
            injectTo: 'head',
          }),
        ];
  return [
    meta('og:type', 'website'),
    meta('og:site_name', 'Frontera'),
    meta('og:title', title),
    meta('og:description', description),
    ...picture,
    ...alternates(path, site),
  ];
}

/** @param {string | null} site @returns {import('vite').Plugin} */
export function openGraph(site) {
  return {
    name: 'open-graph',
    apply: 'build',
    transformIndexHtml: (html, { path }) => openGraphTags(html, path.replace(/^\//u, ''), site),
    generateBundle() {
      const source = readFileSync(fromRoot('build', 'stills', 'card.png'));
      this.emitFile({ type: 'asset', fileName: pictureName, source });
    },
  };
}
