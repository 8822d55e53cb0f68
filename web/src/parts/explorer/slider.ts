/** The slider under a chart: native, with steps for keys that are neither too fine nor too coarse. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

export interface Slider {
  /** Its own in the element, where it is looked for. */
  readonly id?: string;
  readonly label: string;
  /** What is read aloud of a value. */
  readonly said: string;
  readonly min: number;
  readonly max: number;
  /** The finest step, which a drag and Shift with an arrow key take. */
  readonly step: number;
  /** An arrow key's. */
  readonly keyStep: number;
  readonly value: number;
  readonly set: (value: number) => void;
}

const directions: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

export function sliderTemplate(slider: Slider): TemplateResult {
  const { label, said, min, max, step, value, set } = slider;
  return html`<input
    type="range"
    class="slider"
    id=${slider.id ?? nothing}
    min=${min}
    max=${max}
    step=${step}
    .value=${live(String(value))}
    aria-label=${label}
    aria-valuetext=${said}
    @input=${(event: Event) => {
      set(Number((event.currentTarget as HTMLInputElement).value));
    }}
    @keydown=${(event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const direction = directions[key];
      if (direction === undefined || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      const to = value + direction * (shiftKey ? step : slider.keyStep);
      set(Math.min(max, Math.max(min, to)));
    }}
  />`;
}
