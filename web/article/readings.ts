/** What the article's elements can be asked and told by a path: figures through their `state`, explorers through their `reading`. */

/** A figure's path is in its state, an explorer's in its reading: `metrics.epoch`, `slope`. */
export interface Address {
  readonly element: HTMLElement;
  readonly path: string;
}

/** `curve slope`: an id and a path. Null where the page has no such element. */
export function readAddress(text: string): Address | null {
  const [id = '', path = ''] = text.trim().split(/\s+/u);
  const element = document.getElementById(id);
  return element === null ? null : { element, path };
}

/** Events after which other things are read. */
export const readEvents = ['change', 'frontera-epoch'] as const;

/** The number there, or null: not known yet. */
export function numberAt({ element, path }: Address): number | null {
  let value: unknown = Reflect.get(
    element,
    element.localName === 'frontera-playground' ? 'state' : 'reading',
  );
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'number' ? value : null;
}
