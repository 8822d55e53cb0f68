/** Textos en español de las partes que calculan más allá de un entrenamiento. */
import type { exploreEn } from '../en/explore.ts';

export const exploreEs: typeof exploreEn = {
  exploreFailed: 'No se ha podido calcular aquí.',
  exploreRetry: 'Reintentar',

  checkLabel: 'Una derivada comprobada a mano',
  checkEmpty: 'Con puntos en el plano, aquí se puede comprobar una derivada.',
  checkLayer: 'capa',
  checkUnit: 'neurona',
  checkFrom: 'peso o sesgo',
  checkBias: 'sesgo',
  checkWeightFrom: (from) => `desde ${from}`,
  checkNeuron: (unit) => `neurona ${unit}`,
  checkAll: 'Buscar el peor de todos',
  checkAllFound: (checked, count) =>
    `Se han comprobado ${checked} de los ${count} parámetros, con h = 10⁻⁶ y un máximo de 256 puntos. El que más se desvía es este:`,
  checkAllScale: 'del mayor gradiente.',
  checkCaption: 'El coste a izquierda y derecha de un parámetro, y su derivada de dos maneras',
  checkDifference: 'diferencia central',
  checkBackpropagation: 'retropropagación',
  checkError: 'error relativo',
  checkPenalty: 'C incluye la penalización de los pesos grandes',
  checkChart: 'Error relativo para cada h',
  checkChartAxis: 'h, cada vez menor',
  checkChosen: (h, error) => `h = ${h}: error relativo ${error}`,
  checkWhy:
    'Al principio el error baja con h²: la diferencia central deja fuera una parte que vale h²/6 · C‴. Después sube con 1/h: los dos costes se redondean a 16 cifras, se parecen cada vez más, y lo que deja el redondeo se divide entre 2h.',
  checkWhyCorner: 'Si la ReLU de algún punto cambia de lado dentro de h, las dos difieren de verdad.',

  landscapeLabel: 'El paisaje del coste',
  landscapeEmpty: 'Con puntos en el plano, aquí se ve el coste alrededor de la red.',
  landscapePicture: 'El coste alrededor de la red, como un mapa con curvas de nivel',
  landscapeMarker: (x, y, cost) =>
    `La red está en ${x}, ${y}, con un coste de ${cost}. Se mueve con las flechas.`,
  landscapeKind: 'Qué direcciones',
  landscapeRandom: 'al azar',
  landscapeWeights: 'dos pesos',
  landscapeTurn: 'Otras direcciones',
  landscapeDistance: 'a esta distancia del plano:',
  landscapeNearer: 'Más cerca',
  landscapeFarther: 'Más lejos',
  landscapeRecentre: 'Centrar',
  landscapePutBack: 'Devolver a su sitio',
  landscapeLayer: (layer) => `capa ${layer}`,
  landscapeReach: (reach) =>
    `Del centro a cada borde: ${reach} veces el tamaño de los pesos de cada neurona. Los sesgos no cambian.`,
  landscapeRange: (from, to) => `de ${from} a ${to}`,
  landscapeAbout:
    'Cada lugar del mapa es una red; a lo largo de una línea el coste es el que dice su número. Arrastra el punto y la red irá allí. La línea es el camino del entrenamiento, proyectado: tiene muchas más dimensiones que estas dos.',
};
