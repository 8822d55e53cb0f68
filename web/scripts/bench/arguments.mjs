/**
 * What the command line asks for, or null where it can't be understood.
 *
 * @param {readonly string[]} args
 * @returns {{ readonly isQuick: boolean, readonly jsonPath: string | null } | null}
 */
export function readArguments(args) {
  const at = args.indexOf('--json');
  const jsonPath = at === -1 ? null : args[at + 1];
  const others = args.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  if (jsonPath === undefined || others.some((word) => word !== 'quick')) return null;
  return { isQuick: others.includes('quick'), jsonPath };
}
