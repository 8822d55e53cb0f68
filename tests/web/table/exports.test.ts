/** What spreadsheets and statistics programs save, in several languages, and tables that are known from courses. */
import { describe } from 'vitest';
import { as, comma, latin1, lines, list, pad, utf16, testExports, type Export } from './flowers.ts';

const spreadsheets: Readonly<Record<string, Export>> = {
  'Excel, CSV UTF-8': as(
    'length|width|species',
    `\uFEFFlength,width,species\r\n${lines(({ x, y, name }) => `${x},${y},${name}`, '\r\n')}`,
  ),
  'Excel in German': as(
    'Länge|Breite|Gruppe',
    latin1(
      `Länge;Breite;Gruppe\r\n${lines(({ x, y, name }) => `${comma(x, 1)};${comma(y, 2)};${name}`, '\r\n')}`,
    ),
  ),
  'Excel in French, thousands by a hard space': as(
    'prix|poids|catégorie',
    latin1(
      `N°;prix;poids;catégorie\r\n${lines(({ at, x, y, name }) => `${101 + at};${Math.floor(x)}\u00A0${pad(Math.round(1000 * (x % 1)), 3).replaceAll(' ', '0')},5;${comma(y, 2)};${name}`, '\r\n')}`,
    ),
  ),
  'Excel, Unicode text': as(
    'longitud|anchura|especie',
    utf16(
      `longitud\tanchura\tespecie\r\n${lines(({ x, y, name }) => `${comma(x, 1)}\t${comma(y, 2)}\t${name}`, '\r\n')}`,
    ),
  ),
  'Excel with a report’s head': as(
    'length|width|species',
    `Report 2024;;\r\nPrepared by;Ana;\r\n;;\r\nlength;width;species\r\n${lines(({ x, y, name }) => `${comma(x, 1)};${comma(y, 2)};${name}`, '\r\n')}`,
  ),
  'Excel with empty columns at the edges': as(
    'length|width|species',
    `,,,,\r\n,length,width,species,\r\n${lines(({ x, y, name }) => `,${x},${y},${name},`, '\r\n')}`,
  ),
  'Excel with a date first': as(
    'length|width|species',
    `date;length;width;species\r\n${lines(({ at, x, y, name }) => `${pad(1 + (at % 28), 2).replace(' ', '0')}/03/2024;${comma(x, 1)};${comma(y, 2)};${name}`, '\r\n')}`,
  ),
  'Excel with TRUE and FALSE': as(
    'length|width|bought',
    `length,width,bought\r\n${lines(({ x, y, one }) => `${x},${y},${one === 1 ? 'TRUE' : 'FALSE'}`, '\r\n')}`,
    ['FALSE', 'TRUE'],
  ),
  'Excel in Spanish with VERDADERO and FALSO': as(
    'edad|saldo|moroso',
    latin1(
      `edad;saldo;moroso\r\n${lines(({ x, y, one }) => `${comma(x, 1)};${comma(y, 2)};${one === 1 ? 'VERDADERO' : 'FALSO'}`, '\r\n')}`,
    ),
    ['FALSO', 'VERDADERO'],
  ),
  'Excel in Swiss German': as(
    'Lohn|Alter|Gruppe',
    latin1(
      `Lohn;Alter;Gruppe\r\n${lines(({ x, y, name }) => `${Math.floor(x)}'${Math.round(100 + 80 * (x % 1) * 10)}.50;${y};${name}`, '\r\n')}`,
    ),
  ),
  'Google Sheets, CSV in Spanish': as(
    'altura|peso|grupo',
    `altura,peso,grupo\n${lines(({ x, y, name }) => `"${comma(x, 1)}","${comma(y, 2)}",${name}`)}`,
  ),
  'Google Sheets, TSV': as(
    'height (cm)|weight (kg)|group',
    `height (cm)\tweight (kg)\tgroup\r\n${lines(({ x, y, name }) => `${x}\t${y}\t${name}`, '\r\n')}`,
  ),
  'Google Sheets with currency': as(
    'price|rate|plan',
    `price,rate,plan\n${lines(({ x, y, name }) => `"$1,${Math.round(100 + 10 * x)}.50",${y}%,${name}`)}`,
  ),
  'LibreOffice, all quoted': as(
    'x|y|Klasse',
    `"x";"y";"Klasse"\n${lines(({ x, y, name }) => `"${comma(x, 1)}";"${comma(y, 2)}";"${name}"`)}`,
  ),
  Numbers: as(
    'width|height|kind',
    `Table 1\r\nwidth;height;kind\r\n${lines(({ x, y, name }) => `${comma(x, 1)};${comma(y, 2)};${name}`, '\r\n')}`,
  ),
  'cells with their unit': as(
    'length|width|species',
    `length,width,species\n${lines(({ x, y, name }) => `${x} cm,${y} cm,${name}`)}`,
  ),
  'cells with their unit, written together': as(
    'Länge|Gewicht|Art',
    `Länge;Gewicht;Art\n${lines(({ x, y, name }) => `${comma(x, 1)}cm;${comma(y, 2)}kg;${name}`)}`,
  ),
  'a row of sums below': as(
    'length|width|species',
    `length;width;species\r\n${lines(({ x, y, name }) => `${comma(x, 1)};${comma(y, 2)};${name}`, '\r\n')}Total;;\r\n`,
  ),
};

const statistics: Readonly<Record<string, Export>> = {
  'R, write.csv': as(
    'Sepal.Length|Sepal.Width|Species',
    `"","Sepal.Length","Sepal.Width","Species"\n${lines(({ at, x, y, name }) => `"${at + 1}",${x},${y},"${name}"`)}`,
  ),
  'R, write.csv2': as(
    'longitud|anchura|especie',
    `"";"longitud";"anchura";"especie"\n${lines(({ at, x, y, name }) => `"${at + 1}";${comma(x, 1)};${comma(y, 2)};"${name}"`)}`,
  ),
  'R, write.table': as(
    'length|width|species',
    `"length" "width" "species"\n${lines(({ at, x, y, name }) => `"${at + 1}" ${x} ${y} "${name}"`)}`,
  ),
  'R, a printed data frame': as(
    'length|width|species',
    `   length width   species\n${lines(({ at, x, y, name }) => `${pad(at + 1, 2)} ${pad(x, 7)} ${pad(y, 5)} ${pad(name, 9)}`)}`,
  ),
  'R, a printed tibble with its foot': as(
    'length|width|species',
    `# A tibble: 30 × 3\n   length width species  \n    <dbl> <dbl> <fct>    \n${lines(({ at, x, y, name }) => ` ${pad(at + 1, 2)}  ${pad(x, 5)} ${pad(y, 5)} ${name}`)}# ℹ 20 more rows\n# ℹ Use \`print(n = ...)\` to see more rows\n`,
  ),
  'R, a call': as(
    'x|y|class',
    `d <- data.frame(x = c(${list(({ x }) => x)}), y = c(${list(({ y }) => y)}), class = c(${list(({ name }) => `"${name}"`)}))\n`,
  ),
  'R, readr with spec': as('x|y|class', `x,y,class\n${lines(({ x, y, name }) => `${x},${y},${name}`)}`),
  'SPSS in Spanish': as(
    'v1|v2|grupo',
    latin1(
      `id;v1;v2;grupo\r\n${lines(({ at, x, y, name }) => `${at + 1};${comma(x, 2)};${comma(y, 2)};${name}`, '\r\n')}`,
    ),
  ),
  'SPSS, tab, missing as a space': as(
    'v1|v2|grp',
    `id\tv1\tv2\tgrp\r\n${lines(({ at, x, y, name }) => `${at + 1}\t${x.toFixed(2)}\t${y.toFixed(2)}\t${name}`, '\r\n')}31\t \t4.00\tsetosa\r\n`,
  ),
  'Stata, list': as(
    'length|width|species',
    `     +------------------------------+\n     | length   width     species   |\n     |------------------------------|\n${lines(({ at, x, y, name }) => ` ${pad(at + 1, 2)}. | ${pad(x, 6)} ${pad(y, 7)} ${pad(name, 11)}   |`)}     +------------------------------+\n`,
  ),
  'SAS, proc print': as(
    'length|width|species',
    `Obs    length    width    species\n\n${lines(({ at, x, y, name }) => `${pad(at + 1, 3)} ${pad(x, 9)} ${pad(y, 8)}    ${name}`)}`,
  ),
  'Weka, ARFF with comments': as(
    'sepallength|sepalwidth|class',
    `% 1. Title: flowers\n%\n@RELATION iris\n\n@ATTRIBUTE sepallength\tREAL\n@ATTRIBUTE sepalwidth\tREAL\n@ATTRIBUTE class\t{setosa,virginica}\n\n@DATA\n${lines(({ x, y, name }) => `${x},${y},${name}`)}`,
  ),
  'Octave, save -text': as(
    '1|2|3',
    `# Created by Octave 8.4.0\n# name: A\n# type: matrix\n# rows: 30\n# columns: 3\n${lines(({ x, y, one }) => ` ${x} ${y} ${one + 1}`)}\n\n`,
    ['1', '2'],
  ),
  'MATLAB, writematrix': as(
    '1|2|3',
    lines(({ x, y, one }) => `${x},${y},${one + 1}`),
    ['1', '2'],
  ),
  'MATLAB, a literal': as(
    '1|2|3',
    `A = [${list(({ x, y, one }) => `${x} ${y} ${one + 1}`, ';\n     ')}];\n`,
    ['1', '2'],
  ),
  'MATLAB, a shown table': as(
    'Length|Width|Species',
    `    Length    Width      Species   \n    ______    _____    ____________\n\n${lines(({ x, y, name }) => `     ${pad(x, 4)}    ${pad(y, 5)}    {'${name}'}`)}`,
  ),
  'MATLAB, a shown matrix': as(
    '1|2|3',
    `A =\n\n${lines(({ x, y, one }) => `    ${x.toFixed(4)}    ${y.toFixed(4)}    ${(one + 1).toFixed(4)}`)}\n`,
    ['1', '2'],
  ),
  'Julia, a shown matrix': as(
    '1|2|3',
    `30×3 Matrix{Float64}:\n${lines(({ x, y, one }) => ` ${x}  ${y}  ${one}.0`)}`,
    ['0', '1'],
  ),
  'Julia, a shown data frame': as(
    'length|width|species',
    `30×3 DataFrame\n Row │ length   width    species   \n     │ Float64  Float64  String    \n─────┼─────────────────────────────\n${lines(({ at, x, y, name }) => `${pad(at + 1, 4)} │ ${pad(x, 7)}  ${pad(y, 7)}  ${name}`)}`,
  ),
  Mathematica: as('1|2|3', `{${list(({ x, y, name }) => `{${x}, ${y}, "${name}"}`)}}`),
};

const kaggle: Readonly<Record<string, Export>> = {
  Titanic: as(
    'Age|Fare|Survived',
    `PassengerId,Survived,Pclass,Name,Sex,Age,Fare,Cabin,Embarked\n${lines(({ at, x, y, one }) => `${at + 1},${one},${1 + (at % 3)},"Braund, Mr. Owen ${at}",${at % 3 === 0 ? 'female' : 'male'},${10 * x},${y},,${'SCQ'[at % 3] ?? ''}`)}`,
    ['0', '1'],
  ),
  penguins: {
    ...as(
      'bill_length_mm|bill_depth_mm|species',
      `species,island,bill_length_mm,bill_depth_mm,sex\n${lines(({ x, y, name, at }) => `${name},${at % 2 === 0 ? 'Dream' : 'Biscoe'},${x},${y},${at % 5 === 0 ? 'male' : 'female'}`)}setosa,Dream,NA,NA,NA\n`,
    ),
  },
  'breast cancer': as(
    'radius_mean|texture_mean|diagnosis',
    `"id","diagnosis","radius_mean","texture_mean",\n${lines(({ at, x, y, one }) => `${842_302 + 7919 * ((at * 11) % 30)},${one === 1 ? 'M' : 'B'},${x},${y}`)}`,
    ['B', 'M'],
  ),
  iris: as(
    'SepalLengthCm|SepalWidthCm|Species',
    `Id,SepalLengthCm,SepalWidthCm,Species\n${lines(({ at, x, y, name }) => `${at + 1},${x},${y},${name}`)}`,
  ),
  'wine quality': as(
    'fixed acidity|volatile acidity|quality',
    `"fixed acidity";"volatile acidity";"quality"\n${lines(({ x, y, one }) => `${x};${y};${5 + one}`)}`,
    ['5', '6'],
  ),
  diabetes: as(
    'Glucose|BMI|Outcome',
    `Pregnancies,Glucose,BMI,Outcome\n${lines(({ at, x, y, one }) => `${at % 6},${Math.round(30 * x)},${y},${one}`)}`,
    ['0', '1'],
  ),
  'UCI iris.data, with its empty end': as(
    '1|2|3',
    `${lines(({ x, y, name }) => `${x},${y},Iris-${name}`)}\n\n`,
    ['Iris-setosa', 'Iris-virginica'],
  ),
  'UCI seeds, by one tab or two': as(
    '1|2|3',
    lines(({ at, x, y, one }) => `${x}\t${y}\t${at % 4 === 0 ? '\t' : ''}${one + 1}`),
    ['1', '2'],
  ),
};

describe('a spreadsheet', () => {
  testExports(spreadsheets);
});

describe('statistics', () => {
  testExports(statistics);
});

describe('known from courses', () => {
  testExports(kaggle);
});
