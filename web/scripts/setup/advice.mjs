/** @typedef {import('./tools.mjs').Tool} Tool */

/**
 * The Debian packages for some tools.
 *
 * @param {readonly Tool[]} missing
 */
export const aptPackages = (missing) => missing.map((tool) => tool.apt);

/** One package may hold several tools. @param {readonly string[]} names */
const withoutRepeats = (names) => [...new Set(names)];

/** @param {readonly Tool[]} missing */
function fedoraLine(missing) {
  const packages = withoutRepeats(missing.flatMap((tool) => (tool.dnf === null ? [] : [tool.dnf])));
  return packages.length > 0 ? [`  sudo dnf install ${packages.join(' ')}`] : [];
}

/** @param {readonly Tool[]} missing */
function homebrewLines(missing) {
  const names = withoutRepeats(missing.flatMap((tool) => (tool.brew === null ? [] : [tool.brew])));
  const formulas = names.filter((name) => !name.startsWith('--'));
  const casks = names.filter((name) => name.startsWith('--'));
  return [
    ...(missing.some((tool) => tool.brew === null) ? ['  xcode-select --install'] : []),
    ...(formulas.length > 0 ? [`  brew install ${formulas.join(' ')}`] : []),
    ...casks.map((cask) => `  brew install ${cask}`),
    // Homebrew keeps it off the PATH, where Xcode's clang is.
    ...(names.includes('llvm') ? ['  export PATH="$(brew --prefix llvm)/bin:$PATH"'] : []),
  ];
}

const emsdkLines = [
  '  git clone https://github.com/emscripten-core/emsdk && cd emsdk',
  '  ./emsdk install latest && ./emsdk activate latest && source ./emsdk_env.sh',
];

/**
 * What to install by hand where no package manager can be used.
 *
 * @param {readonly Tool[]} missing
 */
export function advice(missing) {
  const needsEmsdk = missing.some((tool) => tool.dnf === null);
  const sections = [
    ['Debian, Ubuntu:', `  sudo apt-get install --no-install-recommends ${aptPackages(missing).join(' ')}`],
    ['Fedora:', ...fedoraLine(missing), ...(needsEmsdk ? ['  and Emscripten from emsdk, below'] : [])],
    ['macOS:', ...homebrewLines(missing)],
    ...(needsEmsdk ? [['Emscripten on any system, from emsdk (found through $EMSDK):', ...emsdkLines]] : []),
  ];
  const names = missing.map((tool) => tool.name).join(', ');
  return [`Missing: ${names}. Install what is missing, then try again.`, ...sections.flat()].join('\n');
}
