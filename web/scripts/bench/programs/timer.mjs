// Answers questions with times: the JavaScript counterpart of `Timer` in cpp/bench/main.cpp. Runs in Node and in a page.

/**
 * What one case does `times` times, and how much work once is.
 *
 * @typedef {object} Job
 * @property {(times: number) => void} run
 * @property {number} work
 * @property {number} [leastTimes]  fewer at once wouldn't be typical; by default 1
 */

/**
 * What a program can do; a missing kind is one it doesn't offer.
 *
 * @typedef {object} Program
 * @property {string} version
 * @property {(sizes: readonly number[], points: number, batch: number, activation?: string, optimizer?: string) => Job} train
 *   ours alone are asked for another activation than ReLU and another optimizer than gradient descent
 * @property {(sizes: readonly number[], side: number) => Job} field
 * @property {() => Job} [peak]
 */

/**
 * A measurement is cut into this many slices, of which the fastest counts: other work on the machine can only slow one
 * down, and collecting garbage, which peers do, isn't held against them.
 */
const slices = 32;

/** Long enough for V8 to have replaced the first, slow version of a function. */
const warmUpSeconds = 0.25;

/** What a page can tell apart at best. */
const resolutionSeconds = 1e-5;

/** Seconds that a job took. @typedef {(job: Job, times: number) => number} Time */

/**
 * Many short calls first, since V8 doesn't replace a function while it runs.
 *
 * @param {Job} job
 * @param {Time} time
 * @returns {number} times per second, by the last call
 */
function warmUp(job, time) {
  let times = 1;
  let taken = time(job, times);
  for (let spent = taken; spent < warmUpSeconds; spent += taken) {
    if (taken < warmUpSeconds / 10) times *= 2;
    taken = time(job, times);
  }
  return times / Math.max(taken, resolutionSeconds);
}

/**
 * @param {Program} program
 * @param {readonly string[]} words
 * @returns {Job}
 */
function makeJob(program, [kind, sizes = '', ...rest]) {
  const layers = sizes.split(',').map(Number);
  const [first = 0, second = 0] = rest.map(Number);
  if (kind === 'train') return program.train(layers, first, second, rest[2], rest[3]);
  if (kind === 'field') return program.field(layers, first);
  if (kind === 'peak' && program.peak !== undefined) return program.peak();
  throw new Error('unknown question');
}

/**
 * The fastest of the slices that fit into `seconds`, of at least two.
 *
 * @param {Job} job
 * @param {Time} time
 * @param {number} timesPerSecond  as last seen
 * @param {number} seconds
 */
function measure(job, time, timesPerSecond, seconds) {
  const times = Math.max(1, job.leastTimes ?? 1, Math.floor((timesPerSecond * seconds) / slices));
  const count = Math.min(slices, Math.max(2, Math.round((timesPerSecond * seconds) / times)));
  const taken = Array.from({ length: count }, () => time(job, times));
  return { times, seconds: Math.max(Math.min(...taken), resolutionSeconds) };
}

/**
 * @param {Program} program
 * @param {() => number} [clock]  milliseconds
 * @returns {(question: string) => string} `work seconds`, or what `version` asks for
 */
export function createTimer(program, clock = () => performance.now()) {
  /** @type {Time} */
  const time = ({ run }, times) => {
    const start = clock();
    run(times);
    return (clock() - start) / 1000;
  };
  /** @type {Map<string, { readonly job: Job, timesPerSecond: number }>} */
  const known = new Map();
  return (question) => {
    if (question === 'version') return program.version;
    const words = question.split(' ');
    const allowedSeconds = Number(words.pop());
    const name = words.join(' ');
    let entry = known.get(name);
    if (entry === undefined) {
      const job = makeJob(program, words);
      entry = { job, timesPerSecond: warmUp(job, time) };
      known.set(name, entry);
    }
    const { times, seconds } = measure(entry.job, time, entry.timesPerSecond, allowedSeconds);
    entry.timesPerSecond = times / seconds;
    return `${times * entry.job.work} ${seconds}`;
  };
}
