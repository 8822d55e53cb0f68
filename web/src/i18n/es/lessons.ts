/** Textos en español de los ejemplos, y de lo que puede ir mal en un entrenamiento. */
import type { Translation } from '../catalogue.ts';
import type { lessonsEn } from '../en/lessons.ts';

export const lessonsEs: Translation<typeof lessonsEn> = {
  presetTexts: {
    'double-circles': {
      title: 'Los círculos del artículo',
      about: '1600 puntos en dos pares de círculos anidados, y la red del artículo.',
    },
    'empty-plane': {
      title: 'Plano vacío',
      about: 'Dibuja tus propios puntos y mira cómo los sigue la red.',
    },
    xor: {
      title: 'XOR y una recta',
      about: 'Sin capa oculta la frontera es siempre recta. Añade una: bastan cuatro neuronas.',
    },
    'squared-inputs': {
      title: 'Cuadrados como entradas',
      about: 'Sin capa oculta, y la frontera es redonda: entran x₁² y x₂². Cámbialas por x₁ y x₂.',
    },
    'relu-folds': {
      title: 'Los pliegues de ReLU',
      about: 'Cada una de las tres ReLU pliega el plano una vez: la frontera se compone de tramos rectos.',
    },
    spiral: {
      title: 'Una espiral',
      about: 'Dos brazos, dos capas de 16 neuronas: la frontera se enrolla en unos segundos.',
    },
    'five-classes': {
      title: 'Cinco clases',
      about: 'Softmax reparte la certeza entre cinco salidas: una región para cada clase.',
    },
    'zero-weights': {
      title: 'Pesos iniciales a cero',
      about: 'Seis neuronas que empiezan iguales siguen iguales y valen por una. Elige luego pesos al azar.',
    },
    'high-rate': {
      title: 'Una tasa demasiado alta',
      about: 'Ve paso a paso: cada uno se pasa más, hasta que el coste estalla. Luego reinicia y prueba 0,1.',
    },
    'dead-neurons': {
      title: 'Neuronas muertas',
      about: 'Pasos muy largos: toda ReLU de la capa 2 acaba en 0. Prueba ReLU con fuga y una tasa de 0,3.',
    },
    'vanishing-gradients': {
      title: 'Gradientes que se esfuman',
      about: 'Siete capas sigmoides, y cada una encoge el gradiente: las primeras no se mueven. Prueba tanh.',
    },
    overfitting: {
      title: 'Sobreajuste y L2',
      about: 'Baja el coste de entrenamiento, sube el de prueba: aprende el ruido. Pon luego 0,01 de L2.',
    },
    'single-points': {
      title: 'Un punto por paso',
      about: '200 pasos por época: rápido, pero el coste tiembla. Elige todos los puntos: suave y lento.',
    },
  },
  presetsLabel: (title) => `Experimento: ${title}. Elegir otro`,
  presetsTitle: 'Experimentos',
  presetOwn: 'El tuyo',
  presetChanged: 'con cambios',

  explainDiverged: (rate) =>
    `Con una tasa de aprendizaje de ${rate}, cada paso se pasó del valle más que el anterior.`,
  explainSymmetric: (units, layer) =>
    `Las ${units} neuronas de la capa ${layer} tienen los mismos pesos: aprenden lo mismo y valen por una.`,
  explainDead: (dead, units, layer) =>
    dead === units
      ? `Las ${units} neuronas ReLU de la capa ${layer} valen 0 en todos los puntos: no dejan pasar el gradiente.`
      : `${dead} de las ${units} neuronas ReLU de la capa ${layer} valen 0 en todos los puntos: no aprenden.`,
  explainOscillating: (rises, readings) =>
    `El coste saltó hacia arriba en ${rises} de las últimas ${readings} lecturas: los pasos son demasiado largos.`,
  explainVanishing: (layers, part) =>
    `A través de ${layers} capas, a la capa 1 llega cerca de 1/${part} del gradiente: apenas aprende.`,
  explainSaturated: (layer, percent) =>
    `La capa ${layer} está en lo llano de su curva, al ${percent} de la mayor pendiente: apenas aprende.`,
  explainSlow: (percent, epochs, rate) =>
    `El coste bajó menos del ${percent} en ${epochs} épocas: con una tasa de ${rate} los pasos son cortos.`,
  explainLinear: (percent) =>
    `Una frontera recta deja el ${percent} de los puntos en el lado equivocado, y el coste ya no baja.`,
  explainOverfitting: (least, epoch, now) =>
    `El coste de prueba subió de ${least} (época ${epoch}) a ${now} y el otro bajó: la red aprende de memoria.`,
  explainStalled: (cost, epoch) => `El coste, ${cost}, apenas es menor que en la época ${epoch}.`,
  explainSlowBiases: (times) =>
    `Los sesgos aprenden ${times} veces más despacio que los pesos: apenas una frontera deja el centro.`,
  explainNoBiases: 'Los sesgos no aprenden: ninguna frontera deja el centro.',
  explainSmall: (units, percent) =>
    `Con ${units === '1' ? '1 neurona' : `${units} neuronas`}, el ${percent} de los puntos sigue en el lado equivocado.`,
  explainStuck: (right, reachable) =>
    `Atascada: acierta el ${right} de los puntos y podría acertar cerca del ${reachable}; el coste apenas baja.`,
  fixRate: (rate, before) => `Tasa de aprendizaje ${rate} en vez de ${before}`,
  fixActivation: (title) => `Usar ${title}`,
  fixActivationAndRate: (title, rate) => `Usar ${title} y una tasa de ${rate}`,
  fixInitializer: (title) => `Pesos iniciales al azar (${title})`,
  fixHiddenLayer: (units) => `Añadir una capa de ${units} neuronas`,
  fixL2: (penalty) => `Penalización L2 de ${penalty}`,
  fixOptimizer: (title) => `Usar ${title}`,
  fixBiasRate: 'Para los sesgos, la tasa de los pesos',
  fixUnits: (units) => `Usar ${units} neuronas`,
  explanationDismiss: 'Descartar',
};
