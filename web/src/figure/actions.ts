/** What the figure's buttons do: the same as the element's methods. */
import type { Brush, Tool } from '../parts/plane/tools.ts';
import type { Run } from '../run/run.ts';
import type { FigureActions } from './template.ts';
import type { Playground } from './types.ts';

export function makeActions(
  figure: Playground,
  run: Pick<Run, 'notices' | 'restart' | 'replay'>,
  plane: { tool: Tool; brush: Brush },
): FigureActions {
  // A button has no caller that awaits it: what fails is shown on the figure.
  const quietly = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      run.notices.report(error);
    });
  };
  return {
    togglePlay: () => {
      if (figure.playing) figure.pause();
      else figure.play();
    },
    step: () => {
      quietly(figure.step());
    },
    stepEpoch: () => {
      quietly(figure.stepEpoch());
    },
    reset: () => {
      quietly(figure.reset());
    },
    newStart: () => {
      quietly(figure.newStart());
    },
    setSpeed: (epochsPerSecond) => {
      figure.speed = epochsPerSecond;
    },
    setTool: (tool) => {
      plane.tool = tool;
    },
    setBrush: (brush) => {
      plane.brush = brush;
    },
    undo: () => {
      figure.undo();
    },
    redo: () => {
      figure.redo();
    },
    restart: () => {
      run.restart();
    },
    stopReplay: () => {
      figure.pause();
    },
    allowReplay: () => {
      run.replay.allow();
    },
    clearPoints: () => {
      figure.clearPoints();
    },
  };
}
