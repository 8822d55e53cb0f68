import { describe, expect, it } from 'vitest';
import { fieldCase, trainingCase } from '../../../web/scripts/bench/cases.mjs';
import { caseName, fastestPeer, peakFraction, speedTable } from '../../../web/scripts/bench/report.mjs';
import { scalingTable } from '../../../web/scripts/bench/scaling.mjs';

const columns = [
  { name: 'wasm', side: 'ours' },
  { name: 'NumPy', side: 'reference' },
  { name: 'slow', side: 'peer' },
  { name: 'quick', side: 'peer' },
  { name: 'broken', side: 'peer' },
] as const;

const result = {
  case: trainingCase([2, 12, 6, 1], 0),
  peak: [4e10, 4e10, 2e10],
  speeds: {
    wasm: [2e7, 2e7, 1e7],
    NumPy: [1e8, 1e8, 0.5e8],
    slow: [1e5, 1e5, 1e5],
    quick: [1e6, 2e6, 0.5e6],
  },
};

describe('caseName', () => {
  it('says the net and what is done', () => {
    expect(caseName(trainingCase([2, 3, 1], 0))).toBe('[2,3,1] full batch');
    expect(caseName(trainingCase([2, 3, 1], 10))).toBe('[2,3,1] batches of 10');
    expect(caseName(trainingCase([2, 3, 1], 20, { manner: 'tanh adam' }))).toBe(
      '[2,3,1] batches of 20, tanh, adam',
    );
    expect(caseName(fieldCase([2, 3, 1]))).toBe('[2,3,1] field');
  });
});

describe('peakFraction', () => {
  it("is operations done over the loop's, round by round", () => {
    expect(peakFraction(result, 'wasm')).toBeCloseTo((2e7 * 564) / 4e10);
  });
});

describe('fastestPeer', () => {
  it('is the fastest of the JavaScript peers, whatever else is faster', () => {
    expect(fastestPeer(result, columns)).toEqual({ name: 'quick', ratio: 20 });
  });

  it('is nobody where none was measured', () => {
    expect(fastestPeer(result, columns.slice(0, 2))).toBeNull();
  });
});

describe('speedTable', () => {
  it('shows speeds, how many times as fast the first is, and a dash for what is missing', () => {
    const [, , row = ''] = speedTable([result], columns).split('\n');
    expect(row.split(/ {2,}/)).toEqual([
      '[2,12,6,1] full batch',
      '20.0M',
      '100M 0.20×',
      '100k 200×',
      '1.00M 20.0×',
      '–',
      '11.3',
      '0.28',
      'quick 20.0×',
    ]);
  });
});

describe('scalingTable', () => {
  it('fits the slope to the medians', () => {
    const text = scalingTable({
      title: 'Time',
      unit: 'points',
      readings: [
        { size: 1000, seconds: [1e-4, 1e-4, 9] },
        { size: 10_000, seconds: [1e-3, 1e-3, 1e-3] },
      ],
    });
    expect(text).toMatch(/^10\.0k +1\.00 ms +100 ns {2}█{11}$/m);
    expect(text).toContain('Slope of log time over log points: 1.00 (1 is linear).');
  });
});
