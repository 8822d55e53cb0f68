import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../web/src/figure/frame/commands.ts';

describe('readCommand', () => {
  it.each([
    { frontera: 1, command: 'play' },
    { frontera: 1, command: 'seek', epoch: 12, id: 'a' },
    { frontera: 1, command: 'seek', epoch: 2_147_483_647 },
    { frontera: 1, command: 'set', values: { seed: 3 } },
    { frontera: 1, command: 'set', experiment: { seed: 3 } },
    { frontera: 1, command: 'get', id: 4 },
    { frontera: 1, command: 'size', scheme: 'light dark' },
  ])('takes %j', (message) => {
    expect(readCommand(message)).toEqual({ command: message });
  });

  it.each([
    [{ frontera: 1, command: 'seek', epoch: -1 }, 'epoch'],
    [{ frontera: 1, command: 'seek', epoch: 1.5 }, 'epoch'],
    [{ frontera: 1, command: 'seek', epoch: Number.NaN }, 'epoch'],
    [{ frontera: 1, command: 'seek', epoch: 2_147_483_648 }, 'epoch'],
    [{ frontera: 1, command: 'seek' }, 'epoch'],
    [{ frontera: 1, command: 'dance' }, 'command'],
    [{ frontera: 1 }, 'command'],
    [{ frontera: 1, command: 'play', speed: 3 }, 'speed'],
    [{ frontera: 1, command: 'set' }, 'values'],
    [{ frontera: 1, command: 'set', values: {}, experiment: {} }, 'values'],
    [{ frontera: 1, command: 'set', values: 'seed=3' }, 'values'],
    [{ frontera: 1, command: 'get', id: {} }, 'id'],
  ])('says what is wrong with %j', (message, field) => {
    expect(readCommand(message)).toMatchObject({ field });
  });

  it.each([
    null,
    undefined,
    3,
    'play',
    [],
    {},
    { command: 'play' },
    { frontera: 2, command: 'play' },
    { frontera: 1, event: 'hello' },
  ])('has nothing to do with %j', (message) => {
    expect(readCommand(message)).toBeNull();
  });

  it('gives the id of a bad command back', () => {
    expect(readCommand({ frontera: 1, command: 'seek', id: 'x' })).toMatchObject({ id: 'x', name: 'seek' });
  });
});
