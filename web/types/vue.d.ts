/**
 * For Vue 3: `import type {} from 'frontera/vue'`, once in a project, gives `<frontera-playground>` its types in templates.
 * Tell Vue's compiler too that the tag is an element: `isCustomElement: (tag) => tag.startsWith('frontera-')`.
 */
import type { DefineComponent } from 'vue';
import type { FronteraEventMap, FronteraTags } from 'frontera';

/** `@frontera-epoch="…"` in a template is `onFronteraEpoch` to the compiler. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Camel<Tail>}`
  : Capitalize<Name>;

type Listeners = {
  [Name in keyof FronteraEventMap as `on${Camel<Name>}`]?: (event: FronteraEventMap[Name]) => void;
};

type FronteraComponents = {
  [Tag in keyof FronteraTags]: DefineComponent<
    FronteraTags[Tag]['attributes'] & FronteraTags[Tag]['properties'] & Listeners
  >;
};

declare module 'vue' {
  interface GlobalComponents extends FronteraComponents {}
}
