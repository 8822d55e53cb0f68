/** The layer above the points: the frame in which points may lie, and the brush or eraser under the pointer. */
import { insideFrame, toPixels, type WorldPosition } from './geometry.ts';
import { addShape, classMark, outlineColour } from './shapes.ts';

/** The eraser, or the brush of a class. */
export type Tool = { readonly kind: 'brush'; readonly label: number } | { readonly kind: 'eraser' };

export interface CursorState {
  readonly at: WorldPosition;
  readonly tool: Tool;
  readonly radiusCssPx: number;
}

const eraserColour = '#ffffff';

/** Draws the layer's two things; lengths in device px are CSS px times `scale`. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  sidePx: number,
  scale: number,
  cursor: CursorState | null,
  showFrame: boolean,
): void {
  context.clearRect(0, 0, sidePx, sidePx);
  if (showFrame) drawFrame(context, sidePx, scale);
  if (cursor !== null) drawCursor(context, sidePx, scale, cursor);
}

/** Two hairlines, light inside dark, so that it is quiet on every colour and lost on none. */
function drawFrame(context: CanvasRenderingContext2D, sidePx: number, scale: number): void {
  const corner = toPixels({ x1: -1, x2: 1 }, sidePx);
  const hairPx = Math.max(1, Math.round(scale));
  const edgePx = Math.round(corner.xPx) + hairPx / 2;
  const spanPx = sidePx - 2 * edgePx;
  context.setLineDash([]);
  context.lineWidth = hairPx;
  context.strokeStyle = 'rgb(0 0 0 / 22%)';
  context.strokeRect(edgePx - hairPx, edgePx - hairPx, spanPx + 2 * hairPx, spanPx + 2 * hairPx);
  context.strokeStyle = 'rgb(255 255 255 / 26%)';
  context.strokeRect(edgePx, edgePx, spanPx, spanPx);
}

function drawCursor(
  context: CanvasRenderingContext2D,
  sidePx: number,
  scale: number,
  { at, tool, radiusCssPx }: CursorState,
): void {
  const { xPx, yPx } = toPixels(at, sidePx);
  const radiusPx = radiusCssPx * scale;
  const colour = tool.kind === 'eraser' ? eraserColour : classMark(tool.label).colour;
  const inside = insideFrame(at);
  context.setLineDash(inside ? [] : [3 * scale, 3 * scale]);
  const ring = (style: string, widthPx: number): void => {
    context.beginPath();
    context.arc(xPx, yPx, radiusPx, 0, 2 * Math.PI);
    context.strokeStyle = style;
    context.lineWidth = widthPx;
    context.stroke();
  };
  ring(outlineColour, 3.5 * scale);
  ring(colour, 1.5 * scale);
  if (tool.kind === 'brush' && inside) drawMark(context, tool.label, xPx, yPx, scale);
}

function drawMark(
  context: CanvasRenderingContext2D,
  label: number,
  xPx: number,
  yPx: number,
  scale: number,
): void {
  const { shape, colour } = classMark(label);
  context.beginPath();
  addShape(context, shape, xPx, yPx, 4 * scale);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = outlineColour;
  context.lineWidth = scale;
  context.stroke();
}
