// The custom-elements manifest: what the elements offer, read from their sources.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../lib/paths.mjs';
import { fillFrom, isExplorer, partDeclarations } from './fill.mjs';

/**
 * What the page needs of https://github.com/webcomponents/custom-elements-manifest.
 *
 * @typedef {{ readonly text: string }} TypeText
 * @typedef {{ name: string, description?: string, type?: TypeText, default?: string }} Entry
 * @typedef {Entry & { kind: string, privacy?: string, static?: boolean, readonly?: boolean,
 *   parameters?: (Entry & { optional?: boolean })[], return?: { type: TypeText } }} Member
 * @typedef {{ kind: string, name: string, tagName?: string, customElement?: boolean, description?: string,
 *   members?: Member[], attributes?: Entry[], events?: Entry[], slots?: Entry[], cssParts?: Entry[],
 *   cssProperties?: Entry[] }} Declaration
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: { kind: string, name?: string | undefined, declaration: object }[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

/** The package holds no sources. */
const published = './dist/frontera.js';
const publishedExplorers = './dist/frontera-explorers.js';

/** Where the elements are, and the faces of the parts. */
const folders = ['web/src/figure', 'web/src/figure/action', 'web/src/parts'];

function elementSources() {
  return folders.flatMap((folder) =>
    readdirSync(fromRoot(folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(fromRoot(folder, name), 'utf8') })),
  );
}

/** The analyzer has no types, and a TypeScript of its own, whose trees it understands. */
async function loadAnalyzer() {
  const name = '@custom-elements-manifest/analyzer';
  const require = createRequire(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const { create } = /** @type {{ create: (options: object) => Manifest }} */ (
    await import(`${name}/src/create.js`)
  );
  return { create, ts: /** @type {typeof import('typescript')} */ (require('typescript')) };
}

/**
 * Only the elements, and of those only what is public.
 *
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
function publicPart(manifest) {
  const modules = manifest.modules.map((module) => ({
    ...module,
    path: published,
    declarations: module.declarations
      .filter(({ customElement, tagName }) => customElement === true && tagName !== undefined)
      .map((element) => ({ ...element, members: (element.members ?? []).filter(isPublic) })),
    exports: module.exports.filter(({ kind }) => kind === 'custom-element-definition'),
  }));
  const own = modules.filter(({ declarations, exports }) => declarations.length + exports.length > 0);
  const declarations = own.flatMap((module) => module.declarations);
  const exports = own
    .flatMap((module) => module.exports)
    .map((definition) => ({ ...definition, declaration: { ...definition.declaration, module: published } }));
  return { ...manifest, modules: [{ kind: 'javascript-module', path: published, declarations, exports }] };
}

/** The analyzer names no member whose name is computed. @param {Omit<Member, 'name'> & { readonly name?: string }} member */
function isPublic({ name, privacy, static: isStatic }) {
  return privacy !== 'private' && isStatic !== true && name !== undefined && !name.startsWith('#');
}

/** @returns {Promise<Manifest>} */
export async function elementsManifest() {
  const { create, ts } = await loadAnalyzer();
  const sources = elementSources();
  const modules = sources.map(({ path, text }) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
  );
  const manifest = publicPart(create({ modules }));
  const [own] = manifest.modules;
  /** @type {Module} */
  const explorers = { kind: 'javascript-module', path: publishedExplorers, declarations: [], exports: [] };
  manifest.modules.push(explorers);
  for (const part of partDeclarations(ts, modules)) {
    const module = isExplorer(ts, modules, part) ? explorers : own;
    module?.declarations.push(part);
    const declaration = { name: part.name, module: module?.path };
    module?.exports.push({ kind: 'custom-element-definition', name: part.tagName, declaration });
  }
  for (const { declarations } of manifest.modules) {
    for (const element of declarations) fillFrom(ts, modules, element);
  }
  return manifest;
}
