/** Textos en español de los exploradores. */
import type { explorerEn } from '../en/explorers.ts';
import { activationTitles } from './names.ts';

export const explorerEs: typeof explorerEn = {
  activationTitles,

  failed: 'No se ha podido calcular aquí.',
  retry: 'Reintentar',

  activationLabel: 'Una función de activación y su derivada',
  activationChoice: 'activación F',
  activationChart: (title) =>
    `${title}: a = F(z) con línea continua y su derivada F′(z) con línea discontinua`,
  activationAt: (z, a, slope) => `z = ${z}: F(z) = ${a}, F′(z) = ${slope}`,
  activationDead:
    'Aquí F′ vale 0: haga lo que haga z, a no se mueve y del gradiente no pasa nada. Una neurona que está aquí para todos los puntos está muerta.',
  activationSaturated:
    'Aquí F es casi plana: del gradiente no pasa casi nada. La neurona está saturada y aprende despacio.',
  activationTurning: 'Aquí F cambia de sentido: a la izquierda baja mientras z crece; a la derecha sube.',
  activationFalling: 'Aquí F baja: a disminuye mientras z crece, y el gradiente cambia de signo.',
  activationWhole: 'Aquí a se mueve al paso de z: el gradiente pasa entero.',
  activationPart: (percent) =>
    `Aquí a se mueve el ${percent} de lo que se mueve z: esa parte del gradiente es la que pasa.`,

  lossLabel: 'Dos costes de una salida y sus derivadas',
  lossTarget: 'objetivo y',
  lossOutput: 'salida a',
  lossSquared: 'error cuadrático',
  lossEntropy: 'entropía cruzada',
  lossCost: 'coste C',
  lossDelta: 'δ = ∂C/∂z, con la que aprende la neurona',
  lossCostChart: (y) =>
    `El coste según la salida a cuando lo correcto es y = ${y}: la entropía cruzada con línea continua y el error cuadrático con línea discontinua`,
  lossDeltaChart: (y) =>
    `δ según la salida a cuando lo correcto es y = ${y}: la entropía cruzada con línea continua y el error cuadrático con línea discontinua`,
  lossAt: (a, squared, entropy) => `a = ${a}: error cuadrático ${squared}, entropía cruzada ${entropy}`,
  lossSure: 'Un error cometido con toda seguridad. ',
  lossWrong: 'En el lado equivocado de ½. ',
  lossRight: 'En el lado correcto de ½. ',
  lossDone: 'Acierta con seguridad: los dos lo dejan casi como está. ',
  lossPull: (factor) => `La entropía cruzada tira ${factor} veces más fuerte que el error cuadrático,`,
  lossWhySmall:
    'cuyo gradiente queda reducido por σ′(z): la neurona está saturada y de su peor error es de lo que menos aprende.',
  lossWhy: 'cuyo gradiente lleva σ′(z) como factor; en el de la entropía cruzada ese factor se cancela.',

  descentLabel: 'El descenso del gradiente, paso a paso',
  descentRate: 'tasa de aprendizaje ε',
  descentStart: (name) => `inicio de ${name}`,
  descentStep: 'paso',
  descentOf: (step, last) => `${step} de ${last}`,
  descentChart: 'El coste C según un peso w, y los pasos del descenso del gradiente sobre la curva',
  descentMap:
    'El coste C según dos pesos, como un mapa con curvas de nivel, y los pasos del descenso del gradiente',
  descentPlay: 'Reproducir',
  descentPause: 'Pausa',
  descentNext: 'Paso',
  descentReset: 'Reiniciar',
  descentSteps: (steps, written) => (steps === 1 ? '1 paso' : `${written} pasos`),
  descentBottom: 'Aquí C es mínimo: la pendiente vale 0 y ningún paso lleva a otro sitio.',
  descentSmall: (done, steps) => `ε es demasiado pequeña: tras ${steps}, C solo ha bajado un ${done}.`,
  descentSlow: (steps) => `ε es pequeña: baja sin riesgo, pero tarda ${steps} en llegar al fondo.`,
  descentRight: (steps) => `ε es más o menos la adecuada: en ${steps} está en el fondo.`,
  descentJumps: (steps) =>
    `ε es grande: salta el fondo de un lado a otro, pero se acerca, y en ${steps} llega.`,
  descentSwings: (done, steps) =>
    `ε es muy grande: salta el fondo de un lado a otro, y tras ${steps} C ha bajado un ${done}.`,
  descentEdge:
    'ε es demasiado grande por muy poco: salta el fondo y vuelve una y otra vez a la misma altura.',
  descentGrows: 'ε es demasiado grande: cada paso cae al otro lado más arriba que el anterior.',
  descentDiverges: (steps) =>
    `ε es demasiado grande: cada paso cae al otro lado y más arriba. Tras ${steps} C pasa de un millón: diverge.`,
  descentValley:
    'A lo ancho del valle la pendiente es fuerte y no admite una ε mayor; a lo largo es suave, y en eso se van los pasos.',

  neuronLabel: 'Una neurona en el plano',
  neuronPlane:
    'El plano con los colores de la activación a, la recta discontinua z = 0, la flecha de los pesos y un punto',
  neuronFlat: 'Los dos pesos valen 0: z vale b en todas partes y no hay recta.',
  neuronAllAbove: 'La recta z = 0 queda fuera: en todo lo que se ve, z es mayor que 0.',
  neuronAllBelow: 'La recta z = 0 queda fuera: en todo lo que se ve, z es menor que 0.',
  neuronOn: 'El punto está en la recta: su z vale 0.',
  neuronAbove: 'El punto está en el lado hacia el que apunta w: su z es mayor que 0.',
  neuronBelow: 'El punto está en el lado contrario al que apunta w: su z es menor que 0.',
  neuronSteep: 'w es larga: al cruzar la recta, a cambia de golpe. b desplaza la recta sin girarla.',
  neuronGentle: 'w es corta: al cruzar la recta, a cambia poco a poco. b desplaza la recta sin girarla.',
};
