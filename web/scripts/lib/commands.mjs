import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ readonly code: number, readonly output: string, readonly seconds: number }} Result */

/** A command failed; `output` is what it said. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {string} output
   */
  constructor(command, output) {
    super(`${command} failed`);
    this.output = output;
  }
}

/**
 * Full path of a command, or null.
 *
 * @param {string} name
 * @param {string | undefined} path
 * @returns {string | null}
 */
export function findCommand(name, path = process.env['PATH']) {
  for (const folder of (path ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * Runs a command at the top of the checkout and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result>}
 */
export function run(command, args, env = process.env) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    const keep = (/** @type {Buffer} */ chunk) => chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8'), seconds });
    });
  });
}

/**
 * As `run`, but a failure throws a CommandError.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Result>}
 */
export async function mustRun(command, args, env) {
  const result = await run(command, args, env);
  if (result.code !== 0) throw new CommandError([command, ...args].join(' '), result.output);
  return result;
}

/**
 * Runs a command that talks to the person at the terminal, and gives its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runVisibly(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A development tool that npm installed. @param {string} name */
export const npmTool = (name) => join(root, 'node_modules', '.bin', name);
