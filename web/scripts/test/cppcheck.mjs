import { availableParallelism } from 'node:os';
import { run } from '../lib/commands.mjs';

/** What is left out, each for its reason. */
const suppressed = [
  // A loop says what it does at least as clearly as `std::transform` with a lambda.
  'useStlAlgorithm',
  // A local named as one of the class's functions: members end in `_`, so neither is taken for the other.
  'shadowFunction',
  // Where something is and what was given are written as literals: implicit on purpose.
  'noExplicitConstructor:cpp/include/frontera/refusal.hpp',
  // `optimizer = article_optimizer()`, the initializer of a member, is a use that Cppcheck 2.10 doesn't see.
  'unusedPrivateFunction:cpp/include/frontera/experiment.hpp',
];

/** Checks the core, its face, the examples and the benchmark. */
export function cppcheck() {
  return run('cppcheck', [
    '--quiet',
    // Every configuration, the module's too.
    '--force',
    '--error-exitcode=1',
    '--language=c++',
    '--std=c++17',
    '--enable=warning,style,performance,portability',
    ...suppressed.map((what) => `--suppress=${what}`),
    // embind's block is a macro that Cppcheck would take for a call.
    '-DEMSCRIPTEN_BINDINGS(name)=static void name()',
    `-j${availableParallelism()}`,
    ...['-I', 'cpp/include', 'cpp'],
  ]);
}
