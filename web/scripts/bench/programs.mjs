// Starting what is measured: each program is a process (or a page) of its own that waits for questions.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../lib/paths.mjs';

/** @typedef {'ours' | 'reference' | 'peer'} Side */

/**
 * @typedef {object} Running
 * @property {string} name
 * @property {Side} side  `peer`: what people use in JavaScript
 * @property {(question: string) => Promise<string>} ask
 * @property {() => Promise<void>} stop
 */

/** Nothing that is asked should take longer; what does is given up. */
const patienceMs = 30_000;

/**
 * Gives up on an answer that doesn't come.
 *
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function withPatience(promise) {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`no answer within ${patienceMs / 1000} s`));
    const timeout = setTimeout(giveUp, patienceMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timeout));
  });
}

/**
 * Starts a process that answers lines with lines.
 *
 * @param {{ readonly name: string, readonly side: Side, readonly command: string,
 *   readonly args: readonly string[], readonly env?: NodeJS.ProcessEnv }} what
 * @returns {Running}
 */
export function startProcess({ name, side, command, args, env = process.env }) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (complaints += chunk.toString()));
  /** @type {Promise<never>} */
  const ended = new Promise((_resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${firstError(complaints)}`)));
  });
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    side,
    ask: async (question) => {
      child.stdin.write(`${question}\n`);
      try {
        const { value } = /** @type {{ value: string | undefined }} */ (
          await withPatience(Promise.race([lines.next(), ended]))
        );
        return value ?? (await ended);
      } catch (error) {
        // A late answer would be taken for the next question's.
        child.kill();
        throw error;
      }
    },
    stop: async () => {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}

/** The line of a stack trace that says what was wrong. @param {string} text */
function firstError(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => line.includes('Error')) ?? lines.at(-1) ?? 'without a word';
}

/**
 * Asks a program for its speed in a case.
 *
 * @param {Running} program
 * @param {string} question
 * @param {number} seconds  how long it may take
 * @returns {Promise<number>} samples, cells or operations per second
 */
export async function measure(program, question, seconds) {
  const answer = await program.ask(`${question} ${seconds}`);
  const [work = NaN, taken = NaN] = answer.split(' ').map(Number);
  if (!(work > 0 && taken > 0)) throw new Error(answer.replace(/^error: /, ''));
  return work / taken;
}
