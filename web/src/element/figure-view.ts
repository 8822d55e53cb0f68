/** What the template shows, gathered from those who know it. */
import type { Controller } from './controller.ts';
import type { PlaneControl } from './plane-control.ts';
import type { FigureView } from './template.ts';

/** What the element itself knows. */
type Setting = Pick<FigureView, 'messages' | 'controls' | 'views' | 'fits'>;

export function figureViewOf(controller: Controller, plane: PlaneControl, setting: Setting): FigureView {
  const { drawing, experiment, metrics, playing, canPlay, notice, speed } = controller;
  const { classes, canUndo, canRedo } = drawing;
  const { tool, brush, probe, cursorText } = plane;
  return {
    ...setting,
    pointCount: drawing.points?.length ?? null,
    hasBatches: experiment.batchSize !== null && experiment.batchSize < (drawing.points?.length ?? Infinity),
    ...{ tool, brush, probe, cursorText },
    ...{ classes, canUndo, canRedo, metrics, playing, canPlay, notice, speed },
  };
}
