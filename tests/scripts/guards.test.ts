/** The table of CONTRIBUTING.md that says which files tell where something doesn't hold: they exist, and run in these engines. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import config from '../playwright.config.ts';

const fromTests = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const columns = ['Chromium and Firefox', 'Chromium alone', 'WebKit', 'Node'] as const;
type Column = (typeof columns)[number];

const text = readFileSync(fromTests('../CONTRIBUTING.md'), 'utf8');
const [header = '', , ...lines] =
  /^\| what holds .*\n(?:\|.*\n)+/mu.exec(text)?.[0].trimEnd().split('\n') ?? [];
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** By what holds, the files of each column. */
const rows = lines.map((line) => {
  const [what = '', ...cells] = cellsOf(line);
  return { what, files: cells.map((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)) };
});

const namedIn = (column: Column): readonly string[] => [
  ...new Set(rows.flatMap(({ files }) => files[columns.indexOf(column)] ?? [])),
];

/** Whether a project of Playwright's runs a file: all those of its folder but what it leaves out. */
function projectRuns(project: string, file: string): boolean {
  const found = config.projects?.find(({ name }) => name === project);
  if (found === undefined || !existsSync(fromTests(`${found.testDir}/${file}.spec.ts`))) return false;
  return ![found.testIgnore ?? []].flat().includes(`**/${file}.spec.ts`);
}

const inEngines = (file: string): readonly string[] =>
  ['desktop', 'phone', 'firefox'].filter((project) => projectRuns(project, file));

describe('the table of what holds and which tests tell', () => {
  test('has its columns, a row for each thing, and a file in each row', () => {
    expect(cellsOf(header)).toEqual(['what holds', ...columns]);
    expect(rows.length).toBeGreaterThanOrEqual(13);
    expect(rows.filter(({ files }) => files.length !== columns.length || files.flat().length === 0)).toEqual(
      [],
    );
  });

  test.each(namedIn('Chromium and Firefox'))('%s runs in Chromium and Firefox', (file) => {
    expect(inEngines(file)).toEqual(['desktop', 'phone', 'firefox']);
  });

  test.each(namedIn('Chromium alone'))('%s runs in Chromium alone', (file) => {
    // A stranger's project is built once.
    expect(inEngines(file)).toEqual(file.startsWith('package') ? ['desktop'] : ['desktop', 'phone']);
  });

  test.each(namedIn('WebKit'))('%s runs in WebKit', (file) => {
    expect(projectRuns('webkit', file)).toBe(true);
  });

  test.each(namedIn('Node'))('%s runs in Node', (file) => {
    expect(existsSync(fromTests(`${file}.test.ts`))).toBe(true);
  });
});
