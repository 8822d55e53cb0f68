// From the article's sources to its pages. A source is plain HTML, in which
//
//   $z = w x + b$ and $$…$$   are formulas in TeX, which become MathML (an & is written &amp;),
//   {{small.z.1:3}}           is a number of numbers.mjs, with so many decimals,
//   {{document:small}}        is an experiment of experiments.json, for an attribute,
//   {{code:network.py}}       is a program's text,
//   <!-- contents -->         becomes the list of the sections,
//   <img data-still="small 0" alt="…" />           is the plane of an experiment at an epoch, and
//   <img data-drawing="network small 0" alt="…" /> a drawing or a table of drawings.mjs, for paper and where no script runs.
import { drawStill } from './drawings.mjs';
import { formatNumber } from './format.mjs';
import { planeSide } from './planes.mjs';

/** @typedef {import('./format.mjs').Language} Language */
/** @typedef {import('./sources.mjs').Sources} Sources */

/**
 * @typedef {object} Material
 * @property {Sources} sources
 * @property {Readonly<Record<string, number>>} numbers
 * @property {Readonly<Record<string, object>>} documents  as they are written, without their defaults
 * @property {(name: string) => string} readCode
 * @property {(tex: string, isDisplay: boolean) => string} renderTex  MathML; throws where it is none
 */

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {string} html */
const plainText = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** @param {string} name @param {Readonly<Record<string, unknown>>} known */
function mustKnow(name, known) {
  if (!Object.hasOwn(known, name)) throw new Error(`The article names ${name}, which there is not.`);
}

/** In TeX a number has a point and a hyphen. @param {string} source @param {Material} material @param {Language} language */
function withNumbers(source, { numbers }, language) {
  return source.replaceAll(
    /\{\{([\w.-]+):([\d%])\}\}/gu,
    (_, /** @type {string} */ name, /** @type {string} */ how) => {
      mustKnow(name, numbers);
      return formatNumber(numbers[name] ?? Number.NaN, how, language);
    },
  );
}

/** So many characters fit on a phone as large as on a desk. */
const shortFormula = 26;

/** A style in an attribute would be refused by a strict policy; article.css has what is needed of them. @param {string} tex @param {boolean} isDisplay @param {Material} material @param {Language} language */
function formula(tex, isDisplay, { renderTex }, language) {
  const read = plainText(tex)
    .replaceAll('−', '-')
    .replaceAll(/(\d),(\d)/gu, '$1.$2');
  const made = renderTex(read, isDisplay);
  const bare = made
    // Classes are for a style sheet of Temml's, which the page has not.
    .replaceAll(/ style="[^"]*"/gu, '')
    // The prime is a raised sign already; raised once more, and smaller, it is not seen on a screen of single density.
    .replaceAll(
      /<msup>(<mi>[^<]*<\/mi>)<mo [^>]*class="tml-prime[^>]*>′<\/mo><\/msup>/gu,
      '<mrow>$1<mo lspace="0" rspace="0">′</mo></mrow>',
    );
  const whole = bare.replaceAll(/ class="[^"]*"/gu, '');
  const isShort = isDisplay && whole.replaceAll(/<[^>]*>|\s/gu, '').length <= shortFormula;
  const plain = isShort ? whole.replace('<math', '<math class="short"') : whole;
  return language === 'es' ? plain.replaceAll(/<mn>(\d+)\.(\d+)<\/mn>/gu, '<mn>$1,$2</mn>') : plain;
}

/** @param {string} source @param {Material} material @param {Language} language */
function withFormulas(source, material, language) {
  return (
    source
      .replaceAll(/\$\$([^$]+)\$\$/gu, (_, /** @type {string} */ tex) =>
        formula(tex, true, material, language),
      )
      // A stop after it stands on its line.
      .replaceAll(/\$([^$]+)\$([.,;:?)]+)/gu, '<span class="joined">$$$1$$$2</span>')
      .replaceAll(/\$([^$]+)\$/gu, (_, /** @type {string} */ tex) => formula(tex, false, material, language))
  );
}

/** The symbols of the small network in sections 4 to 9, and what they name in its figure: `data-frontera-point` of the elements. */
const smallSymbols = {
  ...{ x_1: 'a-0-1', x_2: 'a-0-2' },
  ...{
    'w_{11}': 'weight-1-1-1',
    'w_{12}': 'weight-1-1-2',
    'w_{21}': 'weight-1-2-1',
    'w_{22}': 'weight-1-2-2',
  },
  ...{ b_1: 'bias-1-1', 'z_1^1': 'z-1-1', 'a_1^1': 'a-1-1', 'a_2^1': 'a-1-2' },
  ...{ v_1: 'weight-2-1-1', v_2: 'weight-2-1-2', c: 'bias-2-1', 'a_1^2': 'a-2-1' },
  ...{ '\\delta^L': 'delta-2-1', '\\delta_1^1': 'delta-1-1', '\\delta_2^1': 'delta-1-2' },
};

/** Symbols and figure point at each other. @param {string} html @param {Material} material @param {Language} language */
function withSymbols(html, material, language) {
  const [from, to] = [html.indexOf('<h2 id="forward">'), html.indexOf('<h2 id="experiment">')];
  if (from < 0) return html;
  let linked = html.slice(from, to);
  for (const [tex, key] of Object.entries(smallSymbols)) {
    const plain = formula(tex, false, material, language).replaceAll(/<\/?math[^>]*>/gu, '');
    const marked = plain.replace(/^<\w+/u, (tag) => `${tag} data-frontera-point="small ${key}"`);
    linked = linked.replaceAll(plain, marked);
  }
  return html.slice(0, from) + linked + html.slice(to);
}

/** The file of a plane's picture. @param {string} wish  an experiment and an epoch */
export const stillFile = (wish) => `${wish.replace(' ', '-')}.png`;

/** The planes that a page shows, each an experiment and an epoch. @param {string} source @returns {readonly string[]} */
export const planesOf = (source) =>
  [...source.matchAll(/<img\s+data-still="([^"]+)"/gu)].map(([, wish = '']) => wish);

/** @param {string} source @param {Material} material @param {Language} language */
function withStills(source, { sources }, language) {
  return source
    .replaceAll(
      /<img\s+data-still="([^"]+)"([^>]*)>/gu,
      (_, /** @type {string} */ wish, /** @type {string} */ rest) =>
        // Where scripts run it isn't fetched.
        `<noscript><img vite-ignore src="../stills/${stillFile(wish)}" width="${planeSide}" height="${planeSide}"${rest}></noscript>`,
    )
    .replaceAll(
      /<img\s+data-drawing="([^"]+)"\s+alt="([^"]*)"\s*\/?>/gu,
      (_, /** @type {string} */ wish, /** @type {string} */ alt) => drawStill(sources, wish, alt, language),
    );
}

/** The sections, by their headings. @param {string} html @returns {readonly { readonly id: string, readonly title: string }[]} */
export const sectionsOf = (html) =>
  [...html.matchAll(/<h2 id="([\w-]+)">(.*?)<\/h2>/gsu)].map(([, id = '', title = '']) => ({
    id,
    title: title.replaceAll(/\s+/gu, ' ').trim(),
  }));

/** @param {string} html */
const contents = (html) =>
  `<ol class="contents">${sectionsOf(html)
    .map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`)
    .join('')}</ol>`;

/**
 * @param {string} source
 * @param {Material} material
 * @returns {string}
 */
export function composePage(source, material) {
  const language = /<html lang="es"/u.test(source) ? 'es' : 'en';
  const { documents, readCode } = material;
  const formulas = withFormulas(withNumbers(source, material, language), material, language);
  const prose = withSymbols(formulas, material, language);
  return withStills(prose, material, language)
    .replaceAll(/\{\{document:(\w+)\}\}/gu, (_, /** @type {string} */ name) => {
      mustKnow(name, documents);
      return escaped(JSON.stringify(documents[name]));
    })
    .replaceAll(/\{\{code:([\w.]+)\}\}/gu, (_, /** @type {string} */ name) =>
      escaped(readCode(name).trimEnd()),
    )
    .replace('<!-- contents -->', () => contents(source));
}
