/** Short printable texts for error messages: of values that were refused, and of where they stood. */

/** Longest piece of a given string that a message repeats. */
const longestText = 40;

/** A value as a short text: strings quoted and cut, objects and arrays only by their kind. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array of ${value.length}`;
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > longestText ? `${value.slice(0, longestText)}…` : value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return typeof value;
  }
}

/** A path as one would write it in code: `layers[1].units`, `data.points[3][0]`, '' for the document itself. */
export function describePath(keys: readonly unknown[]): string {
  return keys.map(describeKey).join('').replace(/^\./u, '');
}

function describeKey(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  const text = String(key);
  const isName = /^[A-Za-z_$][\w$]*$/u.test(text) && text.length <= longestText;
  return isName ? `.${text}` : `[${describeValue(text)}]`;
}
