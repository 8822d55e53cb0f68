/** Goes over a part of a run again: the same requests in the same order give the same bits. */
import { aLook, type FigureSession, type Snapshot, type Wishes } from '../worker/protocol.ts';
import type { Mark, Place, Route, Timeline } from './timeline.ts';

/** Time of one request: others have their turn between two, and what ends the replay is heard. */
const sliceMs = 80;

interface Replay {
  readonly session: FigureSession;
  readonly timeline: Timeline;
  /** The branch to go along. */
  readonly branch: number;
  /** Reports how far it is after a slice of so many epochs; fulfilled when the next one may begin. False: it ends here. */
  readonly goesOn: (epoch: number, epochs: number) => Promise<boolean>;
  /** Whether the figure still wants to know where it is then. */
  readonly isWanted: () => boolean;
}

/** The worker's answer at the end of the way, or where it was stopped; null where it is no longer wanted. */
export async function replayTo(replay: Replay, route: Route, wishes: Wishes): Promise<Snapshot | null> {
  const { session, timeline } = replay;
  if (route.kind === 'direct') return seek(replay, route.epoch, wishes);
  const changes: Snapshot[] = [];
  if (route.root !== null) {
    changes.push(await session.ask({ kind: 'open', experiment: route.root, wishes: {} }));
    timeline.reopened(replay.branch);
  }
  const isThere = await goAlong(replay, route, changes);
  if (!isThere && !replay.isWanted()) return null;
  const last = await session.ask({ ...aLook, wishes });
  const points = changes.filter((snapshot) => snapshot.points !== null).at(-1);
  return { ...last, points: points?.points ?? null, testMask: points?.testMask ?? null };
}

/** The worker goes back to a snapshot and, in as many slices as it takes, on from there. */
async function seek(replay: Replay, epoch: number, wishes: Wishes): Promise<Snapshot | null> {
  const { session, timeline } = replay;
  const measuredTo = measuredToOf(timeline);
  const first = await session.ask({ kind: 'seek', epoch, budgetMs: sliceMs, measuredTo, wishes });
  const { epoch: reached, status } = first.metrics;
  timeline.arrived({ epoch: reached, steps: 0, diverged: false }, first.passed);
  if (reached >= epoch || status === 'diverged') return first;
  const goesOn = await replay.goesOn(reached, 0);
  const isThere = goesOn && (await goTo(replay, { epoch, steps: 0, diverged: false }));
  if (!isThere && !replay.isWanted()) return null;
  return session.ask({ ...aLook, wishes });
}

/** False: it ended on the way. */
async function goAlong(
  replay: Replay,
  { marks, to }: Extract<Route, { kind: 'replay' }>,
  changes: Snapshot[],
): Promise<boolean> {
  for (const mark of marks) {
    if (!(await goTo(replay, mark.at))) return false;
    changes.push(await apply(replay, mark));
    replay.timeline.applied();
  }
  return goTo(replay, to);
}

async function goTo({ session, timeline, goesOn }: Replay, place: Place): Promise<boolean> {
  const advance = (epochs: number): Promise<Snapshot> =>
    session.ask({
      kind: 'advance',
      epochs,
      budgetMs: sliceMs,
      measuredTo: measuredToOf(timeline),
      wishes: {},
    });
  while (timeline.place.epoch < place.epoch) {
    const { epoch } = timeline.place;
    const { metrics, passed } = await advance(place.epoch - epoch);
    // Without points there is nothing to train.
    if (metrics.epoch === epoch) break;
    timeline.arrived({ epoch: metrics.epoch, steps: 0, diverged: false }, passed);
    if (!(await goesOn(metrics.epoch, metrics.epoch - epoch))) return false;
  }
  for (let step = timeline.place.steps; step < place.steps; step += 1) {
    await session.ask({ kind: 'step', wishes: {} });
    timeline.arrived({ epoch: place.epoch, steps: step + 1, diverged: false });
    if (!(await goesOn(place.epoch, 0))) return false;
  }
  if (place.diverged) await advance(1);
  timeline.arrived(place);
  return true;
}

function measuredToOf(timeline: Timeline): number {
  return timeline.curve()?.end ?? 0;
}

function apply({ session }: Replay, { change }: Mark): Promise<Snapshot> {
  return change.kind === 'document'
    ? session.ask({ kind: 'update', experiment: change.experiment, wishes: {} })
    : session.ask({ kind: 'setParameters', parameters: change.parameters, wishes: {} });
}
