/** Properties that were set on an element before its class was there. */

/** Those that can be set, in the order in which they are taken up. */
const names = [
  'experiment',
  'speed',
  'stop',
  'inspection',
  'spotlight',
  'colours',
  'marks',
  'views',
  'group',
] as const;

/** Hands them to the class's own setters, which they hide. */
export function takeEarlyProperties(element: HTMLElement): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
