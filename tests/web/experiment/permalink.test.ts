import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reader, Writer } from '../../../web/src/experiment/arithmetic-coder.ts';
import { ExperimentError, LinkError } from '../../../web/src/experiment/error.ts';
import { codeNumber, codeWhole } from '../../../web/src/experiment/link-numbers.ts';
import { parameterCount } from '../../../web/src/experiment/parameter-layout.ts';
import {
  decodeLink,
  encodeLink,
  fromBase64Url,
  toBase64Url,
  type Link,
} from '../../../web/src/experiment/permalink.ts';
import { presetExperiment, presetNames } from '../../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import type { Experiment, LabelledPoint } from '../../../web/src/experiment/types.ts';
import { documents } from './documents.ts';

/** As long as the address of a page of a project usually is. */
const page = 'https://somebody.github.io/frontera/?lang=es#';
const longestAddress = 2000;

const linkTo = (experiment: Experiment, more: Partial<Link> = {}): Link => ({
  experiment,
  epoch: 0,
  parameters: null,
  ...more,
});

/** Park and Miller's generator: the same points in each run of the test. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The empty plane with random points on it, and the output that fits their classes. */
function drawn(count: number, classes: number): Experiment {
  const random = seeded(count + classes);
  const coordinate = (): number => Math.round((2 * random() - 1) * 10_000) / 10_000 + 0;
  const points = Array.from({ length: count }, (): LabelledPoint => [
    coordinate(),
    coordinate(),
    Math.floor(classes * random()),
  ]);
  const empty = presetExperiment('empty-plane');
  const hidden = empty.layers.slice(0, -1);
  const output = { units: classes, activation: 'softmax' } as const;
  const data = { ...empty.data, points, classes };
  return parseExperiment({
    ...empty,
    data,
    layers: [...hidden, output],
    loss: 'categorical-cross-entropy',
  });
}

/** Normal numbers, as weights are, after Box and Muller. */
function weights(experiment: Experiment): Float32Array {
  const random = seeded(5);
  return Float32Array.from(
    { length: parameterCount(experiment) },
    () => 2 * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()),
  );
}

const gridded = (points: readonly LabelledPoint[]): readonly LabelledPoint[] =>
  points.map(([x1, x2, label]) => [Math.round(x1 * 1e4) / 1e4, Math.round(x2 * 1e4) / 1e4, label]);

describe('a link', () => {
  it('gives back any document exactly, with its epoch', () => {
    fc.assert(
      fc.property(documents, fc.nat(2_147_483_647), fc.boolean(), (document, epoch, isDrawn) => {
        const exact = parseExperiment(document);
        const { data } = exact;
        const experiment =
          isDrawn && data.kind === 'points'
            ? { ...exact, data: { ...data, points: gridded(data.points) } }
            : exact;
        const code = encodeLink(linkTo(experiment, { epoch }));
        expect(code).toMatch(/^[1-3][\w-]+$/u);
        expect(decodeLink(code)).toEqual({ experiment, epoch, parameters: null });
      }),
      { numRuns: 400 },
    );
  });

  it('gives back any weights bit for bit', () => {
    const experiment = presetExperiment('empty-plane');
    const count = parameterCount(experiment);
    expect(count).toBe(105);
    const some = { minLength: count, maxLength: count, noNaN: true, noDefaultInfinity: true };
    const bitsOf = (numbers: Float32Array): Uint32Array => new Uint32Array(Float32Array.from(numbers).buffer);
    fc.assert(
      fc.property(fc.float32Array(some), (parameters) => {
        const found = decodeLink(encodeLink(linkTo(experiment, { parameters }))).parameters;
        expect(bitsOf(found ?? new Float32Array())).toEqual(bitsOf(parameters));
      }),
    );
  });

  it('refuses weights of another network, and those that are no numbers', () => {
    const experiment = presetExperiment('empty-plane');
    const encode = (parameters: Float32Array) => () => encodeLink(linkTo(experiment, { parameters }));
    expect(encode(new Float32Array(104))).toThrow(new RangeError('104 parameters, not 105'));
    expect(encode(new Float32Array(106))).toThrow(RangeError);
    const oneBad = new Float32Array(105);
    oneBad[104] = Number.NaN;
    expect(encode(oneBad)).toThrow(new RangeError('a parameter is not finite'));
  });

  it.each([2, 3, 8])('to 200 points all over the plane in %i classes fits into an address', (classes) => {
    const experiment = drawn(200, classes);
    const bare = page + encodeLink(linkTo(experiment, { epoch: 100_000 }));
    const whole = page + encodeLink(linkTo(experiment, { epoch: 100_000, parameters: weights(experiment) }));
    expect(bare.length).toBeLessThan(1200);
    expect(whole.length).toBeLessThanOrEqual(longestAddress);
  });

  it('with names of classes and axes is of the second version and little longer; without them it is as it was', () => {
    const bare = drawn(100, 3);
    const axis = (name: string) => ({ name, from: 4.3, to: 7.9, decimals: 1 });
    const names = {
      axes: [axis('sepal_length (cm)'), axis('sepal_width (cm)')],
      classes: ['setosa', 'versicolor', 'virginica'],
    };
    const named = parseExperiment({ ...bare, data: { ...bare.data, names } });
    const [without, withNames] = [encodeLink(linkTo(bare)), encodeLink(linkTo(named))];
    expect([without[0], withNames[0]]).toEqual(['1', '2']);
    expect(withNames.length - without.length).toBeLessThan(180);
    expect(decodeLink(withNames).experiment).toEqual(named);
  });

  it('with points given for testing is of the third version and little longer, with names and without', () => {
    const bare = drawn(200, 3);
    if (bare.data.kind !== 'points') throw new Error('generated');
    const names = {
      axes: [
        { name: 'a', from: 0, to: 1, decimals: 1 },
        { name: 'b', from: 0, to: 1, decimals: 1 },
      ],
      classes: ['p', 'q', 'r'],
    };
    const points = bare.data.points.map((point, at) => (at < 150 ? point : [...point, 1]));
    const tested = parseExperiment({ ...bare, data: { ...bare.data, points } });
    const both = parseExperiment({ ...bare, data: { ...bare.data, points, names } });
    const [code, withNames] = [encodeLink(linkTo(tested)), encodeLink(linkTo(both))];
    expect([code[0], withNames[0]]).toEqual(['3', '3']);
    expect(code.length - encodeLink(linkTo(bare)).length).toBeLessThan(20);
    expect(decodeLink(code).experiment).toEqual(tested);
    expect(decodeLink(withNames).experiment).toEqual(both);
  });

  it('to a preset is short', () => {
    for (const name of presetNames) {
      const code = encodeLink(linkTo(presetExperiment(name), { epoch: 12_345 }));
      expect(page.length + code.length).toBeLessThan(100);
    }
  });

  it('to 100,000 points is read as it was written', () => {
    const experiment = drawn(100_000, 8);
    expect(decodeLink(encodeLink(linkTo(experiment))).experiment).toEqual(experiment);
  });
});

describe('links that were made before', () => {
  // They are out there: whoever changes what a code means must count the version up and go on reading these.
  it.each([
    ['double-circles', '12lpqu3_3'],
    ['empty-plane', '1T0Ajy4EdWvJrEN_-xMNXyA'],
  ])('open: %s', (name, code) => {
    expect(decodeLink(code)).toEqual(linkTo(presetExperiment(name)));
    // What is as usual takes one bit: also lists, which are other lists in every document that was read.
    expect(encodeLink(linkTo(structuredClone(presetExperiment(name))))).toBe(code);
  });

  it('open: points, a wave of settings, weights', () => {
    const code =
      '1afPEr4VmL_zT0YHL5uORKqqqqqqnEY1ZVKnELMU0uASC6srvGwdK7PSjE9Dv__IuA5NIgqBzCP_RpdE_S05sM9r_oL64ECgcRJVCGX4AAAAAvA8DGN-iNWcWEhxnAkod11RQVH90gZRr8CM';
    const experiment = parseExperiment({
      version: 1,
      data: {
        kind: 'points',
        points: [
          [0.5, -0.25, 2],
          [0.1, 1 / 3, 0],
        ],
        classes: 3,
        testFraction: 0.2,
        seed: 7,
      },
      features: ['x1', 'x2', 'x1*x2'],
      layers: [
        { units: 2, activation: 'gelu' },
        { units: 3, activation: 'softmax' },
      ],
      loss: 'categorical-cross-entropy',
      optimizer: { name: 'adamw', learningRate: 0.003, beta1: 0.8 },
      batchSize: 10,
      shuffle: true,
      regularization: { l2: 1e-5 },
      initializer: 'he-normal',
      seed: 4_294_967_295,
    });
    const parameters = Float32Array.from({ length: 17 }, (_, index) => index / 8 - 1);
    expect(encodeLink({ experiment, epoch: 321, parameters })).toBe(code);
    expect(decodeLink(code)).toEqual({ experiment, epoch: 321, parameters });
  });
});

describe('a link to an epoch that there is not', () => {
  it.each([
    ['1Pyjfxn_3l6wuQA', '2147483648'],
    ['1pJxjCH_3__gHv____7U', '9007199254740991'],
  ])('is refused with its path: %s', (code, value) => {
    const allowed = { kind: 'number', min: 0, max: 2_147_483_647, integer: true };
    try {
      decodeLink(code);
    } catch (error) {
      expect(error).toBeInstanceOf(ExperimentError);
      expect((error as ExperimentError).toData()).toEqual({ path: 'epoch', value, allowed });
      return;
    }
    throw new Error('the link was opened');
  });

  it('is not made either; the last epoch has one', () => {
    const last = linkTo(presetExperiment('xor'), { epoch: 2_147_483_647 });
    expect(decodeLink(encodeLink(last))).toEqual(last);
    expect(() => encodeLink({ ...last, epoch: 2_147_483_648 })).toThrow(ExperimentError);
  });
});

describe('a link that is not whole', () => {
  const code = encodeLink(linkTo(drawn(20, 3), { epoch: 7, parameters: weights(drawn(20, 3)) }));
  const problemOf = (text: string): string => {
    try {
      decodeLink(text);
    } catch (error) {
      if (error instanceof LinkError) return error.problem;
      throw error;
    }
    return 'none';
  };

  it('is noticed, whichever letter is another', () => {
    const places = [...Array(code.length).keys()].slice(1);
    for (const place of places) {
      const letter = code[place] === 'A' ? 'B' : 'A';
      expect(problemOf(code.slice(0, place) + letter + code.slice(place + 1))).toBe('damaged');
    }
  });

  it('is noticed, wherever it was cut', () => {
    for (let length = 0; length < code.length; length += 1)
      expect(problemOf(code.slice(0, length))).toBe('damaged');
  });

  it('is noticed in texts from elsewhere', () => {
    for (const text of [
      '',
      '1',
      '1AAAAAA',
      'figure',
      '#',
      '1🦊',
      `${code}A`,
      `1${'A'.repeat(5000)}`,
      '{"version":1}',
    ])
      expect(problemOf(text)).toBe('damaged');
    expect(problemOf(`4${code.slice(1)}`)).toBe('newer');
  });

  it('is told from one of a later version also in words', () => {
    expect(() => decodeLink('1')).toThrow(/^the link is damaged or incomplete$/u);
    expect(() => decodeLink('9')).toThrow(/^the link is of a later version$/u);
    expect(new LinkError('damaged').name).toBe('LinkError');
  });

  it('never fails otherwise, even where its checksum is right', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (body) => {
        let hash = 0x811c9dc5;
        for (const byte of body) hash = Math.imul(hash ^ byte, 0x01000193);
        const bytes = Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash, ...body);
        try {
          const { experiment, parameters } = decodeLink(`1${toBase64Url(bytes)}`);
          expect(parseExperiment(experiment)).toEqual(experiment);
          expect(parameters?.every(Number.isFinite) ?? true).toBe(true);
        } catch (error) {
          expect(error instanceof LinkError || error instanceof ExperimentError).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the coder', () => {
  it('gives back any numbers in their order', () => {
    const any = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 0.16, 1e-8, 1e22, 5e-324),
    );
    fc.assert(
      fc.property(fc.array(any), fc.array(fc.maxSafeNat()), (numbers, wholes) => {
        const writer = new Writer();
        for (const value of numbers) codeNumber(writer, value);
        for (const value of wholes) codeWhole(writer, value);
        const reader = new Reader(writer.finish());
        expect(numbers.map(() => codeNumber(reader, 0))).toEqual(numbers);
        expect(wholes.map(() => codeWhole(reader, 0))).toEqual(wholes);
      }),
      { numRuns: 300 },
    );
  });

  it('hands carries on through bytes of 255', () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 250, max: 255 }), fc.constant(256)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 2 }), (values, last) => {
        const writer = new Writer();
        for (const [value, count] of values) writer.uniform(value, count);
        writer.uniform(last, 3);
        const reader = new Reader(writer.finish());
        expect(values.map(([, count]) => reader.uniform(0, count))).toEqual(values.map(([value]) => value));
        expect(reader.uniform(0, 3)).toBe(last);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('base64url', () => {
  it('is what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
    expect(fromBase64Url('a+b')).toBeNull();
  });
});
