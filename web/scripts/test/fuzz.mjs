import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildCore } from '../build.mjs';
import { run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

/** Shared among as many programs as there are processors. */
const processorSeconds = 60;
/** An input takes a millisecond; one that takes so long is a finding. */
const longestInputSeconds = 10;

/**
 * Feeds the core with random documents and calls, beginning at the kept inputs. New ones go to build/fuzz/corpus and are tried
 * again the next time, and by the other programs of this time; an input that fails is written beside it, and its path is printed.
 */
export async function fuzz() {
  await buildCore('fuzz', 'without tests');
  const found = fromRoot('build', 'fuzz', 'corpus');
  mkdirSync(found, { recursive: true });
  const programs = Math.min(availableParallelism(), 4);
  const seconds = Math.ceil(processorSeconds / programs);
  const limits = [`-max_total_time=${seconds}`, `-timeout=${longestInputSeconds}`];
  const program = fromRoot('build', 'fuzz', 'tests', 'cpp', 'fuzz', 'frontera_fuzz');
  const failing = `-artifact_prefix=${fromRoot('build', 'fuzz')}/`;
  const fuzzOnce = () =>
    run(program, [...limits, failing, found, fromRoot('tests', 'cpp', 'fuzz', 'corpus')]);
  const outcomes = await Promise.all(Array.from({ length: programs }, fuzzOnce));
  return outcomes.find(({ code }) => code !== 0) ?? { code: 0, output: '' };
}
