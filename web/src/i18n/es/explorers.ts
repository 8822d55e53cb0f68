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
};
