/**
 * For React 19: `import type {} from 'frontera/react'`, once in a project, gives `<frontera-playground>` its types in
 * JSX. Only types, and nothing of React is loaded.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FronteraEventMap, FronteraTags } from 'frontera';

/** React 19 listens with `onfrontera-epoch={…}`: the event's name, as it is, after `on`. */
type Listeners = {
  [Name in keyof FronteraEventMap as `on${Name}`]?: (event: FronteraEventMap[Name]) => void;
};

/** React sets what is a property of the element as one, the rest as an attribute. */
type Element<Tag extends keyof FronteraTags> = DetailedHTMLProps<
  HTMLAttributes<FronteraTags[Tag]['element']>,
  FronteraTags[Tag]['element']
> &
  FronteraTags[Tag]['attributes'] &
  FronteraTags[Tag]['properties'] &
  Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends FronteraElements {}
  }
}

type FronteraElements = { [Tag in keyof FronteraTags]: Element<Tag> };
