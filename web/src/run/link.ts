/** Permalink codes of runs, which few figures have: loaded when the first one is to be read or written. */
import { LinkError } from '../experiment/error.ts';
import { decodeLink, encodeLink, type Link } from '../experiment/permalink.ts';
import type { AttributeProblem } from './notices.ts';
import type { Run } from './run.ts';
import type { RunRecord } from './types.ts';

/** What a code is opened in. */
export interface LinkTarget {
  /** The figure, which goes there with its group. */
  readonly figure: { readonly epoch: number; readonly seek: (epoch: number) => Promise<void> };
  readonly run: Run;
  /** Tells what is wrong with a code. */
  readonly complain: (problem: AttributeProblem) => void;
}

/** Loads what a code holds into a run. A bad one is told. @throws ExperimentError of its document */
export function open({ figure, run, complain }: LinkTarget, code: string): void {
  let link: Link;
  try {
    link = decodeLink(code.trim());
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    complain({ kind: 'bad-link', problem: error.problem });
    return;
  }
  run.load(link.experiment);
  run.start();
  goOn(link, figure, run).catch((error: unknown) => {
    run.notices.report(error);
  });
}

async function goOn({ epoch, parameters }: Link, figure: LinkTarget['figure'], run: Run): Promise<void> {
  if (epoch > 0) await figure.seek(epoch);
  // Weights of an epoch that the reader did not want to wait for have no place in the run.
  if (parameters !== null && figure.epoch === epoch) await run.setParameters(parameters);
}

/** Beyond so many, writing the code would hold up the page, and no program takes it. */
const mostPointsInCode = 5000;

/** Where the document alone leads there, the code says how far it is; otherwise it brings the weights. */
export function recordOf({
  experiment,
  state,
  timeline,
}: Pick<Run, 'experiment' | 'state' | 'timeline'>): RunRecord {
  if (state === null) throw new Error('The run has not begun.');
  const { epoch } = state.metrics;
  const parameters = state.parameters.slice();
  const record = { experiment, epoch, parameters, fingerprint: state.fingerprint };
  const { data } = experiment;
  if (data.kind === 'points' && data.points.length > mostPointsInCode) return { ...record, code: null };
  const kept = timeline.isStraight ? null : parameters;
  return { ...record, code: encodeLink({ experiment, epoch, parameters: kept }) };
}
