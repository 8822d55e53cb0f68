/** The points tools: radio buttons for the tool, the brush's own settings, then undo, redo and clear. */
import { html, type TemplateResult } from 'lit';
import type { PointNames } from '../../experiment/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { brushLimits, look, sameTool, type Brush, type Tool } from './tools.ts';
import { classLookOf, type Figure } from '../figure-element.ts';
import { button, word } from '../controls/button.ts';
import { brushIcon, icon } from '../controls/icons.ts';
import { classShape } from '../colours/class-marks.ts';

/** What a hand holds on a plane; setting it takes another tool, or another brush. */
export interface Hand {
  tool: Tool;
  brush: Brush;
}

/** With more classes than this, the strip may need a second column or row. */
const fewClasses = 3;

/** Whether so many classes have a longer strip. */
export function isLong(classes: number): boolean {
  return classes > fewClasses;
}

/** The strip on the plane's edge. */
export function toolsTemplate(hand: Hand, figure: Figure, messages: FigureMessages): TemplateResult {
  const { points } = figure.parts.run;
  const classLook = classLookOf(figure);
  const labels = Array.from({ length: points.classes }, (_, label) => label);
  const choose = (tool: Tool, picture: TemplateResult): TemplateResult =>
    choice(hand, tool, picture, points.names, messages);
  return html`<div class="tools" part="tools" role="group" aria-label=${messages.toolsLabel}>
    <div class="classes">
      ${labels.map((label) => choose({ kind: 'brush', label }, brushIcon(label, classLook)))}
    </div>
    <div class="modes">
      ${choose({ kind: 'eraser' }, icon('eraser'))} ${choose({ kind: 'move' }, icon('move'))}
      ${choose({ kind: 'probe' }, icon('probe'))} ${brushTemplate(hand, messages)}
    </div>
    <div class="edits">
      ${button('undo', messages.undoStroke, () => figure.undo(), !points.canUndo)}
      ${button('redo', messages.redoStroke, () => figure.redo(), !points.canRedo)}
      ${button('clear', messages.clearPlane, () => figure.clearPoints(), figure.points.length === 0)}
    </div>
  </div>`;
}

/** Labels count from 0 in documents; so does the article. */
export function toolName(
  tool: Tool,
  { toolBrush, toolNames, shapeNames, language }: FigureMessages,
  names: PointNames | undefined,
): string {
  if (tool.kind !== 'brush') return toolNames[tool.kind];
  return toolBrush(classNumber(tool.label, language, names), shapeNames[classShape(tool.label)]);
}

/** Or its name, where it has one. */
function classNumber(label: number, language: Language, names: PointNames | undefined): string {
  return names?.classes[label] || formatInteger(label, language);
}

/** The keys on the plane, as they are written on keyboards; a brush has the number of its class. */
const toolKeys = { eraser: 'E', move: 'M', probe: 'P' } as const;

function choice(
  hand: Hand,
  tool: Tool,
  picture: TemplateResult,
  names: PointNames | undefined,
  messages: FigureMessages,
): TemplateResult {
  const name = toolName(tool, messages, names);
  const [verb = ''] = name.split(' ');
  const short = tool.kind === 'brush' ? `${verb} ${classNumber(tool.label, messages.language, names)}` : verb;
  const key = tool.kind === 'brush' ? String(tool.label + 1) : toolKeys[tool.kind];
  return html`<label class="choice" title=${messages.withKey(name, key)}>
    <input
      type="radio"
      name="tool"
      value=${tool.kind === 'brush' ? String(tool.label) : tool.kind}
      aria-label=${name}
      .checked=${sameTool(hand.tool, tool)}
      @click=${() => {
        // Pressed once more, it is let go.
        hand.tool = sameTool(hand.tool, tool) ? look : tool;
      }}
    />
    <span class="face">${picture}${word([short])}</span>
  </label>`;
}

/** A button that opens two sliders. The browser closes them by itself, on Escape and on a press elsewhere. */
function brushTemplate(hand: Hand, messages: FigureMessages): TemplateResult {
  const { size, spray } = hand.brush;
  const title = messages.brushTitle(String(size), formatInteger(spray, messages.language));
  return html`<button type="button" title=${title} aria-label=${messages.brush} popovertarget="brush">
      ${icon('brush')}${word([messages.brush])}
    </button>
    <div class="flyout" id="brush" popover role="group" aria-label=${messages.brush} @beforetoggle=${place}>
      ${slider(hand, 'size', messages.brushSize, messages)}
      ${slider(hand, 'spray', messages.brushSpray, messages)}
    </div>`;
}

function slider(hand: Hand, name: keyof Brush, label: string, messages: FigureMessages): TemplateResult {
  const { brush } = hand;
  const { min, max, step } = brushLimits[name];
  const onInput = ({ target }: Event): void => {
    hand.brush = { ...hand.brush, [name]: (target as HTMLInputElement).valueAsNumber };
  };
  const isDot = name === 'size' && brush.size === 0;
  const told = isDot ? messages.brushDot : formatInteger(brush[name], messages.language);
  return html`<label class="slider">
    <span>${label}</span><output>${told}</output>
    <input
      type="range"
      min=${min}
      max=${max}
      step=${step}
      .value=${String(brush[name])}
      aria-label=${label}
      aria-valuetext=${told}
      @input=${onInput}
    />
  </label>`;
}

/** CSS px, as in the styles. */
const flyoutWidthPx = 248;

/** Under its button, or above where there is no room: a popover stands in the middle of the page unless told where. */
function place(event: Event): void {
  const flyout = event.currentTarget as HTMLElement;
  const button = flyout.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const rightmost = clientWidth - flyoutWidthPx - 8;
  flyout.style.left = `${Math.max(8, Math.min(button.right - flyoutWidthPx, rightmost))}px`;
  const isLow = button.bottom > clientHeight - 180;
  flyout.style.top = isLow ? 'auto' : `${button.bottom + 6}px`;
  flyout.style.bottom = isLow ? `${clientHeight - button.top + 6}px` : 'auto';
}
