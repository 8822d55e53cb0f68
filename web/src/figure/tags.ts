/** The elements by their tags, for those who write them in HTML, JSX or a template. Only types. */
import type { Experiment } from '../experiment/types.ts';
import type {
  ActivationPart,
  CheckPart,
  ConfusionPart,
  CostPart,
  DescentPart,
  ExplorerPart,
  FigurePart,
  GradientsPart,
  InspectPart,
  LandscapePart,
  LegendPart,
  LossPart,
  NetworkPart,
  NeuronPart,
  PlanePart,
  TimelinePart,
  TransportPart,
  WalkPart,
} from '../parts/types.ts';
import type {
  Action,
  ColourMapName,
  MarkName,
  Playground,
  PlaygroundEventMap,
  ThemeName,
  ViewName,
} from './types.ts';

export type { ExperimentErrorData } from '../experiment/error.ts';
export type {
  ActivationName,
  DatasetName,
  FeatureName,
  InitializerName,
  LossName,
  OptimizerName,
} from '../experiment/names.ts';
export type {
  DataSpec,
  Experiment,
  GeneratedData,
  LabelledPoint,
  LayerSpec,
  OptimizerSpec,
  PointsData,
  RegularizationSpec,
} from '../experiment/types.ts';

/** The attributes of `<frontera-playground>`, as they are written in markup. */
export interface PlaygroundAttributes {
  readonly preset?: string;
  /** Any of play, step, reset, new, speed, draw, separated by spaces. */
  readonly controls?: string;
  readonly lang?: 'en' | 'es' | (string & {});
  readonly theme?: ThemeName;
  /** Present: plays when it comes into view. */
  readonly autoplay?: boolean | '';
  /** Playing pauses there. */
  readonly epochs?: number | `${number}`;
}

/** What a framework sets as a property, since the element has one of that name: it takes what the attribute takes, too. */
export interface PlaygroundProperties {
  /** A document, or as the attribute: a document as JSON, or a link's code. */
  readonly experiment?: Experiment | string;
  /** Any of field, network, loss, timeline, inspect, check: a list, or separated by spaces. */
  readonly views?: readonly ViewName[] | string;
  readonly colours?: ColourMapName;
  /** Any of border, test, errors: a list, or separated by spaces. */
  readonly marks?: readonly MarkName[] | string;
  /** Epochs per second. */
  readonly speed?: number | `${number}`;
  /** Figures of the same group play, pause and go together. */
  readonly group?: string;
}

/** The attributes of `<frontera-action>`. */
export interface ActionAttributes {
  /** The id of a figure; without it, the last one before the words. */
  readonly for?: string;
  /** `path=value; path=value`. */
  readonly set?: string;
  /** Any of play, pause, step, epoch, reset, new and seek:120, in their order. */
  readonly do?: string;
}

/** The attributes of a figure's parts. */
export interface PartAttributes {
  /** The id of the figure. */
  readonly for?: string;
}

/** The attributes of `<frontera-cost>`. */
export interface CostAttributes extends PartAttributes {
  readonly measure?: CostPart['measure'];
  readonly scale?: CostPart['scale'];
}

/** The attributes of `<frontera-confusion>`. */
export interface ConfusionAttributes extends PartAttributes {
  readonly points?: ConfusionPart['points'];
}

/** The attributes of `<frontera-network>`. */
export interface NetworkAttributes extends PartAttributes {
  /** Present: to be changed. */
  readonly editable?: boolean | '';
}

/** The attributes of `<frontera-plane>` and `<frontera-transport>`. */
export interface ControlsAttributes extends PartAttributes {
  /** As the figure's; each has those that are its. */
  readonly controls?: string;
}

/** A part by its element, with its attributes; a framework sets `run` as a property. */
interface PartTag<Element extends FigurePart, Attributes = PartAttributes> {
  readonly element: Element;
  readonly attributes: Attributes;
  readonly properties: { readonly run?: Playground | null };
}

/** The attributes of an explorer. */
export interface ExplorerAttributes {
  readonly lang?: 'en' | 'es' | (string & {});
  readonly theme?: ThemeName;
}

/** An explorer by its element, with what a framework sets as properties: they take what attributes take, too. */
interface ExplorerTag<Element extends ExplorerPart, Properties> {
  readonly element: Element;
  readonly attributes: ExplorerAttributes;
  readonly properties: Properties;
}

/** What `<frontera-activation>` is set to. */
export interface ActivationProperties {
  readonly activation?: ActivationPart['activation'];
  readonly z?: number | `${number}`;
}

/** What `<frontera-loss>` is set to. */
export interface LossProperties {
  readonly target?: 0 | 1 | '0' | '1';
  readonly output?: number | `${number}`;
}

/** What `<frontera-descent>` is set to. */
export interface DescentProperties {
  readonly weights?: 1 | 2 | '1' | '2';
  readonly rate?: number | `${number}`;
  readonly step?: number | `${number}`;
  readonly w1?: number | `${number}`;
  readonly w2?: number | `${number}`;
}

/** What `<frontera-neuron>` is set to. */
export interface NeuronProperties {
  readonly activation?: NeuronPart['activation'];
  readonly w1?: number | `${number}`;
  readonly w2?: number | `${number}`;
  readonly b?: number | `${number}`;
  readonly x1?: number | `${number}`;
  readonly x2?: number | `${number}`;
}

/** Every element by its tag. */
export interface FronteraTags {
  readonly 'frontera-playground': {
    readonly element: Playground;
    readonly attributes: PlaygroundAttributes;
    readonly properties: PlaygroundProperties;
  };
  readonly 'frontera-action': {
    readonly element: Action;
    readonly attributes: ActionAttributes;
    readonly properties: unknown;
  };
  readonly 'frontera-activation': ExplorerTag<ActivationPart, ActivationProperties>;
  readonly 'frontera-check': PartTag<CheckPart>;
  readonly 'frontera-confusion': PartTag<ConfusionPart, ConfusionAttributes>;
  readonly 'frontera-cost': PartTag<CostPart, CostAttributes>;
  readonly 'frontera-descent': ExplorerTag<DescentPart, DescentProperties>;
  readonly 'frontera-gradients': PartTag<GradientsPart>;
  readonly 'frontera-inspect': PartTag<InspectPart>;
  readonly 'frontera-landscape': PartTag<LandscapePart>;
  readonly 'frontera-legend': PartTag<LegendPart>;
  readonly 'frontera-loss': ExplorerTag<LossPart, LossProperties>;
  readonly 'frontera-network': PartTag<NetworkPart, NetworkAttributes>;
  readonly 'frontera-neuron': ExplorerTag<NeuronPart, NeuronProperties>;
  readonly 'frontera-plane': PartTag<PlanePart, ControlsAttributes>;
  readonly 'frontera-timeline': PartTag<TimelinePart>;
  readonly 'frontera-transport': PartTag<TransportPart, ControlsAttributes>;
  readonly 'frontera-walk': PartTag<WalkPart>;
}

type Elements = { readonly [Tag in keyof FronteraTags]: FronteraTags[Tag]['element'] };

/** Every event of the figures; they bubble, so any element around one hears them. */
export type FronteraEventMap = PlaygroundEventMap;

declare global {
  interface HTMLElementTagNameMap extends Elements {}
  /** They bubble to every element, the document and the window. */
  interface GlobalEventHandlersEventMap extends PlaygroundEventMap {}
}
