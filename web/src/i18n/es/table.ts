/** Textos en español de las tablas: lo que se lee en ellas, lo que se elige y lo que está mal. */
import type { Translation } from '../catalogue.ts';
import type { tableEn } from '../en/table.ts';

const fileFormats = {
  spreadsheet: 'es una hoja de cálculo.',
  archive: 'es un archivo comprimido.',
  parquet: 'es un archivo Parquet o Arrow.',
  pdf: 'es un PDF.',
  picture: 'es una imagen.',
  numpy: 'es una matriz de NumPy.',
  markup: 'es una página web o XML.',
  other: 'no es texto.',
};

const fileAdvice = {
  spreadsheet: 'Guárdala allí como CSV (Archivo, Guardar como), o copia las celdas y pégalas aquí.',
  archive: 'Descomprímelo y abre la tabla que contiene.',
  parquet: 'Guarda la tabla como CSV: en pandas, df.to_csv("puntos.csv").',
  pdf: 'Copia de él la tabla y pégala aquí.',
  picture: 'Hacen falta los números como texto: un archivo CSV, o celdas pegadas.',
  numpy: 'Guárdala como texto: numpy.savetxt("puntos.csv", matriz, delimiter=",").',
  markup: 'Ábrelo en el navegador o en una hoja de cálculo, copia la tabla y pégala aquí.',
  other: 'Hace falta una tabla en CSV, texto, JSON o ARFF.',
};

export const tableEs: Translation<typeof tableEn> = {
  pasteLabel: 'O pega una tabla',
  pasteExample: 'x1;x2;clase\n0,5;-0,25;rojo\n-0,1;0,8;azul',
  reading: (percent) => `Leyendo: ${percent} %`,
  tableHeaded: 'La primera fila es el encabezado',
  tableSeparator: 'Entre celdas',
  separatorNames: {
    '\t': 'tabulador',
    ';': 'punto y coma',
    ',': 'coma',
    '|': 'barra vertical',
    ' ': 'espacios',
    ':': 'dos puntos',
  },
  tableDecimal: 'Decimales',
  decimalNames: { auto: 'como está escrito', '.': 'punto: 1.5', ',': 'coma: 1,5' },
  tableX1: 'x₁',
  tableX2: 'x₂',
  tableLabel: 'Clase',
  tableNoLabel: 'ninguna',
  tableSplit: 'Prueba según',
  tableNoSplit: 'ninguna columna',
  tablePart: (value, count) => `${value || 'vacía'} (${count})`,
  partUses: { train: 'entrenar', test: 'probar', out: 'se omite' },
  tableCut: 'Dos clases, corte en',
  tableColumn: (name) => (/^\d+$/u.test(name) ? `columna ${name}` : name),
  tableScale: 'Escala',
  scaleSaved: 'como se guardó',
  scaleSavedAbout: 'Como estaban los puntos en el plano al guardarlos',
  scaleKeep: 'tal cual',
  scaleFit: 'ajustar',
  scaleStretch: 'ajustar cada eje',
  scaleKeepAbout: 'Los números tal como están: todos quedan entre −1 y 1',
  scaleFitAbout: 'El mismo factor para los dos ejes: las distancias conservan su proporción',
  scaleStretchAbout: 'Cada eje de −1 a 1 por separado',
  tablePreview: (points, classes) => `Vista previa: ${points} puntos, ${classes} clases`,
  tableFirstRows: 'Primeras filas',
  tableLine: { lines: 'línea', entries: 'entrada' },
  tableMore: (count) => `y ${count} más`,
  tableMoreColumns: (count) => `y ${count} columnas más`,
  importPoints: (count) => (count === '1' ? 'Importar 1 punto' : `Importar ${count} puntos`),
  importNone: 'Importar',

  fileAdvice: (name, format) => `«${name}» ${fileFormats[format]} ${fileAdvice[format]}`,
  tableNone:
    'Aquí no se reconoce ninguna tabla: hacen falta al menos dos columnas, separadas por comas, puntos y coma, tabuladores, barras o espacios, o una lista en JSON.',
  tableNoColumns: 'Hacen falta dos columnas de números, y en esta tabla no están.',
  tableNoPoints: 'No hay filas debajo del encabezado.',
  tableNoPointsOf: (first) => `Ninguna fila tiene un punto. ${first} Elige otras columnas.`,
  tablePlace: (row, line) => `${row[0]?.toUpperCase() ?? ''}${row.slice(1)} ${line}`,
  tableNotANumber: (place, column, value) => `${place}, ${column}: «${value}» no es un número.`,
  tableEmptyNumber: (place, column) => `${place}, ${column}: falta un número.`,
  tableEmptyLabel: (place, column) => `${place}, ${column}: falta la clase.`,
  tableLongLabel: (place, column, limit) => `${place}, ${column}: la clase tiene más de ${limit} caracteres.`,
  tableTooWide: (place, cells, columns) =>
    `${place}: ${cells} celdas, y la tabla tiene ${columns} columnas. Una celda con un separador dentro va entre comillas.`,
  tableNumber: (column, distinct) =>
    `${column} es un número con ${distinct} valores, y esta red distingue clases.`,
  tableNumberAdvice: 'Córtalo en un valor para tener dos clases, o elige otra clase.',
  cutAt: (value) => `Cortar en la mediana, ${value}`,
  cutRefused: (text) => `«${text}» no es un número.`,

  figureTable: 'La tabla en la página',
  figureTroubled: (name, trouble) => `${name}: ${trouble}`,
  figureFile: (format) =>
    `Esto ${fileFormats[format]} Una figura admite una tabla en CSV, texto, JSON o ARFF.`,
  figureNumberAdvice: 'Nombra una columna de clases en el atributo «class».',
  figureColumn: (attribute, name, columns) =>
    `${attribute}="${name}" no es ninguna de sus columnas, que son: ${columns}.`,
  figureNotFetched: (status) =>
    status === '' ? 'No se ha podido traer.' : `No se ha podido traer: ${status}.`,
  figureElsewhere: (origin) =>
    `No se ha podido traer. Si está allí, ${origin} no permite que esta página la lea (Access-Control-Allow-Origin).`,
  figureTooLarge: (limit) => `Pasa de ${limit} MB.`,

  leftOut: (count, all) => `Filas que se dejan fuera: ${count} de ${all}`,
  columnsCut: (count, kept) =>
    `La tabla tiene ${count} columnas. Se puede elegir entre las ${kept} primeras y la última.`,
  rowsCut: (count) => `La tabla es más larga de lo que se lee: se toman las ${count} primeras filas.`,
  openQuote: (line) =>
    `Una comilla de la línea ${line} no se cierra nunca, así que las comillas se leen como un signo más.`,
  oneHot: (names) =>
    `Cada clase tiene su propia columna, con un 1 donde vale: ${names}. Se leen como una sola clase.`,
  merged: (spellings) => `Una sola clase, escrita de varias formas: ${spellings}.`,
  apart: (spellings) => `Cada forma de escribirla es una clase: ${spellings}.`,
  mergeNot: 'Mantenerlas separadas',
  merge: 'Unirlas',
  manyClasses: (found, limit) => `En la tabla hay ${found} clases; caben ${limit}.`,
  manyClassesLeft: (count) => `Puntos que se dejan fuera: ${count}.`,
  noClass:
    'Ninguna columna se toma como clase, así que todos los puntos son de una. Elige una, o dibuja en el plano puntos de la otra clase.',
  takeAsClass: (column) => `Tomar ${column} como clase`,
  takeFrequent: 'las más frecuentes',
  takeGrouped: 'las demás como una',
  others: 'otras',
  oneClass:
    'Todos los puntos son de una clase, así que no hay frontera que buscar. Elige otra columna como clase.',
  contradictions: (count) =>
    `Puntos que caen exactamente sobre uno de otra clase: ${count}. Ninguna red puede distinguirlos.`,
  contradictionsLeft: (count) =>
    `Se dejan fuera los puntos que caían exactamente sobre uno de otra clase: ${count}.`,
  outliers: (count) => `Puntos lejos de todos los demás, que aplastan el resto: ${count}.`,
  outliersLeft: (count) => `Se dejan fuera los puntos lejos de todos los demás: ${count}.`,
  leaveOut: 'Dejarlos fuera',
  takeIn: 'Incluirlos',
  oneSpot: (count, all) => `${count} de ${all} puntos caen en un mismo sitio del plano.`,
  stretched: (ratio) =>
    `Un eje es ${ratio} veces más largo que el otro, así que cada uno se ajusta por separado.`,
  flat: (ratio) => `Un eje es ${ratio} veces más largo que el otro: los puntos quedan en una línea.`,
  eachAxis: 'Ajustar cada eje por separado',
  sampled: (count, limit) => `${count} puntos; en el plano caben ${limit}.`,
  takeSample: 'una muestra uniforme',
  takeFirst: 'los primeros',
  splitFound: (column) => `${column} divide las filas. Todas se toman para entrenar.`,
  splitChoose: (column) => `Di arriba qué parte según ${column} es para probar.`,
  splitUsed: (column, train, test) =>
    `${column} dice qué puntos son para probar: ${test}, y ${train} para entrenar.`,
  splitUse: 'Usarla para probar',
  splitNot: 'Entrenar con todos',
};
