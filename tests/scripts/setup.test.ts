import { describe, expect, it } from 'vitest';
import { advice, aptPackages } from '../../web/scripts/setup/advice.mjs';
import { isAtLeast, missingTools, thisMachine, tools, type Machine } from '../../web/scripts/setup/tools.mjs';

const eigen34 =
  '#define EIGEN_WORLD_VERSION 3\n#define EIGEN_MAJOR_VERSION 4\n#define EIGEN_MINOR_VERSION 0\n';

const full: Machine = {
  has: () => true,
  version: () => 'cmake version 3.25.1\n',
  include: (path) => (path.startsWith('Eigen/src') ? eigen34 : path === 'catch2/catch.hpp' ? '' : null),
  links: () => true,
  chromium: true,
  firefox: true,
  webkit: true,
  numpy: true,
};

const bare: Machine = {
  has: () => false,
  version: () => '',
  include: () => null,
  links: () => false,
  chromium: false,
  firefox: false,
  webkit: false,
  numpy: false,
};

const names = (purpose: 'build' | 'test', machine: Machine): string[] =>
  aptPackages(missingTools(purpose, machine));

describe('missingTools', () => {
  it('finds nothing to install on a machine that has everything', () => {
    expect(names('test', full)).toEqual([]);
  });

  it('asks for the build tools alone when building', () => {
    expect(names('build', bare)).toEqual(['g++', 'cmake', 'ninja-build', 'emscripten', 'libeigen3-dev']);
  });

  it('asks for everything when testing', () => {
    expect(names('test', bare)).toEqual(tools.map((tool) => tool.apt));
  });

  it('asks for just the missing package', () => {
    expect(names('test', { ...full, has: (command) => command !== 'ninja' })).toEqual(['ninja-build']);
    expect(names('test', { ...full, chromium: false })).toEqual(['chromium']);
    expect(names('test', { ...full, firefox: false })).toEqual(['firefox-esr']);
    expect(names('test', { ...full, webkit: false })).toEqual(['webkit2gtk-driver']);
    expect(names('test', { ...full, numpy: false })).toEqual(['python3-numpy']);
    for (const tool of ['clang-tidy', 'cppcheck']) {
      expect(names('test', { ...full, has: (command) => command !== tool })).toEqual([tool]);
    }
  });

  it('asks for libFuzzer where clang++ has none, for tests alone', () => {
    const links = (flag: string): boolean => flag !== '-fsanitize=fuzzer';
    expect(names('test', { ...full, links })).toEqual(['libclang-rt-dev']);
    expect(names('build', { ...full, links })).toEqual([]);
    const onlyGcc = { ...full, links, has: (command: string) => command !== 'clang++' };
    expect(names('test', onlyGcc)).toEqual(['clang', 'libclang-rt-dev']);
  });

  it('leaves an emcc that is there alone', () => {
    expect(names('build', { ...bare, has: (command) => command === 'emcc' })).not.toContain('emscripten');
  });

  it('refuses versions that are too old', () => {
    expect(names('build', { ...full, version: () => 'cmake version 3.16.3' })).toEqual(['cmake']);
    const eigen33 = eigen34.replace('MAJOR_VERSION 4', 'MAJOR_VERSION 3');
    expect(names('build', { ...full, include: () => eigen33 })).toEqual(['libeigen3-dev']);
  });

  it('takes Eigen 5 and Catch2 3', () => {
    const eigen5 =
      '#define EIGEN_WORLD_VERSION 3\n#define EIGEN_MAJOR_VERSION 5\n#define EIGEN_MINOR_VERSION 0\n';
    const headers: Readonly<Record<string, string>> = { 'Eigen/Version': eigen5, 'catch2/catch_all.hpp': '' };
    expect(names('test', { ...full, include: (path) => headers[path] ?? null })).toEqual([]);
  });
});

describe('thisMachine', () => {
  it('finds libFuzzer by linking with it', () => {
    const { links } = thisMachine();
    expect(links('-fsanitize=fuzzer')).toBe(true);
    // Without its `main`, or by a flag that clang++ doesn't know, there is no program.
    expect(links('-O1')).toBe(false);
    expect(links('-fsanitize=nothing')).toBe(false);
  });
});

describe('isAtLeast', () => {
  it('compares number by number', () => {
    expect(isAtLeast('20.19.0', '20.19')).toBe(true);
    expect(isAtLeast('20.9.0', '20.19')).toBe(false);
    expect(isAtLeast('22.1.0', '20.19')).toBe(true);
    expect(isAtLeast('18.20.4', '20.19')).toBe(false);
  });
});

describe('advice', () => {
  const lines = (machine: Machine): string[] => advice(missingTools('test', machine)).split('\n');

  it('names the packages for each system', () => {
    const text = lines(bare);
    expect(text).toContain(
      '  sudo apt-get install --no-install-recommends ' +
        'g++ cmake ninja-build emscripten libeigen3-dev catch2 clang-format clang-tidy cppcheck clang libclang-rt-dev chromium ' +
        'firefox-esr webkit2gtk-driver xvfb python3-numpy',
    );
    expect(text).toContain(
      '  sudo dnf install gcc-c++ cmake ninja-build eigen3-devel catch-devel ' +
        'clang-tools-extra cppcheck clang compiler-rt chromium firefox webkit2gtk-driver xorg-x11-server-Xvfb python3-numpy',
    );
    expect(text).toContain('  xcode-select --install');
    expect(text).toContain(
      '  brew install cmake ninja emscripten eigen catch2 clang-format llvm cppcheck webkitgtk xorg-server numpy',
    );
    expect(text).toContain('  export PATH="$(brew --prefix llvm)/bin:$PATH"');
    expect(text).toContain('  brew install --cask chromium');
    expect(text.join('\n')).toContain('./emsdk install latest');
  });

  it('says nothing of what is there', () => {
    const text = lines({ ...full, has: (command) => command !== 'ninja' });
    expect(text[0]).toBe('Missing: Ninja. Install what is missing, then try again.');
    expect(text).toContain('  brew install ninja');
    expect(text.join('\n')).not.toMatch(/emsdk|xcode|cask|g\+\+|llvm/);
  });

  it('sends Fedora to emsdk when only Emscripten is missing', () => {
    const text = lines({ ...full, has: (command) => command !== 'emcc' });
    expect(text.join('\n')).not.toContain('dnf install');
    expect(text).toContain('  and Emscripten from emsdk, below');
  });
});
