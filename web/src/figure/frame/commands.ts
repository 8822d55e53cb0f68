/** Reads what comes by `postMessage`: nothing in it is trusted. */
import * as v from 'valibot';
import { largestEpoch } from '../../experiment/epochs.ts';
import type { CommandId, FrameCommand } from './messages.ts';

const mark = { frontera: v.literal(1) };
const id = v.exactOptional(v.union([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.finite())]));

const bare = <const Name extends string>(name: Name) =>
  v.strictObject({ ...mark, id, command: v.literal(name) });

const epoch = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(largestEpoch));
/** What the fields hold, the experiment's own schema checks. */
const fields = v.record(v.pipe(v.string(), v.maxLength(200)), v.unknown());

const command = v.variant('command', [
  bare('play'),
  bare('pause'),
  bare('step'),
  bare('reset'),
  bare('get'),
  v.strictObject({ ...mark, id, command: v.literal('seek'), epoch }),
  v.pipe(
    v.strictObject({
      ...mark,
      id,
      command: v.literal('set'),
      values: v.exactOptional(fields),
      experiment: v.exactOptional(fields),
    }),
    v.check((input) => (input.values === undefined) !== (input.experiment === undefined)),
  ),
  v.strictObject({
    ...mark,
    id,
    command: v.literal('size'),
    scheme: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
    ground: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200))),
  }),
]);

/** Every command, as a sentence lists them. */
export const commandNames = 'play, pause, step, reset, seek, set, get, size';

/** A command, or why it is none: an unknown name, or a field that is wrong. */
export type Reading =
  | { readonly command: FrameCommand }
  | { readonly id: CommandId | null; readonly name: string; readonly field: string };

/** Null for what isn't meant for a frame of Frontera. */
export function readCommand(message: unknown): Reading | null {
  if (typeof message !== 'object' || message === null) return null;
  const { frontera, command: name, id: given } = message as Readonly<Record<string, unknown>>;
  // Events of another frame say `event`.
  if (frontera !== 1 || 'event' in message) return null;
  const result = v.safeParse(command, message, { abortEarly: true });
  if (result.success) return { command: result.output as FrameCommand };
  return {
    id: v.is(id.wrapped, given) ? given : null,
    name: typeof name === 'string' ? name.slice(0, 40) : typeof name,
    field: v.getDotPath(result.issues[0]) ?? 'values',
  };
}
