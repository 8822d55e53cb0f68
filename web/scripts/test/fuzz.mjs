import { mkdirSync } from 'node:fs';
import { buildCore } from '../build.mjs';
import { run } from '../lib/commands.mjs';
import { fromRoot } from '../lib/paths.mjs';

const seconds = 60;
/** An input takes a millisecond; one that takes so long is a finding. */
const longestInputSeconds = 10;

/**
 * Feeds the core with random documents and calls, beginning at the kept inputs. New ones go to build/fuzz/corpus and are tried
 * again the next time; an input that fails is written beside it, and its path is printed.
 */
export async function fuzz() {
  await buildCore('fuzz', 'without tests');
  const found = fromRoot('build', 'fuzz', 'corpus');
  mkdirSync(found, { recursive: true });
  const limits = [`-max_total_time=${seconds}`, `-timeout=${longestInputSeconds}`];
  const program = fromRoot('build', 'fuzz', 'tests', 'cpp', 'fuzz', 'frontera_fuzz');
  const failing = `-artifact_prefix=${fromRoot('build', 'fuzz')}/`;
  return run(program, [...limits, failing, found, fromRoot('tests', 'cpp', 'fuzz', 'corpus')]);
}
