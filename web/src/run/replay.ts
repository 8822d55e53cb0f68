/** Goes over a part of a run again: the same requests in the same order give the same bits. */
import type { Client, Snapshot, Wishes } from '../worker/protocol.ts';
import type { Mark, Place, Route, Timeline } from './timeline.ts';

/** Time of one request: others have their turn between two. */
const sliceMs = 80;

interface ReplayJob {
  readonly client: Client;
  readonly figure: string;
  readonly timeline: Timeline;
  /** The branch to go along. */
  readonly branch: number;
  /** Tells how far it is after a slice of so many epochs; fulfilled when the next one may begin. False: it ends here. */
  readonly goesOn: (epoch: number, epochs: number) => Promise<boolean>;
  /** Whether the figure still wants to know where it is then. */
  readonly isWanted: () => boolean;
}

/** The worker's answer at the end of the way, or where it was stopped; null where it is no longer wanted. */
export async function travel(replay: ReplayJob, route: Route, wishes: Wishes): Promise<Snapshot | null> {
  const { client, figure, timeline } = replay;
  if (route.kind === 'direct') {
    const snapshot = await client.seek(figure, route.epoch, wishes);
    timeline.arrived({ epoch: snapshot.metrics.epoch, steps: 0, diverged: false });
    return snapshot;
  }
  const news: Snapshot[] = [];
  if (route.root !== null) {
    news.push(await client.open(figure, route.root, {}));
    timeline.reopened(replay.branch);
  }
  const isThere = await walk(replay, route, news);
  if (!isThere && !replay.isWanted()) return null;
  const last = await client.advance(figure, 0, sliceMs, wishes);
  const points = news.filter((snapshot) => snapshot.points !== null).at(-1);
  return { ...last, points: points?.points ?? null, testMask: points?.testMask ?? null };
}

/** False: it ended on the way. */
async function walk(
  replay: ReplayJob,
  { marks, to }: Extract<Route, { kind: 'replay' }>,
  news: Snapshot[],
): Promise<boolean> {
  for (const mark of marks) {
    if (!(await goTo(replay, mark.at))) return false;
    news.push(await apply(replay, mark));
    replay.timeline.applied();
  }
  return goTo(replay, to);
}

async function goTo({ client, figure, timeline, goesOn }: ReplayJob, place: Place): Promise<boolean> {
  while (timeline.place.epoch < place.epoch) {
    const { epoch } = timeline.place;
    const { metrics } = await client.advance(figure, place.epoch - epoch, sliceMs, {});
    // Without points there is nothing to train.
    if (metrics.epoch === epoch) break;
    timeline.arrived({ epoch: metrics.epoch, steps: 0, diverged: false });
    if (!(await goesOn(metrics.epoch, metrics.epoch - epoch))) return false;
  }
  for (let step = timeline.place.steps; step < place.steps; step += 1) {
    await client.step(figure, {});
    timeline.arrived({ epoch: place.epoch, steps: step + 1, diverged: false });
    if (!(await goesOn(place.epoch, 0))) return false;
  }
  if (place.diverged) await client.advance(figure, 1, sliceMs, {});
  timeline.arrived(place);
  return true;
}

function apply({ client, figure }: ReplayJob, { change }: Mark): Promise<Snapshot> {
  switch (change.kind) {
    case 'document':
      return client.update(figure, change.experiment, {});
    case 'parameters':
      return client.setParameters(figure, change.parameters, {});
    default: {
      const unreachable: never = change;
      return unreachable;
    }
  }
}
