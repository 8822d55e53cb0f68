/** What an author chooses for a figure, and the attributes that say it. */
import type { ControlName, ThemeName } from '../../figure/types.ts';
import { readStopEpoch } from '../../experiment/epochs.ts';
import { encodeLink, type Link } from '../../experiment/permalink.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { presetOf } from '../../experiment/document-edits.ts';

/** In CSS pixels; `full`: as wide as the text. */
export const embedWidths = ['280', '400', '640', 'full'] as const;
export type EmbedWidth = (typeof embedWidths)[number];

/** Every control, in the order of the figure. */
export const embedControls: readonly ControlName[] = ['play', 'step', 'reset', 'new', 'speed', 'draw'];

/** What can stand beside the field. */
export const embedViews = ['network', 'loss', 'inspect', 'timeline'] as const;
type EmbedView = (typeof embedViews)[number];

/** How the figure begins. */
export type EmbedStart = 'zero' | 'epoch' | 'weights';

export interface EmbedOptions {
  readonly width: EmbedWidth;
  readonly controls: readonly ControlName[];
  readonly views: readonly EmbedView[];
  /** Null: the page's. */
  readonly lang: Language | null;
  /** `auto`: the page's. */
  readonly theme: ThemeName;
  readonly start: EmbedStart;
  readonly autoplay: boolean;
  /** As typed; empty: plays on. */
  readonly stop: string;
}

/** To begin with: what an article's figure needs, and nothing that its reader must learn. */
export const usualOptions: EmbedOptions = {
  width: '400',
  controls: ['play', 'step', 'reset'],
  views: [],
  lang: null,
  theme: 'auto',
  start: 'zero',
  autoplay: false,
  stop: '',
};

/** The epoch to stop at; null: none; 'wrong': what was typed is none. */
export function stopEpoch({ stop }: EmbedOptions): number | null | 'wrong' {
  return stop.trim() === '' ? null : (readStopEpoch(stop) ?? 'wrong');
}

/** So much of a run. */
export function partOf(
  { experiment, epoch, parameters }: Link,
  atEpoch: boolean,
  withWeights: boolean,
): Link {
  return { experiment, epoch: atEpoch ? epoch : 0, parameters: withWeights ? parameters : null };
}

/** The run as the figure is to begin with it. */
export function startOf(run: Link, { start }: EmbedOptions): Link {
  return partOf(run, start !== 'zero', start === 'weights');
}

/** A name and its value; an empty value stands for an attribute without one. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** What is to be seen, by the shortest name that it has. */
export function experimentAttribute(run: Link): readonly ['preset' | 'experiment', string] {
  const preset = run.epoch === 0 && run.parameters === null ? presetOf(run.experiment) : null;
  return preset === null ? ['experiment', encodeLink(run)] : ['preset', preset];
}

/** Everything but the experiment; what is as usual is left out. */
export function lookAttributes(options: EmbedOptions, look: Attributes): Attributes {
  const { controls, views, lang, theme, autoplay } = options;
  const stop = stopEpoch(options);
  const found: (readonly [string, string] | null)[] = [
    controls.length === embedControls.length ? null : ['controls', controls.join(' ')],
    views.length === 0 ? null : ['views', ['field', ...views].join(' ')],
    lang === null ? null : ['lang', lang],
    theme === 'auto' ? null : ['theme', theme],
    ...look,
    autoplay ? ['autoplay', ''] : null,
    typeof stop === 'number' ? ['epochs', `${stop}`] : null,
  ];
  return found.filter((attribute) => attribute !== null);
}
