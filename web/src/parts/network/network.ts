/** `<frontera-network>`: the network, to be read or edited. What is pointed at there is shown on the plane. */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection, PointTrace } from '../../figure/types.ts';
import type { Experiment } from '../../experiment/types.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import { Later } from '../../run/later.ts';
import { captionTemplate, targetText } from './network-caption.ts';
import { NetworkDiagram } from './network-diagram.ts';
import type { NetworkEditing } from './network-editing.ts';
import { mapSizeFor } from './network-maps.ts';
import { Spotlight } from './network-spotlight.ts';
import { pointedBy, type DiagramTarget } from './network-targets.ts';
import type { NetworkWalk } from './network-walk.ts';
import { neuronOf } from '../../run/walk.ts';
import { chooseParameter } from '../chosen-parameter.ts';
import { linkWords, pointAt, pointedIn } from '../pointing.ts';
import type { PointChoice } from '../inspect/point-choice.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { NetworkPart } from '../types.ts';
import { windowOf } from '../window-of.ts';
import networkStyles from './network.css?inline';

const walkCode = new Later(() => import('./network-walk.ts'));
const editingCode = new Later(() => import('./network-editing.ts'));

export class FronteraNetwork extends Part implements NetworkPart {
  static override readonly properties = { ...Part.properties, editable: { type: Boolean } };

  declare editable: boolean;
  /** Every other frame: its maps are half of what a frame costs. As fast as it goes, every one that is drawn. */
  protected override readonly restMs = 25;
  #hasAskedForCode = false;
  /** Null: the network is to be read. */
  #editing: NetworkEditing | null = null;
  #diagram: NetworkDiagram | null = null;
  #spotlight: Spotlight | null = null;
  /** Null: no point is walked with. */
  #walk: NetworkWalk | null = null;
  #target: DiagramTarget | null = null;
  /** The last that was walked to by keyboard: while the numbers run, they are not to be read aloud. */
  #said = '';
  #hadFocus = false;

  constructor() {
    super();
    this.editable = false;
  }

  /** Frameworks set the property to what the attribute is written as: without a value. */
  get #isEditable(): boolean {
    const given: unknown = this.editable;
    return given === true || given === '';
  }

  protected override get styles(): readonly string[] {
    const { code } = walkCode;
    return [networkStyles, ...(this.#editing?.styles ?? []), ...(code === null ? [] : [code.walkStyles])];
  }

  protected override begin(figure: Figure | null): void {
    this.#diagram?.close();
    this.#walk?.close();
    this.#walk = null;
    this.#spotlight?.close();
    this.#editing?.close();
    this.#diagram = null;
    this.#target = null;
    this.#spotlight = figure === null ? null : new Spotlight(figure);
    if (figure !== null) linkWords(figure);
    const { code } = editingCode;
    this.#editing =
      figure === null || code === null || !this.#isEditable
        ? null
        : new code.NetworkEditing(figure, () => {
            this.requestUpdate();
          });
    this.dress();
  }

  protected override get inspection(): Inspection {
    const { shown } = this;
    if (shown === null) return {};
    const choice = choiceIn(shown.figure);
    const walked = choice?.isWalking === true ? choice.inspection : {};
    return { neurons: mapSizeFor(parameterCount(shown.experiment)), ...walked };
  }

  /** Nothing is drawn before the code for it is there. Where that can't be had, the network is to be read. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isEditable && !this.#hasAskedForCode) {
      this.#hasAskedForCode = true;
      await editingCode.get().catch((error: unknown) => {
        this.report(error);
      });
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('editable')) this.begin(this.shown?.figure ?? null);
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  protected override template(shown: Shown): TemplateResult {
    const editing = this.#editing;
    const caption = editing?.caption(this.#target, shown) ?? captionTemplate(this.#target, shown);
    return html`${editing?.head(shown)}
      <div class="diagram"></div>
      ${editing?.layers(shown)}
      <p class="caption">${caption}</p>
      <p class="unseen said" role="status">${this.#said}</p>
      ${editing?.popover}`;
  }

  protected override updated(): void {
    const { shown } = this;
    if (this.#diagram === null) this.#drawSoon();
    else if (shown !== null) this.#draw(shown);
    // The button that took a layer out may have gone with it.
    if (this.#hadFocus && this.shadowRoot?.activeElement === null) this.#diagram?.focus();
  }

  protected override restyle(): void {
    const { shown } = this;
    if (shown !== null) this.#diagram?.restyle(shown.figure.colours);
  }

  /** The first time in a task of its own, which leaves the page free in between. */
  #drawSoon(): void {
    windowOf(this).setTimeout(() => {
      const { shown } = this;
      if (shown !== null && this.isConnected) this.#draw(shown);
    });
  }

  #draw(shown: Shown): void {
    const { figure, experiment, run, texts } = shown;
    const box = this.renderRoot.querySelector<HTMLElement>('.diagram');
    if (box === null) return;
    if (this.#diagram === null) {
      this.#diagram = new NetworkDiagram(box, this.#select, this.#editing, figure.colours);
      // After the diagram itself, which finds out what is pressed.
      box.addEventListener('click', this.#choose);
      box.addEventListener('keydown', this.#choose);
    }
    const units = experiment.layers.map((layer) => layer.units);
    this.#diagram.setShape(experiment.features, units, texts);
    const isHurried = figure.playing && figure.speed === Infinity;
    if (run !== null) this.#diagram.follow(run.parameters, run.neurons, run.metrics.epoch, isHurried);
    this.#editing?.follow(this.renderRoot, this.#diagram, shown);
    this.#drawWalk(box, this.#diagram, shown);
  }

  /** The stage of the walk, once the numbers of its point are there. */
  #drawWalk(host: HTMLElement, diagram: NetworkDiagram, shown: Shown): void {
    const { figure, experiment, run, language } = shown;
    const choice = choiceIn(figure);
    const trace = run?.trace ?? null;
    const isOf = trace !== null && isTraceOf(trace, experiment);
    if (choice?.isWalking !== true || run === null || !isOf) {
      this.#walk?.close();
      this.#walk = diagram.overlay = null;
      diagram.look(pointedIn(figure));
      return;
    }
    const { code } = walkCode;
    if (code === null) {
      walkCode.use(
        () => {
          this.dress();
          this.requestUpdate();
        },
        (error) => {
          this.report(error);
        },
      );
      return;
    }
    const { walk, unit } = choice;
    const { stage } = walk;
    const looked = neuronOf(stage, experiment.layers.length, unit);
    const isUpdate = stage.kind === 'update';
    if (isUpdate) choice.update?.ask(shown);
    const update = isUpdate ? (choice.update?.numbersOf(looked, trace, shown) ?? null) : null;
    this.#walk ??= new code.NetworkWalk(host, (pointed) => {
      pointAt(figure, pointed);
    });
    diagram.overlay = this.#walk;
    const pointed = pointedIn(figure);
    this.#walk.show({ stage, trace, parameters: run.parameters, unit, pointed, update, language });
  }

  /** A press on a connection or a neuron chooses its weight or its bias, for the check and for the update. */
  readonly #choose = (event: MouseEvent | KeyboardEvent): void => {
    const { shown } = this;
    const target = this.#target;
    if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return;
    if (shown === null || target === null || target.kind === 'feature') return;
    chooseParameter(
      shown.figure,
      target.kind === 'edge'
        ? { layer: target.to.column, unit: target.to.unit, from: target.fromUnit }
        : { layer: target.column, unit: target.unit, from: null },
    );
  };

  readonly #select = (target: DiagramTarget | null, byKeyboard: boolean): void => {
    this.#target = target;
    const { shown } = this;
    const isUnit = target !== null && target.kind !== 'edge' && target.unit !== null;
    this.#spotlight?.show(
      isUnit && !isOnlyOutput(target.column, shown) ? { layer: target.column, unit: target.unit } : null,
    );
    // What is pointed at here is what the walk looks at.
    const choice = shown === null ? null : choiceIn(shown.figure);
    if (choice?.isWalking === true) lookAt(choice, target);
    if (shown !== null) pointAt(shown.figure, pointedBy(target));
    if (byKeyboard && target !== null && shown !== null)
      this.#said = this.#editing?.spoken(target, shown) ?? targetText(target, shown);
    this.requestUpdate();
  };
}

/** Null: no part of the figure follows a point, or its code is still to come. */
function choiceIn({ parts }: Figure): PointChoice | null {
  const { followed } = parts;
  return followed !== null && 'walk' in followed ? (followed as PointChoice) : null;
}

/** A neuron is chosen by pointing at it, or at a connection that leads to it. */
function lookAt(choice: PointChoice, target: DiagramTarget | null): void {
  if (target?.kind === 'neuron') choice.unit = { layer: target.column, unit: target.unit };
  if (target?.kind === 'edge') choice.unit = { layer: target.to.column, unit: target.to.unit };
}

/** The document may be ahead of the run. */
function isTraceOf({ inputs, layers }: PointTrace, { features, layers: wanted }: Experiment): boolean {
  return (
    inputs.length === features.length &&
    layers.length === wanted.length &&
    layers.every(({ z }, index) => z.length === wanted[index]?.units)
  );
}

/** The plane shows it anyway, in the classes' colours. */
function isOnlyOutput(column: number, shown: Shown | null): boolean {
  const layers = shown?.experiment.layers ?? [];
  return column === layers.length && layers.at(-1)?.units === 1;
}
