// What the analyzer can't see: the doc comments of the interfaces that an element implements, its events, which an event
// map describes, and the defaults of its custom properties, which stand in its styles.

/** @typedef {typeof import('typescript')} TypeScript */
/** @typedef {import('typescript').SourceFile} SourceFile */
/** @typedef {import('typescript').TypeElement} TypeElement */
/** @typedef {import('./manifest.mjs').Declaration} Declaration */
/** @typedef {import('./manifest.mjs').Entry} Entry */
/** @typedef {import('./manifest.mjs').Member} Member */

/**
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {string} name
 */
function findInterface(ts, files, name) {
  const statements = files.flatMap((file) => [...file.statements]);
  return statements.filter(ts.isInterfaceDeclaration).find((found) => found.name.text === name);
}

/**
 * By its name, what an interface says of each of its members.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {string} name
 * @returns {ReadonlyMap<string, TypeElement>}
 */
function interfaceMembers(ts, files, name) {
  const members = findInterface(ts, files, name)?.members ?? [];
  return new Map(members.map((member) => [nameOf(ts, member), member]));
}

/**
 * @param {TypeScript} ts
 * @param {TypeElement} member
 */
function nameOf(ts, member) {
  const name = member.name;
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').Node} member
 */
function docOf(ts, member) {
  const comments = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const texts = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  return oneLine(texts.map((text) => text.split('\n\n')[0]).join(' '));
}

/** @param {string} text */
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * @param {TypeScript} ts
 * @param {Member} member
 * @param {TypeElement} promised
 */
function describeMember(ts, member, promised) {
  member.description ??= docOf(ts, promised);
  if (ts.isPropertySignature(promised) && promised.type !== undefined) {
    member.type = { text: oneLine(promised.type.getText()) };
    const isReadonly =
      promised.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    if (isReadonly) member.readonly = true;
  }
}

/**
 * The tags of a kind in an interface's doc comment: `@attr {type} name - what it does`, the type where there is one.
 *
 * @param {TypeScript} ts
 * @param {import('typescript').InterfaceDeclaration} face
 * @param {string} kind
 * @returns {Entry[]}
 */
function tagsOf(ts, face, kind) {
  const tags = ts.getJSDocTags(face);
  return tags
    .filter((tag) => tag.tagName.text === kind)
    .map((tag) => {
      const text = oneLine(ts.getTextOfJSDocComment(tag.comment) ?? '');
      const [, type, name = '', description = ''] = /^(?:\{(.*?)\}\s*)?(\S*?)\s*- (.*)$/.exec(text) ?? [];
      return { name, description, ...(type === undefined ? {} : { type: { text: type } }) };
    });
}

/**
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 */
function eventsOf(ts, files) {
  return [...interfaceMembers(ts, files, 'PlaygroundEventMap')].map(([name, member]) => {
    const type = ts.isPropertySignature(member) ? (member.type?.getText() ?? 'CustomEvent') : 'CustomEvent';
    return { name, type: { text: oneLine(type) }, description: docOf(ts, member) };
  });
}

/**
 * The defaults by the properties' names, as `var(--frontera-ink, …)` has them.
 *
 * @param {readonly SourceFile[]} files
 */
export function customProperties(files) {
  const text = files.map((file) => file.text).join('\n');
  const found = text.matchAll(/var\(\s*(--frontera-[\w-]+)\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, oneLine(value)]));
}

/** The interfaces that are the elements' public faces. @type {Readonly<Record<string, string>>} */
const faces = { 'frontera-playground': 'Playground', 'frontera-action': 'Action' };

/**
 * Completes an element's declaration.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {Declaration} element
 */
export function fillFrom(ts, files, element) {
  const faceName = faces[element.tagName ?? ''] ?? '';
  const face = findInterface(ts, files, faceName);
  if (face === undefined) throw new Error(`There is no interface for ${element.tagName}.`);
  element.description = docOf(ts, face);
  element.attributes = tagsOf(ts, face, 'attr');
  element.slots = tagsOf(ts, face, 'slot');
  element.cssParts = tagsOf(ts, face, 'csspart');
  element.events = faceName === 'Playground' ? eventsOf(ts, files) : [];
  const defaults = customProperties(files);
  element.cssProperties = tagsOf(ts, face, 'cssprop').map((property) => {
    const value = defaults.get(property.name);
    return value === undefined ? property : { ...property, default: value };
  });
  const promised = interfaceMembers(ts, files, faceName);
  element.members = (element.members ?? []).filter(({ name }) => promised.has(name));
  for (const member of element.members) {
    const of = promised.get(member.name);
    if (of !== undefined) describeMember(ts, member, of);
  }
}
