/** *One point's way* in CONTRIBUTING.md is true: its files and functions exist, and it is as short as it says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

interface Hop {
  readonly file: string;
  readonly name: string;
}

function hopsIn(text: string): readonly Hop[] {
  return [...text.matchAll(/^\d+\. `(\S+): (\S+)`/gmu)].map(([, file = '', name = '']) => ({ file, name }));
}

const section = /## One point's way\n(.*?)\n## /su.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
const [intro = '', toWorker = '', inWorker = '', toPixel = ''] = section.split(/^In .*:$/mu);
const page = [...hopsIn(toWorker), ...hopsIn(toPixel)];
const worker = hopsIn(inWorker);
const all = [...page, ...worker];

/** A function, a method, a class or an object's member of this name is defined there. */
function defines(source: string, name: string): boolean {
  const method = `^\\s*(async )?${name}(<[^>]*>)?\\(.*[{,(]$`;
  const member = `^\\s*${name}: `;
  const ts = `(function |class )${name}\\b|${method}|${member}`;
  const cpp = `^[\\w<>:,&* ]*\\b${name}\\(`;
  return new RegExp(`${ts}|${cpp}`, 'mu').test(source);
}

describe('one point’s way', () => {
  test('has at most twenty hops in the page and ten in the worker, and enters no file twice', () => {
    expect(intro).not.toBe('');
    expect(page.length).toBeGreaterThan(10);
    expect(page.length).toBeLessThanOrEqual(20);
    expect(worker.length).toBeGreaterThan(5);
    expect(worker.length).toBeLessThanOrEqual(10);
    const files = all.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
  });

  test.each(all)('$file has $name', ({ file, name }) => {
    expect(defines(read(file), name)).toBe(true);
  });

  test('what defines a function is told from what calls it', () => {
    expect(defines('  add(points: Points): boolean {', 'add')).toBe(true);
    expect(defines('  this.add(points);', 'add')).toBe(false);
    expect(defines('  #pointsMoved(network: Network | null): void {', '#pointsMoved')).toBe(true);
    expect(defines('  const other = 1;', 'add')).toBe(false);
  });
});
