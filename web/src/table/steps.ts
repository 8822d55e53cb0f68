/**
 * Work that can be done in pieces. It is written as a generator that stops every few thousand characters or cells and
 * says how far it is, from 0 to 1: a page does some pieces in each task and answers in between, a test does all at
 * once.
 */
export type Steps<Result> = Generator<number, Result>;

/** Characters or cells between two stops: about a millisecond of work. */
export const workPerStep = 16_384;

/** Rows between two stops, of which each takes a look at a few cells. */
export const rowsPerStep = 4096;

/** Does something for each place from 0 to `count` − 1, with stops. */
export function* eachPlace(count: number, act: (place: number) => void): Steps<void> {
  for (let place = 0; place < count; place++) {
    act(place);
    if ((place + 1) % rowsPerStep === 0) yield place / count;
  }
}

/** Work that is a part of other work: from one share of that to another. */
export function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}

/** All of it, in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How long one task may take. Below 50 ms a page counts as answering; half of that leaves room for a slow phone. */
const taskMs = 12;

/**
 * All of it, a little in each task. Null once it isn't wanted any more.
 *
 * @param tell Called after each task with how far the work is, from 0 to 1.
 */
export async function inTasks<Result>(
  steps: Steps<Result>,
  tell: (share: number) => void = () => undefined,
  isWanted: () => boolean = () => true,
): Promise<Result | null> {
  let startMs = performance.now();
  let most = 0;
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // A clock that was put back ends the task, too.
    if (Math.abs(performance.now() - startMs) < taskMs) continue;
    // Some work is done twice.
    most = Math.max(most, step.value);
    tell(most);
    await new Promise((resume) => setTimeout(resume));
    startMs = performance.now();
  }
  return null;
}
