/** What the article's elements can be asked and told by a path: figures through their `state`, explorers through their `reading`. */
import type { Playground } from '../src/figure/types.ts';

/** A figure's path is in its state, an explorer's in its reading: `trace.layers.0.z.0`, `slope`. */
export interface Address {
  readonly element: HTMLElement;
  readonly path: string;
}

/** `one parameters.0`: an id and a path. Null where the page has no such element. */
export function readAddress(text: string): Address | null {
  const [id = '', path = ''] = text.trim().split(/\s+/u);
  const element = document.getElementById(id);
  return element === null ? null : { element, path };
}

const isFigure = (element: HTMLElement): element is Playground => element.localName === 'frontera-playground';

/** Events after which other things are read. */
export const readEvents = ['change', 'frontera-epoch'] as const;

/** The number there, or null: not known yet. */
export function numberAt({ element, path }: Address): number | null {
  let value: unknown = isFigure(element)
    ? element.state
    : (element as HTMLElement & { reading?: unknown }).reading;
  if (isFigure(element) && path === 'epoch') return element.epoch;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'number' ? value : null;
}

/** Several at once: of a figure its parameters, of an explorer its properties. */
export async function setValues(element: HTMLElement, values: ReadonlyMap<string, string>): Promise<void> {
  if (!isFigure(element)) {
    Object.assign(element, Object.fromEntries(values));
    return;
  }
  const { state } = element;
  if (state === null) return;
  const parameters = state.parameters.slice();
  for (const [path, value] of values) parameters[Number(path.replace('parameters.', ''))] = Number(value);
  await element.setParameters(parameters);
}
