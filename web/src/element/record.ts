/** What is needed to have a run again. */
import type { Controller } from './controller.ts';
import { encodeLink } from './link.ts';
import type { RunRecord } from './types.ts';

/** Beyond so many, writing the code would hold up the page, and no program takes it. */
const mostPointsInCode = 5000;

/** Where the document alone leads there, the code says how far it is; otherwise it brings the weights. */
export function recordOf({
  experiment,
  state,
  timeline,
}: Pick<Controller, 'experiment' | 'state' | 'timeline'>): RunRecord {
  if (state === null) throw new Error('The run has not begun.');
  const { epoch } = state.metrics;
  const parameters = state.parameters.slice();
  const record = { experiment, epoch, parameters, fingerprint: state.fingerprint };
  const { data } = experiment;
  if (data.kind === 'points' && data.points.length > mostPointsInCode) return { ...record, code: null };
  const kept = timeline.isStraight ? null : parameters;
  return { ...record, code: encodeLink({ experiment, epoch, parameters: kept }) };
}
