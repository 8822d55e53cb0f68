/** What the markup shows, gathered from those who know it. */
import type { Controller } from './controller.ts';
import type { PlaneControl } from './plane-control.ts';
import type { FigureView } from './template.ts';

/** What the element itself knows. */
type Setting = Pick<FigureView, 'messages' | 'controls' | 'views' | 'fits'>;

export function figureView(controller: Controller, plane: PlaneControl, setting: Setting): FigureView {
  const { drawing, experiment, metrics, playing, canPlay, notice, drive, timeline } = controller;
  const { classes, canUndo, canRedo } = drawing;
  const { tool, brush, probe, cursorText } = plane;
  const { batchSize } = experiment;
  return {
    ...setting,
    pointCount: drawing.points?.length ?? null,
    hasBatches: batchSize !== null && batchSize < (drawing.points?.length ?? Infinity),
    ...{ tool, brush, probe, cursorText },
    ...{ classes, canUndo, canRedo, metrics, playing, canPlay, notice, speed: drive.speed },
    replay: timeline.replay,
  };
}
