/** What the article's sentences do: numbers that follow a figure, numbers that are dragged, words that set an explorer. */
import { DraggedNumber } from './dragged-number.ts';
import { formatIn } from './format-in.ts';
import { numberAt, readAddress, readEvents } from './readings.ts';

export function bringProseToLife(): void {
  for (const element of each('[data-live]')) follow(element);
  for (const element of each('[data-drag]')) DraggedNumber.make(element);
  for (const element of each('button[data-sets]')) obey(element);
  for (const details of each('details[data-later]')) open(details as HTMLDetailsElement);
}

const each = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

/** A number of a figure or an explorer, as it is at present. */
function follow(element: HTMLElement): void {
  const address = readAddress(element.dataset['live'] ?? '');
  const decimals = element.dataset['decimals'] ?? '3';
  if (address === null) return;
  const write = (): void => {
    const value = numberAt(address);
    if (value !== null) element.textContent = formatIn(value, decimals, document.documentElement.lang);
  };
  for (const name of readEvents) address.element.addEventListener(name, write);
}

/** `curve activation=tanh z=2`: an explorer's id, and which properties are to be set. */
function obey(button: HTMLElement): void {
  const [id = '', ...settings] = (button.dataset['sets'] ?? '').split(/\s+/u);
  const element = document.getElementById(id);
  if (element === null) return;
  const values = Object.fromEntries(
    settings.map((setting) => setting.split('=', 2) as [name: string, value: string]),
  );
  button.addEventListener('click', () => {
    Object.assign(element, values);
  });
}

/** A part whose code is loaded when the reader asks for it. */
function open(details: HTMLDetailsElement): void {
  details.addEventListener(
    'toggle',
    () => {
      const template = details.querySelector('template');
      if (template !== null) template.replaceWith(template.content);
    },
    { once: true },
  );
}
