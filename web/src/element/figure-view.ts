/** What the markup shows, gathered from those who know it. */
import type { FigureMessages } from '../i18n/figure-messages.ts';
import type { Controller } from './controller.ts';
import type { PlaneControl } from './plane-control.ts';
import type { FigureView } from './template.ts';
import type { ControlName } from './types.ts';

export function figureView(
  controller: Controller,
  plane: PlaneControl,
  controls: ReadonlySet<ControlName>,
  messages: FigureMessages,
): FigureView {
  const { drawing, experiment, metrics, playing, canPlay, notice, drive } = controller;
  const { classes, canUndo, canRedo } = drawing;
  const { tool, brush, probe, cursorText } = plane;
  const { batchSize } = experiment;
  return {
    messages,
    controls,
    pointCount: drawing.points?.length ?? null,
    hasBatches: batchSize !== null && batchSize < (drawing.points?.length ?? Infinity),
    ...{ tool, brush, probe, cursorText },
    ...{ classes, canUndo, canRedo, metrics, playing, canPlay, notice, speed: drive.speed },
  };
}
