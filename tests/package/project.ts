/** A stranger's project that has installed the package from its tarball, as `npm publish` would send it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** What the tarball holds. */
  readonly files: readonly string[];
  write(path: string, text: string): void;
  /** Runs one of our own tools there; throws with what it said where it fails. */
  run(tool: 'tsc' | 'vite' | 'node', ...args: readonly string[]): Promise<string>;
  remove(): void;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const execute = promisify(execFile);

async function runThere(folder: string, command: string, args: readonly string[]): Promise<string> {
  try {
    return (await execute(command, args, { cwd: folder })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Where our own Vite is. */
export const viteOf = (): string => join(root, 'node_modules', '.bin', 'vite');

/** Packs what is in dist/, and installs it without asking any registry. `beside` are packages of ours to link in. */
export async function installPackage(beside: readonly string[]): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'frontera-package-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const packed = JSON.parse(await runThere(root, 'npm', pack)) as readonly Packed[];
  const [{ filename, files } = { filename: '', files: [] }] = packed;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  await runThere(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`]);
  for (const name of beside) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
  return {
    folder,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    write,
    run: (tool, ...args) => {
      const command = tool === 'node' ? process.execPath : join(root, 'node_modules', '.bin', tool);
      return runThere(folder, command, args);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
