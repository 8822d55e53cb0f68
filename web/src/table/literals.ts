/**
 * Lists and records as programs write them, JSON among them: Python's and NumPy's, with or without commas, JavaScript's, R's and
 * MATLAB's, alone or given names, X = np.array([[…]]). Written here since JSON.parse and the libraries for its dialects know one of
 * these each and can't be interrupted. Each character is looked at once, those of a string twice.
 */
import { workPerStep, type Steps } from './steps.ts';

/** A number, a text, a list, or a record; what is missing is null. */
export type Literal = string | number | null | readonly Literal[] | { readonly [key: string]: Literal };

/** Deeper lists hold no table. */
const deepest = 50;

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** As in cells. */
const longestNumber = 60;

/** Longer texts are no names: they are cut where they have signs to be put back. */
const longestText = 1000;

/** What stands for nothing. */
const nothing = new Set(['null', 'none', 'undefined', 'nan', 'na', 'nil']);

/** Words before a name that is given a value. */
const declaring = new Set(['const', 'let', 'var', 'export', 'default', 'return']);

/** A list, record, call or row that is not closed yet. */
class Frame {
  readonly close: string;
  /** What is called: c in c(1, 2). Null: nothing. */
  readonly call: string | null;
  /** The name that its value has in the frame around. */
  readonly name: string | null;
  items: Literal[] = [];
  /** Rows that are complete, where signs between rows were met. */
  readonly rows: Literal[][] = [];
  readonly fields = new Map<string, Literal>();
  key: string | null = null;
  hasCommas = false;
  /** Since the last item. */
  isSeparated = true;
  hasLineEnd = false;

  constructor(close: string, call: string | null, name: string | null) {
    this.close = close;
    this.call = call;
    this.name = name;
  }

  add(value: Literal): void {
    if (this.key !== null) {
      this.fields.set(this.key, value);
      this.key = null;
    } else {
      // MATLAB's rows also end with their lines.
      if (this.close === ']' && this.hasCommas && !this.isSeparated && this.hasLineEnd) this.endRow();
      this.items.push(value);
    }
    this.isSeparated = this.hasLineEnd = false;
  }

  endRow(): void {
    if (this.items.length > 0) this.rows.push(this.items);
    this.items = [];
  }

  value(): Literal {
    if (this.rows.length > 0) {
      this.endRow();
      return this.rows.every((row) => row.length === 1) ? this.rows.flat() : this.rows;
    }
    const { call, close, items, fields, hasCommas } = this;
    const isRecord = fields.size > 0 || close === '}';
    if (isRecord && (items.length === 0 || (call === null && fields.size > 0)))
      return Object.fromEntries(fields);
    const levels = fields.get('levels') ?? fields.get('.Label');
    if (call === 'structure' && Array.isArray(levels)) return namedByLevel(items[0] ?? null, levels);
    const isOne = close === ')' && items.length === 1 && !hasCommas;
    // What is called counts for what it is called with first; R's c and list make a list of all.
    const isFirst = call === null ? isOne : call !== 'c' && !(call === 'list' && items.length > 1);
    return isFirst ? (items[0] ?? null) : items;
  }
}

/** R's factors are numbers from 1, of names that stand beside them. */
function namedByLevel(numbers: Literal, levels: readonly Literal[]): Literal {
  if (!Array.isArray(numbers)) return numbers;
  return numbers.map((number: Literal) =>
    typeof number === 'number' ? (levels[number - 1] ?? null) : number,
  );
}

/** Null where it is none. */
export function* readLiteral(text: string): Steps<Literal | null> {
  const reader = new LiteralReader(text);
  let stop = workPerStep;
  while (reader.next()) {
    if (reader.at < stop) continue;
    stop = reader.at + workPerStep;
    yield reader.at / text.length;
  }
  return reader.result();
}

class LiteralReader {
  readonly #text: string;
  readonly #stack: Frame[] = [new Frame('', null, null)];
  #isBroken = false;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get #top(): Frame {
    return this.#stack[this.#stack.length - 1]!;
  }

  /** Takes what stands next; false at the end, or where nothing can be made of it. */
  next(): boolean {
    if (this.#skipSpace()) this.#top.hasLineEnd = true;
    const sign = this.#text[this.at];
    if (sign === undefined || this.#isBroken) return false;
    if (sign in closing) this.#open(null);
    else if (sign === ']' || sign === ')' || sign === '}') this.#close(sign);
    else if (sign === ',' || sign === ';') this.#separate(sign);
    else if (sign === '"' || sign === "'") this.#take(this.#quoted(sign), true);
    else this.#take(this.#word(), false);
    return !this.#isBroken;
  }

  /** One value; or those that are given names, as a record; or rows without a list around. */
  result(): Literal | null {
    const [frame] = this.#stack;
    if (this.#isBroken || frame === undefined || this.#stack.length > 1) return null;
    const items = frame.rows.flat().concat(frame.items);
    if (frame.fields.size > 0) return items.length === 0 ? Object.fromEntries(frame.fields) : null;
    const areRows = items.every((item) => Array.isArray(item) && item.length > 1);
    return items.length === 1 ? items[0]! : areRows ? items : null;
  }

  #open(call: string | null): void {
    const { key } = this.#top;
    this.#stack.push(new Frame(closing[this.#text[this.at]!]!, call, key));
    this.at += 1;
    if (this.#stack.length > deepest) this.#isBroken = true;
  }

  #close(sign: string): void {
    const frame = this.#stack.pop();
    this.at += 1;
    if (frame?.close !== sign || this.#stack.length === 0) this.#isBroken = true;
    else this.#top.add(frame.value());
  }

  #separate(sign: string): void {
    this.at += 1;
    const frame = this.#top;
    frame.isSeparated = true;
    if (sign === ',') frame.hasCommas = true;
    else frame.endRow();
  }

  /** A text or a word: a name, what is called, or a value. */
  #take(text: string, isQuoted: boolean): void {
    if (!isQuoted && this.#text[this.at] === '(') {
      this.#open(text);
      return;
    }
    const isLast = this.#skipSpace();
    const length = this.#assignment();
    if (length > 0) {
      this.#top.key = text;
      this.at += length;
    } else if (isQuoted) this.#top.add(text);
    else if (!isLeftOut(text) && !declaring.has(text)) this.#top.add(scalarOf(text));
    if (isLast) this.#top.hasLineEnd = true;
  }

  /** How long the sign is that gives a name its value; 0: there is none. */
  #assignment(): number {
    const sign = this.#text[this.at];
    if (sign === ':' || sign === '=') return 1;
    return sign === '<' && this.#text[this.at + 1] === '-' ? 2 : 0;
  }

  #word(): string {
    const from = this.at;
    while (this.at < this.#text.length && !endsWord(this.#text, this.at)) this.at += 1;
    // A sign that begins no word is one.
    if (this.at === from) this.at += 1;
    return this.#text.slice(from, this.at);
  }

  #quoted(quote: string): string {
    const from = this.at + 1;
    let end = from;
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === '\\' ? 2 : 1;
    this.at = end + 1;
    if (end >= this.#text.length) this.#isBroken = true;
    const text = this.#text.slice(from, end);
    return text.includes('\\') ? unescaped(text) : text;
  }

  /** Spaces and comments, and whether a line ends there. */
  #skipSpace(): boolean {
    let isLast = false;
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      const isComment = code === 35 || (code === 47 && this.#text.charCodeAt(this.at + 1) === 47);
      if (isComment) {
        const end = this.#text.indexOf('\n', this.at);
        this.at = end === -1 ? this.#text.length : end;
      } else if (code <= 32 || code === 0xfeff || code === 0xa0) {
        if (code === 10 || code === 13) isLast = true;
        this.at += 1;
      } else return isLast;
    }
  }
}

/** Spaces, separators, brackets, quotes, and what gives a name its value. */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 32) return true;
  // " # ' ( ) , : ; = [ ] { }
  if (code < 128) return '"#\'(),:;=[]{}'.includes(text[at]!) || (code === 60 && text[at + 1] === '-');
  return code === 0xa0;
}

/** Three points, in a print that leaves rows out. */
function isLeftOut(word: string): boolean {
  return word === '...' || word === '…';
}

function scalarOf(word: string): Literal {
  if (word.length < 12 && nothing.has(word.toLowerCase())) return null;
  // R marks whole numbers with an L.
  const value = word.length > longestNumber ? Number.NaN : Number(word.replace(/^(-?\d+)L$/u, '$1'));
  return Number.isFinite(value) ? value : word;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/\\(?:u([\da-f]{4})|(.))/gisu, (_, code?: string, sign?: string) =>
      code === undefined ? (escapes[sign ?? ''] ?? sign ?? '') : String.fromCharCode(parseInt(code, 16)),
    );
}
