import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { elementsManifest } from '../../web/scripts/reference/manifest.mjs';
import { sideViews } from '../../web/src/figure/attributes.ts';
import { referencePage } from '../../web/scripts/reference/page.mjs';

type Manifest = Awaited<ReturnType<typeof elementsManifest>>;
type Declaration = Manifest['modules'][number]['declarations'][number];

let manifest: Manifest;
let figure: Declaration;

const source = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../web/src/figure/${name}`, import.meta.url)), 'utf8');

const names = (entries: readonly { readonly name: string }[] | undefined): string[] =>
  (entries ?? []).map(({ name }) => name).sort();

/** The words of a pattern's group, once each. */
function found(text: string, pattern: RegExp): string[] {
  const matches = [...text.matchAll(pattern)].map(([, name = '']) => name);
  return [...new Set(matches)].sort();
}

beforeAll(async () => {
  manifest = await elementsManifest();
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  const playground = declared.find(({ tagName }) => tagName === 'frontera-playground');
  if (playground === undefined) throw new Error('The manifest has no frontera-playground.');
  figure = playground;
});

it('describes every attribute that the element observes, and autoplay', () => {
  const observed = found(source('playground.ts'), /\b([a-z]+): attribute\b/gu);
  expect(observed).toContain('preset');
  // What names columns is followed by what reads tables.
  const ofTables = /attributeFilter: \[([^\]]+)\]/u.exec(source('table-source.ts'))?.[1] ?? '';
  const named = found(ofTables, /'(\w+)'/gu);
  expect(named).toContain('class');
  expect(names(figure.attributes)).toEqual([...observed, ...named, 'autoplay'].sort());
});

it('describes every attribute of the words that act, and what they are asked', () => {
  const words = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'frontera-action');
  const list = /observedAttributes[^=]*=\s*(\[[^\]]+\])/u.exec(source('action/action-element.ts'))?.[1] ?? '';
  expect(names(words?.attributes)).toEqual(found(list, /([a-z]+)/gu));
  expect(names(words?.members)).toEqual(['figure', 'pressed', 'run']);
});

it('describes every part, with the attributes that its class observes', () => {
  const loaded = [
    ...found(source('../parts/load.ts'), /'(frontera-[a-z]+)':/gu),
    ...found(source('define.ts'), /'(frontera-(?:plane|transport))', /gu),
  ];
  expect(loaded).toEqual(expect.arrayContaining(['frontera-cost', 'frontera-plane', 'frontera-transport']));
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  expect(declared.map(({ tagName }) => tagName)).toEqual(expect.arrayContaining(loaded));
  for (const tag of loaded) {
    const name = tag.replace('frontera-', '');
    const own =
      /\.\.\.(?:Part|FigureElement)\.properties(.*?) \};/u.exec(source(`../parts/${name}/${name}.ts`))?.[1] ??
      '';
    const part = declared.find(({ tagName }) => tagName === tag);
    expect(names(part?.attributes), tag).toEqual([...found(own, /(\w+): \{/gu), 'for'].sort());
    expect(names(part?.members), tag).toEqual([...found(own, /(\w+): \{/gu), 'for', 'run'].sort());
  }
});

it('describes every explorer, with the settings that its class observes, and its event', () => {
  const tags = found(source('explorers.ts'), /'(frontera-[a-z]+)':/gu);
  expect(tags).toContain('frontera-activation');
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  for (const tag of tags) {
    const name = tag.replace('frontera-', '');
    const own = found(source(`../parts/${name}/${name}.ts`), /\b(\w+): setting\b/gu);
    expect(own.length).toBeGreaterThan(0);
    const explorer = declared.find(({ tagName }) => tagName === tag);
    expect(names(explorer?.attributes), tag).toEqual([...own, 'lang', 'theme'].sort());
    expect(names(explorer?.members), tag).toEqual([...own, 'reading'].sort());
    expect(names(explorer?.events), tag).toEqual(['change']);
  }
});

it('describes every event of PlaygroundEventMap', () => {
  const map = /interface PlaygroundEventMap \{(.*?)^\}/msu.exec(source('types.ts'))?.[1] ?? '';
  const events = found(map, /'(frontera-[a-z]+)':/gu);
  expect(events).toContain('frontera-ready');
  expect(names(figure.events)).toEqual(events);
});

it('describes every custom property that the theme takes, with its default', () => {
  expect(names(figure.cssProperties)).toEqual(
    found(source('../parts/theme.css'), /var\((--frontera-[\w-]+)/gu),
  );
  expect(figure.cssProperties?.find(({ name }) => name === '--frontera-radius')?.default).toBe('6px');
});

it('describes every property and method of Playground', () => {
  const face = /interface Playground extends HTMLElement \{(.*?)^\}/msu.exec(source('types.ts'))?.[1] ?? '';
  const promised = found(face, /^ {2}(?:readonly )?(\w+)[?:(]/gmu);
  expect(promised).toContain('seek');
  expect(names(figure.members)).toEqual(promised);
});

it('describes every piece that a page can style', () => {
  const inPlane = found(
    ['plane', 'tools-template', 'replay-template'].map((name) => source(`../parts/plane/${name}.ts`)).join(),
    /\bpart="(\w+)"/gu,
  );
  const exported = /exportparts="([\w, ]+)"/u.exec(source('template.ts'))?.[1]?.split(', ');
  expect([...(exported ?? [])].sort()).toEqual(inPlane);
  const plane = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'frontera-plane');
  expect(names(plane?.cssParts)).toEqual(inPlane);
  const own = found(source('template.ts'), / part="(\w+)"/gu);
  expect(names(figure.cssParts)).toEqual(expect.arrayContaining([...own, ...inPlane, ...sideViews]));
});

it('leaves nothing without a word about it, and names no private member', () => {
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  for (const element of declared) {
    const { attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = element;
    const entries = [...attributes, ...members, ...events, ...cssParts, ...cssProperties];
    const silent = entries.filter(({ description = '' }) => description.length < 5);
    expect(names(silent), element.name).toEqual([]);
    expect(entries.filter(({ name }) => name.startsWith('#'))).toEqual([]);
  }
});

it('sets all of it on a page without scripts', () => {
  const page = referencePage(manifest, (text) => text, source('frame/messages.ts'));
  expect(page).toContain('<code>frontera-ready</code>');
  expect(page).toContain('seek(epoch: number, branch?: number): Promise&lt;void&gt;');
  expect(page).toContain('type FrameCommand = { frontera: 1;');
  expect(page).not.toContain('<script');
});
