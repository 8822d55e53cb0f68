/** English texts of tables: what is read in them, what is chosen, and what is wrong. */

/** What may stand between two cells of a table. */
type SeparatorNames = Readonly<Record<'\t' | ';' | ',' | '|' | ' ' | ':', string>>;

const separatorNames: SeparatorNames = {
  '\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'vertical bar',
  ' ': 'spaces',
  ':': 'colon',
};

/** Files that are not text, and what to do with each. */
type FileFormats = Readonly<
  Record<'spreadsheet' | 'archive' | 'parquet' | 'pdf' | 'picture' | 'numpy' | 'markup' | 'other', string>
>;

const fileFormats: FileFormats = {
  spreadsheet: 'is a spreadsheet.',
  archive: 'is a compressed archive.',
  parquet: 'is a Parquet or Arrow file.',
  pdf: 'is a PDF.',
  picture: 'is a picture.',
  numpy: 'is a NumPy array.',
  markup: 'is a web page or XML.',
  other: 'is not text.',
};

const fileAdvice: FileFormats = {
  spreadsheet: 'Save it there as CSV (File, Save as), or copy the cells and paste them here.',
  archive: 'Unpack it, and open the table that is in it.',
  parquet: 'Save the table as CSV: in pandas, df.to_csv("points.csv").',
  pdf: 'Copy the table out of it, and paste it here.',
  picture: 'It takes the numbers as text: a CSV file, or cells that are pasted.',
  numpy: 'Save it as text: numpy.savetxt("points.csv", array, delimiter=",").',
  markup: 'Open it in the browser or in a spreadsheet, copy the table, and paste it here.',
  other: 'It takes a table as CSV, text, JSON or ARFF.',
};

export const tableEn = {
  pasteLabel: 'Or paste a table',
  pasteExample: 'x1,x2,label\n0.5,-0.25,red\n-0.1,0.8,blue',
  reading: (percent: string): string => `Reading: ${percent} %`,
  tableHeaded: 'The first row is a header',
  tableSeparator: 'Between cells',
  separatorNames,
  tableDecimal: 'Decimals',
  decimalNames: { auto: 'as written', '.': 'point: 1.5', ',': 'comma: 1,5' },
  tableX1: 'x₁',
  tableX2: 'x₂',
  tableLabel: 'Class',
  tableNoLabel: 'none',
  tableSplit: 'Test points by',
  tableNoSplit: 'no column',
  tablePart: (value: string, count: string): string => `${value || 'empty'} (${count})`,
  partUses: { train: 'training', test: 'testing', out: 'left out' },
  tableCut: 'Two classes, cut at',
  tableColumn: (name: string): string => (/^\d+$/u.test(name) ? `column ${name}` : name),
  tableScale: 'Scale',
  scaleSaved: 'as saved',
  scaleSavedAbout: 'As the points lay on the plane when they were saved',
  scaleKeep: 'as it is',
  scaleFit: 'fit',
  scaleStretch: 'fit each axis',
  scaleKeepAbout: 'The numbers as they are: all lie between −1 and 1',
  scaleFitAbout: 'The same factor for both axes: distances keep their proportions',
  scaleStretchAbout: 'Each axis from −1 to 1 by itself',
  tablePreview: (points: string, classes: string): string => `Preview: ${points} points, ${classes} classes`,
  tableFirstRows: 'First rows',
  tableLine: { lines: 'line', entries: 'entry' },
  tableMore: (count: string): string => `and ${count} more`,
  tableMoreColumns: (count: string): string => `and ${count} more columns`,
  importPoints: (count: string): string => (count === '1' ? 'Import 1 point' : `Import ${count} points`),
  importNone: 'Import',

  fileAdvice: (name: string, format: keyof FileFormats): string =>
    `“${name}” ${fileFormats[format]} ${fileAdvice[format]}`,
  tableNone:
    'No table is recognised here: it takes at least two columns, separated by commas, semicolons, tabs, bars or spaces, or a list in JSON.',
  tableNoColumns: 'It takes two columns of numbers, and they are not in this table.',
  tableNoPoints: 'There are no rows under the header.',
  tableNoPointsOf: (first: string): string => `No row has a point. ${first} Choose other columns.`,
  tablePlace: (row: string, line: string): string => `${row[0]?.toUpperCase() ?? ''}${row.slice(1)} ${line}`,
  tableNotANumber: (place: string, column: string, value: string): string =>
    `${place}, ${column}: “${value}” is not a number.`,
  tableEmptyNumber: (place: string, column: string): string => `${place}, ${column}: a number is missing.`,
  tableEmptyLabel: (place: string, column: string): string => `${place}, ${column}: the class is missing.`,
  tableLongLabel: (place: string, column: string, limit: string): string =>
    `${place}, ${column}: the class has more than ${limit} characters.`,
  tableTooWide: (place: string, cells: string, columns: string): string =>
    `${place}: ${cells} cells, and the table has ${columns} columns. A cell with a separator in it goes in quotes.`,
  tableNumber: (column: string, distinct: string): string =>
    `${column} is a number with ${distinct} values, and the network here tells classes apart.`,
  tableNumberAdvice: 'Cut it at a value into two classes, or choose another class.',
  cutAt: (value: string): string => `Cut at the median, ${value}`,
  cutRefused: (text: string): string => `“${text}” is not a number.`,

  figureTable: 'The table in the page',
  figureTroubled: (name: string, trouble: string): string => `${name}: ${trouble}`,
  figureFile: (format: keyof FileFormats): string =>
    `It ${fileFormats[format]} A figure takes a table as CSV, text, JSON or ARFF.`,
  figureNumberAdvice: 'Name a column of classes in the attribute “class”.',
  figureColumn: (attribute: string, name: string, columns: string): string =>
    `${attribute}="${name}" is none of its columns, which are: ${columns}.`,
  figureNotFetched: (status: string): string =>
    status === '' ? 'It could not be fetched.' : `It could not be fetched: ${status}.`,
  figureElsewhere: (origin: string): string =>
    `It could not be fetched. If it is there, ${origin} does not allow this page to read it (Access-Control-Allow-Origin).`,
  figureTooLarge: (limit: string): string => `It is larger than ${limit} MB.`,

  leftOut: (count: string, all: string): string => `Rows left out: ${count} of ${all}`,
  columnsCut: (count: string, kept: string): string =>
    `The table has ${count} columns. The first ${kept} and the last one can be chosen.`,
  rowsCut: (count: string): string => `The table is longer than is read: the first ${count} rows are taken.`,
  openQuote: (line: string): string =>
    `A quote in line ${line} is never closed, so quotes are read as any other sign.`,
  oneHot: (names: string): string =>
    `Each class has a column of its own, with a 1 where it holds: ${names}. They are read as one class.`,
  merged: (spellings: string): string => `One class, in several spellings: ${spellings}.`,
  apart: (spellings: string): string => `Each spelling is a class: ${spellings}.`,
  mergeNot: 'Keep them apart',
  merge: 'Make them one',
  manyClasses: (found: string, limit: string): string =>
    `${found} classes are in the table; ${limit} are possible.`,
  manyClassesLeft: (count: string): string => `Points left out: ${count}.`,
  takeFrequent: 'the most frequent',
  takeGrouped: 'the others as one',
  others: 'others',
  oneClass: 'All points are of one class, so there is no border to find. Choose another column as the class.',
  noClass:
    'No column is taken as the class, so all points are of one. Choose one, or draw points of the other class on the plane.',
  takeAsClass: (column: string): string => `Take ${column} as the class`,
  contradictions: (count: string): string =>
    `Points that lie exactly on one of another class: ${count}. No network can tell them apart.`,
  contradictionsLeft: (count: string): string =>
    `Points that lay exactly on one of another class are left out: ${count}.`,
  outliers: (count: string): string => `Points far from all others, which flatten the rest: ${count}.`,
  outliersLeft: (count: string): string => `Points far from all others are left out: ${count}.`,
  leaveOut: 'Leave them out',
  takeIn: 'Take them in',
  oneSpot: (count: string, all: string): string => `${count} of ${all} points lie on one spot of the plane.`,
  stretched: (ratio: string): string =>
    `One axis is ${ratio} times as long as the other, so each is fitted by itself.`,
  flat: (ratio: string): string =>
    `One axis is ${ratio} times as long as the other: the points lie on a line.`,
  eachAxis: 'Fit each axis by itself',
  sampled: (count: string, limit: string): string => `${count} points; the plane holds ${limit}.`,
  takeSample: 'an even sample',
  takeFirst: 'the first ones',
  splitFound: (column: string): string => `${column} divides the rows. All of them are taken for training.`,
  splitChoose: (column: string): string => `Say above which part by ${column} is for testing.`,
  splitUsed: (column: string, train: string, test: string): string =>
    `${column} says which points are for testing: ${test}, and ${train} for training.`,
  splitUse: 'Use it for testing',
  splitNot: 'Train on all',
};
