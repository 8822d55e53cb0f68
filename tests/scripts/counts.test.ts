import { describe, expect, it } from 'vitest';
import { countCtest, countPlaywright, countVitest } from '../../web/scripts/test/counts.mjs';

function entry(status: string, output: string): string {
  return `<testcase name="t" status="${status}"><system-out>${output}</system-out></testcase>`;
}

function ctest(...entries: readonly string[]): { passed: number; failed: number } {
  return countCtest(`<testsuite name="s">${entries.join('\n')}</testsuite>`);
}

describe('countCtest', () => {
  it('counts the Catch2 cases of each program', () => {
    const good = entry('run', '====\nAll tests passed (31 assertions in 12 test cases)\n');
    const one = entry('run', 'All tests passed (1 assertion in 1 test case)\n');
    const mixed = entry(
      'fail',
      '\ntest cases: 10 | 8 passed | 2 failed\nassertions: 30 | 20 passed | 10 failed\n',
    );
    expect(ctest(good)).toEqual({ passed: 12, failed: 0 });
    expect(ctest(good, one, mixed)).toEqual({ passed: 21, failed: 2 });
  });

  it('reads coloured summaries', () => {
    const good = entry('run', '[1;32mAll tests passed[0m (31 assertions in 12 test cases)');
    const mixed = entry(
      'fail',
      '\n\u001b[0mtest cases: 66[0;37m | [0;32m 61 passed[0m[0;37m | [1;31m5 failed[0m',
    );
    expect(ctest(good, mixed)).toEqual({ passed: 73, failed: 5 });
    // As CMake 3.25 writes the escape character.
    const escape = '[NON-XML-CHAR-0x1B]';
    const named = entry(
      'run',
      `${escape}[1;32mAll tests passed${escape}[0m (53669 assertions in 66 test cases)`,
    );
    expect(ctest(named)).toEqual({ passed: 66, failed: 0 });
  });

  it('counts a program without Catch2 as one test', () => {
    expect(ctest(entry('run', 'fine'), entry('fail', ''))).toEqual({ passed: 1, failed: 1 });
  });

  it('fails a program that a sanitizer stopped after its last test', () => {
    const leak = entry('fail', 'All tests passed (2 assertions in 2 test cases)\nERROR: LeakSanitizer');
    expect(ctest(leak)).toEqual({ passed: 2, failed: 1 });
  });

  it('fails a program that was not run, and counts nothing in an empty report', () => {
    expect(ctest(entry('notrun', 'Unable to find executable'))).toEqual({ passed: 0, failed: 1 });
    expect(ctest()).toEqual({ passed: 0, failed: 0 });
  });
});

describe('countVitest', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ];
    const report = JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults });
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2 });
  });
});

describe('countPlaywright', () => {
  it('says how many passed at their second try alone, and lets no error outside the tests pass', () => {
    const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [{}] });
    expect(countPlaywright(report)).toEqual({ passed: 7, failed: 2, retried: 2 });
  });
});
