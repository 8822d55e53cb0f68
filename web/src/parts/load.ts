/** The parts that not every figure has, by their tags. The code of each is fetched for the first one in the tree of a figure. */
import { figureMessagesFor } from '../i18n/figure-messages.ts';
import { Later } from '../run/later.ts';
import { languageOf } from './surroundings.ts';

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
 * @param failed  hears why a part's code could not be had. Where the part would stand, a button says so; the code is asked for
 *   again when it is pressed, when the trees change, or with the next call.
 */
export function loadPartsIn(trees: readonly Node[], failed: (error: unknown) => void): () => void {
  const missing = new Map(Object.entries(parts).filter(([tag]) => customElements.get(tag) === undefined));
  const look = (): void => {
    if (missing.size === 0) return;
    const wanted = [...missing.keys()].join();
    for (const tag of new Set(found(wanted).map(({ localName }) => localName))) load(tag);
  };
  const found = (selector: string): Element[] =>
    trees.flatMap((tree) => [...(tree as ParentNode).querySelectorAll(selector)]);
  const load = (tag: string): void => {
    const part = missing.get(tag);
    missing.delete(tag);
    part?.use(
      (code) => {
        if (customElements.get(tag) === undefined) customElements.define(tag, code);
      },
      (error) => {
        missing.set(tag, part);
        for (const place of found(tag)) offerAgain(place, look);
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

/** Says where a part would stand that it could not be loaded; the part draws itself over that. */
function offerAgain(place: Element, load: () => void): void {
  const button = document.createElement('button');
  button.textContent = figureMessagesFor(languageOf(place)).partMissing;
  button.style.padding = '1em';
  button.onclick = load;
  (place.shadowRoot ?? place.attachShadow({ mode: 'open' })).replaceChildren(button);
}
