import { dsvFormat } from 'd3-dsv';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../../../web/src/table/bytes.ts';
import { toNumber } from '../../../web/src/table/numbers.ts';
import { splitRows, type Separator } from '../../../web/src/table/rows.ts';
import { evenSample } from '../../../web/src/table/sample.ts';
import { atOnce, inTasks, rowsPerStep, type Steps } from '../../../web/src/table/steps.ts';
import { readTable } from '../../../web/src/table/table.ts';
import { guessView } from '../../../web/src/table/view.ts';
import { choose, columnsOf, countsOf, open } from './open.ts';

describe('rows', () => {
  const cell = fc.oneof(fc.stringMatching(/^[a-z0-9.;,"\n]{0,6}$/u), fc.double({ noNaN: true }).map(String));

  it('are those that d3-dsv finds, where both can read a table', () => {
    const separator = fc.constantFrom<Separator>(',', ';', '\t', '|');
    const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(tables, separator, (rows, between) => {
        const text = dsvFormat(between).formatRows(rows);
        const expected = dsvFormat(between)
          .parseRows(text)
          .map((found) => found.map((part) => part.trim()))
          .filter((found) => found.some((part) => part !== ''));
        const syntax = { separator: between, quotes: '"', hasComments: false };
        expect(atOnce(splitRows(text, syntax)).rows.map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['1.5', '.', 1.5],
    ['1,5', '.', 1.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['0,234', '.', 0.234],
    ['1.234,56', '.', 1234.56],
    ['-1,234,567.5', ',', -1234567.5],
    ['1 234,5', '.', 1234.5],
    ['1’234.5', '.', 1234.5],
    ['+.5e-3', '.', 0.0005],
    ['2,5E+02', ',', 250],
    ['1.0D+03', '.', 1000],
    ['− 3', '.', -3],
    ['-3/4', '.', -0.75],
    ['€ 12', '.', 12],
    ['45 %', '.', 45],
  ] as const)('are written in many ways: %s where %s is decimal', (cell, decimal, value) => {
    expect(toNumber(cell, decimal)).toBe(value);
  });

  it.each([
    '',
    '.',
    ',',
    '-',
    '1.2.3',
    '0x10',
    'Infinity',
    'NaN',
    '1 2',
    '1,2,3',
    '1/0',
    '1e999',
    '12.345.6',
    'e5',
    '1-2',
    '2020-01-02',
  ])('are not read where there is none: %j', (cell) => {
    expect(toNumber(cell, '.')).toBeNull();
    expect(toNumber(cell, ',')).toBeNull();
  });

  it('are those that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(String(value), '.')).toBe(value + 0);
      }),
    );
  });
});

describe('columns', () => {
  it.each([
    ['species;id;length;width\na;7;1;2\nb;8;3;4', ['length', 'width', 'species']],
    ['label,x2,x1\n0,1,2\n1,3,4', ['x1', 'x2', 'label']],
    ['id,a,b,c\n7,1,2,p\n8,5,4,q\n9,3,3,p', ['a', 'b', 'c']],
    ['n,a\n1,7\n2,5\n3,6', ['n', 'a', null]],
    ['x,y\n1,2\n3,4', ['x', 'y', null]],
    ['x,y,colour\n1,2,red\n3,4,blue', ['x', 'y', 'colour']],
    ['1,2\n3,4', ['1', '2', null]],
    ['a,b,y\n1,2,0\n3,4,1', ['a', 'b', 'y']],
    ['x,y,label\n0.1,0.5,0\n0.2,0.25,1\n0.3,0.75,0', ['x', 'y', 'label']],
    ['y,x,label\n0.1,0.5,0\n0.2,0.25,1\n0.3,0.75,0', ['x', 'y', 'label']],
    ['0.1,0.5,+\n0.2,0.25,-\n0.3,0.75,+', ['1', '2', '3']],
    ['survived,age,fare\n1,22.5,7.25\n0,38,71.28\n1,26,7.92', ['age', 'fare', 'survived']],
  ])('are guessed: %j', (text, expected) => {
    expect(columnsOf(open(text))).toEqual(expected);
  });
});

describe('classes', () => {
  const withLabels = (labels: readonly string[]) =>
    open(labels.map((label, at) => `${at}.5,${at * at}.25,${label}\n`).join(''));

  it('never become one by a lost accent, and one by the way an accent is written', () => {
    expect(countsOf(withLabels(['papa', 'papá', 'papa\u0301', 'Papá']))).toEqual({ papa: 1, papá: 3 });
  });

  it('of one kind are said, and points that contradict each other', () => {
    expect(withLabels(['a', 'a', 'a', 'a']).remarks).toEqual([{ kind: 'one-class', other: null }]);
    const view = open('x,y,label\n0.5,1,a\n0.5,1,b\n0.5,1,b\n2,2,a\n');
    expect(view.remarks).toEqual([{ kind: 'contradictions', count: 3 }]);
    expect(choose(view, { leavesContradictions: true }).points.length).toBe(1);
  });
});

describe('more points than there may be', () => {
  it('are sampled evenly from each class, the same by the same seed', () => {
    const labels = Uint8Array.from({ length: 10_000 }, (_, at) => (at % 10 === 0 ? 1 : 0));
    const [one, again, other] = [
      evenSample(labels, 1000, 7),
      evenSample(labels, 1000, 7),
      evenSample(labels, 1000, 8),
    ];
    expect([one.length, [...one].filter((place) => labels[place] === 1).length]).toEqual([1000, 100]);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect([...one].every((place, at) => at === 0 || place > one[at - 1]!)).toBe(true);
  });

  it('can be the first ones instead', () => {
    const line = (at: number): string => `${at / 1000},${(at * 7919) % 1000},${at < 50_000 ? 'a' : 'b'}\n`;
    const text = Array.from({ length: 150_000 }, (_, at) => line(at)).join('');
    const view = open(text);
    expect(view.remarks).toContainEqual({ kind: 'sampled', count: 150_000 });
    const share = (points: typeof view.points): number => points.filter(([, , label]) => label === 0).length;
    expect([view.points.length, share(view.points)]).toEqual([100_000, 33_333]);
    expect(share(choose(view, { takes: 'first' }).points)).toBe(50_000);
  });
});

/** Goes through all of the work and counts its stops. */
function countSteps(steps: Steps<unknown>): number {
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}

interface Work {
  readonly steps: number;
  /** Characters that patterns were tried on. */
  readonly tried: number;
  /** The longest text that a pattern was tried on which can go back and forth in it. */
  readonly longest: number;
}

/** Everything that is done with a text. */
function workOn(text: string): Work {
  const usual = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!;
  const exec = usual.value as (this: RegExp, subject: string) => RegExpExecArray | null;
  let [longest, tried] = [0, 0];
  // test, replace and split of the language all go through exec where it was changed.
  RegExp.prototype.exec = function (subject) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, subject);
    tried += this.sticky || found !== null ? 1 + (found?.[0].length ?? 0) : subject.length - from;
    if (['*', '+', '}'].some((sign) => this.source.includes(sign)))
      longest = Math.max(longest, subject.length);
    return found;
  };
  try {
    const reading = readTable(text);
    let steps = 0;
    for (let step = reading.next(); ; step = reading.next(), steps += 1) {
      if (step.done !== true) continue;
      if (step.value !== null) steps += countSteps(guessView(step.value, 1, 'others'));
      return { steps, longest, tried };
    }
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', usual);
  }
}

describe('work', () => {
  const rows = (count: number, row: string): string => row.repeat(count);
  const texts: Readonly<Record<string, (size: number) => string>> = {
    'one cell of digits': (size) => `x,y\n${'1'.repeat(size)},2\n3,4\n`,
    'one cell of digits and a letter': (size) => `${'1'.repeat(size)}a`,
    'one cell of spaces': (size) => `1,${' '.repeat(size)}a,2\n1,2,3\n`,
    'one cell of dots': (size) => `1.${'.'.repeat(size)},2\n3,4\n`,
    'one row of columns': (size) => rows(size / 2, '1,'),
    'three rows of columns': (size) => `${rows(size / 8, '1,')}0\n`.repeat(3),
    'rows of two': (size) => rows(size / 8, '1.5,2,a\n'),
    'rows of spaces': (size) => rows(size / 8, '  1  2 a\n'),
    quotes: (size) => rows(size / 4, '"x\n"'),
    'open quotes': (size) => rows(size / 4, ',"x\n'),
    'doubled quotes': (size) => `"${'""'.repeat(size / 2)}",1\n1,2\n`,
    comments: (size) => rows(size / 4, '#1,2\n'),
    'drawn lines': (size) => rows(size / 4, '--|-\n'),
    classes: (size) => Array.from({ length: size / 8 }, (_, at) => `${at},1,c${at}\n`).join(''),
    'JSON rows': (size) => `[${rows(size / 6, '[1,2],')}[1,2]]`,
    'JSON columns': (size) => `[[${rows(size / 2, '1,')}1]]`,
    'JSON keys': (size) => `[{${Array.from({ length: size / 8 }, (_, at) => `"${at}":1`).join(',')}}]`,
    'JSON lines': (size) => rows(size / 8, '[1,2,3]\n'),
    'JSON that is none': (size) => '['.repeat(size),
    'Python’s records': (size) => `[${rows(size / 16, "{'x': 1, 'y': 2},")}]`,
    'lists in lists that are none': (size) => `x = [${rows(size / 8, '[1 2];[3')}`,
    'texts with signs put back': (size) => `[['${'\\n'.repeat(size / 2)}', 1], ['a', 2]]`,
    'names without values': (size) => `x = [${rows(size / 4, 'a b ')}`,
    'JSON with spaces': (size) => `[1,${' '.repeat(size)}`,
    LIBSVM: (size) => rows(size / 8, '1 1:2 2:3\n'),
    'LIBSVM in one line': (size) => `1 ${rows(size / 4, '1:2 ')}`,
    ARFF: (size) => `@relation a\n${rows(size / 16, '@attribute a real\n')}@data\n${rows(size / 4, '1,2\n')}`,
    'pairs in rows': (size) => rows(size / 16, 'x=1 y=2 label=a\n'),
    'pairs in one line': (size) => `a=1 ${rows(size / 4, 'b=1 ')}`,
    'YAML records': (size) => rows(size / 16, '- x: 1\n  y: 2\n'),
    'SQL rows': (size) => `INSERT INTO a VALUES\n${rows(size / 8, '(1,2),\n')}`,
    'a box': (size) => rows(size / 8, '│ 1 │ 2 │\n'),
    'LaTeX rows': (size) => rows(size / 12, '1 & 2 & a \\\\\n'),
    'LaTeX of spaces': (size) => `1 & 2 \\\\\n3 & 4 \\\\\n${' '.repeat(size)}&\n`,
    'classes in columns': (size) => rows(size / 16, '1.5,2,0,1,0,0,0\n'),
    'cells with units': (size) => rows(size / 16, '1.5 cm,2 cm,a\n'),
    'ARFF in one line': (size) => `@attribute ${' '.repeat(size)}`,
  };

  it.each(Object.entries(texts))('is in proportion to the text: %s', (_, make) => {
    const [small, large] = [workOn(make(60_000)), workOn(make(240_000))];
    expect(large.steps).toBeLessThanOrEqual(4.5 * small.steps + 40);
    expect(large.tried).toBeLessThanOrEqual(4.5 * small.tried + 4096);
    expect(large.longest).toBeLessThanOrEqual(2000);
  });

  it('stops often enough for a page to answer, even within one row', () => {
    expect(workOn(rows(150_000, '1,')).steps).toBeGreaterThan(10);
  });

  it('stops after every few thousand rows, in each thing that is done with them', () => {
    const steps = (count: number): number => {
      const text = Array.from({ length: count }, (_, at) => `${at % 977},${at % 613},${at % 3}\n`).join('');
      const table = atOnce(readTable(text));
      return table === null ? 0 : countSteps(guessView(table, 1, 'others'));
    };
    // Reading, classes, points, contradictions, choosing, decimals twice, places: eight times over the rows.
    const [some, many] = [steps(8 * rowsPerStep), steps(24 * rowsPerStep)];
    expect(many - some).toBe(8 * 16);
  });

  it('goes on in tasks with progress, and ends where it is not wanted any more', async () => {
    const shares: number[] = [];
    function* slow(): Steps<string> {
      for (let at = 0; at < 5; at++) {
        const end = performance.now() + 13;
        while (performance.now() < end);
        yield at / 5;
      }
      return 'done';
    }
    expect(await inTasks(slow(), (share) => shares.push(share))).toBe('done');
    expect(shares).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(await inTasks(slow(), undefined, () => shares.length < 5)).toBeNull();
  });

  it('lets the page answer under a clock that was put back', async () => {
    const monotonic = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now');
    let told = 0;
    function* forty(): Steps<string> {
      for (let step = 0; step < 40; step += 1) {
        if (step === 1) clock.mockImplementation(() => monotonic() - 3_600_000);
        for (const end = monotonic() + 1; monotonic() < end;);
        yield step / 40;
      }
      return 'done';
    }
    await inTasks(forty(), () => (told += 1));
    clock.mockRestore();
    expect(told).toBeGreaterThan(1);
  });

  it('keeps no more columns than a menu holds, which is said, and the last one is among them', () => {
    const header = Array.from({ length: 10_000 }, (_, at) => `g${at}`).join(',');
    const body = ['a', 'b', 'a'].map(
      (label) => `${Array.from({ length: 10_000 }, (_, at) => at * 0.5).join(',')},${label}`,
    );
    const view = open([`${header},type`, ...body].join('\n'));
    expect(view.columns.length).toBe(300);
    expect(columnsOf(view)).toEqual(['g0', 'g1', 'type']);
    expect(view.remarks).toContainEqual({ kind: 'columns-cut', count: 10_001 });
  });
});

describe('anything', () => {
  const check = (text: string): void => {
    const table = atOnce(readTable(text));
    if (table === null) return;
    const view = atOnce(guessView(table, 1, 'others'));
    for (const [x1, x2, label] of view.points) {
      if (!(Math.abs(x1) <= 1 && Math.abs(x2) <= 1 && Number.isInteger(label) && label < 8))
        throw new Error(`${x1} ${x2} ${label}`);
    }
    const { raw } = view;
    if (raw !== null) expect(raw.labels.length + raw.leftOutCount + raw.unclassed).toBe(raw.rowCount);
  };

  it('in bytes is read without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const content = textOf(bytes);
        if ('text' in content) check(content.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('in text is read without an exception, and each row is a point or is counted', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '0.5',
        '-2,5',
        '1e5',
        'a',
        'b',
        '"',
        "'",
        ',',
        ';',
        '\t',
        '|',
        ' ',
        '\n',
        '\r\n',
        '\r',
        '#',
        '%',
        '{',
        '}',
        '[',
        ']',
        ':',
        '1:2',
      ],
      ...[
        '@relation r\n',
        '@data\n',
        '@attribute x real\n',
        'sep=',
        'x,y,label\n',
        'NaN',
        '?',
        '--',
        '\u0000',
        '\uFEFF',
        '\u2028',
        'á',
        '💥',
        '1e308',
        '-1e308',
        '__proto__',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        check(pieces.join(''));
      }),
      { numRuns: 3000 },
    );
  });

  it('in JSON is read without an exception', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        check(text);
      }),
      { numRuns: 1000 },
    );
  });
});
