import { expect, it } from 'vitest';
import { buildsToCompare } from '../../web/scripts/test/same-bits.mjs';

it('compares g++ and one clang, at -O2 and, where the presets do not, -O3', () => {
  const has =
    (...names: readonly string[]) =>
    (name: string): boolean =>
      names.includes(name);
  expect(buildsToCompare(has('g++', 'clang++-14', 'clang++-19'))).toEqual([
    { compiler: 'g++', level: '-O2' },
    { compiler: 'clang++-19', level: '-O2' },
    { compiler: 'clang++-19', level: '-O3' },
  ]);
  expect(buildsToCompare(has('clang++', 'clang++-14')).map(({ compiler }) => compiler)).toEqual([
    'clang++',
    'clang++',
  ]);
  expect(buildsToCompare(has())).toEqual([]);
});
