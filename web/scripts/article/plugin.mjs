// Vite's part of the article: its pages are composed as they are read, and what they show is put beside them.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';
import { composePage, planesOf, stillFile } from './compose.mjs';
import { articleNumbers, circlesFile, oneNeuron } from './numbers.mjs';
import { planePicture } from './planes.mjs';
import { articleDocuments, readArticleSources } from './sources.mjs';

/** @typedef {import('./compose.mjs').Material} Material */

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
        const source = planePicture(sources, name, Number(epoch), name === 'one' ? oneNeuron : null);
        this.emitFile({ type: 'asset', fileName: `article/stills/${stillFile(wish)}`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'article/circles.json', source: circlesFile(sources) });
    },
  };
}
