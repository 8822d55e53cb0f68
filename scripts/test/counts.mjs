/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

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
 * @param {string} tag
 * @param {string} name
 */
function numberAttribute(tag, name) {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);
}

/**
 * Counts of a JUnit report, as ctest writes it: one test case per Catch2 test case.
 *
 * @param {string} xml
 * @returns {Counts}
 */
export function countJUnit(xml) {
  const suites = xml.match(/<testsuite\b[^>]*>/g) ?? [];
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    const failures = numberAttribute(suite, 'failures') + numberAttribute(suite, 'errors');
    const skipped = numberAttribute(suite, 'skipped') + numberAttribute(suite, 'disabled');
    failed += failures;
    passed += numberAttribute(suite, 'tests') - failures - skipped;
  }
  return { passed, failed };
}

/**
 * Counts of Vitest's JSON report. A file that could not be loaded holds no failed test, but failed it has.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countVitest(json) {
  /** @type {VitestReport} */
  const report = JSON.parse(json);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/**
 * Counts of Playwright's JSON report.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countPlaywright(json) {
  /** @type {PlaywrightReport} */
  const { stats, errors } = JSON.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
