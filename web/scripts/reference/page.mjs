// The page for authors: the manifest, set in type.

/** @typedef {import('./manifest.mjs').Declaration} Declaration */
/** @typedef {import('./manifest.mjs').Entry} Entry */
/** @typedef {import('./manifest.mjs').Manifest} Manifest */
/** @typedef {import('./manifest.mjs').Member} Member */

/**
 * How descriptions are written: Markdown within a line, and no HTML.
 *
 * @typedef {(text: string) => string} Inline
 */

/** @param {string} text */
function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param {string} text */
const code = (text) => `<code>${escape(text)}</code>`;

/** A link's target. @param {string} text */
const idOf = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What a call looks like: `seek(epoch: number, branch?: number): Promise<void>`. @param {Member} member */
function signature({ name, parameters = [], return: returned }) {
  const given = parameters.map(
    (one) => `${one.name}${one.optional === true ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
  );
  return `${name}(${given.join(', ')}): ${returned?.type.text ?? 'void'}`;
}

/**
 * A name and, under it or beside it, its type and what it does.
 *
 * @param {Inline} inline
 * @param {string} term
 * @param {string} aside
 * @param {string | undefined} description
 */
function row(inline, term, aside, description) {
  const small = aside === '' ? '' : `<span class="type">${code(aside)}</span>`;
  return `<div class="entry"><dt>${code(term)}</dt><dd>${small}<p>${inline(description ?? '')}</p></dd></div>`;
}

/**
 * @param {string} element
 * @param {string} title
 * @param {readonly string[]} rows
 */
function section(element, title, rows) {
  if (rows.length === 0) return '';
  const id = idOf(`${element} ${title}`);
  return `<section><h3 id="${id}">${title}</h3><dl>${rows.join('\n')}</dl></section>`;
}

/**
 * @param {Inline} inline
 * @param {Declaration} element
 */
function elementSections(inline, element) {
  const tag = element.tagName ?? element.name;
  const { attributes = [], events = [], cssProperties = [], cssParts = [], slots = [] } = element;
  const members = element.members ?? [];
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const typed = (/** @type {Entry} */ entry) =>
    row(inline, entry.name, entry.type?.text ?? '', entry.description);
  const field = (/** @type {Member} */ entry) =>
    row(
      inline,
      entry.name,
      `${entry.readonly === true ? 'readonly ' : ''}${entry.type?.text ?? ''}`,
      entry.description,
    );
  return [
    section(tag, 'Attributes', attributes.map(typed)),
    section(tag, 'Properties', fields.map(field)),
    section(
      tag,
      'Methods',
      methods.map((entry) => row(inline, entry.name, signature(entry), entry.description)),
    ),
    section(tag, 'Events', events.map(typed)),
    section(
      tag,
      'Custom properties',
      cssProperties.map((entry) => row(inline, entry.name, entry.default ?? '', entry.description)),
    ),
    section(tag, 'Parts', cssParts.map(typed)),
    section(
      tag,
      'Content',
      slots.map((slot) =>
        row(inline, slot.name === '' ? 'between the tags' : slot.name, '', slot.description),
      ),
    ),
  ].join('\n');
}

/**
 * @param {Inline} inline
 * @param {Declaration} element
 */
function elementPart(inline, element) {
  const tag = element.tagName ?? element.name;
  return `<article aria-labelledby="${tag}">
<h2 id="${tag}">${code(`<${tag}>`)}</h2>
<p class="lead">${inline(element.description ?? '')}</p>
${elementSections(inline, element)}
</article>`;
}

/**
 * The frame's page takes the figure's attributes, and messages whose types say all there is to say.
 *
 * @param {Declaration} figure
 * @param {string} messages  the source that declares them
 */
function framePart(figure, messages) {
  const names = (figure.attributes ?? []).map(({ name }) => code(name)).join(', ');
  const example =
    '<iframe src="embed.html?preset=spiral&lang=es" width="520" height="620" title="…"></iframe>';
  return `<article aria-labelledby="embed-html">
<h2 id="embed-html">${code('embed.html')}</h2>
<p class="lead">The same figure in a frame, for pages that take no scripts.</p>
<pre tabindex="0">${code(example)}</pre>
<p>Its address takes the attributes of ${code('<frontera-playground>')} as parameters, with the same names and
values: ${names}. A list is separated by <code>+</code> (${code('controls=play+reset')}); ${code('autoplay')} is
written ${code('autoplay=true')}. A parameter that means nothing is told on the page, and the others hold.</p>
<h3>Height, commands and events</h3>
<p>With ${code('<script src="frontera-embed.js" async></script>')} on the page, each frame is as high as its figure, its events
arrive at the <code>iframe</code> as <code>frontera-epoch</code> and so on, the message being the <code>detail</code>, and
${code("iframe.frontera({ command: 'play' })")} commands it. Without the script it is <code>postMessage</code>, plain JSON with
${code('frontera: 1')}. A frame obeys the page around it alone; with ${code('origin=https://…')} in its address, that page only
where it is of this origin.</p>
<pre tabindex="0">${code(messageTypes(messages))}</pre>
</article>`;
}

/** From the first type that both sides need to those that only our code does. @param {string} source */
function messageTypes(source) {
  const found = /^\/\*\* Comes back with.*?(?=^type WithoutMark)/ms.exec(source)?.[0];
  if (found === undefined) throw new Error('The types of the frame’s messages were not found.');
  return found.replaceAll('export ', '').replaceAll('readonly ', '').trim();
}

const opening = `<pre tabindex="0"><code>${escape(`<script type="module" src="frontera.js"></script>

<frontera-playground preset="double-circles" lang="es"></frontera-playground>`)}</code></pre>`;

/** @param {readonly Declaration[]} elements */
function contents(elements) {
  const tags = elements.map(({ tagName }) => tagName ?? '');
  const links = [...tags.map((tag) => [tag, `<${tag}>`]), ['embed-html', 'embed.html']];
  const items = links.map(([id = '', text = '']) => `<li><a href="#${id}">${escape(text)}</a></li>`);
  return `<nav aria-label="On this page"><ul>${items.join('')}</ul></nav>`;
}

/**
 * The whole page.
 *
 * @param {Manifest} manifest
 * @param {Inline} inline
 * @param {string} messages  the source that declares the frame's messages
 */
export function referencePage(manifest, inline, messages) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const figure = elements.find(({ tagName }) => tagName === 'frontera-playground');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Attributes, properties, methods, events and styles of Frontera's elements.">
<title>Reference · Frontera</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./reference.css">
</head>
<body>
<div class="page">
<nav class="site" aria-label="Frontera"><a href="../">Frontera</a> <a href="../examples/">Examples</a></nav>
<main>
<h1>Reference for authors</h1>
<p class="lead">A live figure is one script and one tag. Everything else on this page is optional, and written from the
source at each build. The same in data: <a href="../custom-elements.json">custom-elements.json</a>.</p>
${opening}
${contents(elements)}
${elements.map((element) => elementPart(inline, element)).join('\n')}
${figure === undefined ? '' : framePart(figure, messages)}
</main>
</div>
</body>
</html>
`;
}
