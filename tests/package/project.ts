/** A stranger's project that has installed the package from its tarball, as `npm publish` would send it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
  /** Starts a server there, by Node, at a port that is free, and waits until it answers. */
  serve(argsAt: (port: string) => readonly string[], env?: (port: string) => Environment): Promise<Server>;
  remove(): void;
}

export interface Server {
  /** With a slash at its end. */
  readonly address: string;
  /** Ends it, and what it has started. */
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Tools of others tell their makers nothing from here, and ask them for no newer version. */
const quiet: Environment = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_OPTIONS: `--import=${new URL('no-network.mjs', import.meta.url).href}`,
};

const execute = promisify(execFile);

async function runThere(
  folder: string,
  command: string,
  args: readonly string[],
  env: Environment = {},
): Promise<string> {
  try {
    return (await execute(command, args, { cwd: folder, env: { ...process.env, ...env } })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** How long a development server may take to its first answer, in milliseconds; other programs may be busy beside it. */
const patience = 90_000;

async function serveThere(
  folder: string,
  args: readonly string[],
  address: string,
  env: Environment,
): Promise<Server> {
  // A group of its own, since some start other processes.
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  // All of the group have ended once none holds what they speak into.
  const closed = once(child, 'close');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, 'SIGKILL');
    await closed;
  };
  const end = Date.now() + patience;
  while (!hasEnded() && Date.now() < end) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return { address, stop };
    if (answer !== null) break;
    await wait(100);
  }
  await stop();
  throw new Error(`${args.join(' ')} doesn't answer at ${address}\n${said}`);
}

/** Where our own Vite is. */
export const viteScript = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** What is in dist/, packed into a folder. */
async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(await runThere(root, 'npm', args)) as readonly Packed[];
  return packed!;
}

/** Packages of ours to link in, or a folder of `tests/package/` that says which versions to get from the registry. */
type Company = readonly string[] | 'astro' | 'next';

/** Installs the package from a tarball of what is in dist/. Without a folder's name no registry is asked. */
export async function installPackage(company: Company): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'frontera-package-'));
  const { filename, files } = await pack(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const install = (...flags: readonly string[]): Promise<string> =>
    runThere(folder, 'npm', ['install', '--no-audit', '--no-fund', ...flags, `./${filename}`]);
  if (typeof company === 'string') {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(root, 'tests', 'package', company, file), join(folder, file));
    await install('--prefer-offline', '--ignore-scripts').catch((error: unknown) => {
      throw new Error(`This test needs ${company} from npm's registry, which gave none.`, { cause: error });
    });
  } else {
    write('package.json', JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
    await install('--offline');
    for (const name of company) {
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
    }
  }
  return {
    folder,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    write,
    run: (tool, ...args) => {
      const command = tool === 'node' ? process.execPath : join(root, 'node_modules', '.bin', tool);
      return runThere(folder, command, args, quiet);
    },
    serve: async (argsAt, envAt = () => ({})) => {
      const port = String(await freePort());
      return serveThere(folder, argsAt(port), `http://localhost:${port}/`, { ...quiet, ...envAt(port) });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
