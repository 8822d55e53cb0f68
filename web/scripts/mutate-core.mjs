// `npm run mutate [part of a path]`: makes the changes of tests/cpp/mutations.json to the core one at a time, runs the native tests
// after each, and names those that no test noticed. Takes an hour or so; not a part of `npm test`.
import { availableParallelism } from 'node:os';
import { CommandError } from './lib/commands.mjs';
import { Lane } from './mutation/lane.mjs';
import { readMutations } from './mutation/list.mjs';

/** @typedef {import('./mutation/list.mjs').Mutation} Mutation */
/** @typedef {import('./mutation/lane.mjs').Fate} Fate */

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * What is said of one change, and whether it is a finding.
 *
 * @param {Mutation} mutation
 * @param {Fate} fate
 */
function judge({ file, line, before, after, harmless }, { kind, by }) {
  const change = `${file}:${line}\n    - ${before}\n    + ${after}`;
  if (kind === 'no build') return { isWrong: true, text: `✗ doesn't compile: ${change}\n${by}` };
  if (kind === 'noticed' && harmless === null) return { isWrong: false, text: `✓ ${change}\n    ${by}` };
  if (kind === 'survived' && harmless !== null)
    return { isWrong: false, text: `= ${change}\n    ${harmless}` };
  const reason = kind === 'survived' ? 'no test notices' : `called harmless, yet noticed by “${by}”`;
  return { isWrong: true, text: `✗ ${reason}: ${change}` };
}

/** @param {string} part  of the paths to be changed */
async function mutateCore(part) {
  const mutations = readMutations().filter(({ file }) => file.includes(part));
  const count = Math.min(availableParallelism(), mutations.length);
  const lanes = Array.from({ length: count }, (_, index) => new Lane(index));
  say(`${mutations.length} changes; building …`);
  await Promise.all(lanes.map((lane) => lane.prepare()));
  const waiting = [...mutations];
  const tally = { noticed: 0, survived: 0, 'no build': 0 };
  /** @type {string[]} */
  const wrong = [];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const fate = await lane.try(next);
        const { isWrong, text } = judge(next, fate);
        tally[fate.kind] += 1;
        if (isWrong) wrong.push(text);
        say(text);
      }
    }),
  );
  const share = ((100 * tally.survived) / mutations.length).toFixed(1);
  say(`\n${tally.noticed} noticed, ${tally.survived} not (${share} %), ${tally['no build']} didn't compile`);
  say(wrong.length === 0 ? 'Each that was not noticed has its reason.' : `\n${wrong.join('\n')}`);
  return mutations.length > 0 && wrong.length === 0;
}

try {
  process.exitCode = (await mutateCore(process.argv[2] ?? '')) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  say(`${error.output}\n${error.message}`);
  process.exitCode = 1;
}
