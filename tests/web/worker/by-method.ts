/** A client's sessions by figure and kind of request, as tests like to ask. */
import { Client } from '../../../web/src/worker/client.ts';
import type { Snapshot, Watcher, Wishes } from '../../../web/src/worker/protocol.ts';

export type ClientByMethod = ReturnType<typeof clientByMethod>;

export function clientByMethod(...of: ConstructorParameters<typeof Client>) {
  const client = new Client(...of);
  type Ask = Parameters<ReturnType<typeof client.session>['ask']>[0];
  const ask = (figure: string, request: Ask): Promise<Snapshot> => client.session(figure).ask(request);
  return {
    open: (figure: string, experiment: unknown, wishes: Wishes) =>
      ask(figure, { kind: 'open', experiment, wishes }),
    update: (figure: string, experiment: unknown, wishes: Wishes) =>
      ask(figure, { kind: 'update', experiment, wishes }),
    advance: (figure: string, epochs: number, budgetMs: number, wishes: Wishes) =>
      ask(figure, { kind: 'advance', epochs, budgetMs, wishes }),
    step: (figure: string, wishes: Wishes) => ask(figure, { kind: 'step', wishes }),
    reset: (figure: string, wishes: Wishes) => ask(figure, { kind: 'reset', wishes }),
    seek: (figure: string, epoch: number, wishes: Wishes) =>
      ask(figure, { kind: 'seek', epoch, budgetMs: 1000, wishes }),
    close: (figure: string) => client.session(figure).close(),
    watch: (watcher: Watcher) => client.session('any').watch(watcher),
    restart: () => {
      client.session('any').restart();
    },
  };
}
