import type { RunnerTestFile } from 'vitest';
import type { Reporter } from 'vitest/node';

/**
 * Has a file that can't be loaded count as a failed test. Stryker looks at tests alone, so it would take a change that keeps
 * modules from loading for one that no test noticed.
 */
export class LoadFailures implements Reporter {
  onFinished(files: RunnerTestFile[] = []): void {
    for (const file of files) {
      const { result } = file;
      if (result === undefined || (result.errors ?? []).length === 0) continue;
      file.tasks.push({
        ...{
          type: 'test',
          mode: 'run',
          name: 'can be loaded',
          id: `${file.id}_load`,
          suite: file,
          file,
          result,
        },
        ...{ meta: {}, timeout: 0, annotations: [] },
        context: undefined as never,
      });
    }
  }
}
