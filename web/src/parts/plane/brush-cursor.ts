/** The layer above the points: the frame in which points may lie, and the chosen tool at the cursor. */
import { insideFrame, toPixels, type PixelPosition, type WorldPosition } from '../../run/geometry.ts';
import { darkLine, lightLine, lineWidths, strokeWithCasing } from './canvas.ts';
import { classMark, type ClassLook, type ClassMark } from '../colours/class-marks.ts';
import { addShape } from './shapes.ts';
import type { Tool } from './tools.ts';

export interface CursorState {
  readonly at: WorldPosition;
  readonly tool: Tool;
  /** Of the brush or eraser, in CSS px. */
  readonly radiusCssPx: number;
  /** The point that would be moved, or is being moved; null: none is near. */
  readonly grasp: { readonly at: WorldPosition; readonly held: boolean } | null;
}

/** CSS px: smaller rings would hide behind the class's mark. */
const leastRing = 7;

/** Draws the layer's two things; lengths in device px are CSS px times `scale`. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  scale: number,
  cursor: CursorState | null,
  showFrame: boolean,
  look: ClassLook,
): void {
  const sidePx = context.canvas.width;
  context.clearRect(0, 0, sidePx, sidePx);
  const isOutside = cursor !== null && cursor.tool.kind !== 'probe' && !insideFrame(cursor.at);
  if (showFrame) drawFrame(context, sidePx, scale, isOutside);
  if (cursor !== null) drawCursor(context, sidePx, scale, cursor, look);
}

/**
 * Two hairlines, light inside dark, so that it is quiet on every colour and lost on none. While a tool is outside, where no point
 * may lie, all that is outside is veiled.
 */
function drawFrame(
  context: CanvasRenderingContext2D,
  sidePx: number,
  scale: number,
  isOutside: boolean,
): void {
  const corner = toPixels({ x1: -1, x2: 1 }, sidePx);
  const hairPx = Math.max(1, Math.round(scale));
  const edgePx = Math.round(corner.xPx) + hairPx / 2;
  const spanPx = sidePx - 2 * edgePx;
  if (isOutside) {
    context.beginPath();
    context.rect(0, 0, sidePx, sidePx);
    context.rect(edgePx, edgePx, spanPx, spanPx);
    context.fillStyle = 'rgb(128 124 120 / 55%)';
    context.fill('evenodd');
  }
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
  { at, tool, radiusCssPx, grasp }: CursorState,
  look: ClassLook,
): void {
  const middle = toPixels(at, sidePx);
  const inside = insideFrame(at);
  const ringPx = Math.max(leastRing, radiusCssPx) * scale;
  switch (tool.kind) {
    case 'brush': {
      const mark = classMark(tool.label, look);
      drawRing(context, middle, ringPx, scale, mark, inside);
      if (inside) drawMark(context, mark, middle, scale);
      return;
    }
    case 'eraser':
      drawRing(context, middle, ringPx, scale, { colour: lightLine, outline: darkLine }, inside);
      return;
    case 'move':
      if (grasp !== null) drawGrasp(context, toPixels(grasp.at, sidePx), grasp.held, scale);
      drawCross(context, middle, scale, 3);
      return;
    case 'probe':
      drawCross(context, middle, scale, 9);
  }
}

/** Dashed where nothing can be drawn. */
function drawRing(
  context: CanvasRenderingContext2D,
  { xPx, yPx }: PixelPosition,
  radiusPx: number,
  scale: number,
  { colour, outline }: Pick<ClassMark, 'colour' | 'outline'>,
  inside: boolean,
): void {
  context.setLineDash(inside ? [] : [3 * scale, 3 * scale]);
  const ring = (style: string, widthPx: number): void => {
    context.beginPath();
    context.arc(xPx, yPx, radiusPx, 0, 2 * Math.PI);
    context.strokeStyle = style;
    context.lineWidth = widthPx;
    context.stroke();
  };
  ring(outline, 3.5 * scale);
  ring(colour, 1.5 * scale);
  context.setLineDash([]);
}

/** Around the point that the hand would take; thicker once it has it. */
function drawGrasp(
  context: CanvasRenderingContext2D,
  { xPx, yPx }: PixelPosition,
  held: boolean,
  scale: number,
): void {
  context.beginPath();
  context.arc(xPx, yPx, 10 * scale, 0, 2 * Math.PI);
  strokeWithCasing(context, scale, held ? lineWidths.held : lineWidths.border);
}

/** Open in the middle, so that what it points at is seen. */
function drawCross(
  context: CanvasRenderingContext2D,
  { xPx, yPx }: PixelPosition,
  scale: number,
  armCssPx: number,
): void {
  // On half pixels, so that lines of whole pixels are crisp.
  const x = Math.floor(xPx) + 0.5;
  const y = Math.floor(yPx) + 0.5;
  const gapPx = (armCssPx / 3) * scale;
  const endPx = gapPx + armCssPx * scale;
  context.beginPath();
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x + dx * gapPx, y + dy * gapPx);
    context.lineTo(x + dx * endPx, y + dy * endPx);
  }
  strokeWithCasing(context, scale);
}

function drawMark(
  context: CanvasRenderingContext2D,
  { shape, colour, outline }: ClassMark,
  { xPx, yPx }: PixelPosition,
  scale: number,
): void {
  context.beginPath();
  addShape(context, shape, xPx, yPx, 4 * scale);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = outline;
  context.lineWidth = scale;
  context.stroke();
}
