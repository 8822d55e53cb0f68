import { fileURLToPath } from 'node:url';

/** The checkout's top folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** @param {readonly string[]} parts */
export const fromRoot = (...parts) => [root, ...parts].join('/');
