import { posix } from 'node:path';

/** For each line that holds code, whether it was run. @typedef {Map<number, boolean>} Lines */

/**
 * @typedef {object} Report
 * @property {string} current_working_directory
 * @property {readonly { readonly file: string, readonly lines: readonly { readonly line_number: number, readonly count: number }[] }[]} files
 */

/**
 * The lines of the core in gcov's reports, one JSON document a line of text. A header's line counts as run where any file that
 * includes it, and any instance of a template, ran it.
 *
 * @param {string} reports
 * @param {string} root  the checkout
 * @returns {ReadonlyMap<string, Lines>} by path from the root
 */
export function coreLines(reports, root) {
  /** @type {Map<string, Lines>} */
  const core = new Map();
  for (const text of reports.split('\n').filter((line) => line !== '')) {
    const report = /** @type {Report} */ (JSON.parse(text));
    for (const { file, lines } of report.files) {
      const path = posix.relative(root, posix.resolve(report.current_working_directory, file));
      if (lines.length === 0 || !/^cpp\/(src|include)\//.test(path)) continue;
      /** @type {Lines} */
      const known = core.get(path) ?? new Map();
      core.set(path, known);
      for (const { line_number: line, count } of lines) {
        known.set(line, (known.get(line) ?? false) || count > 0);
      }
    }
  }
  return core;
}

/**
 * A row for each file, the least covered first, and one for all. @param {ReadonlyMap<string, Lines>} core
 *
 * @returns {{ readonly text: string, readonly percent: number }}
 */
export function coverageTable(core) {
  const files = [...core].map(([path, lines]) => {
    const missed = [...lines].filter(([, wasRun]) => !wasRun).map(([line]) => line);
    return { path, lines: lines.size, missed: missed.sort((a, b) => a - b) };
  });
  files.sort((a, b) => b.missed.length / b.lines - a.missed.length / a.lines || (a.path < b.path ? -1 : 1));
  /** @param {(file: { lines: number, missed: readonly number[] }) => number} count */
  const total = (count) => files.reduce((sum, file) => sum + count(file), 0);
  const lines = total((file) => file.lines);
  const missed = total((file) => file.missed.length);
  /** @param {number} some @param {number} all */
  const percentage = (some, all) => (all === 0 ? 0 : (100 * (all - some)) / all);
  /** @param {string} path @param {number} some @param {number} all */
  const row = (path, some, all) =>
    `${path.padEnd(44)}${String(all).padStart(6)}${percentage(some, all).toFixed(1).padStart(8)} %`;
  const rows = files.map(
    (file) =>
      row(file.path, file.missed.length, file.lines) +
      (file.missed.length > 0 ? `  not run: ${file.missed.join(' ')}` : ''),
  );
  return { text: [...rows, row('all', missed, lines)].join('\n'), percent: percentage(missed, lines) };
}
