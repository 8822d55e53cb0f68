// What the analyzer can't see: the doc comments of the interfaces that an element implements, its events, which an event
// map describes, and the defaults of its custom properties, which stand in its styles.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

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
  const members = familyOf(ts, files, name).flatMap((face) => [...face.members]);
  return new Map(members.map((member) => [nameOf(ts, member), member]));
}

/**
 * An interface after those of ours that it extends.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {string} name
 * @returns {import('typescript').InterfaceDeclaration[]}
 */
function familyOf(ts, files, name) {
  const face = findInterface(ts, files, name);
  if (face === undefined) return [];
  const parents = (face.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  return [...parents.flatMap((parent) => familyOf(ts, files, parent.expression.getText())), face];
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
 * The tags of a kind in the doc comments of an interface and those that it extends: `@attr {type} name - what it does`, the type where there is one.
 *
 * @param {TypeScript} ts
 * @param {readonly import('typescript').InterfaceDeclaration[]} faces
 * @param {string} kind
 * @returns {Entry[]}
 */
function tagsOf(ts, faces, kind) {
  const tags = faces.flatMap((face) => [...ts.getJSDocTags(face)]);
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
 * @param {string} css
 */
function customProperties(css) {
  const found = css.matchAll(/var\(\s*(--frontera-[\w-]+)\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, oneLine(value)]));
}

/** The interfaces that are the elements' public faces. @type {Readonly<Record<string, string>>} */
const faces = {
  'frontera-playground': 'Playground',
  'frontera-action': 'Action',
  'frontera-activation': 'ActivationPart',
  'frontera-check': 'CheckPart',
  'frontera-confusion': 'ConfusionPart',
  'frontera-cost': 'CostPart',
  'frontera-descent': 'DescentPart',
  'frontera-gradients': 'GradientsPart',
  'frontera-inspect': 'InspectPart',
  'frontera-landscape': 'LandscapePart',
  'frontera-legend': 'LegendPart',
  'frontera-loss': 'LossPart',
  'frontera-network': 'NetworkPart',
  'frontera-neuron': 'NeuronPart',
  'frontera-plane': 'PlanePart',
  'frontera-timeline': 'TimelinePart',
  'frontera-transport': 'TransportPart',
  'frontera-walk': 'WalkPart',
};

/**
 * The parts, which are defined when they are used, so that the analyzer sees no definition of theirs.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @returns {Declaration[]}
 */
export function partDeclarations(ts, files) {
  return Object.entries(faces)
    .filter(([, face]) => face.endsWith('Part'))
    .map(([tagName, face]) => ({
      ...{ kind: 'class', name: `Frontera${face.replace('Part', '')}`, tagName, customElement: true },
      members: [...interfaceMembers(ts, files, face).keys()].map((name) => ({ kind: 'field', name })),
    }));
}

/**
 * Whether an element comes with the explorers' script.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {Declaration} element
 */
export function isExplorer(ts, files, element) {
  const family = familyOf(ts, files, faces[element.tagName ?? ''] ?? '');
  return family.some(({ name }) => name.text === 'ExplorerPart');
}

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
  const family = familyOf(ts, files, faceName);
  element.attributes = tagsOf(ts, family, 'attr');
  element.slots = tagsOf(ts, family, 'slot');
  element.cssParts = tagsOf(ts, family, 'csspart');
  element.events = faceName === 'Playground' ? eventsOf(ts, files) : tagsOf(ts, family, 'fires');
  const defaults = customProperties(readFileSync(fromRoot('web', 'src', 'parts', 'theme.css'), 'utf8'));
  element.cssProperties = tagsOf(ts, family, 'cssprop').map((property) => {
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
