/** Permalink codes, which few figures have: loaded when the first one is to be read or written. */
import { LinkError } from '../experiment/link-error.ts';
import { decodeLink, type Link } from '../experiment/permalink.ts';
import type { LinkTarget } from './link-attribute.ts';

export { encodeLink } from '../experiment/permalink.ts';

/** Loads what a code holds into a figure, which tells what is wrong with a bad one. @throws ExperimentError of its document */
export function openCode(code: string, { figure, controller, messages }: LinkTarget): void {
  const { announcer } = controller;
  let link: Link;
  try {
    link = decodeLink(code);
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    void announcer.complain({ kind: 'bad-link', problem: error.problem }, messages);
    return;
  }
  controller.load(link.experiment);
  controller.start();
  goOn(link, figure, controller).catch((error: unknown) => {
    announcer.report(error);
  });
}

async function goOn(
  { epoch, parameters }: Link,
  figure: LinkTarget['figure'],
  controller: LinkTarget['controller'],
): Promise<void> {
  if (epoch > 0) await figure.seek(epoch);
  // Weights of an epoch that the reader did not want to wait for have no place in the run.
  if (parameters !== null && figure.epoch === epoch) await controller.setParameters(parameters);
}
