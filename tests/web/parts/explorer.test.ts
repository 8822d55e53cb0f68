/** What explorers draw and say, without a page. */
import { describe, expect, test } from 'vitest';
import type { ExperimentErrorData } from '../../../web/src/experiment/error.ts';
import { explorerMessagesFor } from '../../../web/src/i18n/explorer-messages.ts';
import { slopeWords } from '../../../web/src/parts/activation/activation-words.ts';
import {
  curvePath,
  margins,
  placeX,
  placeY,
  rangeAround,
  tangentPath,
  ticksOf,
  valueAt,
} from '../../../web/src/parts/explorer/chart-scale.ts';
import { fixedNumber } from '../../../web/src/parts/explorer/fixed-number.ts';
import { lossReading, outputs } from '../../../web/src/parts/loss/loss-curves.ts';
import { lossWords } from '../../../web/src/parts/loss/loss-words.ts';
import { biasThrough, reach, tipOf, zeroLine } from '../../../web/src/parts/neuron/neuron-geometry.ts';
import { neuronWords } from '../../../web/src/parts/neuron/neuron-words.ts';
import { numberIn, oneOf, Setting } from '../../../web/src/parts/explorer/setting.ts';

const frame = { widthPx: 450, heightPx: 234, x: [-6, 6], y: [-1, 1] } as const;

describe('the scale of a chart', () => {
  test('a place and its number belong together, and no place is beyond the axis', () => {
    for (const value of [-6, -1.25, 0, 3.5, 6])
      expect(valueAt(frame, placeX(frame, value))).toBeCloseTo(value, 12);
    expect([valueAt(frame, -100), valueAt(frame, 1000)]).toEqual([-6, 6]);
    expect([placeX(frame, -6), placeY(frame, 1)]).toEqual([margins.left, margins.top]);
  });

  test.each([
    [[-6, 6], 7, [-6, -4, -2, 0, 2, 4, 6]],
    [[-0.08, 1.08], 5, [0, 0.5, 1]],
    [[0, 1], 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [[0, 3e-6], 3, [0, 1e-6, 2e-6, 3e-6]],
    [[-2e6, 0], 4, [-2e6, -1.5e6, -1e6, -5e5, 0]],
  ] as const)('ticks of %j are round numbers', (range, about, expected) => {
    expect(ticksOf(range, about)).toEqual(expected);
  });

  test('a range holds 0 and every number that there is', () => {
    expect(rangeAround([2, null, 4], 0)).toEqual([0, 4]);
    expect(rangeAround([], 0.5)).toEqual([-0.5, 0.5]);
  });

  test('a curve is interrupted where a number is missing and where it jumps, and holds no NaN', () => {
    const path = curvePath(frame, [-6, -3, 0, 3, 6], [0, null, 0, 1, 1], 0.5);
    expect(path.match(/[ML]/gu)).toEqual(['M', 'M', 'M', 'L']);
    expect(path).not.toContain('NaN');
    expect(curvePath(frame, [0], [1e300])).toMatch(/^M238\.00 -100000\.00$/u);
  });

  test('a tangent has the slope that it stands for, on both sides the same length', () => {
    const [, ax, ay, bx, by] = /^M(\S+) (\S+)L(\S+) (\S+)$/u.exec(tangentPath(frame, 1, 0.5, 0.25, 40)) ?? [];
    const [dx, dy] = [Number(bx) - Number(ax), Number(by) - Number(ay)];
    const [perX, perY] = [400 / 12, 200 / 2];
    expect(-dy / perY / (dx / perX)).toBeCloseTo(0.25, 2);
    expect(Math.hypot(dx, dy)).toBeCloseTo(80, 1);
  });
});

describe('a setting', () => {
  const problems: (ExperimentErrorData | null)[] = [];
  const host = {
    requestUpdate: () => undefined,
    refused: (_: string, problem: ExperimentErrorData | null) => problems.push(problem),
  };

  test('takes texts and numbers, rounds to its steps, and comes back to what it is without', () => {
    const z = new Setting(host, 'z', numberIn(-6, 6, 100), 1);
    for (const [given, value] of [
      ['-2', -2],
      [3.14159, 3.14],
      [' 6 ', 6],
      [-0.001, 0],
      [null, 1],
    ] as const) {
      z.set(given);
      expect(Object.is(z.value, value), String(given)).toBe(true);
    }
    expect(problems.splice(0)).toEqual([null, null, null, null, null]);
  });

  test.each(['', 'x', '7', 6.01, NaN, Infinity, {}, true])(
    'refuses %j by its name, and keeps what stands',
    (given) => {
      const z = new Setting(host, 'z', numberIn(-6, 6, 100), 1);
      z.set(2);
      z.set(given);
      expect(z.value).toBe(2);
      const [, problem] = problems.splice(0);
      expect(problem).toMatchObject({ path: 'z', allowed: { kind: 'number', min: -6, max: 6 } });
    },
  );

  test('a name is one of its list', () => {
    const name = new Setting(host, 'activation', oneOf(['relu', 'tanh']), 'relu');
    name.set('tanh');
    name.set('softmax');
    expect(name.value).toBe('tanh');
    expect(problems.splice(0)[1]?.value).toBe('"softmax"');
  });

  test('a whole number takes no fraction', () => {
    const count = new Setting(host, 'n', numberIn(1, 3, 1), 1);
    count.set('2.5');
    expect(count.value).toBe(1);
    count.set('2');
    expect(count.value).toBe(2);
  });
});

describe('what a slope says', () => {
  const said = (activation: 'relu' | 'leaky-relu' | 'swish', slope: number, isTurning = false): string => {
    const texts = explorerMessagesFor('es');
    return slopeWords(activation, slope, isTurning, { language: 'es', texts });
  };

  test('dead, saturated, falling, turning, whole and part of the gradient', () => {
    const texts = explorerMessagesFor('es');
    expect(said('relu', 0)).toBe(texts.activationDead);
    expect(said('relu', 1)).toBe(texts.activationWhole);
    expect(said('swish', -0.01)).toBe(texts.activationSaturated);
    expect(said('swish', -0.01, true)).toBe(texts.activationTurning);
    expect(said('swish', -0.09)).toBe(texts.activationFalling);
    expect(said('leaky-relu', 0.01)).toMatch(/1\s%/u);
  });
});

describe('what both costs say', () => {
  const texts = explorerMessagesFor('en');
  /** With the derivatives of both costs by hand. */
  const said = (target: 0 | 1, a: number): string => {
    const slope = a * (1 - a);
    return lossWords(
      {
        ...{ target, output: a, z: Math.log(a / (1 - a)), activationSlope: slope },
        squaredError: { cost: (a - target) ** 2, slope: 2 * (a - target), delta: 2 * (a - target) * slope },
        crossEntropy: { cost: 0, slope: (a - target) / slope, delta: a - target },
      },
      { language: 'en', texts },
    );
  };

  test.each([
    [1, 0.05, texts.lossSure, '11'],
    [0, 0.99, texts.lossSure, '51'],
    [1, 0.25, texts.lossWrong, '2.7'],
    [0, 0.25, texts.lossRight, '2.7'],
    [1, 0.95, texts.lossDone, '11'],
  ] as const)('y = %d, a = %d', (target, a, beginning, factor) => {
    expect(said(target, a)).toMatch(new RegExp(`^${beginning}.*pulls ${factor} times`, 'u'));
  });

  test('an output finds its own number in the curves, and none where one is not finite', () => {
    const numbers = outputs.map((a) => 10 * a);
    const curve = { outputs: numbers, costs: numbers, slopes: numbers, deltas: numbers };
    const activation = { values: numbers, slopes: numbers };
    const curves = { squaredError: curve, crossEntropy: curve, activation };
    for (const output of outputs)
      expect(lossReading(curves, 1, output)?.squaredError.cost).toBeCloseTo(10 * output, 9);
    const broken = { ...curves, crossEntropy: { ...curve, slopes: numbers.map(() => null) } };
    expect(lossReading(broken, 1, 0.5)).toBeNull();
  });
});

describe('the line of a neuron', () => {
  test.each([
    [1.6, 1, -0.5],
    [-3, 0, 1.5],
    [0, 0.02, 0.02],
    [2, -2, 0],
    [-0.5, -3, -2.98],
  ])('w = (%d, %d), b = %d: z is 0 at both ends, which lie on the edge', (w1, w2, b) => {
    const ends = zeroLine({ w1, w2, b }) ?? [];
    expect(ends).toHaveLength(2);
    for (const { x, y } of ends) {
      expect(w1 * x + w2 * y + b).toBeCloseTo(0, 9);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeCloseTo(reach, 9);
    }
  });

  test('there is none where both weights are 0, and none beyond the plane', () => {
    expect(zeroLine({ w1: 0, w2: 0, b: 0 })).toBeNull();
    expect(zeroLine({ w1: 1, w2: 0, b: 2 })).toBeNull();
    expect(zeroLine({ w1: 0.5, w2: 0.5, b: -3 })).toBeNull();
  });

  test('it goes through the place that it is dragged to, and the greatest weights reach the edge', () => {
    const place = { x: 0.7, y: -1.1 };
    const weights = { w1: -1.2, w2: 0.4 };
    const b = biasThrough({ ...weights, b: 0 }, place);
    expect(weights.w1 * place.x + weights.w2 * place.y + b).toBeCloseTo(0, 12);
    expect(tipOf({ w1: 3, w2: -3, b: 0 })).toEqual({ x: reach, y: -reach });
  });

  test.each([
    [0, 0, 1, 'neuronFlat', ''],
    [0.1, 0, 2.5, 'neuronAllAbove', ''],
    [0.1, 0, -2.5, 'neuronAllBelow', ''],
    [2, 1, 0, 'neuronOn', 'neuronSteep'],
    [1, 1, 0.5, 'neuronAbove', 'neuronGentle'],
    [-2, 1, -0.5, 'neuronBelow', 'neuronSteep'],
  ] as const)('w = (%d, %d), b = %d: says %s %s of the middle', (w1, w2, b, side, slope) => {
    const texts = explorerMessagesFor('es');
    const at = { activation: 'tanh', x1: 0, x2: 0, z: b, a: Math.tanh(b) } as const;
    expect(neuronWords({ ...at, w1, w2, b }, { language: 'es', texts })).toBe(
      slope === '' ? texts[side] : `${texts[side]} ${texts[slope]}`,
    );
  });
});

test('a dragged number keeps its decimals, with the mark of the language', () => {
  expect(fixedNumber(-1.2, 2, 'es')).toBe('−1,20');
  expect(fixedNumber(0.5, 1, 'en')).toBe('0.5');
});
