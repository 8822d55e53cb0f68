import { arch, cpus, loadavg, release, type } from 'node:os';
import { run } from '../lib/commands.mjs';
import { buildEnvironment } from '../lib/toolchain.mjs';

/** The first line that a command prints, or ''. @param {string} command @param {readonly string[]} args */
async function firstLine(command, args) {
  try {
    const { code, output } = await run(command, args, buildEnvironment());
    return code === 0 ? (output.split('\n')[0] ?? '').trim() : '';
  } catch {
    return '';
  }
}

/**
 * What was measured, where and when.
 *
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function describeMachine() {
  const processors = cpus();
  const changes = await run('git', ['status', '--porcelain', '--', 'cpp', 'web/src/engine']).catch(
    () => null,
  );
  return {
    date: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    machine: `${processors.length} × ${processors[0]?.model ?? arch()}, ${type()} ${release()}`,
    load: loadavg()
      .map((load) => load.toFixed(2))
      .join(' '),
    commit: `${await firstLine('git', ['rev-parse', '--short', 'HEAD'])}${changes?.output ? ' and local changes' : ''}`,
    emcc: /\d+\.\d+\.\d+/.exec(await firstLine('emcc', ['--version']))?.[0] ?? 'unknown',
  };
}
