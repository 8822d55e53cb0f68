/**
 * A figure's points from a table: the one at the address in `src`, or the text of a script inside the element. Loaded with the
 * first table. It is read as the studio's dialog reads it; a table that can't be taken leaves the figure as it was.
 */
import { withPoints } from '../experiment/document-edits.ts';
import { withItsSettings } from '../experiment/learning-settings.ts';
import { formatInteger } from '../i18n/format.ts';
import { tableMessagesFor, type TableMessages } from '../i18n/table-messages.ts';
import { languageOf } from '../parts/surroundings.ts';
import { textOf } from '../table/bytes.ts';
import { describeTable, type Column, type NamedColumns } from '../table/columns.ts';
import { describeProblem, describeRow, shortened } from '../table/describe.ts';
import { spellingKey } from '../table/keys.ts';
import { inTasks, part, type Steps } from '../table/steps.ts';
import { readTable } from '../table/table.ts';
import { dataOf, guessWith, type TableView } from '../table/view.ts';
import type { DocumentTarget } from './later-document.ts';

/** As in the studio. */
const largestMb = 32;

/** Longer than this, and the figure says how far reading is. */
const quietMs = 400;

/** Words for why a table can't be taken, in whatever language they are asked for. */
type Words = (messages: TableMessages) => string;

class TableRefusal extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super('table refused');
    this.words = words;
  }
}

interface Source {
  /** Null: the table stands in the page. */
  readonly name: string | null;
  readonly text: string;
}

/** What was read last. */
interface LastRead {
  readonly columns: readonly Column[];
  /** The columns that the attributes name. */
  readonly named: string;
  /** Of a table in the page. */
  readonly text: string;
}

const lastRead = new WeakMap<Element, LastRead>();

/** Figures whose attributes are followed. */
const followed = new WeakSet<Element>();

/**
 * Reads the figure's table and loads its points.
 *
 * @param isWanted Whether nothing newer was asked of the figure.
 * @param again    Asks for the table anew, since other columns are named.
 */
export async function open(
  target: DocumentTarget,
  _code: string,
  isWanted: () => boolean,
  again: () => void,
): Promise<void> {
  const { figure } = target;
  follow(figure, again);
  const name = nameIn(figure);
  try {
    const source = await sourceOf(figure, name);
    const view = await readView(source, target, isWanted);
    if (view !== null && isWanted()) load(view, target, name);
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error;
    if (isWanted()) tell(target, name, error.words);
  }
}

/** The last part of the address, as a person knows the file. */
function nameIn(figure: Element): string | null {
  const src = figure.getAttribute('src');
  if (src === null) return null;
  return shortened(addressOf(figure, src)?.pathname.split('/').pop() || src);
}

function addressOf({ ownerDocument }: Element, src: string): URL | null {
  try {
    return new URL(src, ownerDocument.baseURI);
  } catch {
    return null;
  }
}

async function sourceOf(figure: Element, name: string | null): Promise<Source> {
  const src = figure.getAttribute('src');
  if (src === null) {
    const text = textIn(figure);
    // What was saved from a figure notes its names in its first line.
    return { name, text: text.replace(/^\s+(?=# frontera )/u, '') };
  }
  const url = addressOf(figure, src);
  if (url === null) throw new TableRefusal((messages) => messages.figureNotFetched(''));
  const content = textOf(await fetched(url));
  if ('format' in content) throw new TableRefusal((messages) => messages.figureFile(content.format));
  return { name, text: content.text };
}

/** Of the script inside it. */
function textIn(figure: Element): string {
  return figure.querySelector('[type="text/csv"]')?.textContent ?? '';
}

async function fetched(url: URL): Promise<Uint8Array> {
  const tooLarge = new TableRefusal((messages) =>
    messages.figureTooLarge(formatInteger(largestMb, messages.language)),
  );
  try {
    const response = await fetch(url);
    const status = String(response.status);
    if (!response.ok) throw new TableRefusal((messages) => messages.figureNotFetched(status));
    const bytes = await response.blob();
    if (bytes.size > largestMb * 2 ** 20) throw tooLarge;
    return new Uint8Array(await bytes.arrayBuffer());
  } catch (error) {
    if (error instanceof TableRefusal) throw error;
    const isElsewhere = url.origin !== location.origin && url.protocol.startsWith('http');
    throw new TableRefusal((messages) =>
      isElsewhere ? messages.figureElsewhere(url.origin) : messages.figureNotFetched(''),
    );
  }
}

/** Null where something newer was asked of the figure. */
async function readView(
  { name, text }: Source,
  target: DocumentTarget,
  isWanted: () => boolean,
): Promise<TableView | null> {
  const { run } = target;
  const startMs = performance.now();
  const tellShare = (share: number): void => {
    if (performance.now() - startMs < quietMs) return;
    show(target, name, (messages) =>
      messages.reading(formatInteger(Math.round(share * 100), messages.language)),
    );
  };
  const others = tableMessagesFor(languageOf(target.figure)).others;
  return inTasks(viewIn(text, target.figure, run.experiment.data.seed, others), tellShare, isWanted);
}

function* viewIn(text: string, figure: Element, seed: number, othersName: string): Steps<TableView> {
  const table = yield* part(readTable(text), 0, 0.5);
  if (table === null) throw new TableRefusal((messages) => messages.tableNone);
  const isHeaded = table.seemsHeaded;
  const { table: whole, columns } = yield* part(describeTable(table, isHeaded), 0.5, 0.6);
  const named = namedIn(figure, columns);
  lastRead.set(figure, { columns, named: textOfNamed(named), text: textIn(figure) });
  return yield* part(guessWith(whole, columns, { seed, othersName, isHeaded, named }), 0.6, 1);
}

/**
 * The columns that the attributes name, by what stands above them or by their number from 1. `class` has other uses in a page:
 * of its words one may be a column, and beside x1 or x2 one has to be.
 */
function namedIn(figure: Element, columns: readonly Column[]): NamedColumns {
  const place = (name: string): number | undefined => {
    const exact = columns.findIndex((column) => column.name === name);
    const found = exact === -1 ? columns.findIndex((column) => isSpelt(column, name)) : exact;
    if (found !== -1) return found;
    return /^\d{1,3}$/u.test(name) && Number(name) >= 1 && Number(name) <= columns.length
      ? Number(name) - 1
      : undefined;
  };
  const axis = (attribute: 'x1' | 'x2'): NamedColumns => {
    const name = figure.getAttribute(attribute)?.trim();
    if (name === undefined) return {};
    return { [attribute]: place(name) ?? refuseColumn(attribute, name, columns) };
  };
  const axes = { ...axis('x1'), ...axis('x2') };
  const classes = figure.getAttribute('class')?.trim() ?? '';
  const label = [classes, ...classes.split(/\s+/u)].map(place).find((found) => found !== undefined);
  const others = { ...axes, ...splitIn(figure, place, columns) };
  if (label !== undefined) return { ...others, label };
  return classes === '' || Object.keys(axes).length === 0 ? others : refuseColumn('class', classes, columns);
}

/** The column that says which points are for testing, or one of its values: split="set", split="fold=3"; none where it is empty. */
function splitIn(
  figure: Element,
  place: (name: string) => number | undefined,
  columns: readonly Column[],
): NamedColumns {
  const text = figure.getAttribute('split')?.trim();
  if (text === undefined) return {};
  if (text === '') return { split: null };
  const column = place(text);
  if (column !== undefined) return { split: { column, uses: new Map() } };
  const end = text.lastIndexOf('=');
  const named = place(text.slice(0, Math.max(0, end)).trim());
  if (named === undefined) return refuseColumn('split', text, columns);
  return { split: { column: named, uses: new Map([[text.slice(end + 1).trim(), 'test']]) } };
}

function isSpelt({ name }: Column, asked: string): boolean {
  return spellingKey(name) === spellingKey(asked);
}

function refuseColumn(attribute: string, name: string, columns: readonly Column[]): never {
  const names = columns.slice(0, 12).map((column) => shortened(column.name));
  const list = [...names, ...(columns.length > names.length ? ['…'] : [])].join(', ');
  throw new TableRefusal((messages) => messages.figureColumn(attribute, shortened(name), list));
}

/** Settings that the author gives stay; otherwise the points bring those that learn them. */
function load(view: TableView, target: DocumentTarget, name: string | null): void {
  const { run, figure } = target;
  const { raw, problem } = view;
  if (raw === null) {
    throw new TableRefusal((messages) => {
      const said = problem === null ? '' : describeProblem(problem, view, messages);
      return problem?.kind === 'number' ? `${said} ${messages.figureNumberAdvice}` : said;
    });
  }
  const now = run.experiment;
  const fields = withPoints(now, dataOf(view, raw, now.data));
  const isGiven = figure.hasAttribute('preset') || figure.hasAttribute('experiment');
  run.load({ ...now, ...(isGiven ? fields : withItsSettings(now, fields)) });
  const [first] = raw.leftOut;
  if (first === undefined) return;
  // For the author: a reader can do nothing about it.
  const messages = tableMessagesFor(languageOf(figure));
  const count = (value: number): string => formatInteger(value, messages.language);
  const said = `${messages.leftOut(count(raw.leftOutCount), count(raw.rowCount))}. ${describeRow(first, view, messages)}`;
  // eslint-disable-next-line no-console -- the console is where authors look
  console.info(messages.figureTroubled(name ?? messages.figureTable, said));
}

/** Reads the table anew when it says something else, or other columns are named; `class` changes for other reasons, too. */
function follow(figure: Element, again: () => void): void {
  if (followed.has(figure)) return;
  followed.add(figure);
  const attributes = { attributes: true, attributeFilter: ['x1', 'x2', 'class', 'split'] };
  new MutationObserver(() => {
    const last = lastRead.get(figure);
    if (last === undefined || namesOthers(figure, last) || saysOther(figure, last)) again();
  }).observe(figure, { ...attributes, childList: true, characterData: true, subtree: true });
}

/** A script that was taken away leaves its points. */
function saysOther(figure: Element, { text }: LastRead): boolean {
  const now = figure.hasAttribute('src') ? '' : textIn(figure);
  return now !== '' && now !== text;
}

function namesOthers(figure: Element, { columns, named }: LastRead): boolean {
  try {
    return textOfNamed(namedIn(figure, columns)) !== named;
  } catch {
    // Reading says why.
    return true;
  }
}

function textOfNamed({ split, ...named }: NamedColumns): string {
  return JSON.stringify([named, split && [split.column, ...split.uses]]);
}

function show({ run }: DocumentTarget, name: string | null, words: Words): void {
  run.notices.show({
    kind: 'bad-action',
    sentence: (language) => {
      const messages = tableMessagesFor(language);
      return messages.figureTroubled(name ?? messages.figureTable, words(messages));
    },
  });
}

function tell(target: DocumentTarget, name: string | null, words: Words): void {
  show(target, name, words);
  const messages = tableMessagesFor(languageOf(target.figure));
  target.run.notices.fail(messages.figureTroubled(name ?? messages.figureTable, words(messages)));
}
