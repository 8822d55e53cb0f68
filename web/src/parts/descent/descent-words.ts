/** What becomes of a descent, in a sentence or two. */
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import type { Descent, DescentPlace } from '../../worker/explorations.ts';
import type { Spoken } from '../explorer/explorer.ts';

export type Fate = 'bottom' | 'small' | 'slow' | 'right' | 'jumps' | 'swings' | 'edge' | 'grows' | 'diverges';

/** Of the cost at the start: so little is left at the bottom, which is 0. */
const bottomShare = 0.01;
/** So few steps are what one would wish. */
const fewSteps = 8;
/** A cost that changes by less is the same. */
const sameShare = 1e-3;

export interface Outcome {
  readonly fate: Fate;
  /** To the bottom or, where it isn't reached, all that there are. */
  readonly steps: number;
  /** How much of the first cost is gone at the end, 0…1. */
  readonly done: number;
}

function costOf(place: DescentPlace | undefined): number {
  return place?.cost ?? Number.POSITIVE_INFINITY;
}

/** Whether a step leads across the bottom: the next gradient points against the one before. */
function hasCrossed(places: readonly DescentPlace[]): boolean {
  return places.some(({ gradient }, index) => {
    const next = places[index + 1]?.gradient ?? [];
    return gradient.reduce((sum, slope, at) => sum + slope * (next[at] ?? 0), 0) < 0;
  });
}

export function outcomeOf({ places, hasDiverged }: Descent): Outcome {
  const [first, last] = [costOf(places[0]), costOf(places.at(-1))];
  const steps = places.length - 1;
  const reached = places.findIndex((place) => costOf(place) <= bottomShare * first);
  const done = first > 0 ? Math.min(1, Math.max(0, 1 - last / first)) : 1;
  const outcome = (fate: Fate, count = steps): Outcome => ({ fate, steps: count, done });
  if (first < 1e-9) return outcome('bottom');
  if (hasDiverged) return outcome('diverges', steps + 1);
  const crosses = hasCrossed(places.slice(0, reached === -1 ? undefined : reached));
  if (reached !== -1) {
    if (crosses) return outcome('jumps', reached);
    return outcome(reached <= fewSteps ? 'right' : 'slow', reached);
  }
  if (Math.abs(last / first - 1) < sameShare && crosses) return outcome('edge');
  if (last > first) return outcome('grows');
  return outcome(crosses ? 'swings' : 'small');
}

export function descentWords(descent: Descent, hasValley: boolean, { language, texts }: Spoken): string {
  const { fate, steps, done } = outcomeOf(descent);
  const count = texts.descentSteps(steps, formatInteger(steps, language));
  const share = formatPercent(done, language, 0);
  const sentences: Readonly<Record<Fate, () => string>> = {
    bottom: () => texts.descentBottom,
    small: () => texts.descentSmall(share, count),
    slow: () => texts.descentSlow(count),
    right: () => texts.descentRight(count),
    jumps: () => texts.descentJumps(count),
    swings: () => texts.descentSwings(share, count),
    edge: () => texts.descentEdge,
    grows: () => texts.descentGrows,
    diverges: () => texts.descentDiverges(count),
  };
  const isOfValley = hasValley && (fate === 'slow' || fate === 'jumps' || fate === 'swings');
  return isOfValley ? `${sentences[fate]()} ${texts.descentValley}` : sentences[fate]();
}
