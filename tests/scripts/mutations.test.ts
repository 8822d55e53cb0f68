import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutate, mutationsOf, readMutations } from '../../web/scripts/mutation/list.mjs';

const read = (): string => 'int a;\nint b = a - 1;\n';

test('a change is found by its text, and made there', () => {
  const [mutation] = mutationsOf({ 'a.cpp': [{ before: 'a - 1', after: 'a + 1' }] }, read);
  expect(mutation).toEqual({ file: 'a.cpp', line: 2, before: 'a - 1', after: 'a + 1', harmless: null });
  expect(mutate(read(), { before: 'a - 1', after: '$& + 1' })).toBe('int a;\nint b = $& + 1;\n');
});

test.each([
  ['isn’t there', 'c', 'd', 'holds this 0 times'],
  ['is there twice', 'int ', 'long ', 'holds this 2 times'],
  ['stays as it is', 'int b', 'int b', 'changes nothing'],
])('a change whose text %s is an error', (_kind, before, after, message) => {
  expect(() => mutationsOf({ 'a.cpp': [{ before, after }] }, read)).toThrow(message);
});

test('the kept list changes every source of the core, as it is now', () => {
  const files = new Set(readMutations().map(({ file }) => file));
  const sources = readdirSync(new URL('../../cpp/src/', import.meta.url));
  expect(sources.filter((name) => !files.has(`cpp/src/${name}`))).toEqual([]);
});
