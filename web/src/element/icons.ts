/** All icons, drawn on 24 × 24 with the current colour. Their names are the buttons' labels, so they are hidden. */
import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import { classMark, shapePath } from '../view/shapes.ts';

/** Everything that has an icon. */
export type IconName = 'play' | 'pause' | 'step' | 'reset' | 'new' | 'eraser' | 'undo' | 'redo' | 'clear';

const drawings: Readonly<Record<IconName, SVGTemplateResult>> = {
  play: svg`<path class="solid" d="M8 5.6v12.8a.7.7 0 0 0 1.07.6l10-6.4a.7.7 0 0 0 0-1.2l-10-6.4A.7.7 0 0 0 8 5.6z" />`,
  pause: svg`<path class="solid" d="M7.6 5.4h2.6v13.2H7.6zM13.8 5.4h2.6v13.2h-2.6z" />`,
  step: svg`<path class="solid" d="M6 7v10l7.5-5z" /><path d="M17.2 6.8v10.4" />`,
  reset: svg`<path d="M6.2 8.6A7 7 0 1 1 5 12.6M5.4 4.6v4.2h4.2" />`,
  new: svg`<rect x="5" y="5" width="14" height="14" rx="3" />
    <path class="dots" d="M9 9h0M15 9h0M12 12h0M9 15h0M15 15h0" />`,
  eraser: svg`<path d="m13.6 5.2 5.2 5.2a1.4 1.4 0 0 1 0 2L13.2 18H9.4l-4.2-4.2a1.4 1.4 0 0 1 0-2l6.4-6.6a1.4 1.4 0 0 1 2 0zM8.6 8.4l7 7M9.4 18h9.2" />`,
  undo: svg`<path d="M8.6 5.5 5 9.2l3.6 3.7M5.4 9.2h8.4a4.6 4.6 0 0 1 0 9.2H9" />`,
  redo: svg`<path d="M15.4 5.5 19 9.2l-3.6 3.7M18.6 9.2h-8.4a4.6 4.6 0 0 0 0 9.2H15" />`,
  clear: svg`<path d="M5 7.4h14M9.6 7.4V5.2h4.8v2.2M7 7.4l.8 11.2h8.4L17 7.4M10.4 10.8v4.6M13.6 10.8v4.6" />`,
};

/** One icon of the table. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}

/** The brush of a class: its mark in its colour, with the outline that it has on the plane. */
export function brushIcon(label: number): TemplateResult {
  const { shape, colour } = classMark(label);
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path class="mark" d=${shapePath(shape, 12, shape === 'triangle' ? 13.2 : 12, 6)} fill=${colour} />
  </svg>`;
}
