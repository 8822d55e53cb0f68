/** The points tools: radio buttons for the tool, the brush's own settings, then undo, redo and clear. */
import { html, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { brushLimits, sameTool, type Brush, type Tool } from './tools.ts';
import { button } from '../controls/button.ts';
import { brushIcon, icon } from '../controls/icons.ts';
import { toolKey, toolName } from './names-of-tools.ts';

export interface ToolsView {
  readonly messages: FigureMessages;
  readonly tool: Tool;
  readonly brush: Brush;
  readonly classes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly pointCount: number | null;
}

/** What the tools do. */
export interface DrawingActions {
  readonly setTool: (tool: Tool) => void;
  readonly setBrush: (brush: Brush) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clearPoints: () => void;
}

/** With more classes than this, the strip may need a second column or row. */
const fewClasses = 3;

/** The strip on the plane's edge. */
export function toolsTemplate(view: ToolsView, actions: DrawingActions): TemplateResult {
  const { messages } = view;
  const labels = Array.from({ length: view.classes }, (_, label) => label);
  const isLong = view.classes > fewClasses;
  return html`<div
    class="tools ${isLong ? 'long' : ''}"
    part="tools"
    role="group"
    aria-label=${messages.toolsLabel}
  >
    <div class="classes">
      ${labels.map((label) => choice(view, actions, { kind: 'brush', label }, brushIcon(label)))}
    </div>
    <div class="modes">
      ${choice(view, actions, { kind: 'eraser' }, icon('eraser'))}
      ${choice(view, actions, { kind: 'move' }, icon('move'))}
      ${choice(view, actions, { kind: 'probe' }, icon('probe'))} ${brushTemplate(view, actions)}
    </div>
    <div class="edits">
      ${button('undo', messages.undoStroke, actions.undo, !view.canUndo)}
      ${button('redo', messages.redoStroke, actions.redo, !view.canRedo)}
      ${button('clear', messages.clearPlane, actions.clearPoints, (view.pointCount ?? 0) === 0)}
    </div>
  </div>`;
}

function choice(
  view: ToolsView,
  actions: DrawingActions,
  tool: Tool,
  picture: TemplateResult,
): TemplateResult {
  const select = (): void => {
    actions.setTool(tool);
  };
  const name = toolName(tool, view.messages);
  return html`<label class="choice" title=${view.messages.withKey(name, toolKey(tool))}>
    <input
      type="radio"
      name="tool"
      value=${tool.kind === 'brush' ? String(tool.label) : tool.kind}
      aria-label=${name}
      .checked=${sameTool(view.tool, tool)}
      @change=${select}
    />
    <span class="face">${picture}</span>
  </label>`;
}

/** A button that opens two sliders. The browser closes them by itself, on Escape and on a press elsewhere. */
function brushTemplate({ messages, brush }: ToolsView, actions: DrawingActions): TemplateResult {
  const title = messages.brushTitle(String(brush.size), formatInteger(brush.spray, messages.language));
  return html`<button type="button" title=${title} aria-label=${messages.brush} popovertarget="brush">
      ${icon('brush')}
    </button>
    <div class="flyout" id="brush" popover role="group" aria-label=${messages.brush} @beforetoggle=${place}>
      ${slider(brush, 'size', messages.brushSize, messages, actions)}
      ${slider(brush, 'spray', messages.brushSpray, messages, actions)}
    </div>`;
}

function slider(
  brush: Brush,
  name: keyof Brush,
  label: string,
  messages: FigureMessages,
  actions: DrawingActions,
): TemplateResult {
  const { min, max, step } = brushLimits[name];
  const onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      actions.setBrush({ ...brush, [name]: event.target.valueAsNumber });
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
