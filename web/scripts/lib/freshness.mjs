import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When something at or under a path last changed, in milliseconds. Folders count too: a deleted file changes
 * nothing but its folder.
 *
 * @param {string} path
 * @returns {number}
 */
export function lastChangeMs(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const within = readdirSync(path).map((name) => lastChangeMs(join(path, name)));
  return Math.max(stats.mtimeMs, ...within);
}
