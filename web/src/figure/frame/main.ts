/** The iframe's page: one figure that fills the frame, set up by the address's parameters. */
import '../define.ts';
import { preferredLanguage, type Language } from '../../i18n/catalogue.ts';
import { figureMessagesFor } from '../../i18n/figure-messages.ts';
import type { Playground } from '../types.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { Remote } from './remote.ts';
import { noWire, parentOrigin, wireToParent, type Wire } from './wire.ts';

function show(query: URLSearchParams): void {
  const asked = query.get('lang');
  const language = preferredLanguage([...(asked === null ? [] : [asked]), ...navigator.languages]);
  const parameters = readParameters(query, language);
  const title = figureMessagesFor(language).playgroundLabel;
  document.documentElement.lang = language;
  document.title = title;
  const figure = document.createElement('frontera-playground');
  for (const [name, value] of parameters.attributes) figure.setAttribute(name, value);
  const theme = figure.getAttribute('theme');
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
  const wire = wireFor(parameters);
  new Remote(figure, wire, language);
  figure.id = 'figure';
  for (const message of parameters.problems) wire.send({ event: 'error', message, error: null });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && figure.timeline.replay !== null) figure.pause();
  });
  const main = document.createElement('main');
  main.append(heading(title), ...parameters.problems.map(problemParagraph), figure);
  document.body.replaceChildren(main);
  if (figure.views.length > 1) void addTabs(figure, language);
}

/** For a frame that is too small for all views at once. */
async function addTabs(figure: Playground, language: Language): Promise<void> {
  const { FrameTabs } = await import('./tabs.ts');
  const isSized = (): boolean => document.documentElement.dataset['sized'] !== undefined;
  if (isSized()) return;
  const tabs = new FrameTabs(figure, language);
  new MutationObserver((_, observer) => {
    if (!isSized()) return;
    observer.disconnect();
    tabs.end();
  }).observe(document.documentElement, { attributeFilter: ['data-sized'] });
}

/** Where another origin was asked for than the page around has, or one that can't be read, the frame sends and takes no messages. */
function wireFor({ origin }: Parameters): Wire {
  const around = parentOrigin();
  const isOther = origin !== null && around !== null && origin !== around;
  return isOther || origin === 'nobody' ? noWire : wireToParent(origin ?? around);
}

/** For those who jump from heading to heading; the figure needs none for the eye. */
function heading(text: string): HTMLElement {
  const element = document.createElement('h1');
  element.className = 'unseen';
  element.textContent = text;
  return element;
}

function problemParagraph(sentence: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'problem';
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = sentence;
  return paragraph;
}

show(new URLSearchParams(location.search));
