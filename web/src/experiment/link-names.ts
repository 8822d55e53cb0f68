/** The names that came with points, in a link. */
import type { Coder } from './arithmetic-coder.ts';
import { LinkError } from './error.ts';
import { codeFloat64, codeWhole, Tree } from './link-numbers.ts';
import type { AxisNames, PointNames } from './types.ts';

/** A blank for each thing that is read. */
const blankAxis: AxisNames = { name: '', from: 0, to: 0, decimals: 0 };

/** More than any document has. */
const mostClasses = 64;
const longestText = 4096;

/** All letters of all names are written after one model, which learns them: each as its two bytes of UTF-16. */
export function codeNames(coder: Coder, names: PointNames | null): PointNames {
  const [high, low] = [new Tree(8), new Tree(8)];
  const codeText = (text: string): string => {
    const length = codeWhole(coder, text.length);
    if (length > longestText) throw new LinkError('damaged');
    const codes = Array.from({ length }, (_, at) => {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      return 256 * high.code(coder, code >> 8) + low.code(coder, code & 255);
    });
    return String.fromCharCode(...codes);
  };
  const codeAxis = ({ name, from, to, decimals }: AxisNames): AxisNames => ({
    name: codeText(name),
    from: codeFloat64(coder, from),
    to: codeFloat64(coder, to),
    decimals: codeWhole(coder, decimals),
  });
  const [x1, x2] = names?.axes ?? [blankAxis, blankAxis];
  const axes = [codeAxis(x1), codeAxis(x2)] as const;
  const count = coder.uniform(names?.classes.length ?? 0, mostClasses);
  const classes = Array.from({ length: count }, (_, label) => codeText(names?.classes[label] ?? ''));
  return { axes, classes };
}
