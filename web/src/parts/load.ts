/** The parts that not every figure has, by their tags. The code of each is fetched for the first one in the tree of a figure. */
import { Later } from '../run/later.ts';

type PartClass = CustomElementConstructor;

const parts: Readonly<Record<string, Later<PartClass>>> = {
  'frontera-check': new Later(async () => (await import('./check/check.ts')).FronteraCheck),
  'frontera-confusion': new Later(async () => (await import('./confusion/confusion.ts')).FronteraConfusion),
  'frontera-cost': new Later(async () => (await import('./cost/cost.ts')).FronteraCost),
  'frontera-gradients': new Later(async () => (await import('./gradients/gradients.ts')).FronteraGradients),
  'frontera-inspect': new Later(async () => (await import('./inspect/inspect.ts')).FronteraInspect),
  'frontera-landscape': new Later(async () => (await import('./landscape/landscape.ts')).FronteraLandscape),
  'frontera-legend': new Later(async () => (await import('./legend/legend.ts')).FronteraLegend),
  'frontera-network': new Later(async () => (await import('./network/network.ts')).FronteraNetwork),
  'frontera-timeline': new Later(async () => (await import('./timeline/timeline.ts')).FronteraTimeline),
  'frontera-walk': new Later(async () => (await import('./walk/walk.ts')).FronteraWalk),
};

/**
 * Fetches the code of the parts in some trees, and of those that come there later, until the function that it gives is called.
 *
 * @param failed  hears why a part's code could not be had; it is asked for again when the trees change, or with the next call.
 */
export function loadPartsIn(trees: readonly Node[], failed: (error: unknown) => void): () => void {
  const missing = new Map(Object.entries(parts).filter(([tag]) => customElements.get(tag) === undefined));
  const look = (): void => {
    if (missing.size === 0) return;
    const wanted = [...missing.keys()].join();
    const found = trees.flatMap((tree) => [...(tree as ParentNode).querySelectorAll(wanted)]);
    for (const tag of new Set(found.map(({ localName }) => localName))) load(tag);
  };
  const load = (tag: string): void => {
    const part = missing.get(tag);
    missing.delete(tag);
    part?.use(
      (code) => {
        if (customElements.get(tag) === undefined) customElements.define(tag, code);
      },
      (error) => {
        missing.set(tag, part);
        failed(error);
      },
    );
  };
  const observer = new MutationObserver(look);
  for (const tree of trees) observer.observe(tree, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
  };
}
