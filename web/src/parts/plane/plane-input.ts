/** What pointer and keyboard do on the plane with the chosen tool. No canvas, no document. */
import type { LabelledPoint } from '../../experiment/types.ts';
import type { CursorState } from './brush-cursor.ts';
import {
  clampToFrame,
  clampToView,
  toWorld,
  toWorldLength,
  type PixelPosition,
  type WorldPosition,
} from '../../run/geometry.ts';
import type { PointerKind, StrokeListener } from './pointer-input.ts';
import type { Points } from '../../run/points.ts';
import { nearestPoint, Painter, pointAt, pointNear } from '../../run/stroke.ts';
import { brushRadius, defaultBrush, eraserRadius, look, type Brush, type Tool } from './tools.ts';
import { keyAction, type KeyAction } from './plane-keys.ts';

/** What the keyboard's cursor did, for screen readers. */
export type CursorEvent = 'moved' | 'grasped' | 'dropped' | 'returned' | 'no-points';

/** What is told of it. */
export interface PlaneInputListener {
  chooseTool(tool: Tool): void;
  resizeBrush(steps: number): void;
  /** The keyboard's cursor is at `at` and has done something there. */
  heard(news: CursorEvent, at: WorldPosition): void;
  /** The cursor is somewhere else. */
  moved(): void;
}

/** The plane under the cursor. */
export interface InputPlane {
  sideCssPx(): number;
  points(): readonly LabelledPoint[];
}

/** The tool, and what it may do. */
export interface PlaneInputSettings {
  readonly tool: Tool;
  readonly brush: Brush;
  readonly classes: number;
  /** Whether pointer and keyboard draw at all; if not, they probe. */
  readonly drawable: boolean;
}

interface Cursor {
  readonly at: WorldPosition;
  readonly by: PointerKind | 'keys';
}

/** What a pointer does while it is down. */
interface Stroke {
  moveTo(path: readonly WorldPosition[]): void;
}

/** A point that is being moved: which, and where it is from the cursor. */
interface Grasp {
  readonly index: number;
  readonly label: number;
  readonly offset: WorldPosition;
}

/** How near, in CSS px, a point must be to be taken. */
const reachPx: Readonly<Record<PointerKind, number>> = { mouse: 14, touch: 28 };

/** The same by keyboard, in the plane's units: half a step. */
const reachOfKeys = 0.025;

const origin: WorldPosition = { x1: 0, x2: 0 };

/** Turns strokes and keys into points; keeps where the cursor is. */
export class PlaneInput implements StrokeListener {
  readonly #plane: InputPlane;
  readonly #edits: Points;
  readonly #listener: PlaneInputListener;
  #settings: PlaneInputSettings = {
    tool: look,
    brush: defaultBrush,
    classes: 2,
    drawable: false,
  };
  #cursor: Cursor | null = null;
  /** The place whose numbers stay when the cursor is elsewhere. */
  #pin: WorldPosition | null = null;
  #stroke: Stroke | null = null;
  #grasp: Grasp | null = null;

  constructor(plane: InputPlane, edits: Points, listener: PlaneInputListener) {
    this.#plane = plane;
    this.#edits = edits;
    this.#listener = listener;
  }

  /** Another tool lets go of what the last one held. */
  set settings(settings: PlaneInputSettings) {
    if (settings.tool.kind !== this.#settings.tool.kind) this.#drop();
    this.#settings = settings;
    if (this.#tool.kind !== 'probe') this.#pin = null;
  }

  /** Where the field is to be read: at the cursor, but not under a finger that draws; else where it was pinned. */
  get probeAt(): WorldPosition | null {
    return this.#cursor?.by === 'touch' ? null : (this.#cursor?.at ?? this.#pin);
  }

  get pin(): WorldPosition | null {
    return this.#pin;
  }

  /** A click while nothing is drawn: the numbers of the point there, or of the place, stay. A second one lets them go. */
  click(pixel: PixelPosition, by: PointerKind): void {
    if (this.#tool.kind !== 'probe') return;
    const sideCssPx = this.#plane.sideCssPx();
    this.#pinAt(toWorld(pixel, sideCssPx), toWorldLength(reachPx[by], sideCssPx));
  }

  /** What is drawn of the cursor. */
  get cursorState(): CursorState | null {
    const at = this.#cursor?.at ?? this.#pin;
    if (at === null) return null;
    const { brush } = this.#settings;
    const radius = this.#tool.kind === 'eraser' ? eraserRadius(brush) : brushRadius(brush);
    const radiusCssPx = radius / toWorldLength(1, this.#plane.sideCssPx());
    return { at, tool: this.#tool, radiusCssPx, grasp: this.#graspState() };
  }

  begin(at: PixelPosition, by: PointerKind): boolean {
    this.#drop();
    if (!this.#settings.drawable) return false;
    this.#stroke = this.#strokeFrom(toWorld(at, this.#plane.sideCssPx()), by);
    return this.#stroke !== null;
  }

  move(path: readonly PixelPosition[]): void {
    this.#stroke?.moveTo(path.map((at) => toWorld(at, this.#plane.sideCssPx())));
  }

  end(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    this.#grasp = null;
    this.#edits.endStroke();
    this.#listener.moved();
  }

  hover(at: PixelPosition | null, by: PointerKind): void {
    // A mouse that passes by doesn't take away what the keyboard holds.
    if (this.#grasp !== null && this.#stroke === null) return;
    // What the keyboard is at stays when the mouse only passes by.
    if (at === null && by === 'mouse' && this.#cursor?.by === 'keys') return;
    this.#put(at === null ? null : { at: toWorld(at, this.#plane.sideCssPx()), by });
  }

  /** The keyboard has gone elsewhere; what a mouse or a finger points at stays. */
  blur(): void {
    this.#drop();
    if (this.#cursor?.by === 'keys') this.#put(null);
  }

  /** The plane has left the page. */
  leave(): void {
    this.#drop();
    this.#pin = null;
    this.#put(null);
  }

  onKey(event: KeyboardEvent): void {
    const action = keyAction(event, this.#settings);
    if (action !== null && this.#act(action)) event.preventDefault();
  }

  get #tool(): Tool {
    return toolOf(this.#settings);
  }

  #strokeFrom(start: WorldPosition, by: PointerKind): Stroke | null {
    const tool = this.#tool;
    switch (tool.kind) {
      case 'probe':
        return null;
      case 'move':
        return this.#moveFrom(start, by);
      case 'eraser':
        return this.#edits.beginStroke() ? this.#eraseFrom(start) : null;
      case 'brush':
        return this.#edits.beginStroke() ? this.#paintFrom(start, tool.label) : null;
    }
  }

  #paintFrom(start: WorldPosition, label: number): Stroke {
    const { brush } = this.#settings;
    const spray = { radius: brushRadius(brush), spacing: 1 / brush.spray };
    const painter = new Painter(start, label, spray, Math.random);
    this.#edits.addPoints(painter.first());
    return {
      moveTo: (path) => {
        this.#edits.addPoints(path.flatMap((at) => painter.moveTo(at)));
      },
    };
  }

  #eraseFrom(start: WorldPosition): Stroke {
    const radius = eraserRadius(this.#settings.brush);
    let from = start;
    this.#edits.erase(start, start, radius);
    return {
      moveTo: (path) => {
        for (const to of path) {
          this.#edits.erase(from, to, radius);
          from = to;
        }
      },
    };
  }

  #moveFrom(start: WorldPosition, by: PointerKind): Stroke | null {
    const reach = toWorldLength(reachPx[by], this.#plane.sideCssPx());
    if (this.#take(start, reach) === null) return null;
    return {
      moveTo: (path) => {
        const at = path.at(-1);
        if (at !== undefined) this.#moveGrasped(at);
      },
    };
  }

  /** Begins to move the nearest point. */
  #take(at: WorldPosition, reach: number): Grasp | null {
    const index = nearestPoint(this.#plane.points(), at, reach);
    const point = this.#plane.points()[index];
    if (point === undefined || !this.#edits.beginStroke()) return null;
    const [x1, x2, label] = point;
    this.#grasp = { index, label, offset: { x1: x1 - at.x1, x2: x2 - at.x2 } };
    return this.#grasp;
  }

  #moveGrasped(at: WorldPosition): void {
    if (this.#grasp === null) return;
    const { index, label, offset } = this.#grasp;
    const to = pointNear({ x1: at.x1 + offset.x1, x2: at.x2 + offset.x2 }, label);
    if (!this.#edits.movePoint(index, to)) this.#grasp = null;
  }

  /** Puts down where it is what the keyboard had taken. */
  #drop(): void {
    if (this.#grasp === null || this.#stroke !== null) return;
    this.#grasp = null;
    this.#edits.endStroke();
  }

  #act(action: KeyAction): boolean {
    switch (action.kind) {
      case 'move':
        this.#moveCursor(action.by);
        return true;
      case 'use':
        this.#useAtCursor();
        return true;
      case 'erase':
        this.#eraseAtCursor();
        return true;
      case 'cancel':
        return this.#putBack() || this.unpin();
      case 'tool':
        this.#listener.chooseTool(action.tool);
        return true;
      case 'resize':
        this.#listener.resizeBrush(action.steps);
        return true;
    }
  }

  #moveCursor(by: WorldPosition): void {
    const from = this.#cursor?.at ?? origin;
    const to = { x1: from.x1 + by.x1, x2: from.x2 + by.x2 };
    const at = this.#tool.kind === 'probe' ? clampToView(to) : clampToFrame(to);
    this.#moveGrasped(at);
    this.#settle(at, 'moved');
  }

  /** The cursor is at a place by keyboard, and something is to be heard of it. */
  #settle(at: WorldPosition, news: CursorEvent): void {
    this.#put({ at, by: 'keys' });
    this.#listener.heard(news, at);
  }

  #useAtCursor(): void {
    const at = this.#cursor?.at ?? origin;
    const tool = this.#tool;
    if (tool.kind === 'move') this.#graspAtCursor(at);
    else if (tool.kind === 'eraser') this.#eraseAtCursor();
    else if (tool.kind === 'probe') {
      this.#pinAt(at, reachOfKeys);
      this.#settle(at, 'moved');
    } else {
      const point = pointAt(at, tool.label);
      this.#strokeAtCursor(at, () => {
        if (point !== null) this.#edits.addPoints([point]);
      });
    }
  }

  #eraseAtCursor(): void {
    const at = this.#cursor?.at ?? origin;
    this.#drop();
    this.#strokeAtCursor(at, () => {
      this.#edits.erase(at, at, eraserRadius(this.#settings.brush));
    });
  }

  /** One press of a key is a stroke of its own. */
  #strokeAtCursor(at: WorldPosition, draw: () => void): void {
    this.#put({ at, by: 'keys' });
    if (this.#stroke !== null || !this.#edits.beginStroke()) return;
    draw();
    this.#edits.endStroke();
  }

  #graspAtCursor(at: WorldPosition): void {
    if (this.#stroke !== null) return;
    if (this.#grasp !== null) {
      this.#drop();
      this.#settle(at, 'dropped');
      return;
    }
    const grasp = this.#take(at, Infinity);
    if (grasp === null) {
      this.#settle(at, 'no-points');
      return;
    }
    // The keyboard's cursor goes to the point, not the point to the cursor.
    this.#grasp = { ...grasp, offset: origin };
    this.#settle({ x1: at.x1 + grasp.offset.x1, x2: at.x2 + grasp.offset.x2 }, 'grasped');
  }

  #putBack(): boolean {
    if (this.#grasp === null) return false;
    const { index } = this.#grasp;
    this.#grasp = null;
    this.#stroke = null;
    this.#edits.cancelStroke();
    const [x1, x2] = this.#plane.points()[index] ?? [0, 0];
    this.#settle({ x1, x2 }, 'returned');
    return true;
  }

  #pinAt(at: WorldPosition, reach: number): void {
    if (this.#pin !== null && Math.hypot(this.#pin.x1 - at.x1, this.#pin.x2 - at.x2) <= reach) {
      this.unpin();
      return;
    }
    const points = this.#plane.points();
    const [x1, x2] = points[nearestPoint(points, at, reach)] ?? [at.x1, at.x2];
    this.#pin = { x1, x2 };
    this.#listener.moved();
  }

  /** Whether there was a pin to let go. */
  unpin(): boolean {
    if (this.#pin === null) return false;
    this.#pin = null;
    this.#listener.moved();
    return true;
  }

  #put(cursor: Cursor | null): void {
    if (cursor === null && this.#cursor === null) return;
    this.#cursor = cursor;
    this.#listener.moved();
  }

  /** The point that is held, or the one that would be. */
  #graspState(): CursorState['grasp'] {
    if (this.#tool.kind !== 'move' || this.#cursor === null) return null;
    const points = this.#plane.points();
    const { at, by } = this.#cursor;
    const held = this.#grasp !== null;
    const reach = by === 'keys' ? Infinity : toWorldLength(reachPx[by], this.#plane.sideCssPx());
    const point = points[this.#grasp?.index ?? nearestPoint(points, at, reach)];
    return point === undefined ? null : { at: { x1: point[0], x2: point[1] }, held };
  }
}

/** In a figure that can't be drawn on, every tool probes. */
function toolOf({ tool, drawable }: PlaneInputSettings): Tool {
  return drawable ? tool : look;
}
