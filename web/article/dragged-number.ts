/** A number in a sentence that is dragged sideways, or changed by the arrow keys: a slider in words, for a property of an explorer. */
import { formatIn } from './format-in.ts';
import { readAddress, type Address } from './readings.ts';

/** Of a drag, from one step to the next, in CSS px. */
const stepPx = 4;

export class DraggedNumber {
  readonly #element: HTMLElement;
  readonly #address: Address;
  readonly #min: number;
  readonly #max: number;
  readonly #step: number;
  readonly #decimals: string;
  #value: number;
  #grip: { readonly x: number; readonly value: number } | null = null;

  private constructor(element: HTMLElement, address: Address) {
    const { min, max, step, value, name, decimals } = element.dataset;
    this.#element = element;
    this.#address = address;
    [this.#min, this.#max, this.#step] = [Number(min), Number(max), Number(step)];
    this.#decimals = decimals ?? '2';
    this.#value = Number(value);
    element.tabIndex = 0;
    element.role = 'slider';
    element.ariaLabel = name ?? '';
    element.ariaValueMin = String(this.#min);
    element.ariaValueMax = String(this.#max);
    this.#write();
  }

  /** Does nothing where the page has no such explorer. */
  static make(element: HTMLElement): void {
    const address = readAddress(element.dataset['drag'] ?? '');
    if (address === null) return;
    new DraggedNumber(element, address).#listen();
  }

  #listen(): void {
    this.#address.element.addEventListener('change', this.#read);
    this.#element.addEventListener('pointerdown', this.#take);
    this.#element.addEventListener('pointermove', this.#move);
    for (const name of ['pointerup', 'pointercancel'])
      this.#element.addEventListener(name, () => {
        this.#grip = null;
      });
    this.#element.addEventListener('keydown', this.#key);
  }

  /** The reader may have changed it in the explorer. */
  readonly #read = (): void => {
    const { element, path } = this.#address;
    this.#value = Number(Reflect.get(element, path));
    this.#write();
  };

  readonly #take = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#element.setPointerCapture(event.pointerId);
    this.#grip = { x: event.clientX, value: this.#value };
  };

  readonly #move = ({ clientX }: PointerEvent): void => {
    if (this.#grip === null) return;
    this.#set(this.#grip.value + Math.round((clientX - this.#grip.x) / stepPx) * this.#step);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
      event.key
    ];
    if (event.key === 'Home') this.#set(this.#min);
    else if (event.key === 'End') this.#set(this.#max);
    else if (by === undefined) return;
    else this.#set(this.#value + by * this.#step);
    event.preventDefault();
  };

  #set(wanted: number): void {
    const steps = Math.round(Math.min(this.#max, Math.max(this.#min, wanted)) / this.#step);
    // Without the remainders of binary fractions.
    this.#value = Number((steps * this.#step).toFixed(6));
    this.#write();
    const { element, path } = this.#address;
    Reflect.set(element, path, this.#value);
  }

  #write(): void {
    const text = formatIn(this.#value, this.#decimals, document.documentElement.lang);
    this.#element.textContent = text;
    this.#element.ariaValueNow = String(this.#value);
    this.#element.ariaValueText = text;
  }
}
