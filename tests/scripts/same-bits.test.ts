import { expect, it } from 'vitest';
import { buildsToCompare } from '../../web/scripts/test/same-bits.mjs';

const has =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);
const fuses = (): Promise<boolean> => Promise.resolve(true);
const fusesNot = (): Promise<boolean> => Promise.resolve(false);

it('compares g++ and one clang, at -O2 and, where the presets do not, -O3', async () => {
  expect(await buildsToCompare(has('g++', 'clang++-14', 'clang++-19'), fusesNot)).toEqual([
    { compiler: 'g++', flags: '-O2' },
    { compiler: 'clang++-19', flags: '-O2' },
    { compiler: 'clang++-19', flags: '-O3' },
  ]);
  const clangs = await buildsToCompare(has('clang++', 'clang++-14'), fusesNot);
  expect(clangs.map(({ compiler }) => compiler)).toEqual(['clang++', 'clang++']);
  expect(await buildsToCompare(has(), fuses)).toEqual([]);
});

it('compares what each compiler makes of the processor at hand, where that has fused multiply-adds', async () => {
  expect((await buildsToCompare(has('g++', 'clang++'), fuses)).slice(3)).toEqual([
    { compiler: 'g++', flags: '-O3 -march=native' },
    { compiler: 'clang++', flags: '-O3 -march=native' },
  ]);
});
