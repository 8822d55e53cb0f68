import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import vitestConfig from '../vitest.config.ts';
import { LoadFailures } from './load-failures.ts';

/** A change that many tests notice is done with at the first: those that train networks come last. */
class EngineLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.includes('/tests/engine/') ? 1 : 0);
    return [...files].sort((one, other) => rank(one) - rank(other));
  }
}

/** For `npm run mutate:web`. */
export default mergeConfig(
  vitestConfig,
  defineConfig({
    test: {
      // Each change gets a worker of its own; that each file does too would take three times as long.
      isolate: false,
      setupFiles: [new URL('setup.ts', import.meta.url).pathname],
      reporters: [new LoadFailures()],
      sequence: { sequencer: EngineLast },
    },
  }),
);
