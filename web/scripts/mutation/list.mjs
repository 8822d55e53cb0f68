import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

/**
 * One small change to the core that the native tests must notice.
 *
 * @typedef {object} Mutation
 * @property {string} file  from the top of the checkout
 * @property {number} line  counted from 1
 * @property {string} before  occurs in the file exactly once
 * @property {string} after
 * @property {string | null} harmless  why no test can notice it; null where one must
 */

/** @typedef {{ readonly before: string, readonly after: string, readonly harmless?: string }} Entry */
/** @typedef {Readonly<Record<string, readonly Entry[]>>} Entries  by file */

/**
 * A file with a change made to it.
 *
 * @param {string} text
 * @param {{ readonly before: string, readonly after: string }} change
 */
export function mutate(text, { before, after }) {
  const at = text.indexOf(before);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

/**
 * The changes of a list in order. One whose text isn't there, or is there twice, is an error: the file has moved on.
 *
 * @param {Entries} entries
 * @param {(file: string) => string} read
 * @returns {readonly Mutation[]}
 */
export function mutationsOf(entries, read) {
  return Object.entries(entries).flatMap(([file, changes]) => {
    const text = read(file);
    return changes.map(({ before, after, harmless = null }) => {
      const parts = text.split(before);
      if (parts.length !== 2) {
        throw new Error(`${file} holds this ${parts.length - 1} times, not once:\n${before}`);
      }
      if (before === after) throw new Error(`${file}: this change changes nothing:\n${before}`);
      return { file, line: (parts[0] ?? '').split('\n').length, before, after, harmless };
    });
  });
}

/** The kept list. */
export function readMutations() {
  const text = readFileSync(fromRoot('tests', 'cpp', 'mutations.json'), 'utf8');
  const entries = /** @type {Entries} */ (JSON.parse(text));
  return mutationsOf(entries, (file) => readFileSync(fromRoot(file), 'utf8'));
}
