import type { Playground } from './types.ts';

/** A figure steps, and takes its place in a run, only once it has one. */
export function whenReady(figure: Playground): Promise<void> {
  if (figure.state !== null) return Promise.resolve();
  return new Promise((resolve) => {
    figure.addEventListener(
      'frontera-ready',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
