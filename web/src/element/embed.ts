/** The iframe's page: one figure that fills the frame, set up by the address's parameters. */
import './define.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { ExperimentError } from '../experiment/error.ts';
import { parseExperimentText } from '../experiment/schema.ts';
import { describeError } from '../i18n/describe-error.ts';
import { languages, preferredLanguage } from '../i18n/catalogue.ts';
import { figureMessagesFor, type FigureMessages } from '../i18n/figure-messages.ts';
import { attributeReaders, isOneOf, themeNames } from './attributes.ts';
import { noticeText } from './notice-text.ts';
import type { AttributeProblem } from './notice.ts';

/** What is wrong with a value, in one sentence; empty where it is fine. */
type Check = (value: string, messages: FigureMessages) => string;

const oneOf =
  (name: string, allowed: readonly string[]): Check =>
  (value, messages) =>
    isOneOf(allowed, value) ? '' : messages.noticeBadParameter(name, value, allowed.join(', '));

const documentText =
  (read: (value: string) => unknown): Check =>
  (value, messages) => {
    try {
      read(value);
      return '';
    } catch (error) {
      return error instanceof ExperimentError ? describeError(error, messages) : messages.noticeFailed;
    }
  };

const attribute =
  (read: (value: string) => { readonly problem: AttributeProblem | null }): Check =>
  (value, messages) =>
    noticeText(read(value).problem, messages);

const checks: Readonly<Record<string, Check>> = {
  preset: documentText(presetExperiment),
  experiment: documentText(parseExperimentText),
  lang: oneOf('lang', languages),
  theme: oneOf('theme', themeNames),
  autoplay: oneOf('autoplay', ['', 'true', 'false']),
  ...Object.fromEntries(Object.entries(attributeReaders).map(([name, read]) => [name, attribute(read)])),
};

/** Long enough to recognise, short enough to read. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function problemOf(name: string, value: string, messages: FigureMessages): string {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  return check === undefined
    ? messages.noticeUnknownParameter(shortened(name), Object.keys(checks).join(', '))
    : check(value, messages);
}

function show(parameters: URLSearchParams): void {
  const asked = parameters.get('lang');
  const language = preferredLanguage([...(asked === null ? [] : [asked]), ...navigator.languages]);
  const messages = figureMessagesFor(language);
  document.documentElement.lang = language;
  document.title = messages.playgroundLabel;
  const figure = document.createElement('frontera-playground');
  const problems: string[] = [];
  for (const [name, value] of parameters) {
    const problem = problemOf(name, value, messages);
    if (problem !== '') problems.push(problem);
    else if (!(name === 'autoplay' && value === 'false')) figure.setAttribute(name, value);
  }
  const theme = figure.getAttribute('theme');
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
  const main = document.createElement('main');
  main.append(heading(messages), ...problems.map(problemParagraph), figure);
  document.body.replaceChildren(main);
}

/** For those who jump from heading to heading; the figure needs none for the eye. */
function heading(messages: FigureMessages): HTMLElement {
  const element = document.createElement('h1');
  element.className = 'unseen';
  element.textContent = messages.playgroundLabel;
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
