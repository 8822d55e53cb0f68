/** All icons, drawn on 24 × 24 with the current colour. Their names are the buttons' labels, so they are hidden. */
import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit/html.js';
import { classMark, type ClassLook } from '../colours/class-marks.ts';
import { shapePath } from '../plane/shapes.ts';

/** Everything that has an icon. */
export type IconName =
  | 'play'
  | 'pause'
  | 'step'
  | 'epoch'
  | 'reset'
  | 'new'
  | 'eraser'
  | 'move'
  | 'probe'
  | 'brush'
  | 'undo'
  | 'redo'
  | 'clear';

const drawings: Readonly<Record<IconName, SVGTemplateResult>> = {
  play: svg`<path class="solid" d="M8 5.6v12.8a.7.7 0 0 0 1.07.6l10-6.4a.7.7 0 0 0 0-1.2l-10-6.4A.7.7 0 0 0 8 5.6z" />`,
  pause: svg`<path class="solid" d="M7.6 5.4h2.6v13.2H7.6zM13.8 5.4h2.6v13.2h-2.6z" />`,
  step: svg`<path class="solid" d="M6 7v10l7.5-5z" /><path d="M17.2 6.8v10.4" />`,
  epoch: svg`<path class="solid" d="M4.6 7v10l6-5zM10.8 7v10l6-5z" /><path d="M19 6.8v10.4" />`,
  reset: svg`<path d="M6.2 8.6A7 7 0 1 1 5 12.6M5.4 4.6v4.2h4.2" />`,
  new: svg`<path d="M4 7.5h2.4c5 0 5.6 9 10.6 9h3M4 16.5h2.4c2 0 3.2-1.5 4.2-3.3M13 10.8c1-1.8 2.2-3.3 4-3.3h3M17.6 5.2 20 7.5l-2.4 2.3M17.6 14.2l2.4 2.3-2.4 2.3" />`,
  eraser: svg`<path d="m13.6 5.2 5.2 5.2a1.4 1.4 0 0 1 0 2L13.2 18H9.4l-4.2-4.2a1.4 1.4 0 0 1 0-2l6.4-6.6a1.4 1.4 0 0 1 2 0zM8.6 8.4l7 7M9.4 18h9.2" />`,
  move: svg`<path d="M12 4.2v15.6M4.2 12h15.6M9.7 6.5 12 4.2l2.3 2.3M9.7 17.5l2.3 2.3 2.3-2.3M6.5 9.7 4.2 12l2.3 2.3M17.5 9.7l2.3 2.3-2.3 2.3" />`,
  probe: svg`<circle cx="12" cy="12" r="5.4" /><path d="M12 3.6v4.6M12 15.8v4.6M3.6 12h4.6M15.8 12h4.6" />`,
  brush: svg`<path d="M19 4.8 11.6 13M9.2 13.4c1.9-.2 3.3 1.2 3 3-.4 2.4-3.6 3.4-7.4 2.2 1.5-.7 1.6-1.7 1.8-2.9a2.7 2.7 0 0 1 2.6-2.3z" />`,
  undo: svg`<path d="M8.6 5.5 5 9.2l3.6 3.7M5.4 9.2h8.4a4.6 4.6 0 0 1 0 9.2H9" />`,
  redo: svg`<path d="M15.4 5.5 19 9.2l-3.6 3.7M18.6 9.2h-8.4a4.6 4.6 0 0 0 0 9.2H15" />`,
  clear: svg`<path d="M5 7.4h14M9.6 7.4V5.2h4.8v2.2M7 7.4l.8 11.2h8.4L17 7.4M10.4 10.8v4.6M13.6 10.8v4.6" />`,
};

/** One icon of the table. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}

/** The brush of a class: its mark in its colour, with the outline that it has on the plane. */
export function brushIcon(label: number, look: ClassLook): TemplateResult {
  const { shape, colour, outline } = classMark(label, look);
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path
      class="mark"
      d=${shapePath(shape, 12, shape === 'triangle' ? 13.2 : 12, 6)}
      fill=${colour}
      stroke=${outline}
    />
  </svg>`;
}
