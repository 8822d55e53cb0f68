/**
 * Tables as programs print them: what is drawn around the cells goes, the cells stay. Lines keep their numbers, so what isn't of
 * the table becomes an empty line. Every line is looked at once.
 */
import { workPerStep, type Steps } from './steps.ts';

/** What a print is, and what a line of it becomes. */
interface Print {
  /** Whether a beginning is of this kind. */
  readonly isIt: (lines: readonly string[]) => boolean;
  readonly plain: (line: string) => string;
}

/** Longer lines are no prints. */
const longestLine = 2000;

const bars = /[│┆┃║]/u;
const drawn = /^[\s─━═┌┬┐├┼┤└┴┘╞╪╡╔╦╗╠╬╣╚╩╝╭╮╰╯╟╢╫╤╧╂]+$/u;

/** polars, Julia, and terminals: lines drawn around cells. */
const boxes: Print = {
  isIt: (lines) => lines.some((line) => bars.test(line)),
  plain: (line) => {
    if (drawn.test(line) || isHead(line) || isTypes(line)) return '';
    return line.replace(/[│┆┃║]/gu, ' ');
  },
};

/** Stata's list, where the number of the row stands before the box. */
const stata: Print = {
  isIt: (lines) => lines.filter((line) => /^\s*\d+\.\s\|/u.test(line)).length > 1,
  plain: (line) => (/^[\s|+-]*$/u.test(line) ? '' : line.replace(/[|]/gu, ' ').replace(/^(\s*\d+)\./u, '$1')),
};

const latexCommand =
  /^\s*\\(?:begin|end|(?:top|mid|bottom|h)(?:rule|line)|caption|label|centering|cline|cmidrule)/u;

/** Cells between & in lines that end with a double backslash. */
const latex: Print = {
  isIt: (lines) => lines.filter((line) => line.includes('&') && line.trimEnd().endsWith('\\\\')).length > 1,
  plain: (line) => {
    if (latexCommand.test(line)) return '';
    const text = line.trimEnd();
    const row = text.endsWith('\\\\') ? text.slice(0, -2) : text;
    const cells = row.replace(/\\(?=[%_#$])/gu, '').split('&');
    return cells.map((cell) => cell.trim()).join('\t');
  },
};

/** The Arduino's serial monitor says when each line came. */
const clock = /^\d{1,2}:\d{2}:\d{2}(?:\.\d{1,6})? -> /u;

const serial: Print = {
  isIt: (lines) => lines.length > 1 && lines.every((line) => clock.test(line)),
  plain: (line) => line.replace(clock, ''),
};

/** MATLAB shows texts of a table in braces. */
const braces: Print = {
  isIt: (lines) => lines.filter((line) => /\{'[^']*'\}\s*$/u.test(line)).length > 1,
  plain: (line) => line.replace(/\{'([^']*)'\}/gu, '$1'),
};

/** What is shown, above the rows: its size and kind, or its name. */
function isHead(line: string): boolean {
  return /^\s*(?:\d+[×x]\d+ (?:Sub)?(?:Matrix|DataFrame|Array|adjoint|table)\b|shape: \(\d|[A-Za-z]\w* =$)/u.test(
    line,
  );
}

/** Names of types below the names of columns, or the dashes that polars draws there. */
function isTypes(line: string): boolean {
  const words = line.split(/[\s│┆┃║]+/u).filter((word) => word !== '');
  const type =
    /^(?:-{3}|str|[ui]\d{1,2}|f\d\d|bool|cat|date|Float\d\d|U?Int\d{1,2}|String\d*|Bool|Any|Symbol|Char|CategoricalValue\S*|\w+\?)$/u;
  return words.length > 1 && words.every((word) => type.test(word));
}

const heads: Print = {
  isIt: (lines) => isHead(lines[0] ?? ''),
  plain: (line) => (isHead(line) ? '' : line),
};

const prints = [boxes, stata, latex, serial, braces, heads];

/** The text without what a print draws around its cells; the same text where it is no print. */
export function* withoutPrint(text: string, beginning: string): Steps<string> {
  const lines = beginning
    .split(/\r\n|[\n\r]/u, 60)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, longestLine));
  const print = prints.find(({ isIt }) => isIt(lines));
  if (print === undefined) return text;
  let [from, stop] = [0, workPerStep];
  const plain: string[] = [];
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to).replace(/\r$/u, '');
    plain.push(line.length > longestLine ? line : print.plain(line));
    from = to + 1;
    if (from < stop) continue;
    stop = from + workPerStep;
    yield from / text.length;
  }
  return `${plain.join('\n')}\n`;
}
