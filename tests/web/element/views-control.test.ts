import { css } from '../../../web/src/element/stylesheets.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Playground, RunState } from '../../../web/src/element/types.ts';
import { mergedInspection } from '../../../web/src/run/observation.ts';
import type { ViewMakers } from '../../../web/src/element/views/view-makers.ts';
import type { View, ViewMaker, ViewState } from '../../../web/src/element/views/view.ts';
import { ViewsControl, type ViewsHost } from '../../../web/src/element/views/views-control.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { figureMessagesFor } from '../../../web/src/i18n/figure-messages.ts';

const style = css`
  .network {
    color: red;
  }
`;

/** A figure whose view's code comes when the test says so. */
function makeFigure() {
  const calls: string[] = [];
  const view: View = {
    wishes: { neurons: 16 },
    render: ({ messages }) => calls.push(`render ${messages.language}`),
    follow: ({ run }) => calls.push(`follow ${run?.metrics.epoch ?? 'nothing'}`),
    restyle: () => calls.push('restyle'),
    close: () => calls.push('close'),
  };
  let arrive: (maker: ViewMaker) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const frames: (() => void)[] = [];
  const replaced = vi.fn();
  const box = Object.assign(new EventTarget(), {
    replaceWith: replaced,
    cloneNode: (): unknown => box,
  }) as unknown as HTMLElement;
  let state: ViewState = {
    experiment: presetExperiment('double-circles'),
    run: null,
    messages: figureMessagesFor('en'),
  };
  const network = vi.fn(
    () =>
      new Promise<ViewMaker>((resolve, reject) => {
        arrive = resolve;
        fail = reject;
      }),
  );
  const host = {
    figure: {} as Playground,
    makers: { network } as unknown as ViewMakers,
    state: () => state,
    box: () => box,
    wish: vi.fn(),
    dress: vi.fn(),
    failed: vi.fn(),
    requestFrame: (callback: () => void) => frames.push(callback),
    cancelFrame: () => frames.splice(0),
  } satisfies ViewsHost;
  const control = new ViewsControl(host);
  control.names = new Set(['network']);
  return {
    ...{ control, host, calls, network, replaced },
    change: (fields: Partial<ViewState>) => {
      state = { ...state, ...fields };
      control.update();
    },
    frame: () => {
      for (const callback of frames.splice(0)) callback();
    },
    arrive: async () => {
      arrive({ style, make: () => view });
      await Promise.resolve();
      await Promise.resolve();
    },
    fail: async (error: Error) => {
      fail(error);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function runAt(epoch: number): RunState {
  return { metrics: { epoch }, playing: false } as RunState;
}

let figure: ReturnType<typeof makeFigure>;

beforeEach(() => {
  figure = makeFigure();
});

describe('fetching', () => {
  it('waits until the figure starts, and asks once', () => {
    figure.control.update();
    expect(figure.network).not.toHaveBeenCalled();
    figure.control.start();
    figure.control.update();
    expect(figure.network).toHaveBeenCalledTimes(1);
  });

  it('dresses the figure, makes the view, shows it what there is and tells its wishes', async () => {
    figure.change({ run: runAt(7) });
    figure.control.start();
    await figure.arrive();
    expect(figure.calls).toEqual(['render en', 'restyle', 'follow 7']);
    expect(figure.control.styles).toEqual([style]);
    expect(figure.host.dress).toHaveBeenCalledTimes(1);
    expect(figure.host.wish).toHaveBeenLastCalledWith({ neurons: 16 });
  });

  it('makes nothing of code that comes after its view was taken away', async () => {
    figure.control.start();
    figure.control.names = new Set();
    figure.control.update();
    await figure.arrive();
    expect(figure.calls).toEqual([]);
  });

  it('tells when the code doesn’t come', async () => {
    figure.control.start();
    const error = new Error('offline');
    await figure.fail(error);
    expect(figure.host.failed).toHaveBeenCalledWith(error);
  });
});

describe('an open view', () => {
  beforeEach(async () => {
    figure.control.start();
    await figure.arrive();
    figure.frame();
    figure.calls.length = 0;
  });

  it('is rendered when the document or the language changes, and only then', () => {
    const experiment = presetExperiment('double-circles');
    figure.change({ experiment: { ...experiment } });
    figure.change({ experiment: { ...experiment, seed: 99 } });
    figure.change({ messages: figureMessagesFor('es') });
    expect(figure.calls).toEqual(['render en', 'render es']);
  });

  it('follows the run once per frame', () => {
    figure.change({ run: runAt(1) });
    figure.change({ run: runAt(2) });
    expect(figure.calls).toEqual([]);
    figure.frame();
    figure.control.update();
    figure.frame();
    expect(figure.calls).toEqual(['follow 2']);
  });

  it('is closed when it is not asked for any more, and its wishes with it', () => {
    figure.control.names = new Set();
    figure.control.update();
    expect(figure.calls).toEqual(['close']);
    expect(figure.host.wish).toHaveBeenLastCalledWith({});
  });

  it('is closed with the figure, and opened anew when that comes back', async () => {
    figure.control.close();
    expect(figure.calls).toEqual(['close']);
    expect(figure.replaced).toHaveBeenCalled();
    figure.control.start();
    await figure.arrive();
    expect(figure.calls.slice(1)).toEqual(['render en', 'restyle', 'follow nothing']);
  });
});

describe('mergedInspection', () => {
  it('asks for all that anybody asks for, and for the larger maps', () => {
    const all = [{ neurons: 8, gradients: false }, {}, { neurons: 32, statistics: true }];
    expect(mergedInspection(all)).toEqual({ neurons: 32, statistics: true });
    expect(mergedInspection([{}, {}])).toEqual({});
  });
});
