/** @typedef {{ readonly passed: number, readonly failed: number, readonly retried?: number }} Counts  retried: among the passed */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { readonly status: string, readonly assertionResults: readonly unknown[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ readonly expected: number, readonly unexpected: number, readonly flaky: number }} stats
 * @property {readonly unknown[]} errors
 */

/**
 * The number before a word in Catch2's closing lines.
 *
 * @param {string} line
 * @param {string} word
 */
const numberBefore = (line, word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);

/**
 * Text without the colours that Catch2 may put into it; in XML the escape character is lost, or named.
 *
 * @param {string} text
 */
const withoutColours = (text) => text.replaceAll(/(\p{Cc}|\[NON-XML-CHAR-0x1B\])?\[\d+(;\d+)*m/gu, '');

/**
 * Counts of one entry of a ctest report. An entry is a whole test program, whose Catch2 test cases are what we
 * count; a program that failed without a failed case (a sanitizer spoke, or it crashed) has failed all the same.
 *
 * @param {string} entry
 * @returns {Counts}
 */
function countEntry(entry) {
  const hasFailed = !/\bstatus="run"/.test(entry);
  const success = /All tests passed \(.* in \d+ test cases?\)/.exec(entry)?.[0];
  const summary = success ?? /^test cases:.*$/m.exec(entry)?.[0];
  if (summary === undefined) return { passed: hasFailed ? 0 : 1, failed: hasFailed ? 1 : 0 };
  const passed = success === undefined ? numberBefore(summary, 'passed') : numberBefore(success, 'test case');
  const failed = success === undefined ? numberBefore(summary, 'failed') : 0;
  return { passed, failed: hasFailed ? Math.max(failed, 1) : failed };
}

/**
 * Counts of the JUnit report that ctest writes.
 *
 * @param {string} xml
 * @returns {Counts}
 */
export function countCtest(xml) {
  const entries = (withoutColours(xml).match(/<testcase\b[^]*?(<\/testcase>|$)/g) ?? []).map(countEntry);
  return {
    passed: entries.reduce((sum, entry) => sum + entry.passed, 0),
    failed: entries.reduce((sum, entry) => sum + entry.failed, 0),
  };
}

/**
 * Counts of Vitest's JSON report. A file that could not be loaded holds no failed test, but failed it has.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countVitest(json) {
  const report = /** @type {VitestReport} */ (JSON.parse(json));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/**
 * Counts of Playwright's JSON report. A test that fails is tried a second time, as tests/playwright.config.ts says.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countPlaywright(json) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (JSON.parse(json));
  const { expected, unexpected, flaky } = stats;
  return { passed: expected + flaky, failed: unexpected + errors.length, retried: flaky };
}
