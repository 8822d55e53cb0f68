/** What a key does while the plane has the keyboard. */
import type { WorldPosition } from '../../run/geometry.ts';
import type { Tool } from './tools.ts';

export type KeyAction =
  /** Moves the cursor, in the plane's units. */
  | { readonly kind: 'move'; readonly by: WorldPosition }
  | { readonly kind: 'use' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'resize'; readonly steps: number };

/** As much of a KeyboardEvent as is read. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  getModifierState(name: 'AltGraph'): boolean;
};

/** The plane's units per key press; with Shift the second. */
const steps = [0.05, 0.25] as const;

const directions: Readonly<Record<string, readonly [x1: number, x2: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** By letter, the same in both languages, as in many points programs. */
const actions: Readonly<Record<string, KeyAction>> = {
  Enter: { kind: 'use' },
  ' ': { kind: 'use' },
  Delete: { kind: 'erase' },
  Backspace: { kind: 'erase' },
  Escape: { kind: 'cancel' },
  e: { kind: 'tool', tool: { kind: 'eraser' } },
  m: { kind: 'tool', tool: { kind: 'move' } },
  p: { kind: 'tool', tool: { kind: 'probe' } },
  '[': { kind: 'resize', steps: -1 },
  ']': { kind: 'resize', steps: 1 },
  // Where the brackets are hard to reach, as on a Spanish keyboard.
  '-': { kind: 'resize', steps: -1 },
  '+': { kind: 'resize', steps: 1 },
};

/** Null: the key means nothing here. Where nothing can be drawn, only the arrows do. */
export function keyAction(
  key: Key,
  { classes, drawable }: { readonly classes: number; readonly drawable: boolean },
): KeyAction | null {
  // Some brackets are typed with AltGr, which Windows tells as Ctrl and Alt.
  const isCommand = (key.ctrlKey || key.metaKey || key.altKey) && !key.getModifierState('AltGraph');
  if (isCommand) return null;
  const direction = directions[key.key];
  if (direction !== undefined) {
    const step = steps[key.shiftKey ? 1 : 0];
    return { kind: 'move', by: { x1: step * direction[0], x2: step * direction[1] } };
  }
  if (!drawable) return null;
  const label = /^[1-8]$/u.test(key.key) ? Number(key.key) - 1 : classes;
  if (label < classes) return { kind: 'tool', tool: { kind: 'brush', label } };
  return actions[key.key.length === 1 ? key.key.toLowerCase() : key.key] ?? null;
}
