/** More workers for a page on which several figures train at once: at most one a core. Loaded when a second one plays. */
import type { Client } from './client.ts';

interface Page {
  /** Its first worker. */
  readonly first: Client;
  /** The figures that train, each with the worker that it is in. */
  readonly playing: Map<string, Client>;
}

/** The figure waits for a worker that is started. */
const mostMs = 1000;

/** Each page's, by its first one. */
const workers = new WeakMap<Client, Client[]>();

/**
 * The worker in which a figure that trains has most room: its home, unless another one, or one that can be started, has less to do.
 * From then on it counts as being there.
 */
export async function roomiest(
  { first, playing }: Page,
  figure: string,
  home: Client,
  cores = navigator.hardwareConcurrency,
): Promise<Client> {
  // Where even the first is none, as under a strict policy, others would be the same thread.
  if (!(await first.isApart()) || !playing.has(figure)) return home;
  const all = workers.get(first) ?? [first];
  workers.set(first, all);
  const figuresIn = (client: Client): number => [...playing.values()].filter((one) => one === client).length;
  const idlest = (): Client => all.reduce((best, one) => (figuresIn(one) < figuresIn(best) ? one : best));
  if (figuresIn(home) > 1 && figuresIn(idlest()) > 0 && all.length < cores) all.push(first.sibling());
  const other = idlest();
  if (figuresIn(other) + 1 >= figuresIn(home)) return home;
  playing.set(figure, other);
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, mostMs, false));
  if (await Promise.race([other.isApart(), tooLate])) return other;
  all.splice(all.indexOf(other), 1);
  if (playing.has(figure)) playing.set(figure, home);
  return home;
}
