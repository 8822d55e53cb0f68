/** Small tables in the shapes that programs write. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../web/src/table/bytes.ts';
import { atOnce } from '../../../web/src/table/steps.ts';
import { readTable, seemsMeant } from '../../../web/src/table/table.ts';
import { choose, columnsOf, countsOf, open, rowsOf } from './open.ts';

/** The same three points in every shape. */
const points = [
  [0.5, -0.25, 'a'],
  [1.5, 0.75, 'b'],
  [-2.25, 3, 'a'],
] as const;

const shapes: Readonly<Record<string, string>> = {
  'pandas, to_csv with its index': ',x,y,label\n0,0.5,-0.25,a\n1,1.5,0.75,b\n2,-2.25,3.0,a\n',
  'pandas, printed': '      x     y label\n0  0.50 -0.25     a\n1  1.50  0.75     b\n2 -2.25  3.00     a\n',
  'pandas, columns named by number': '0,1,2\n0.5,-0.25,a\n1.5,0.75,b\n-2.25,3.0,a\n',
  'R, write.table': '"x" "y" "label"\n"1" 0.5 -0.25 "a"\n"2" 1.5 0.75 "b"\n"3" -2.25 3 "a"\n',
  'R, a tibble':
    '# A tibble: 3 × 3\n      x     y label\n  <dbl> <dbl> <chr>\n1  0.5  -0.25 a    \n2  1.5   0.75 b    \n3 -2.25  3    a    \n',
  'a Markdown table':
    '| x | y | label |\n|---|---:|:---:|\n| 0.5 | -0.25 | a |\n| 1.5 | 0.75 | b |\n| -2.25 | 3 | a |\n',
  psql: '   x   |   y   | label \n-------+-------+-------\n   0.5 | -0.25 | a\n   1.5 |  0.75 | b\n -2.25 |     3 | a\n',
  'MATLAB, save -ascii with a name for the class':
    '   5.0000000e-01  -2.5000000e-01   a\n   1.5000000e+00   7.5000000e-01   b\n  -2.2500000e+00   3.0000000e+00   a\n',
  'a title above': 'Measured on Monday\n\nx;y;label\n0,5;-0,25;a\n1,5;0,75;b\n-2,25;3;a\n',
  'units below the names': 'x,y,label\n(cm),(kg),\n0.5,-0.25,a\n1.5,0.75,b\n-2.25,3,a\n',
  'every cell quoted': '"x","y","label"\r\n"0.5","-0.25","a"\r\n"1.5","0.75","b"\r\n"-2.25","3","a"\r\n',
  'a quoted first column': '"a";"0,5";"-0,25"\n"b";"1,5";"0,75"\n"a";"-2,25";"3"\n',
  'a separator at each end, the header too': 'x;y;label;\n0,5;-0,25;a;\n1,5;0,75;b;\n-2,25;3;a;\n',
  'lines that end in a carriage return': 'x,y,label\r0.5,-0.25,a\r1.5,0.75,b\r-2.25,3,a',
  'comments between': '% made by hand\nx,y,label\n0.5,-0.25,a\n# the middle\n1.5,0.75,b\n-2.25,3,a\n',
  'colours that begin like comments': 'y2,x,y\n#aaa,0.5,-0.25\n#bbb,1.5,0.75\n#aaa,-2.25,3\n'
    .replaceAll('#aaa', 'a')
    .replaceAll('#bbb', 'b'),
  Fortran: '0.5D0 -0.25D0 a\n1.5D+00 7.5D-01 b\n-0.225D+01 3.D0 a\n',
  fractions: 'x,y,label\n1/2,-1/4,a\n3/2,3/4,b\n-9/4,3,a\n',
  percent: 'x;y;label\n0,5 %;-0,25 %;a\n1,5 %;0,75 %;b\n-2,25 %;3 %;a\n',
  'a minus sign from a text': 'x,y,label\n0.5,−0.25,a\n1.5,0.75,b\n−2.25,3,a\n',
  'ARFF with quotes and an index':
    "@RELATION 'three points'\n@ATTRIBUTE 'x' NUMERIC\n@attribute \"y\" real\n@attribute label {'a', 'b'}\n\n@DATA\n0.5,-0.25,'a'\n% between\n1.5,0.75,b\n-2.25,3,a\n",
  'ARFF, sparse':
    '@relation s\n@attribute x numeric\n@attribute y numeric\n@attribute label {a,b}\n@data\n{0 0.5, 1 -0.25, 2 a}\n{0 1.5,1 0.75,2 b}\n{0 -2.25,1 3,2 a}\n',
  LIBSVM: 'a 1:0.5 2:-0.25\nb 1:1.5 2:0.75\na 2:3 1:-2.25\n',
  'JSON: rows': '[[0.5,-0.25,"a"],[1.5,0.75,"b"],[-2.25,3,"a"]]',
  'JSON: rows below names': '[["x","y","label"],[0.5,-0.25,"a"],[1.5,0.75,"b"],[-2.25,3,"a"]]',
  'JSON: records':
    '[{"x":0.5,"y":-0.25,"label":"a"},{"x":1.5,"y":0.75,"label":"b"},{"label":"a","x":-2.25,"y":3}]',
  'JSON: records by row':
    '{"0":{"x":0.5,"y":-0.25,"label":"a"},"1":{"x":1.5,"y":0.75,"label":"b"},"2":{"x":-2.25,"y":3,"label":"a"}}',
  'JSON: records by any numbers':
    '{"1":{"x":0.5,"y":-0.25,"label":"a"},"3":{"x":1.5,"y":0.75,"label":"b"},"41":{"x":-2.25,"y":3,"label":"a"}}',
  'single quotes': "'x','y','label'\n'0.5','-0.25','a'\n'1.5','0.75','b'\n'-2.25','3','a'\n",
  'a column of train, val and test': 'set,x,y,label\ntrain,0.5,-0.25,a\nval,1.5,0.75,b\ntest,-2.25,3,a\n',
  'JSON: columns': '{"x":[0.5,1.5,-2.25],"y":[-0.25,0.75,3],"label":["a","b","a"]}',
  'JSON: columns by row':
    '{"x":{"0":0.5,"1":1.5,"2":-2.25},"y":{"0":-0.25,"1":0.75,"2":3},"label":{"0":"a","1":"b","2":"a"}}',
  'JSON: names and rows':
    '{"columns":["x","y","label"],"index":[0,1,2],"data":[[0.5,-0.25,"a"],[1.5,0.75,"b"],[-2.25,3,"a"]]}',
  'JSON: a schema and records':
    '{"schema":{"fields":[{"name":"index"},{"name":"x"}]},"data":[{"index":0,"x":0.5,"y":-0.25,"label":"a"},{"index":1,"x":1.5,"y":0.75,"label":"b"},{"index":2,"x":-2.25,"y":3,"label":"a"}]}',
  'JSON: X and y': '{"X":[[0.5,-0.25],[1.5,0.75],[-2.25,3]],"y":["a","b","a"]}',
  'JSON: data and target by number':
    '{"data":[[0.5,-0.25],[1.5,0.75],[-2.25,3]],"target":[0,1,0],"target_names":["a","b"]}',
  'JSON: a list in a record':
    '[{"at":[0.5,-0.25],"label":"a"},{"at":[1.5,0.75],"label":"b"},{"at":[-2.25,3],"label":"a"}]',
  'JSON: GeoJSON':
    '{"type":"FeatureCollection","features":[' +
    points
      .map(
        ([x, y, label]) =>
          `{"type":"Feature","geometry":{"type":"Point","coordinates":[${x},${y}]},"properties":{"label":"${label}"}}`,
      )
      .join(',') +
    ']}',
  'JSON lines':
    '{"x":0.5,"y":-0.25,"label":"a"}\n{"x":1.5,"y":0.75,"label":"b"}\n{"x":-2.25,"y":3,"label":"a"}\n',
  'JSON lines of rows': '[0.5,-0.25,"a"]\n[1.5,0.75,"b"]\n[-2.25,3,"a"]\n',
  'Python: tuples': "[(0.5, -0.25, 'a'), (1.5, 0.75, 'b'), (-2.25, 3, 'a')]",
  'NumPy, printed': "[['0.5' '-0.25' 'a']\n ['1.5' '0.75' 'b']\n ['-2.25' '3.0' 'a']]",
  'NumPy, as an array': "array([[0.5, -0.25, 'a'],\n       [1.5, 0.75, 'b'],\n       [-2.25, 3.0, 'a']])",
};

describe('a table', () => {
  it.each(Object.entries(shapes))('gives its points: %s', (name, text) => {
    const view = open(text);
    const rows = rowsOf(view);
    expect(rows).toEqual(points);
    expect(view.raw?.leftOutCount).toBe(name.startsWith('units') ? 1 : 0);
  });

  it('with labels 0 and 1 in every notation has two classes', () => {
    for (const labels of [
      ['0', '1'],
      ['0.0', '1.0'],
      ['0.000000000000000000e+00', '1.000000000000000000e+00'],
      ['-1', '+1'],
      ['1', '2'],
      ['5', '6'],
    ]) {
      const text = points.map(([x, y, label]) => `${x},${y},${labels[label === 'a' ? 0 : 1]}\n`).join('');
      const view = open(text);
      expect(countsOf(view)).toEqual({ [String(Number(labels[0]))]: 2, [String(Number(labels[1]))]: 1 });
    }
  });

  it('has no points where there are not two columns of numbers, and says so', () => {
    expect(open('name,class\na,b\nc,d\n').problem).toEqual({ kind: 'no-columns' });
  });

  it('is none in a sentence, in nothing, and in a number', () => {
    for (const text of [
      '',
      ' ',
      'one\ntwo',
      '{"a":1}',
      '[]',
      '[1,2]',
      '{',
      '[',
      '"',
      '42',
      'null',
      '\u0000',
    ]) {
      const table = atOnce(readTable(text));
      expect([text, table === null || columnsOf(open(text))]).toEqual([text, table === null ? true : null]);
    }
  });

  it('is told from a sentence with commas', () => {
    const isMeant = (text: string): boolean => {
      const table = atOnce(readTable(text));
      return table !== null && seemsMeant(table);
    };
    expect(isMeant('Dear all,\nthank you, and see you soon,\nA')).toBe(false);
    expect(isMeant('1,2,3')).toBe(false);
    expect(isMeant('1,2,3\n4,5,6')).toBe(true);
  });

  it('is read by another separator when one is asked for', () => {
    const table = atOnce(readTable('1;2,5\n3;4,5\n', ','));
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1;2', '5'],
      ['3;4', '5'],
    ]);
  });

  it('names its lines as an editor counts them', () => {
    const text =
      'sep=,\r\n# made\r\nx,y,label\r\n\r\n"1\r\n2",2,0\r\n1,,1\r\n1,2,"a\r\nb"\r\n1,"",1\r\n3,4,0\r\n4,5,1\r\n5,5,0\r\n';
    const lines = choose(open(text), {}).raw?.leftOut.map(({ line }) => line);
    expect(lines).toEqual([5, 7, 10]);
  });

  it('with a quote that is never closed is read without quotes, which is said', () => {
    const view = open('x,y,label\n1,2,"a\n3,4,b\n5,6,b\n7,8,b\n');
    expect(view.remarks).toContainEqual({ kind: 'open-quote', line: 2 });
    expect(view.points.length).toBe(4);
  });

  it('with cells beyond its columns leaves these rows out', () => {
    const view = open('x,y,label\n1,2,a\n3,4,b\n5,6,a,b\n7,8,b\n');
    expect(view.raw?.leftOut).toEqual([{ trouble: 'cells', line: 4, column: null, value: '4' }]);
  });
});

describe('a file', () => {
  it.each([
    ['PK\x03\x04 xl/workbook.xml', 'spreadsheet'],
    ['PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
    ['PK\x03\x04 points.csv', 'archive'],
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'spreadsheet'],
    ['\x1F\x8B\x08', 'archive'],
    ['PAR1', 'parquet'],
    ['%PDF-1.7', 'pdf'],
    ['\x89PNG\r\n', 'picture'],
    ['\x93NUMPY\x01', 'numpy'],
    ['<!DOCTYPE html><table><tr><td>1', 'markup'],
    ['\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'markup'],
    ['<?xml version="1.0"?><Workbook>', 'markup'],
    ['\x01\x00\x00\x02\x03\x04', 'other'],
  ])('that is no text is named: %j', (bytes, format) => {
    expect(textOf(Buffer.from(bytes, 'latin1'))).toEqual({ format });
  });

  it('is UTF-8 where that is valid, and Windows-1252 where not', () => {
    expect(textOf(Buffer.from('papá €'))).toEqual({ text: 'papá €' });
    expect(textOf(Buffer.from('papá', 'latin1'))).toEqual({ text: 'papá' });
  });
});
