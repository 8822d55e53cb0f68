/** What the tools are called, and which key takes each. */
import { formatInteger } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { classMark, type ShapeName } from './shapes.ts';
import type { Tool } from './tools.ts';

/** Labels count from 0 in documents; so does the article. */
export function toolName(tool: Tool, messages: FigureMessages): string {
  switch (tool.kind) {
    case 'brush':
      return messages.toolBrush(
        formatInteger(tool.label, messages.language),
        shapeName(classMark(tool.label).shape, messages),
      );
    case 'eraser':
      return messages.toolEraser;
    case 'move':
      return messages.toolMove;
    case 'probe':
      return messages.toolProbe;
  }
}

/** The key on the plane, as it is written on keyboards. */
export function toolKey(tool: Tool): string {
  switch (tool.kind) {
    case 'brush':
      return String(tool.label + 1);
    case 'eraser':
      return 'E';
    case 'move':
      return 'M';
    case 'probe':
      return 'P';
  }
}

function shapeName(shape: ShapeName, messages: FigureMessages): string {
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
