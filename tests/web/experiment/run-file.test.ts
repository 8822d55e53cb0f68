import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import { parameterCount } from '../../../web/src/experiment/parameter-layout.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { readRunFile, writeRunFile } from '../../../web/src/experiment/run-file.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import { documents } from './documents.ts';

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

  it.each([
    ['{', ''],
    ['[]', ''],
    ['null', ''],
    ['{"version":1,"colour":2}', 'colour'],
    ['{"experiment":{"version":1,"seed":-1}}', 'seed'],
    ['{"experiment":{"version":1},"epochs":2}', 'epochs'],
    ['{"experiment":{"version":1},"epoch":1.5}', 'epoch'],
    ['{"experiment":{"version":1},"epoch":2147483648}', 'epoch'],
    ['{"experiment":{"version":1},"parameters":{}}', 'parameters'],
    ['{"experiment":{"version":1},"parameters":[1]}', 'parameters'],
    [`{"experiment":{"version":1},"parameters":[0,1e39${',0'.repeat(119)}]}`, 'parameters[1]'],
    [`{"experiment":{"version":1},"parameters":[0,0,"1"${',0'.repeat(118)}]}`, 'parameters[2]'],
  ])('is refused with the place: %s', (text, path) => {
    try {
      readRunFile(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ExperimentError);
      expect((error as ExperimentError).path).toBe(path);
      return;
    }
    throw new Error('the file was accepted');
  });
});
