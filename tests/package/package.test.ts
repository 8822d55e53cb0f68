import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPackage, type Project } from './project.ts';

/** In milliseconds; other programs may be busy beside the tests. */
const timeout = 60_000;

let project: Project;

beforeAll(async () => {
  project = await installPackage(['@types/react', 'csstype', 'react', 'react-dom', 'scheduler']);
}, timeout);

afterAll(() => project.remove());

it('holds what the entries name and what authors copy, and none of the studio’s pages', () => {
  const wanted = [
    'dist/frontera.js',
    'dist/frontera-app.js',
    'dist/frontera-server.js',
    expect.stringMatching(/^dist\/frontera-client-inside-\w+\.js$/u),
    expect.stringMatching(/^dist\/frontera-worker-\w+\.js$/u),
    expect.stringMatching(/^dist\/frontera-\w+\.wasm$/u),
    'dist/engine.js',
    expect.stringMatching(/^dist\/engine-\w+\.wasm$/u),
    'dist/frontera-embed.js',
    'dist/embed.html',
    'dist/custom-elements.json',
    'dist/frontera.d.ts',
    'dist/engine.d.ts',
    'dist/react.d.ts',
    'dist/vue.d.ts',
  ];
  expect(project.files).toEqual(expect.arrayContaining(wanted));
  const pages = project.files.filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(['dist/embed.html']);
  expect(project.files.filter((path) => /^(?:web|cpp|tests|scripts)\//u.test(path))).toEqual([]);
});

it('has the build in the name of every file that another one fetches', () => {
  const entries = /^(?:frontera(?:-(?:app|embed|explorers|server))?|engine)\.js$/u;
  const fetched = project.files
    .flatMap((path) => /^dist\/([^/]+\.(?:js|wasm))$/u.exec(path)?.[1] ?? [])
    .filter((name) => !entries.test(name));
  expect(fetched.length).toBeGreaterThan(30);
  expect(new Set(fetched.map((name) => /-(\w{6})\d?\.(?:js|wasm)$/u.exec(name)?.[1])).size).toBe(1);
});

it('weighs at most 765 KB as a tarball: with the explorers, a picture, and twice, for figures and for the frame’s page, tables and older browsers’ menus', () => {
  const bytes = readFileSync(project.tarball).length;
  expect(bytes).toBeLessThanOrEqual(765 * 1024);
  // A tarball is gzipped already.
  expect(gzipSync(readFileSync(project.tarball)).length).toBeGreaterThan(bytes * 0.9);
});

it('has the parts that the frame’s page loads, and what these load later', () => {
  const dist = `${project.folder}/node_modules/frontera/dist`;
  const textOf = (path: string): string => readFileSync(`${dist}/${path}`, 'utf8');
  const named = [...textOf('embed.html').matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(
    ([, path = '']) => path,
  );
  const scripts = new Set(named.filter((path) => path.endsWith('.js')));
  for (const script of scripts) {
    for (const [, later = ''] of textOf(script).matchAll(/["'`]\.\/([\w-]+\.js)["'`]/gu)) {
      named.push(`assets/${later}`);
      scripts.add(`assets/${later}`);
    }
  }
  expect(scripts.size).toBeGreaterThan(10);
  expect(project.files).toEqual(expect.arrayContaining(named.map((path) => `dist/${path}`)));
});

it('has nothing that publint would object to', async () => {
  const pkgDir = `${project.folder}/node_modules/frontera`;
  const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

it('holds every file that its package.json names', () => {
  const { exports, customElements } = JSON.parse(
    readFileSync(`${project.folder}/node_modules/frontera/package.json`, 'utf8'),
  ) as { readonly exports: unknown; readonly customElements: string };
  const named = [
    ...JSON.stringify({ exports, customElements }).matchAll(/"(?:\.\/)?([\w./-]+\.\w+)"(?!:)/gu),
  ].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(['package.json', ...project.files]).toEqual(expect.arrayContaining(named));
});

it('tells bundlers to leave an import alone whose address they can’t know', () => {
  const dist = `${project.folder}/node_modules/frontera/dist`;
  const imports = project.files
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [...readFileSync(`${dist}/../${path}`, 'utf8').matchAll(/\bimport\(([^)]*)\)/gu)])
    .map(([, address = '']) => address)
    .filter((address) => !/^["'`$]/u.test(address));
  expect(imports.length).toBeGreaterThan(3);
  expect(imports.filter((address) => !/@vite-ignore.*webpackIgnore:true/u.test(address))).toEqual([]);
});

it('can be imported where there is no page, and its elements rendered by a server', { timeout }, async () => {
  project.write(
    'server.mjs',
    `import 'frontera';
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    const figure = createElement('frontera-playground', { preset: 'xor', views: 'network loss' });
    console.log(renderToString(figure), typeof customElements);`,
  );
  expect(await project.run('node', 'server.mjs')).toBe(
    '<frontera-playground preset="xor" views="network loss"></frontera-playground> undefined\n',
  );
});

it('trains XOR in Node through frontera/engine', { timeout }, async () => {
  project.write(
    'xor.mjs',
    `import { loadEngine } from 'frontera/engine';
    const engine = await loadEngine();
    const session = engine.createSession({
      version: 1,
      data: { kind: 'points', points: [[-0.5, -0.5, 0], [0.5, 0.5, 0], [-0.5, 0.5, 1], [0.5, -0.5, 1]] },
      layers: [{ units: 6, activation: 'tanh' }, { units: 1, activation: 'sigmoid' }],
      optimizer: { learningRate: 0.5 },
    });
    const { trainAccuracy } = session.train(1000);
    const answers = [...session.predict([-0.5, 0.5, 0.5, 0.5])].map(Math.round);
    console.log(trainAccuracy, answers.join(' '));`,
  );
  expect(await project.run('node', 'xor.mjs')).toBe('1 1 0\n');
});

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  jsx: 'react-jsx',
};

/** What tsc says of files that use the package, a line each. */
async function complaints(files: readonly string[], options = {}): Promise<string[]> {
  project.write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files }),
  );
  try {
    await project.run('tsc', '-p', '.');
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').filter((line) => line.includes('error TS'));
  }
}

const usage = `import 'frontera';
import { loadEngine, type Session } from 'frontera/engine';
import type { Experiment, RunState } from 'frontera';

const figure = document.createElement('frontera-playground');
figure.speed = Infinity;
const found = document.querySelector('frontera-playground');
const rate: number | undefined = found?.experiment.optimizer.learningRate;
const fields: Partial<Experiment> = { batchSize: null };
void figure.change(fields);
document.addEventListener('frontera-epoch', (event) => {
  const state: RunState = event.detail;
  console.log(state.metrics.epoch, rate);
});
export const session: Promise<Session> = loadEngine().then((engine) => engine.createSession({ version: 1 }));
`;

const misuse = `import 'frontera';
document.querySelector('frontera-playground')!.epoch = 3;
document.addEventListener('frontera-epoch', (event) => event.detail.nothing);
document.createElement('frontera-playground').seek('7');
`;

const jsx = `import 'frontera';
import type {} from 'frontera/react';
import type { Playground } from 'frontera';
import { useRef } from 'react';
export function Figure() {
  const figure = useRef<Playground>(null);
  return (
    <frontera-playground ref={figure} preset="xor" theme="dark" autoplay epochs={300} className="wide"
      marks={['border']} views="network loss" onfrontera-epoch={(event) => console.log(event.detail.metrics.epoch)}>
      <p>No script</p>
    </frontera-playground>
  );
}
`;

it('is typed for TypeScript and for JSX, and tells what is wrong', { timeout }, async () => {
  project.write('usage.ts', usage);
  project.write('figure.tsx', jsx);
  project.write('misuse.ts', misuse);
  project.write(
    'misuse.tsx',
    jsx.replace('theme="dark"', 'theme="pink"').replace('metrics.epoch', 'metrics.time'),
  );
  const said = await complaints(['usage.ts', 'figure.tsx', 'misuse.ts', 'misuse.tsx']);
  expect(said.filter((line) => !line.startsWith('misuse.'))).toEqual([]);
  const wrong = [
    /^misuse\.ts\(2,.*read-only/u,
    /^misuse\.ts\(3,.*'nothing'/u,
    /^misuse\.ts\(4,.*'string'/u,
    /^misuse\.tsx\(8,.*"pink"/u,
    /^misuse\.tsx\(9,.*'time'/u,
  ];
  expect(said).toEqual(wrong.map((pattern) => expect.stringMatching(pattern) as unknown));
});

it('is typed where modules are resolved as Node does it', { timeout }, async () => {
  project.write('usage.ts', usage);
  const options = { module: 'NodeNext', moduleResolution: 'NodeNext', skipLibCheck: true };
  expect(await complaints(['usage.ts'], options)).toEqual([]);
});
