/** What a run is called: by what was changed when it left another one or began anew, unless a person gave it a name. */
import type { Experiment } from '../../experiment/types.ts';
import type { Branch } from '../../figure/types.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import type { ViewMessages } from '../../i18n/views-messages.ts';
import type { Figure } from '../figure-element.ts';

/** More changes than this are not told one by one. */
const mostTold = 2;

const given = new WeakMap<Figure, Map<number, string>>();

/** Gives a run a name; an empty one gives it back the name that it had by itself. */
export function renameRun(figure: Figure, id: number, name: string): void {
  const names = given.get(figure) ?? new Map<number, string>();
  given.set(figure, names);
  if (name.trim() === '') names.delete(id);
  else names.set(id, name.trim().slice(0, 40));
  figure.parts.changed();
}

/** The name that a person gave it, or else its own. */
export function nameOfRun(figure: Figure, branch: Branch, texts: ViewMessages): string {
  return given.get(figure)?.get(branch.id) ?? ownName(figure, branch, texts);
}

function ownName(figure: Figure, { id, parent }: Branch, texts: ViewMessages): string {
  const documents = figure.parts.run.documentsOf(id);
  if (documents === null || documents.before === null) return texts.runFirst;
  const changes = changesTold(documents.before, documents.now, texts);
  if (changes.length > mostTold) return `${changes.slice(0, mostTold).join(', ')} …`;
  if (changes.length > 0) return changes.join(', ');
  return parent === null ? texts.runAgain : texts.runWeights;
}

interface Told {
  readonly then: Experiment;
  readonly texts: ViewMessages;
  readonly changes: readonly string[];
}

/** Documents are compared once, not in each frame. */
const told = new WeakMap<Experiment, Told>();

function changesTold(then: Experiment, now: Experiment, texts: ViewMessages): readonly string[] {
  const known = told.get(now);
  if (known?.then === then && known.texts === texts) return known.changes;
  const changes = changesBetween(then, now, texts);
  told.set(now, { then, texts, changes });
  return changes;
}

/** Each change in a word or two. */
export function changesBetween(then: Experiment, now: Experiment, texts: ViewMessages): readonly string[] {
  const number = (value: number): string => formatNumber(value, texts.language);
  const isOther = (name: keyof Experiment): boolean =>
    JSON.stringify(then[name]) !== JSON.stringify(now[name]);
  return [
    ...(then.data !== now.data && isOther('data') ? [texts.runPoints] : []),
    ...(isOther('features') ? [now.features.map((name) => texts.featureTitles[name]).join(' ')] : []),
    ...layerChanges(then, now, texts),
    ...(isOther('loss') ? [texts.runLoss] : []),
    ...optimizerChanges(then, now, texts),
    ...(isOther('batchSize')
      ? [now.batchSize === null ? texts.runFullBatch : texts.runBatch(number(now.batchSize))]
      : []),
    ...(isOther('shuffle') ? [texts.runShuffle] : []),
    ...(['l1', 'l2'] as const)
      .filter((name) => then.regularization[name] !== now.regularization[name])
      .map((name) => `${name.toUpperCase()} ${number(now.regularization[name])}`),
    ...(isOther('initializer') || then.seed !== now.seed ? [texts.runStart] : []),
  ];
}

function layerChanges(then: Experiment, now: Experiment, texts: ViewMessages): readonly string[] {
  const sizes = ({ layers }: Experiment): readonly number[] => layers.slice(0, -1).map(({ units }) => units);
  const activations = ({ layers }: Experiment): readonly string[] => [
    ...new Set(layers.slice(0, -1).map(({ activation }) => texts.activationTitles[activation])),
  ];
  const [before, after] = [sizes(then), sizes(now)];
  const isBent = activations(then).join() !== activations(now).join() && after.length > 0;
  const count = formatInteger(after.length, texts.language);
  return [
    ...(before.length === after.length ? [] : [texts.runLayers(count)]),
    ...(before.length === after.length && before.join() !== after.join()
      ? [texts.runUnits(after.map((units) => formatInteger(units, texts.language)).join(' + '))]
      : []),
    ...(isBent && before.length > 0 ? [activations(now).join(' ')] : []),
  ];
}

function optimizerChanges(
  { optimizer: then }: Experiment,
  { optimizer: now }: Experiment,
  texts: ViewMessages,
): readonly string[] {
  // Another method has other rates.
  if (then.name !== now.name) return [texts.optimizerTitles[now.name]];
  const rate = (value: number | null): string => (value === null ? 'ε' : formatNumber(value, texts.language));
  const changes: string[] = [];
  if (then.learningRate !== now.learningRate)
    changes.push(`ε ${rate(then.learningRate)} → ${rate(now.learningRate)}`);
  if (then.biasLearningRate !== now.biasLearningRate)
    changes.push(`ε_b ${rate(then.biasLearningRate)} → ${rate(now.biasLearningRate)}`);
  const rest = ({ learningRate, biasLearningRate, ...own }: typeof now): string => JSON.stringify(own);
  if (rest(then) !== rest(now)) changes.push(texts.runMethod);
  return changes;
}
