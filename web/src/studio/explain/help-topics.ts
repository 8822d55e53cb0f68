/** Which control the help says what about: names that the templates give, not where a control stands. */
import type { HelpTopic } from '../../i18n/en/help.ts';
import type { HelpChoices } from '../../i18n/en/help-choices.ts';
import type { ArticleSection } from './article-sections.ts';

export interface TopicPlace {
  readonly topic: HelpTopic;
  /** Found by this CSS selector, within its own tree: the page, or the shadow root of a part. */
  readonly at: string;
  /** Where one of the document's names is chosen, the table whose sentence is said, too. */
  readonly table: keyof HelpChoices | null;
  /** Where the article speaks of it. */
  readonly section: ArticleSection | null;
  /** `pointer`: whenever the pointer rests on it. `focus`: not by pointing, which means something else there. `asked`: it has words of its own. */
  readonly shownBy: 'pointer' | 'focus' | 'asked';
  /** Leads to other things to ask about, so that it is obeyed, too, when it is asked about. */
  readonly leadsOn: boolean;
}

type Details = Partial<Omit<TopicPlace, 'topic' | 'at'>>;

function place(at: string, topic: HelpTopic, details: Details = {}): TopicPlace {
  return { at, topic, table: null, section: null, shownBy: 'pointer', leadsOn: false, ...details };
}

const descent = { section: 'descent' } as const;
const neuron = { section: 'neuron' } as const;
const cost = { section: 'cost' } as const;
const yours = { section: 'yours' } as const;
const network = { section: 'network' } as const;
const activation = { section: 'activation' } as const;
const forward = { section: 'forward' } as const;
const chain = { section: 'chain' } as const;
const gradient = { section: 'gradient' } as const;
const update = { section: 'update' } as const;
const experiment = { section: 'experiment' } as const;
const leadsOn = { leadsOn: true } as const;

/** The first that matches counts. */
export const topicPlaces: readonly TopicPlace[] = [
  // The head of the page.
  place('[popovertarget="presets"]', 'lessons'),
  place('#presets a', 'lesson', { shownBy: 'asked' }),
  place('[data-help="open"]', 'open'),
  place('[data-help="share"]', 'share'),
  place('[data-help="present"]', 'present'),
  place('[data-help="help"]', 'help'),
  place('[data-help="tour"]', 'tour', { shownBy: 'asked' }),
  place('[data-help="ask"]', 'ask', { shownBy: 'asked' }),
  place('[popovertarget="page-settings"]', 'pageSettings', leadsOn),
  place('.article-link', 'article'),
  place('.article-section', 'section', { shownBy: 'asked' }),
  place('input[name="language"]', 'language'),
  place('input[name="theme"]', 'theme'),
  place('[data-help="single-keys"]', 'singleKeys'),
  place('.explanation .close', 'dismiss'),
  place('.close, #help .dialog-foot button', 'close', { shownBy: 'asked' }),

  // Transport and timeline.
  place('.play', 'play', update),
  place('#step', 'step', update),
  place('#epoch', 'stepEpoch', update),
  place('#reset', 'reset'),
  place('#new', 'newStart'),
  place('.speed', 'speed'),
  place('.readings .epoch', 'readEpoch', update),
  place('.readings .cost', 'readCost', cost),
  place('.readings .accuracy', 'readAccuracy', cost),
  place('.timeline-slider, .timeline-place', 'timeline'),
  place('[popovertarget="runs-list"]', 'runsList'),
  place('#runs-list input', 'runName', { shownBy: 'focus' }),
  place('#runs-list button', 'runForget'),
  place('.runs', 'runs'),
  place('.pause', 'pause'),
  place('.fingerprint', 'fingerprint'),
  place('.fix', 'fix'),

  // Plane and tools.
  place('.replay button', 'replay', { shownBy: 'asked' }),
  place('.restart', 'restart', { shownBy: 'asked' }),
  place('input[name="tool"][value="eraser"]', 'eraser'),
  place('input[name="tool"][value="move"]', 'move'),
  place('input[name="tool"][value="probe"]', 'probe'),
  place('input[name="tool"]', 'brushClass', yours),
  place('[popovertarget="brush"], #brush .slider, #brush input', 'brush'),
  place('#undo', 'undo'),
  place('#redo', 'redo'),
  place('#clear', 'clear'),
  place('.plane', 'plane', { ...network, shownBy: 'focus' }),
  place('#legend-list input[name="colours"]', 'colours'),
  place('#legend-list .check', 'marks'),
  place('.legend', 'view'),

  // Data.
  place('input[name="data-set"]', 'dataset', { table: 'dataset' }),
  place('.learning button', 'learningSettings'),
  place('#samples', 'samples'),
  place('.recipe [name="count"]', 'count'),
  place('#noise', 'noise'),
  place('.recipe .stepper', 'classes'),
  place('#test-share', 'testShare'),
  place('.seed button', 'dice'),
  place('#data-seed', 'dataSeed'),

  // Network.
  place('.column-size .stepper', 'units', experiment),
  place('.head .stepper, #hidden-label', 'hiddenLayers', network),
  place('#activation, [id^="activation-"]', 'activation', { ...activation, table: 'activation' }),
  place('.fixed-activation', 'outputActivation', activation),
  place('.remove', 'removeLayer'),
  place('.insert', 'insertLayer'),
  place('.value-editor button', 'putBack'),
  place('.value-editor', 'parameter', { ...neuron, shownBy: 'focus' }),
  place('.node.feature', 'feature', { table: 'feature' }),
  place('.node.neuron', 'neuron', { ...neuron, shownBy: 'focus' }),
  place('.diagram .edge', 'weight', { ...neuron, shownBy: 'focus' }),
  place('.diagram', 'network', { ...network, shownBy: 'focus' }),

  // Readings.
  place('input[name="seeing"]', 'readings', { table: 'reading', ...leadsOn }),
  place('.cost-chart', 'chart', { ...cost, shownBy: 'focus' }),
  place('input[name="scale"]', 'scale'),
  place('input[name="points"]', 'pointSet'),
  place('.confusion', 'confusion', { shownBy: 'focus' }),
  place('.gradients', 'gradients', { ...gradient, shownBy: 'focus' }),
  place('input[name="seeing-page"], .views', 'readingPages'),
  place('.landscape-plane canvas, .landscape-plane .marker', 'landscapeMap', {
    ...descent,
    shownBy: 'focus',
  }),
  place('input[name="landscape-kind"]', 'landscapeKind'),
  place('.landscape-side > .quiet', 'landscapeTurn'),
  place('.landscape-side select', 'landscapeParameter'),
  place('.landscape-buttons .undo', 'landscapePutBack'),
  place('.landscape-buttons button', 'landscapeView'),
  place('.check-choice select', 'checkParameter', chain),
  place('.check-all button', 'checkAll', chain),
  place('.check-numbers', 'checkNumbers', { ...chain, shownBy: 'focus' }),
  place('.check-chart .slider', 'checkStep'),
  place('.walk-slider', 'walkStage', forward),
  place('.walk-previous, .walk-next, .walk-play, .walk-pause', 'walkMove'),
  place('.walk-step', 'walkStep', update),
  place('.walk-close', 'walkClose'),
  place('.walk-class select', 'walkClass'),
  place('.inspect-head', 'inspectStep', forward),
  place('input[name="inspect-neuron"]', 'inspectUnit', { shownBy: 'focus' }),
  place('.inspect-neuron', 'inspectNeuron', { ...gradient, shownBy: 'focus' }),
  place('.inspect-passes', 'inspectPasses', { ...gradient, shownBy: 'focus' }),

  // Settings.
  place('input[name="settings-page"]', 'settingsPages', leadsOn),
  place('#learning-rate, .rate .slider', 'learningRate', descent),
  place('.bias-rate .check, #bias-learning-rate', 'biasRate', descent),
  place('#optimizer', 'optimizer', { ...descent, table: 'optimizer' }),
  place('#batch-size, #batch-number', 'batch', descent),
  place('#loss', 'loss', { ...cost, table: 'loss' }),
  place('#l1', 'l1', cost),
  place('#l2', 'l2', cost),
  place('#initializer', 'initializer', { ...experiment, table: 'initializer' }),
  place('#seed', 'seed'),
  place('[data-help="shuffle"]', 'shuffle'),
  place('#momentum', 'momentum', descent),
  place('#decay', 'decay', descent),
  place('#beta1', 'beta1', descent),
  place('#beta2', 'beta2', descent),
  place('#epsilon', 'epsilon', descent),
  place('#weightDecay', 'weightDecay', descent),
  place('.about.own', 'noFields'),
  place('#tab-network', 'tabNetwork', leadsOn),
  place('#tab-numbers', 'tabNumbers', leadsOn),
  place('#tab-readings', 'tabReadings', leadsOn),
  place('#tab-settings', 'tabSettings', leadsOn),
  place('#tab-data', 'tabData', leadsOn),

  // Sharing.
  place('input[name="share-page"]', 'sharePages', { shownBy: 'focus' }),
  place('.share-choice .check:first-of-type', 'shareEpoch'),
  place('.share-choice .check', 'shareWeights'),
  place('.link-text', 'link', { shownBy: 'focus' }),
  place('#share .primary', 'copy', { shownBy: 'focus' }),
  place('.save-buttons button', 'save'),
  place('.embed-row', 'embedOption', { shownBy: 'focus' }),
  place('#embed-format', 'embedFormat', { shownBy: 'focus' }),
  place('.embed-text', 'embedCode', { shownBy: 'focus' }),

  // Opening and importing.
  place('#open input[type="file"]', 'openFile', { shownBy: 'focus' }),
  place('#paste', 'paste', { shownBy: 'focus' }),
  place('#table-separator', 'tableSeparator'),
  place('#table-decimal', 'tableDecimal'),
  place('#table-split', 'tableSplit'),
  place('[id^="table-part-"]', 'tablePart'),
  place('#table-cut', 'tableCut'),
  place('[id^="table-"]', 'tableColumn'),
  place('input[name="table-scale"]', 'tableScale', { shownBy: 'focus' }),
  place('.table-choice .check', 'tableHeaded'),
  place('.table-rows', 'tableRows', { shownBy: 'focus' }),
  place('#open .primary', 'import', { shownBy: 'focus' }),
  place('#open button', 'tableRemedy', { shownBy: 'asked' }),
];

/** A control that can be explained. */
export interface Explained extends TopicPlace {
  readonly element: Element;
  /** The name that is chosen in it; empty where there is none. */
  readonly choice: string;
}

/** What the innermost element with help is about; null: there is none on the way from the innermost to the page. */
export function explainedOn(path: readonly EventTarget[]): Explained | null {
  for (const target of path) {
    if (!(target instanceof Element)) continue;
    // A label stands for its control.
    const own = target instanceof HTMLLabelElement ? target.control : null;
    for (const element of own === null ? [target] : [own, target]) {
      const found = topicPlaces.find(({ at }) => element.matches(at));
      if (found !== undefined) return { ...found, element, choice: choiceIn(element) };
    }
  }
  return null;
}

function choiceIn(element: Element): string {
  if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) return element.value;
  return element.getAttribute('data-feature') ?? '';
}

/** From an element out to the page, through the hosts of shadow roots: as the path of an event that begins there. */
export function pathFrom(innermost: Element): readonly Element[] {
  const path: Element[] = [];
  for (let node: Node | null = innermost; node !== null;) {
    if (node instanceof Element) path.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return path;
}

/** The innermost element at a place of the window, within shadow roots, too. */
export function elementAt(x: number, y: number): Element {
  let element = document.elementFromPoint(x, y) ?? document.body;
  for (let root = element.shadowRoot; root !== null; root = element.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element;
}
