/** What the article's sentences do: numbers that follow a figure, numbers that are dragged, words that change one, symbols that light up. */
import type { Playground } from '../src/figure/types.ts';
import { DraggedNumber } from './dragged-number.ts';
import { formatIn } from './format-in.ts';
import { numberAt, readAddress, readEvents, setValues } from './readings.ts';

export function bringProseToLife(): void {
  for (const element of each('[data-live]')) follow(element);
  for (const element of each('[data-drag]')) DraggedNumber.make(element);
  for (const element of each('button[data-sets]')) obey(element);
  for (const element of each('button[data-unit]')) light(element);
  for (const figure of each('[data-trace]')) trace(figure as Playground);
  for (const figure of each('[data-parameters]')) begin(figure as Playground);
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

/** `curve activation=tanh z=2`: an id, and what is to be set. */
function obey(button: HTMLElement): void {
  const [id = '', ...settings] = (button.dataset['sets'] ?? '').split(/\s+/u);
  const element = document.getElementById(id);
  if (element === null) return;
  const values = new Map(
    settings.map((setting) => [
      setting.slice(0, setting.indexOf('=')),
      setting.slice(setting.indexOf('=') + 1),
    ]),
  );
  button.addEventListener('click', () => {
    void setValues(element, values);
  });
}

/** `small 1 0`: pointed at, the figure's plane shows what this unit says everywhere; pressed, until it is pressed again. */
function light(symbol: HTMLElement): void {
  const [id = '', layer, unit] = (symbol.dataset['unit'] ?? '').split(' ');
  const figure = document.querySelector<Playground>(`#${id}`);
  if (figure === null) return;
  const show = (isOn: boolean): void => {
    figure.spotlight = isOn ? { layer: Number(layer), unit: Number(unit) } : null;
  };
  const isPressed = (): boolean => symbol.getAttribute('aria-pressed') === 'true';
  symbol.setAttribute('aria-pressed', 'false');
  symbol.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') show(true);
  });
  symbol.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && !isPressed()) show(false);
  });
  symbol.addEventListener('click', () => {
    const willBe = !isPressed();
    for (const other of each(`button[data-unit^="${id} "]`)) other.setAttribute('aria-pressed', 'false');
    symbol.setAttribute('aria-pressed', String(willBe));
    show(willBe);
  });
}

/** `1.5 -1 0.25`: what the figure begins with, in place of weights at random. */
function begin(figure: Playground): void {
  const parameters = (figure.dataset['parameters'] ?? '').split(' ').map(Number);
  figure.addEventListener('frontera-ready', () => void figure.setParameters(Float32Array.from(parameters)), {
    once: true,
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

/** `0.8 -0.4 1`: the point whose numbers the figure's state is to carry. */
function trace(figure: Playground): void {
  const [x1 = 0, x2 = 0, label = 0] = (figure.dataset['trace'] ?? '').split(' ').map(Number);
  figure.inspection = { trace: { x1, x2, label } };
}
