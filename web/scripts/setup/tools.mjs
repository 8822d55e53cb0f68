import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findCommand } from '../lib/commands.mjs';
import { buildEnvironment, findFirefox, findNumPy, findTestChromium, findWebKit } from '../lib/toolchain.mjs';

/** @typedef {'build' | 'test'} Purpose */

/**
 * What a probe may ask of the machine; tests give another machine.
 *
 * @typedef {object} Machine
 * @property {(command: string) => boolean} has  whether a command is on the PATH (or in `$EMSDK`)
 * @property {(command: string) => string} version  what `command --version` prints, or ''
 * @property {(path: string) => string | null} include  a header's text, from any of the include folders
 * @property {(flag: string) => boolean} links  whether clang++ makes a program from a fuzz target with a flag
 * @property {boolean} chromium
 * @property {boolean} firefox
 * @property {boolean} webkit  WebKitGTK with its driver
 * @property {boolean} numpy  a python3 that has it
 */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {Purpose} purpose
 * @property {string} apt  Debian and Ubuntu
 * @property {string | null} dnf  Fedora; null: see `emsdk`
 * @property {string | null} brew  macOS; null: comes with Xcode's command line tools
 * @property {(machine: Machine) => boolean} isPresent
 */

/**
 * Whether dotted version `actual` is at least `wanted`.
 *
 * @param {string} actual
 * @param {string} wanted
 */
export function isAtLeast(actual, wanted) {
  const [a, b] = [actual, wanted].map((version) => version.split('.').map(Number));
  for (const [index, part] of (b ?? []).entries()) {
    const difference = (a?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} text */
const firstVersion = (text) => /\d+\.\d+(\.\d+)?/.exec(text)?.[0] ?? '0';

/**
 * Eigen's version from its headers: Eigen 5 has a file for it, Eigen 3 has macros.
 *
 * @param {Machine} machine
 */
function eigenVersion(machine) {
  const text = machine.include('Eigen/Version') ?? machine.include('Eigen/src/Core/util/Macros.h') ?? '';
  /** @param {string} part */
  const macro = (part) => new RegExp(`EIGEN_${part}_VERSION\\s+(\\d+)`).exec(text)?.[1];
  return [macro('WORLD'), macro('MAJOR'), macro('MINOR')].map((part) => part ?? '0').join('.');
}

/** Everything the project needs beside Node and its npm packages. @type {readonly Tool[]} */
export const tools = [
  {
    name: 'a C++17 compiler',
    purpose: 'build',
    apt: 'g++',
    dnf: 'gcc-c++',
    brew: null,
    isPresent: (machine) => ['c++', 'g++', 'clang++'].some((name) => machine.has(name)),
  },
  {
    name: 'CMake 3.21 or newer',
    purpose: 'build',
    apt: 'cmake',
    dnf: 'cmake',
    brew: 'cmake',
    isPresent: (machine) => isAtLeast(firstVersion(machine.version('cmake')), '3.21'),
  },
  {
    name: 'Ninja',
    purpose: 'build',
    apt: 'ninja-build',
    dnf: 'ninja-build',
    brew: 'ninja',
    isPresent: (machine) => machine.has('ninja'),
  },
  {
    name: 'Emscripten (emcc)',
    purpose: 'build',
    apt: 'emscripten',
    dnf: null,
    brew: 'emscripten',
    isPresent: (machine) => machine.has('emcc'),
  },
  {
    name: 'Eigen 3.4 or newer',
    purpose: 'build',
    apt: 'libeigen3-dev',
    dnf: 'eigen3-devel',
    brew: 'eigen',
    isPresent: (machine) => isAtLeast(eigenVersion(machine), '3.4'),
  },
  {
    name: 'Catch2 2.13 or 3',
    purpose: 'test',
    apt: 'catch2',
    dnf: 'catch-devel',
    brew: 'catch2',
    isPresent: (machine) =>
      machine.include('catch2/catch.hpp') !== null || machine.include('catch2/catch_all.hpp') !== null,
  },
  {
    name: 'clang-format',
    purpose: 'test',
    apt: 'clang-format',
    dnf: 'clang-tools-extra',
    brew: 'clang-format',
    isPresent: (machine) => machine.has('clang-format'),
  },
  {
    name: 'clang-tidy',
    purpose: 'test',
    apt: 'clang-tidy',
    dnf: 'clang-tools-extra',
    brew: 'llvm',
    isPresent: (machine) => machine.has('clang-tidy'),
  },
  {
    name: 'Cppcheck',
    purpose: 'test',
    apt: 'cppcheck',
    dnf: 'cppcheck',
    brew: 'cppcheck',
    isPresent: (machine) => machine.has('cppcheck'),
  },
  {
    name: 'Clang (clang++)',
    purpose: 'test',
    apt: 'clang',
    dnf: 'clang',
    brew: 'llvm',
    isPresent: (machine) => machine.has('clang++'),
  },
  {
    // Linked by -fsanitize=fuzzer. Debian's package is of the version of its `clang`; Xcode's clang has none.
    name: 'libFuzzer',
    purpose: 'test',
    apt: 'libclang-rt-dev',
    dnf: 'compiler-rt',
    brew: 'llvm',
    isPresent: (machine) => machine.links('-fsanitize=fuzzer'),
  },
  {
    name: 'Chromium',
    purpose: 'test',
    apt: 'chromium',
    dnf: 'chromium',
    brew: '--cask chromium',
    isPresent: (machine) => machine.chromium,
  },
  {
    name: 'Firefox',
    purpose: 'test',
    apt: 'firefox-esr',
    dnf: 'firefox',
    brew: '--cask firefox',
    isPresent: (machine) => machine.firefox,
  },
  {
    name: 'WebKitGTK’s driver (Linux)',
    purpose: 'test',
    apt: 'webkit2gtk-driver',
    dnf: 'webkit2gtk-driver',
    brew: 'webkitgtk',
    isPresent: (machine) => machine.webkit,
  },
  {
    // A screen for WebKitGTK's browser, which has no headless mode.
    name: 'Xvfb (Linux)',
    purpose: 'test',
    apt: 'xvfb',
    dnf: 'xorg-x11-server-Xvfb',
    brew: 'xorg-server',
    isPresent: (machine) => machine.has('Xvfb'),
  },
  {
    // The article's program is run, and its costs are compared with the core's.
    name: 'Python 3 with NumPy',
    purpose: 'test',
    apt: 'python3-numpy',
    dnf: 'python3-numpy',
    brew: 'numpy',
    isPresent: (machine) => machine.numpy,
  },
];

/**
 * The tools a purpose needs and the machine lacks. Tests need what building needs.
 *
 * @param {Purpose} purpose
 * @param {Machine} machine
 */
export function missingTools(purpose, machine) {
  return tools.filter((tool) => (tool.purpose === 'build' || purpose === 'test') && !tool.isPresent(machine));
}

const smallestFuzzTarget =
  'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, decltype(sizeof 0)) { return 0; }';

/** This machine. @returns {Machine} */
export function thisMachine() {
  const env = buildEnvironment();
  const prefixes = [
    '/usr',
    '/usr/local',
    '/opt/homebrew',
    ...(env['CMAKE_PREFIX_PATH'] ?? '').split(delimiter),
  ];
  const folders = prefixes.flatMap((prefix) => [`${prefix}/include/eigen3`, `${prefix}/include`]);
  return {
    has: (command) => findCommand(command, env['PATH']) !== null,
    version: (command) => {
      if (findCommand(command, env['PATH']) === null) return '';
      return execFileSync(command, ['--version'], { env, encoding: 'utf8' });
    },
    include: (path) => {
      const folder = folders.find((candidate) => existsSync(`${candidate}/${path}`));
      return folder === undefined ? null : readFileSync(`${folder}/${path}`, 'utf8');
    },
    links: (flag) => {
      const args = [flag, '-x', 'c++', '-', '-o', '/dev/null'];
      return spawnSync('clang++', args, { env, input: smallestFuzzTarget }).status === 0;
    },
    chromium: findTestChromium(env) !== null,
    firefox: findFirefox(env) !== null,
    webkit: findWebKit() !== null && findCommand('WebKitWebDriver', env['PATH']) !== null,
    numpy: findNumPy(env) !== null,
  };
}
