// Vite's part of the article: its pages are composed as they are read, and what they show is put beside them.
import { readFileSync } from 'node:fs';
import { articleCard } from '../lib/open-graph.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { drawCard } from '../stills.mjs';
import { composePage, planesOf, stillFile } from './compose.mjs';
import { articleNumbers, circlesFile } from './numbers.mjs';
import { planePicture } from './planes.mjs';
import { articleDocuments, readArticleSources } from './sources.mjs';

/** @typedef {import('./compose.mjs').Material} Material */
/** @typedef {import('./sources.mjs').Sources} Sources */

const pagePath = /^\/?article\/(?:en|es)\/index\.html$/u;

/** The programs that the article shows, by their names there. @param {string} name */
export function readCode(name) {
  const path = name === 'train.cpp' ? ['cpp', 'examples', name] : ['web', 'article', 'code', name];
  return readFileSync(fromRoot(...path), 'utf8');
}

/** @returns {Promise<Material>} */
export async function readMaterial() {
  const [{ default: temml }, sources] = await Promise.all([import('temml'), readArticleSources()]);
  /** @param {string} tex @param {boolean} displayMode */
  const renderTex = (tex, displayMode) => temml.renderToString(tex, { displayMode, throwOnError: true });
  return { sources, numbers: articleNumbers(sources), documents: articleDocuments(), readCode, renderTex };
}

/** From a line to the border, for links to the article: a neuron's, that of a network that bends, and that around the rings. @param {Sources} sources */
export function articlePicture({ engine, documents, infernoHex }) {
  /** What one neuron separates. */
  const clouds = {
    version: 1,
    data: { kind: 'generated', name: 'gaussians', samples: 300, noise: 0.12, seed: 1 },
    layers: [{ units: 1, activation: 'sigmoid' }],
    optimizer: { learningRate: 2 },
  };
  const shown = [clouds, documents['bent'], documents['double-circles']];
  const sessions = shown.map((document) => engine.createSession(document));
  const picture = drawCard(infernoHex, (panel) => {
    const session = sessions[panel];
    if (session === undefined) throw new Error(`There is no panel ${panel}.`);
    session.seek(panel === 2 ? 1500 : 300);
    return session;
  });
  for (const session of sessions) session.dispose();
  return picture;
}

/** @returns {import('vite').Plugin} */
export function article() {
  /** @type {Promise<Material> | null} */
  let material = null;
  /** @type {Set<string>} */
  const planes = new Set();
  return {
    name: 'article',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        if (!pagePath.test(path)) return html;
        material ??= readMaterial();
        for (const wish of planesOf(html)) planes.add(wish);
        return composePage(html, await material);
      },
    },
    async generateBundle() {
      if (material === null) return;
      const { sources } = await material;
      for (const wish of planes) {
        const [name = '', epoch = '0'] = wish.split(' ');
        const source = planePicture(sources, name, Number(epoch));
        this.emitFile({ type: 'asset', fileName: `article/stills/${stillFile(wish)}`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'article/circles.json', source: circlesFile(sources) });
      this.emitFile({ type: 'asset', fileName: articleCard, source: articlePicture(sources) });
    },
  };
}
