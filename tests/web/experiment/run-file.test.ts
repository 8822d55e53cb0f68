import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowed } from '../../../web/src/experiment/error.ts';
import { parameterCount } from '../../../web/src/experiment/parameter-layout.ts';
import type { Link } from '../../../web/src/experiment/permalink.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { readRunFile, writeRunFile } from '../../../web/src/experiment/run-file.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import { documents } from './documents.ts';
import { allow, errorOf } from './refusal.ts';

const { fields, integer, length, number, type } = allow;

describe('a run’s file', () => {
  it('gives back any document exactly, with its epoch', () => {
    fc.assert(
      fc.property(documents, fc.nat(2_147_483_647), (document, epoch) => {
        const link = { experiment: parseExperiment(document), epoch, parameters: null };
        expect(readRunFile(writeRunFile(link))).toEqual(link);
      }),
    );
  });

  it('gives back weights bit for bit', () => {
    const experiment = presetExperiment('double-circles');
    const count = parameterCount(experiment);
    const some = { minLength: count, maxLength: count, noNaN: true, noDefaultInfinity: true };
    fc.assert(
      fc.property(fc.float32Array(some), (parameters) => {
        const found = readRunFile(writeRunFile({ experiment, epoch: 3, parameters })).parameters;
        // JSON has no −0, which trains like 0.
        expect(found).toEqual(parameters.map((value) => value + 0));
      }),
    );
  });

  it('is the document itself where there is nothing else, each point on a line', () => {
    const data = {
      kind: 'points',
      points: [
        [0.5, -1e-4, 1],
        [0, 1, 0],
      ],
    };
    const experiment = parseExperiment({ version: 1, data });
    const text = writeRunFile({ experiment, epoch: 0, parameters: null });
    expect(parseExperiment(JSON.parse(text))).toEqual(experiment);
    expect(text).toContain('\n      [0.5, -0.0001, 1],\n      [0, 1, 0]\n');
  });

  it('names the epoch and the weights only where they are', () => {
    const experiment = parseExperiment({ version: 1, layers: [{ units: 1, activation: 'sigmoid' }] });
    const keysOf = (link: Partial<Link>): readonly string[] =>
      Object.keys(
        JSON.parse(writeRunFile({ experiment, epoch: 0, parameters: null, ...link })) as Record<
          string,
          unknown
        >,
      );
    const parameters = Float32Array.of(0.1, -2, 1 / 3);
    expect(keysOf({})).toEqual(Object.keys(experiment));
    expect(keysOf({ epoch: 1 })).toEqual(['experiment', 'epoch']);
    expect(keysOf({ parameters })).toEqual(['experiment', 'parameters']);
    expect(keysOf({ epoch: 7, parameters })).toEqual(['experiment', 'epoch', 'parameters']);
  });

  it('has all weights on one line, with as many digits as tell floats apart', () => {
    const experiment = parseExperiment({ version: 1, layers: [{ units: 1, activation: 'sigmoid' }] });
    const parameters = Float32Array.of(0.1, -2e-9, 1e30);
    const text = writeRunFile({ experiment, epoch: 12, parameters });
    expect(text).toMatch(/^\{\n {2}"experiment": \{\n {4}"version": 1,\n/u);
    expect(text).toMatch(
      /\n {2}"epoch": 12,\n {2}"parameters": \[0\.100000001, -1\.99999994e-9, 1\.00000002e\+30\]\n\}\n$/u,
    );
    // Names stay on lines of their own.
    expect(text).toContain('"features": [\n      "x1",\n      "x2"\n    ]');
  });

  it('may leave out the epoch and the weights, or say that there are none', () => {
    const experiment = parseExperiment({ version: 1 });
    const bare = { experiment, epoch: 0, parameters: null };
    expect(readRunFile('{"experiment":{"version":1}}')).toEqual(bare);
    expect(readRunFile('{"experiment":{"version":1},"epoch":0,"parameters":null}')).toEqual(bare);
  });

  const limit = 3.4028234663852886e38;
  const finite = number(-limit, limit);
  const runFields = fields('experiment', 'epoch', 'parameters');
  const epoch = integer(0, 2_147_483_647);
  const run = (more: string): string => `{"experiment":{"version":1},${more}}`;

  it.each<[text: string, path: string, value: string, allowed: Allowed]>([
    ['{', '', '"{"', type('object')],
    ['[]', '', 'array of 0', type('object')],
    ['null', '', 'null', type('object')],
    ['7', '', '7', type('object')],
    ['{"experiment":null}', '', 'null', type('object')],
    ['{"experiment":{"version":1,"seed":-1}}', 'seed', '-1', integer(0, 4_294_967_295)],
    [run('"epochs":2'), 'epochs', '2', runFields],
    [run('"epoch":1.5'), 'epoch', '1.5', epoch],
    [run('"epoch":2147483648'), 'epoch', '2147483648', epoch],
    [run('"parameters":{}'), 'parameters', 'object', type('array')],
    [run('"parameters":[1]'), 'parameters', 'array of 1', length(121, 121)],
    [run(`"parameters":[0,1e39${',0'.repeat(119)}]`), 'parameters[1]', '1e+39', finite],
    [run(`"parameters":[0,0,"1"${',0'.repeat(118)}]`), 'parameters[2]', '"1"', finite],
    [run(`"parameters":[null${',0'.repeat(120)}]`), 'parameters[0]', 'null', finite],
  ])('is refused with the place, the value and what is allowed: %s', (text, path, value, allowed) => {
    expect(errorOf(() => readRunFile(text)).toData()).toEqual({ path, value, allowed });
  });

  it('is refused for a field that no document has', () => {
    expect(errorOf(() => readRunFile('{"version":1,"colour":2}')).path).toBe('colour');
  });
});
