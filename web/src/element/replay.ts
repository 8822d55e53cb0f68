/** Goes over a part of a run again: the same requests in the same order give the same bits. */
import type { Client, Snapshot, Wishes } from '../worker/protocol.ts';
import type { Mark, Place, Route, Timeline } from './timeline.ts';

/** Time of one request: others have their turn between two. */
const sliceMs = 80;

interface Journey {
  readonly client: Client;
  readonly figure: string;
  readonly timeline: Timeline;
  /** The branch to go along. */
  readonly branch: number;
  /** Tells how far it is; false: nobody wants to get there any more. */
  readonly goesOn: (epoch: number) => boolean;
}

/** The worker's answer at the end of the way; null where it was left. */
export async function travel(journey: Journey, route: Route, wishes: Wishes): Promise<Snapshot | null> {
  const { client, figure, timeline } = journey;
  if (route.kind === 'direct') {
    const snapshot = await client.seek(figure, route.epoch, wishes);
    timeline.arrived({ epoch: snapshot.metrics.epoch, steps: 0, diverged: false });
    return snapshot;
  }
  const news: Snapshot[] = [];
  if (route.root !== null) {
    news.push(await client.open(figure, route.root, {}));
    timeline.reopened(journey.branch);
  }
  for (const mark of route.marks) {
    if (!(await goTo(journey, mark.at))) return null;
    news.push(await apply(journey, mark));
    timeline.applied();
  }
  if (!(await goTo(journey, route.to))) return null;
  const last = await client.advance(figure, 0, sliceMs, wishes);
  const points = news.filter((snapshot) => snapshot.points !== null).at(-1);
  return { ...last, points: points?.points ?? null, testMask: points?.testMask ?? null };
}

async function goTo({ client, figure, timeline, goesOn }: Journey, place: Place): Promise<boolean> {
  while (timeline.place.epoch < place.epoch) {
    const { epoch } = timeline.place;
    const { metrics } = await client.advance(figure, place.epoch - epoch, sliceMs, {});
    // Without points there is nothing to train.
    if (metrics.epoch === epoch) break;
    timeline.arrived({ epoch: metrics.epoch, steps: 0, diverged: false });
    if (!goesOn(metrics.epoch)) return false;
  }
  for (let step = timeline.place.steps; step < place.steps; step += 1) await client.step(figure, {});
  if (place.diverged) await client.advance(figure, 1, sliceMs, {});
  timeline.arrived(place);
  return true;
}

function apply({ client, figure }: Journey, { change }: Mark): Promise<Snapshot> {
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
