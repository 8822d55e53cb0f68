/** What Python prints, what pages and databases hold, and what devices log. */
import { describe, expect, it } from 'vitest';
import { as, comma, lines, list, names, pad, points, testExports, type Export } from './flowers.ts';

import { choose, columnsOf, open } from './open.ts';

const python: Readonly<Record<string, Export>> = {
  'a list of tuples': as('1|2|3', `[${list(({ x, y, name }) => `(${x}, ${y}, '${name}')`)}]`),
  'a dictionary of lists': as(
    'x|y|label',
    `{'x': [${list(({ x }) => x)}], 'y': [${list(({ y }) => y)}], 'label': [${list(({ name }) => `'${name}'`)}]}`,
  ),
  'a printed array': as(
    '1|2|3',
    `[[${list(({ x, y, one }) => `${x.toFixed(1)}  ${y.toFixed(2)} ${one}. `, ']\n [')}]]`,
    ['0', '1'],
  ),
  'pandas, printed': as(
    'x|y|species',
    `      x     y    species\n${lines(({ at, x, y, name }) => `${String(at).padEnd(3)} ${pad(x, 3)} ${pad(y, 5)} ${pad(name, 10)}`)}\n[30 rows x 3 columns]\n`,
  ),
  'pandas, printed with rows left out': {
    ...as(
      'x|y|species',
      `      x     y    species\n${points
        .slice(0, 5)
        .map(({ at, x, y, name }) => `${String(at).padEnd(3)} ${pad(x, 3)} ${pad(y, 5)} ${pad(name, 10)}\n`)
        .join('')}..   ...   ...        ...\n${points
        .slice(25)
        .map(({ at, x, y, name }) => `${String(at).padEnd(3)} ${pad(x, 3)} ${pad(y, 5)} ${pad(name, 10)}\n`)
        .join('')}\n[30 rows x 3 columns]\n`,
    ),
    count: 10,
  },
  'pandas, to_json split': as(
    'x|y|label',
    JSON.stringify({
      columns: ['x', 'y', 'label'],
      index: points.map(({ at }) => at),
      data: points.map(({ x, y, name }) => [x, y, name]),
    }),
  ),
  'pandas, to_json table': as(
    'x|y|label',
    JSON.stringify({
      schema: {
        fields: [
          { name: 'index', type: 'integer' },
          { name: 'x', type: 'number' },
        ],
        primaryKey: ['index'],
        pandas_version: '1.4.0',
      },
      data: points.map(({ at, x, y, name }) => ({ index: at, x, y, label: name })),
    }),
  ),
  'pandas, to_markdown': as(
    'x|y|label',
    `|    |    x |    y | label     |\n|---:|-----:|-----:|:----------|\n${lines(({ at, x, y, name }) => `| ${pad(at, 2)} | ${pad(x, 4)} | ${pad(y, 4)} | ${name.padEnd(9)} |`)}`,
  ),
  'pandas, to_latex': as(
    'x|y|label',
    `\\begin{tabular}{lrrl}\n\\toprule\n & x & y & label \\\\\n\\midrule\n${lines(({ at, x, y, name }) => `${at} & ${x} & ${y} & ${name} \\\\`)}\\bottomrule\n\\end{tabular}\n`,
  ),
  'pandas, get_dummies': as(
    'x|y|species',
    `x,y,species_setosa,species_virginica\n${lines(({ x, y, one }) => `${x},${y},${one === 0 ? 'True' : 'False'},${one === 1 ? 'True' : 'False'}`)}`,
  ),
  'one-hot classes, three of them': {
    ...as(
      'x|y|a / b / c',
      `x,y,a,b,c\n${lines(({ at, x, y }) => `${x},${y},${Number(at % 3 === 0)},${Number(at % 3 === 1)},${Number(at % 3 === 2)}`)}`,
    ),
    classes: undefined as never,
  },
  'sklearn, as_frame': as(
    'sepal length (cm)|sepal width (cm)|target',
    `sepal length (cm),sepal width (cm),target\n${lines(({ x, y, one }) => `${x},${y},${one}`)}`,
    ['0', '1'],
  ),
  'sklearn, with names': as(
    '1|2|target',
    JSON.stringify({
      data: points.map(({ x, y }) => [x, y]),
      target: points.map(({ one }) => one),
      target_names: names,
      feature_names: undefined,
    }),
    ['setosa', 'virginica'],
  ),
  'polars, printed': as(
    'x|y|label',
    `shape: (30, 3)\n┌─────┬──────┬───────────┐\n│ x   ┆ y    ┆ label     │\n│ --- ┆ ---  ┆ ---       │\n│ f64 ┆ f64  ┆ str       │\n╞═════╪══════╪═══════════╡\n${lines(({ x, y, name }) => `│ ${pad(x, 3)} ┆ ${pad(y, 4)} ┆ ${name.padEnd(9)} │`)}└─────┴──────┴───────────┘\n`,
  ),
};

const web: Readonly<Record<string, Export>> = {
  'Observable, a literal': as(
    'x|y|label',
    `data = [\n${list(({ x, y, name }) => `  {x: ${x}, y: ${y}, label: "${name}"}`, ',\n')}\n]\n`,
  ),
  'TypeScript, rows': as(
    '1|2|3',
    `export const points = [\n${list(({ x, y, name }) => `  [${x}, ${y}, '${name}']`, ',\n')},\n];\n`,
  ),
  'Plotly, a trace for each class': as(
    'x|y|name',
    JSON.stringify(
      names.map((name) => ({
        type: 'scatter',
        mode: 'markers',
        name,
        x: points.filter((point) => point.name === name).map(({ x }) => x),
        y: points.filter((point) => point.name === name).map(({ y }) => y),
      })),
    ),
  ),
  'Chart.js, a data set for each class': as(
    'x|y|label',
    JSON.stringify({
      type: 'scatter',
      data: {
        datasets: names.map((label) => ({
          label,
          data: points.filter(({ name }) => name === label).map(({ x, y }) => ({ x, y })),
        })),
      },
    }),
  ),
  'Vega-Lite': as(
    'x|y|species',
    JSON.stringify({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      data: { values: points.map(({ x, y, name }) => ({ x, y, species: name })) },
      mark: 'point',
      encoding: { x: { field: 'x' } },
    }),
  ),
  GeoJSON: as(
    'geometry.coordinates.0|geometry.coordinates.1|properties.kind',
    JSON.stringify({
      type: 'FeatureCollection',
      features: points.map(({ x, y, name }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [x, y] },
        properties: { kind: name },
      })),
    }),
  ),
  'YAML, records in lines': as(
    'x|y|label',
    `points:\n${lines(({ x, y, name }) => `  - x: ${x}\n    y: ${y}\n    label: ${name}`)}`,
  ),
  'YAML, records in braces': as(
    'x|y|label',
    lines(({ x, y, name }) => `- {x: ${x}, y: ${y}, label: ${name}}`),
  ),
  'YAML, rows': as('1|2|3', `---\n${lines(({ x, y, name }) => `- [${x}, ${y}, ${name}]`)}`),
  'JSON lines of a log': as(
    'x|y|state',
    lines(({ at, x, y, name }) => JSON.stringify({ t: 1_700_000_000_000 + 20 * at, x, y, state: name })),
  ),
  'a Wikipedia table, copied': as(
    'Length|Width|Species',
    `Length\tWidth\tSpecies\n${lines(({ x, y, name }) => `${x}\t${y}\t${name}`)}`,
  ),
  'SQL, inserts': as(
    '1|2|3',
    lines(({ x, y, name }) => `INSERT INTO flowers VALUES (${x}, ${y}, '${name}');`),
  ),
  'SQL, one insert with names': as(
    'x|y|label',
    `INSERT INTO flowers (x, y, label) VALUES\n${list(({ x, y, name }) => `(${x}, ${y}, '${name}')`, ',\n')};\n`,
  ),
  'psql with its foot': as(
    'x|y|label',
    ` x | y | label \n---+---+-------\n${lines(({ x, y, name }) => ` ${x} | ${y} | ${name}`)}(30 rows)\n`,
  ),
  'MySQL, boxed': as(
    'x|y|label',
    `+-----+------+-----------+\n| x   | y    | label     |\n+-----+------+-----------+\n${lines(({ x, y, name }) => `| ${pad(x, 3)} | ${pad(y, 4)} | ${name.padEnd(9)} |`)}+-----+------+-----------+\n30 rows in set (0.00 sec)\n`,
  ),
  'sqlite, list': as(
    '1|2|3',
    lines(({ x, y, name }) => `${x}|${y}|${name}`),
  ),
  'a Chinese header': as(
    '身高|体重|类别',
    `身高,体重,类别\n${lines(({ x, y, one }) => `${x},${y},${one === 1 ? '乙' : '甲'}`)}`,
    ['甲', '乙'],
  ),
};

const logs: Readonly<Record<string, Export>> = {
  'a sensor with ISO times': as(
    'ax|ay|activity',
    `timestamp,ax,ay,activity\n${lines(({ at, x, y, name }) => `2024-03-01T12:00:${pad(at, 2).replace(' ', '0')}.000Z,${x},${y},${name}`)}`,
  ),
  'a sensor with milliseconds': as(
    'ax|ay|activity',
    `time,ax,ay,activity\n${lines(({ at, x, y, name }) => `${20 * at},${x},${y},${name}`)}`,
  ),
  'a sensor with seconds': as(
    'ax|ay|activity',
    `time_s;ax;ay;activity\n${lines(({ at, x, y, name }) => `${comma(0.02 * at, 2)};${comma(x, 1)};${comma(y, 2)};${name}`)}`,
  ),
  'a serial monitor': as(
    '1|2|3',
    lines(({ at, x, y, one }) => `12:01:${pad(at, 2).replace(' ', '0')}.123 -> ${x},${y},${one}`),
    ['0', '1'],
  ),
  'pairs of name and value': as(
    'x|y|label',
    lines(({ x, y, name }) => `x=${x} y=${y} label=${name}`),
  ),
  'pairs of name and value, by commas': as(
    'temp|hum|state',
    lines(({ x, y, name }) => `temp: ${x}, hum: ${y}, state: ${name}`),
  ),
  'cells between colons': as(
    '1|2|3',
    lines(({ x, y, name }) => `${x}:${y}:${name}`),
  ),
  'a comment at each line’s end': as(
    '1|2|3',
    lines(({ at, x, y, one }) => `${x} ${y} ${one} # sample ${at}`),
    ['0', '1'],
  ),
  'Vowpal Wabbit': as(
    'x|y|label',
    lines(({ x, y, one }) => `${one === 1 ? 1 : -1} | x:${x} y:${y}`),
    ['-1', '1'],
  ),
};

describe('Python', () => {
  testExports(python);
});

describe('the web', () => {
  testExports(web);
});

describe('a log', () => {
  testExports(logs);
});

describe('classes in a column each', () => {
  const text = `x,y,kind_red,kind_blue,kind_green\n${lines(({ at, x, y }) => `${x},${y},${[0, 1, 2].map((kind) => Number(at % 3 === kind)).join(',')}`)}`;

  it('are said, are called as their columns are, and can be left for one of these', () => {
    const view = open(text);
    expect(view.remarks).toEqual([{ kind: 'one-hot', names: ['kind_red', 'kind_blue', 'kind_green'] }]);
    expect(view.raw?.classes.names).toEqual(['red', 'blue', 'green']);
    const one = choose(view, { label: 2 });
    expect(one.raw?.classes.names).toEqual(['0', '1']);
    expect(one.remarks).toEqual([]);
  });

  it('are none where a row has two of them, or another column says the class', () => {
    expect(columnsOf(open(`${text}0.5,0.5,1,1,0\n`))?.[2]).not.toBe('kind');
    const two = `x,y,old,new,survived\n${lines(({ at, x, y }) => `${x},${y},${at % 2},${1 - (at % 2)},${Number(at % 3 === 0)}`)}`;
    expect(columnsOf(open(two))).toEqual(['x', 'y', 'survived']);
  });
});

describe('units in cells', () => {
  it('come to the names of the axes; another unit is left out and listed', () => {
    const view = open(
      `length,width,kind\n${lines(({ x, y, name }) => `${x} cm,${y}kg,${name}`)}3 in,2kg,setosa\n`,
    );
    expect(view.names?.axes.map(({ name }) => name)).toEqual(['length (cm)', 'width (kg)']);
    expect(view.raw?.leftOut).toEqual([{ trouble: 'not-a-number', line: 32, column: 0, value: '3 in' }]);
  });

  it('are none in labels', () => {
    const view = open(lines(({ at, x, y }) => `${x},${y},${1 + (at % 2)}${at % 3 === 0 ? 'a' : 'b'}`));
    expect(view.raw?.classes.names.length).toBe(4);
  });
});
