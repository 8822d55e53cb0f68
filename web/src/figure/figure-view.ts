/** What the markup shows, gathered from those who know it. */
import type { Run } from '../run/run.ts';
import type { PlaneControl } from '../parts/plane/plane-control.ts';
import type { FigureView } from './template.ts';

/** What the element itself knows. */
type Setting = Pick<FigureView, 'figure' | 'messages' | 'controls' | 'views' | 'fits'>;

export function figureView(run: Run, plane: PlaneControl, setting: Setting): FigureView {
  const { points, experiment, metrics, playing, canPlay, notice, playback, timeline } = run;
  const { classes } = points;
  const { canUndo, canRedo } = run.points;
  const { tool, brush, probe, cursorText } = plane;
  const { batchSize } = experiment;
  return {
    ...setting,
    pointCount: points.list?.length ?? null,
    hasBatches: batchSize !== null && batchSize < (points.list?.length ?? Infinity),
    ...{ tool, brush, probe, cursorText },
    ...{ classes, canUndo, canRedo, metrics, playing, canPlay, notice, speed: playback.speed },
    replay: timeline.replay,
  };
}
