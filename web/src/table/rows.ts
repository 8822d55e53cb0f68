/**
 * A text split into rows of cells. Written here, since the libraries that split tables (d3-dsv, Papa Parse) do not
 * count lines, can't be interrupted, and know no columns that are aligned by spaces. tests/web/table compares it with
 * d3-dsv on tables that both can read.
 */
import { workPerStep, type Steps } from './steps.ts';

/** What may stand between two cells. A space stands for one or more spaces or tabs. */
export const separators = ['\t', ';', ',', '|', ' ', ':'] as const;

export type Separator = (typeof separators)[number];

/** A row of the text, with the number of the line it begins at, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line that begins with # or %, without that. */
export interface Comment {
  readonly line: number;
  readonly text: string;
}

export interface Syntax {
  readonly separator: Separator;
  /** Characters that may enclose a cell. */
  readonly quotes: string;
  readonly hasComments: boolean;
}

export interface Rows {
  /** Every row that isn't empty and isn't a drawn line. */
  readonly rows: readonly TableRow[];
  readonly comments: readonly Comment[];
  /** How many comments follow the first row. */
  readonly commentsBelow: number;
  /** Columns of the widest row, those that are not kept among them. */
  readonly widest: number;
  /** How many rows have so many cells, by the number of cells that are kept. */
  readonly widths: ReadonlyMap<number, number>;
  /** For each column whether a cell of it has something in it. */
  readonly filled: readonly boolean[];
  /** The line of a quote that is never closed. */
  readonly openQuote: number | null;
  /** Whether rows beyond the limit were left unread. */
  readonly isCut: boolean;
}

/** The greatest table that is kept. Of wider rows the first columns and the last one are kept. */
export const tableLimits = { columns: 300, rows: 500_000, comments: 100 } as const;

/** Each character is looked at once, those of a quoted cell twice. */
export function* splitRows(text: string, syntax: Syntax): Steps<Rows> {
  const scanner = new Scanner(text, syntax);
  const rows: TableRow[] = [];
  const comments: Comment[] = [];
  const widths = new Map<number, number>();
  const filled: boolean[] = [];
  let [told, commentsBelow, widest] = [0, 0, 0];
  while (!scanner.isAtEnd && rows.length < tableLimits.rows) {
    const { line } = scanner;
    const comment = syntax.hasComments ? scanner.comment() : null;
    if (comment !== null) {
      if (comments.length < tableLimits.comments) comments.push({ line, text: comment });
      if (rows.length > 0) commentsBelow += 1;
    } else {
      const cells: string[] = [];
      let width = 0;
      do {
        cells[Math.min(width, tableLimits.columns - 1)] = scanner.cell();
        width += 1;
        if (scanner.at - told > workPerStep) yield (told = scanner.at) / text.length;
      } while (scanner.nextCell());
      scanner.endLine();
      if (!isFilled(cells)) continue;
      rows.push({ line, cells });
      widest = Math.max(widest, width);
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      for (let at = 0; at < cells.length; at++) filled[at] ||= cells[at] !== '';
    }
    if (scanner.at - told > workPerStep) yield (told = scanner.at) / text.length;
  }
  const { openQuote, isAtEnd } = scanner;
  return { rows, comments, commentsBelow, widest, widths, filled, openQuote, isCut: !isAtEnd };
}

/** Whether a row says something: not an empty one, nor a line drawn between the header and the rest. */
function isFilled(cells: readonly string[]): boolean {
  let isDrawn = false;
  for (const cell of cells) {
    if (cell.length > 200 || !/^[-=:+]*$/u.test(cell)) return true;
    isDrawn ||= cell.includes('--') || cell.includes('==');
  }
  return !isDrawn && cells.some((cell) => cell !== '');
}

const [lineFeed, carriageReturn, space, tab] = [10, 13, 32, 9];

/** Line feed, carriage return, and the ends of line of Unicode (next line, line and paragraph separator). */
function endsLine(code: number): boolean {
  return code === lineFeed || code === carriageReturn || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Goes through a text from cell to cell. */
class Scanner {
  readonly #text: string;
  readonly #quotes: string;
  readonly #separator: number;
  readonly #isSpaced: boolean;
  at = 0;
  line = 1;
  openQuote: number | null = null;

  constructor(text: string, { separator, quotes }: Syntax) {
    this.#text = text;
    this.#quotes = quotes;
    this.#separator = separator.charCodeAt(0);
    this.#isSpaced = separator === ' ';
    if (text.startsWith('\uFEFF')) this.at = 1;
    this.#skipSpaces();
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** The text of a line of comment, and on to the next line; null where it is none. */
  comment(): string | null {
    this.#skipSpaces();
    const mark = this.#text[this.at];
    if (mark !== '#' && mark !== '%') return null;
    const from = this.at + 1;
    while (!this.isAtEnd && !endsLine(this.#text.charCodeAt(this.at))) this.at += 1;
    const text = this.#text.slice(from, this.at);
    this.endLine();
    return text;
  }

  /** The next cell, without the spaces and the quotes around it. */
  cell(): string {
    this.#skipSpaces();
    const quote = this.#text[this.at];
    const isQuoted = quote !== undefined && this.#quotes.includes(quote);
    if (!isQuoted) return this.#plain();
    const quoted = this.#quoted(quote).trim();
    return quoted + this.#plain();
  }

  /** Goes over the separator; false at the end of the row. */
  nextCell(): boolean {
    if (this.#isSpaced) {
      this.#skipSpaces();
      return !this.isAtEnd && !endsLine(this.#text.charCodeAt(this.at));
    }
    if (this.#text.charCodeAt(this.at) !== this.#separator) return false;
    this.at += 1;
    return true;
  }

  endLine(): void {
    if (this.isAtEnd) return;
    const isPair =
      this.#text.charCodeAt(this.at) === carriageReturn && this.#text.charCodeAt(this.at + 1) === lineFeed;
    this.at += isPair ? 2 : 1;
    this.line += 1;
    if (this.#isSpaced) this.#skipSpaces();
  }

  #skipSpaces(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== space && (code !== tab || this.#separator === tab)) return;
      this.at += 1;
    }
  }

  #plain(): string {
    const from = this.at;
    for (; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at);
      if (code === this.#separator || endsLine(code) || (this.#isSpaced && code === tab)) break;
    }
    return this.#text.slice(from, this.at).trim();
  }

  /** A quote within is written twice. */
  #quoted(quote: string): string {
    const begun = this.line;
    let [text, from] = ['', this.at + 1];
    for (;;) {
      const end = this.#text.indexOf(quote, from);
      if (end === -1) {
        this.openQuote ??= begun;
        this.at = this.#text.length;
        return text + this.#text.slice(from);
      }
      const isDoubled = this.#text[end + 1] === quote;
      const piece = this.#text.slice(from, isDoubled ? end + 1 : end);
      this.#countLines(piece);
      text += piece;
      from = end + (isDoubled ? 2 : 1);
      this.at = from;
      if (!isDoubled) return text;
    }
  }

  #countLines(piece: string): void {
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      const isPair = code === lineFeed && at > 0 && piece.charCodeAt(at - 1) === carriageReturn;
      if (endsLine(code) && !isPair) this.line += 1;
    }
  }
}
