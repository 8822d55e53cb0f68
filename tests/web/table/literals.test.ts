/** Lists and records as programs write them: the same points, whichever program wrote them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiteral } from '../../../web/src/table/literals.ts';
import { atOnce } from '../../../web/src/table/steps.ts';
import { columnsOf, open, rowsOf } from './open.ts';

const points = Array.from({ length: 30 }, (_, at) => ({
  x: ((at * 37) % 61) / 8 - 3,
  y: ((at * 23) % 67) / 4,
  label: ['red', 'blue', 'green'][(at * 7) % 3]!,
  one: Number((at * 7) % 3 === 0),
}));

type Point = (typeof points)[number];

const each = (write: (point: Point) => string, between = ', '): string => points.map(write).join(between);
const list = (write: (point: Point) => string | number): string => each((point) => String(write(point)));
const json = JSON.stringify;
const pair = ({ x, y }: Point): readonly [number, number] => [x, y];

/** What is written, and what the columns are then called. */
const named: Readonly<Record<string, readonly [text: string, columns: string]>> = {
  'Python: a record of lists': [
    `{'x': [${list(({ x }) => x)}], 'y': [${list(({ y }) => y)}], 'label': [${list(({ label }) => `'${label}'`)}]}`,
    'x y label',
  ],
  'Python: a list of records': [
    `[${each(({ x, y, label }) => `{'x': ${x}, 'y': ${y}, 'label': '${label}'}`)}]`,
    'x y label',
  ],
  'pandas: a call with a record': [
    `df = pd.DataFrame({"x": [${list(({ x }) => x)}], "y": [${list(({ y }) => y)}], "label": [${list(({ label }) => `"${label}"`)}]})\n`,
    'x y label',
  ],
  'JavaScript: bare names, a comma at the end': [
    `const points = [\n${each(({ x, y, label }) => `  { x: ${x}, y: ${y}, label: "${label}" },`, '\n')}\n];\n`,
    'x y label',
  ],
  'R: a table of vectors': [
    `df <- data.frame(x = c(${list(({ x }) => x)}), y = c(${list(({ y }) => y)}), label = c(${list(({ label }) => `"${label}"`)}))`,
    'x y label',
  ],
  'R: what dput writes': [
    `structure(list(x = c(${list(({ x }) => x)}), y = c(${list(({ y }) => y)}), label = structure(c(${list(({ label }) => `${['blue', 'green', 'red'].indexOf(label) + 1}L`)}), levels = c("blue", "green", "red"), class = "factor")), row.names = c(NA, -30L), class = "data.frame")`,
    'x y label',
  ],
  'R: three vectors': [
    `x <- c(${list(({ x }) => x)})\ny <- c(${list(({ y }) => y)})\nlabel <- c(${list(({ label }) => `"${label}"`)})`,
    'x y label',
  ],
  'records by name': [
    json(Object.fromEntries(points.map(({ x, y, label }, at) => [`s${at}`, { x, y, label }]))),
    'x y label',
  ],
  'NumPy: two arrays with a type': [
    `X = np.array([${each((point) => json(pair(point)), ',\n       ')}], dtype=float32)\ny = np.array([${list(({ label }) => `'${label}'`)}])`,
    '1 2 y',
  ],
  'classes in a column of their own': [
    json({ data: points.map(pair), target: points.map(({ label }) => [label]) }),
    '1 2 target',
  ],
  Mathematica: [`{${each(({ x, y, label }) => `{${x}, ${y}, "${label}"}`)}}`, '1 2 3'],
  tuples: [`[${each(({ x, y, label }) => `(${x}, ${y}, '${label}')`)}]`, '1 2 3'],
};

describe.each(Object.entries(named))('%s', (_, [text, columns]) => {
  it('gives the points and the names', () => {
    const view = open(text);
    expect(columnsOf(view)).toEqual(columns.split(' '));
    expect(rowsOf(view)).toEqual(points.map(({ x, y, label }) => [x, y, label]));
  });
});

const numbers: Readonly<Record<string, string>> = {
  'NumPy, printed': `[${each(({ x, y, one }) => `[ ${x}   ${y}  ${one}. ]`, '\n ')}]`,
  'MATLAB, rows between semicolons': `A = [${each(({ x, y, one }) => `${x} ${y} ${one}`, '; ')}];`,
  'MATLAB, rows on lines': `A = [${each(({ x, y, one }) => `${x}, ${y}, ${one}`, '\n')}]`,
  PyTorch: `tensor([${each(({ x, y, one }) => `[${x}, ${y}, ${one}.]`, ',\n        ')}])`,
};

it.each(Object.entries(numbers))('%s', (_, text) => {
  expect(rowsOf(open(text))).toEqual(points.map(({ x, y, one }) => [x, y, String(one)]));
});

it('a print with rows left out has those that are there', () => {
  const text = '[[ 0.1  0.2  1. ]\n [ 0.3  0.4  0. ]\n ...\n [ 0.9  0.2  0. ]]';
  expect(rowsOf(open(text))).toEqual([
    [0.1, 0.2, '1'],
    [0.3, 0.4, '0'],
    [0.9, 0.2, '0'],
  ]);
});

it('lists under the names of classes are these classes, and parts are parts', () => {
  const of = (name: string) => points.filter(({ label }) => label === name).map(pair);
  const view = open(json({ red: of('red'), blue: of('blue') }));
  expect(rowsOf(view)).toEqual(['red', 'blue'].flatMap((name) => of(name).map((point) => [...point, name])));
  const parts = open(
    json({
      X_train: points.slice(0, 20).map(pair),
      y_train: points.slice(0, 20).map(({ label }) => label),
      X_test: points.slice(20).map(pair),
      y_test: points.slice(20).map(({ label }) => label),
    }),
  );
  expect(rowsOf(parts)).toEqual(points.map(({ x, y, label }) => [x, y, label]));
  expect(parts.remarks.map(({ kind }) => kind)).toEqual(['split']);
});

/** As the reader of literals gives it: words are texts. */
const leaf = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string(),
  fc.constant(null),
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

it('whatever JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(atOnce(readLiteral(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

it('any text is read without an exception', () => {
  const signs = fc.constantFrom(...Array.from('[](){},;:="\'\\#/<-.1ax \n\uFEFF…'));
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (text) => void atOnce(readLiteral(text.join('')))),
    {
      numRuns: 2000,
    },
  );
});
