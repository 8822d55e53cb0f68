/** The drawing tools: radio buttons for what the pointer does, then undo, redo and clear. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { formatInteger } from '../i18n/format.ts';
import type { Tool } from '../view/brush-cursor.ts';
import { classMark, type ShapeName } from '../view/shapes.ts';
import { button } from './button.ts';
import { brushIcon, icon } from './icons.ts';

export interface ToolsView {
  readonly messages: Messages;
  readonly tool: Tool;
  readonly classes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly pointCount: number | null;
}

/** What the tools do. */
export interface DrawingActions {
  readonly setTool: (tool: Tool) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clearPoints: () => void;
}

/** The strip on the plane's edge. */
export function toolsTemplate(view: ToolsView, actions: DrawingActions): TemplateResult {
  const { messages } = view;
  const labels = Array.from({ length: view.classes }, (_, label) => label);
  return html`<div class="tools" part="tools" role="group" aria-label=${messages.toolsLabel}>
    <div class="choices" role="radiogroup" aria-label=${messages.toolsLabel}>
      ${labels.map((label) =>
        choice(view, actions, { kind: 'brush', label }, brushLabel(label, messages), brushIcon(label)),
      )}
      ${choice(view, actions, { kind: 'eraser' }, messages.toolEraser, icon('eraser'))}
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
  label: string,
  picture: TemplateResult,
): TemplateResult {
  const select = (): void => {
    actions.setTool(tool);
  };
  return html`<label class="choice" title=${label}>
    <input
      type="radio"
      name="tool"
      value=${toolValue(tool)}
      aria-label=${label}
      .checked=${toolValue(view.tool) === toolValue(tool)}
      @change=${select}
    />
    <span class="face">${picture}</span>
  </label>`;
}

function toolValue(tool: Tool): string {
  return tool.kind === 'eraser' ? 'eraser' : String(tool.label);
}

/** Labels count from 0 in documents; so does the article. */
function brushLabel(label: number, messages: Messages): string {
  return messages.toolBrush(
    formatInteger(label, messages.language),
    shapeName(classMark(label).shape, messages),
  );
}

function shapeName(shape: ShapeName, messages: Messages): string {
  const names: Readonly<Record<ShapeName, string>> = {
    circle: messages.shapeCircle,
    triangle: messages.shapeTriangle,
    square: messages.shapeSquare,
    diamond: messages.shapeDiamond,
    plus: messages.shapePlus,
    star: messages.shapeStar,
    pentagon: messages.shapePentagon,
    cross: messages.shapeCross,
  };
  return names[shape];
}
