import { describe, expect, it } from 'vitest';
import { createTimer } from '../../../web/scripts/bench/programs/timer.mjs';

/** A program whose jobs take as many milliseconds as they are told, on a clock of its own. */
function fakeProgram(millisecondsOnce: readonly number[]) {
  let now = 0;
  let runs = 0;
  const calls: number[] = [];
  const asked: unknown[] = [];
  const run = (times: number) => {
    calls.push(times);
    now += times * (millisecondsOnce[runs++ % millisecondsOnce.length] ?? 0);
  };
  const job =
    (leastTimes: number) =>
    (...what: unknown[]) => {
      asked.push(what);
      return { run, work: 10, leastTimes };
    };
  const answer = createTimer({ version: '1.2.3', train: job(3), field: job(1) }, () => now);
  return { answer, calls, asked };
}

describe('createTimer', () => {
  it('answers with the work and the seconds of one slice', () => {
    const { answer, asked } = fakeProgram([1]);
    // 32 slices of 10 ms, which are 10 times, which are 100 samples.
    expect(answer('train 2,4,1 1600 10 0.32')).toBe('100 0.01');
    expect(asked).toEqual([[[2, 4, 1], 1600, 10, undefined, undefined]]);
  });

  it('hands on the activation and the optimizer', () => {
    const { answer, asked } = fakeProgram([1]);
    answer('train 2,4,1 1600 10 tanh adam 0.32');
    expect(asked).toEqual([[[2, 4, 1], 1600, 10, 'tanh', 'adam']]);
  });

  it('takes the fastest slice', () => {
    const { answer } = fakeProgram([2, 1]);
    const [work = NaN, seconds = NaN] = answer('field 2,4,1 256 0.32').split(' ').map(Number);
    expect(work / seconds).toBeCloseTo(10_000);
  });

  it('keeps to the least that a job is typical for, and times it at least twice', () => {
    const { answer, calls } = fakeProgram([100]);
    expect(answer('train 2,4,1 1600 0 0.1')).toBe('30 0.3');
    expect(calls.slice(-2)).toEqual([3, 3]);
  });

  it('makes each job once and warms it up once', () => {
    const { answer, asked, calls } = fakeProgram([1]);
    answer('field 2,4,1 256 0.002');
    const before = calls.length;
    answer('field 2,4,1 256 0.004');
    expect(asked).toEqual([[[2, 4, 1], 256]]);
    expect(calls.slice(before)).toEqual([1, 1, 1, 1]);
  });

  it('says its version, and refuses what the program cannot do', () => {
    const { answer } = fakeProgram([1]);
    expect(answer('version')).toBe('1.2.3');
    expect(() => answer('peak 0.1')).toThrow('unknown question');
    expect(() => answer('nonsense')).toThrow('unknown question');
  });
});
