/** What the iframe's page says beside its figure, and of the parameters in its address or the studio's. */
import { catalogueOf, type Translation } from './catalogue.ts';

/** The views of a figure, by their names in its attribute. */
type ViewName = 'field' | 'network' | 'loss' | 'timeline' | 'inspect' | 'check';

const en = {
  frameElsewhere: (value: string) =>
    `src: ${value} is not an address of this frame’s own origin, so it is not fetched.`,
  frameBadOrigin: (value: string) =>
    `origin: ${value} is not the origin of a page, such as https://blog.example.`,
  frameBadCode: 'experiment: the code is damaged or incomplete.',
  frameNewerCode: 'experiment: the code was made by a later version of Frontera.',
  frameUnknownCommand: (command: string, allowed: string) =>
    `The command ${command} does not exist; there are ${allowed}.`,
  frameBadCommand: (command: string, field: string) =>
    `The command ${command} can’t be read: see its ${field}.`,
  frameUnknownParameter: (name: string, allowed: string) =>
    `The parameter ${name} does not exist; there are ${allowed}.`,
  frameBadSetting: (text: string) => `set: ${text} is no setting, such as optimizer.learningRate=0.1.`,
  frameShown: 'What is shown',
  /** Five of them fit into 264 px. */
  frameViews: {
    field: { text: 'Plane' },
    network: { text: 'Network' },
    loss: { text: 'Cost' },
    timeline: { text: 'Time', title: 'Timeline' },
    inspect: { text: 'Numbers' },
    check: { text: 'Check' },
  } as Readonly<Record<ViewName, { readonly text: string; readonly title?: string }>>,
};

const es: Translation<typeof en> = {
  frameElsewhere: (value) =>
    `src: ${value} no es una dirección del propio origen de este marco, así que no se trae.`,
  frameBadOrigin: (value) => `origin: ${value} no es el origen de una página, como https://blog.example.`,
  frameBadCode: 'experiment: el código está dañado o incompleto.',
  frameNewerCode: 'experiment: el código es de una versión posterior de Frontera.',
  frameUnknownCommand: (command, allowed) => `La orden ${command} no existe; hay ${allowed}.`,
  frameBadCommand: (command, field) => `La orden ${command} no se entiende: mira su campo ${field}.`,
  frameUnknownParameter: (name, allowed) => `El parámetro ${name} no existe; los que hay son ${allowed}.`,
  frameBadSetting: (text) => `set: ${text} no es un ajuste, como optimizer.learningRate=0.1.`,
  frameShown: 'Qué se muestra',
  frameViews: {
    field: { text: 'Plano' },
    network: { text: 'Red' },
    loss: { text: 'Coste' },
    timeline: { text: 'Tiempo', title: 'Línea de tiempo' },
    inspect: { text: 'Números' },
    check: { text: 'Prueba', title: 'Comprobación' },
  },
};

/** The frame's texts in one language. */
export const frameMessagesFor = catalogueOf(en, es);
