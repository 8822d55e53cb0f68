/** The parts by their tags. The code of each is fetched for the first one that stands in the tree of a figure. */

type PartClass = CustomElementConstructor;

const parts: Readonly<Record<string, () => Promise<PartClass>>> = {
  'frontera-confusion': async () => (await import('./confusion/confusion.ts')).FronteraConfusion,
  'frontera-cost': async () => (await import('./cost/cost.ts')).FronteraCost,
  'frontera-gradients': async () => (await import('./gradients/gradients.ts')).FronteraGradients,
  'frontera-inspect': async () => (await import('./inspect/inspect.ts')).FronteraInspect,
  'frontera-network': async () => (await import('./network/network.ts')).FronteraNetwork,
  'frontera-timeline': async () => (await import('./timeline/timeline.ts')).FronteraTimeline,
};

async function load(tag: string, fetch: () => Promise<PartClass>): Promise<void> {
  const part = await fetch();
  if (customElements.get(tag) === undefined) customElements.define(tag, part);
}

/**
 * Fetches the code of the parts in some trees, and of those that come there later, until the function that it gives is called.
 *
 * @param failed  hears why a part's code could not be had; it is asked for again with the next call.
 */
export function loadPartsIn(trees: readonly Node[], failed: (error: unknown) => void): () => void {
  const missing = new Map(Object.entries(parts).filter(([tag]) => customElements.get(tag) === undefined));
  const look = (): void => {
    if (missing.size === 0) return;
    const wanted = [...missing.keys()].join();
    const found = trees.flatMap((tree) => [...(tree as ParentNode).querySelectorAll(wanted)]);
    for (const tag of new Set(found.map(({ localName }) => localName))) {
      const fetch = missing.get(tag);
      missing.delete(tag);
      if (fetch !== undefined) load(tag, fetch).catch(failed);
    }
  };
  const observer = new MutationObserver(look);
  for (const tree of trees) observer.observe(tree, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
  };
}
