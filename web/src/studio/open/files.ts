/** Files in and out: saving one, and reading what a person chose or dropped. */
import type { Playground } from '../../figure/types.ts';
import { whenReady } from '../../figure/when-ready.ts';
import { ExperimentError, LinkError } from '../../experiment/error.ts';
import type { Link } from '../../experiment/permalink.ts';
import { describeError } from '../../i18n/errors.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { StudioContext } from '../panel.ts';

/** More than the limit of points takes, with room for columns that aren't used. */
const largestFileMb = 32;

/** Offers a file to the reader, under the name that the browser's own dialog proposes. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes its copy in a task of its own.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A problem to say to the reader, in whatever language the page has when it is said. */
export type Sentence = (messages: Messages) => string;

/** The bytes of a file, or what stands against reading it. */
export async function readFile(file: File): Promise<Uint8Array | Sentence> {
  const name = shortName(file);
  if (file.size > largestFileMb * 2 ** 20) {
    return (messages) => messages.fileTooLarge(name, formatInteger(largestFileMb, messages.language));
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return (messages) => messages.fileUnreadable(name);
  }
}

export function shortName({ name }: File): string {
  return name.slice(0, 60);
}

/** What is wrong with a link or a file, as a sentence. Anything else is a mistake of ours and is thrown on. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof ExperimentError) return (messages) => describeError(error, messages);
  if (error instanceof LinkError) {
    return (messages) => (error.problem === 'newer' ? messages.linkNewer : messages.linkDamaged);
  }
  throw error;
}

let opened = 0;

/** Loads a run and goes where it stands, unless another one is opened meanwhile. */
export function openRun(context: Pick<StudioContext, 'figure' | 'load'>, run: Link): void {
  opened += 1;
  const turn = opened;
  context.load(run.experiment);
  showRun(context.figure, run, () => turn === opened).catch(() => {
    // The figure has said what went wrong; the document is there all the same.
  });
}

/** Goes where a run stands, on a figure that has its document, as long as that is wanted. */
export async function showRun(
  figure: Playground,
  { epoch, parameters }: Link,
  isWanted: () => boolean,
): Promise<void> {
  if (epoch === 0 && parameters === null) return;
  await whenReady(figure);
  if (isWanted() && epoch > 0) await figure.seek(epoch);
  // Weights of an epoch that the reader did not want to wait for have no place in the run.
  if (isWanted() && figure.epoch === epoch && parameters !== null) await figure.setParameters(parameters);
}
