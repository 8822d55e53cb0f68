/**
 * What can be asked beyond a run: for each name, how it is read from a session of its own, given the wish. As the table of
 * observables, but computed beside the run, by the headless engine's module, which is fetched when one is first asked for.
 */
import type {
  ActivationCurve,
  CostCurve,
  FieldRequest,
  Landscape,
  LandscapeRequest,
  NextStep,
  ParameterCheck,
  ParameterCheckRequest,
  PlanePlace,
  PlaneRequest,
  Session,
  Trace,
} from '../engine/types.ts';

/** Where a run stands on its way down. */
export interface DescentPlace {
  readonly parameters: readonly number[];
  /** C, without penalties. Null where it isn't finite. */
  readonly cost: number | null;
  /** ∂C/∂w of each parameter. */
  readonly gradient: readonly number[];
}

/** A run's way, its start first. */
export interface Descent {
  readonly places: readonly DescentPlace[];
  /** The step after the last place led beyond what the core takes for a cost. */
  readonly hasDiverged: boolean;
}

function placeOf(session: Session): DescentPlace {
  return {
    parameters: [...session.parameters()],
    cost: session.loss().train,
    gradient: [...session.gradients()],
  };
}

/** So many steps from where the session stands, or fewer where it diverges. It stands there again afterwards. */
function descend(session: Session, { steps }: { readonly steps: number }): Descent {
  const start = session.parameters();
  const places = [placeOf(session)];
  let hasDiverged = false;
  while (places.length <= steps && !hasDiverged) {
    hasDiverged = session.step().status === 'diverged';
    if (!hasDiverged) places.push(placeOf(session));
  }
  session.setParameters(start);
  return { places, hasDiverged };
}

/** The wish says no more than its name. */
const plain = <Value>(read: (session: Session) => Value): ((session: Session, wish: null) => Value) => read;

export const explorations = {
  /** One parameter's derivative in two ways, for several h. */
  parameterCheck: (session: Session, request: ParameterCheckRequest): ParameterCheck | null =>
    session.parameterCheck(request),
  /** The parameter where the two ways differ most. */
  gradientCheck: plain((session) => session.gradientCheck()),
  /** What the run's next step does, from a memory of its. */
  nextStep: (session: Session, memory: Float64Array): NextStep | null => session.nextStep(memory),
  /** The cost on a plane of parameters, or some rows of it. */
  landscape: (session: Session, request: LandscapeRequest): Landscape | null => session.landscape(request),
  /** Where parameter vectors, one after the other, have their feet on a plane. */
  places: (
    session: Session,
    { plane, vectors }: { readonly plane: PlaneRequest; readonly vectors: Float32Array },
  ): readonly PlanePlace[] => session.landscapePlaces(plane, vectors),
  /** The parameters at a place of a plane. */
  parametersAt: (
    session: Session,
    { plane, x, y }: { readonly plane: PlaneRequest; readonly x: number; readonly y: number },
  ): Float32Array => session.landscapeParameters(plane, x, y),
  /** One sample's numbers, forward and backward. */
  trace: (
    session: Session,
    { point, label }: { readonly point: readonly [x1: number, x2: number]; readonly label: number },
  ): Trace => session.trace(point, label),
  /** The outputs, or a unit's activation, over the plane. */
  field: (session: Session, request: FieldRequest): Float32Array => session.field(request),
  /** Steps of training, with what is known at each place. */
  descent: descend,
  /** A layer's activation and its derivative over some z. */
  activationCurve: (
    session: Session,
    { layer, z }: { readonly layer: number; readonly z: readonly number[] },
  ): ActivationCurve => session.activationCurve(layer, z),
  /** One sample's cost and its derivatives over some z of the output. */
  costCurve: (session: Session, { y, z }: { readonly y: number; readonly z: readonly number[] }): CostCurve =>
    session.costCurve(y, z),
};

type Explorations = typeof explorations;
export type ExplorationName = keyof Explorations;
export type ExplorationWish<Name extends ExplorationName> = Parameters<Explorations[Name]>[1];
export type ExplorationAnswer<Name extends ExplorationName> = ReturnType<Explorations[Name]>;
