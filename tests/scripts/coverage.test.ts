import { expect, test } from 'vitest';
import { coreLines, coverageTable } from '../../web/scripts/coverage/lines.mjs';

/** One line of gcov's output: counts by line of a file. */
function report(file: string, counts: Readonly<Record<number, number>>): string {
  const lines = Object.entries(counts).map(([line, count]) => ({ line_number: Number(line), count }));
  return JSON.stringify({ current_working_directory: '/p/build', files: [{ file, lines }] });
}

test('a line counts as run where any file or instance ran it; what isn’t the core’s is left out', () => {
  const reports = [
    report('../cpp/include/frontera/a.hpp', { 1: 0, 2: 3 }),
    report('/p/cpp/include/frontera/a.hpp', { 1: 5, 2: 0, 4: 0 }),
    report('/usr/include/eigen3/Eigen/Core', { 1: 0 }),
    report('/p/tests/cpp/a_test.cpp', { 1: 0 }),
  ];
  const lines = coreLines(`${reports.join('\n')}\n`, '/p');
  expect([...lines.keys()]).toEqual(['cpp/include/frontera/a.hpp']);
  expect([...(lines.get('cpp/include/frontera/a.hpp') ?? [])]).toEqual([
    [1, true],
    [2, true],
    [4, false],
  ]);
});

test('the table names the lines that no test runs, and counts what is there', () => {
  const reports = [
    report('/p/cpp/src/b.cpp', { 1: 1, 2: 1 }),
    report('/p/cpp/src/a.cpp', { 9: 0, 3: 0, 4: 1, 5: 1 }),
  ];
  const { text, percent } = coverageTable(coreLines(reports.join('\n'), '/p'));
  expect(percent).toBeCloseTo((100 * 4) / 6);
  expect(text.split('\n').map((row) => row.replaceAll(/ +/g, ' '))).toEqual([
    'cpp/src/a.cpp 4 50.0 % not run: 3 9',
    'cpp/src/b.cpp 2 100.0 %',
    'all 6 66.7 %',
  ]);
  expect(coverageTable(new Map()).percent).toBe(0);
});
