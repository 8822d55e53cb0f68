/** What a figure's plane remembers beside the document: the chosen tool, its brush, and what was last said of the cursor. */
import { formatWeight } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { WorldPosition } from '../../run/geometry.ts';
import { defaultBrush, resized, type Brush, type Tool } from './tools.ts';
import type { Run } from '../../run/run.ts';
import type { CursorEvent } from './plane-input.ts';
import { toolName } from './names-of-tools.ts';
import { readingText } from './reading-text.ts';
import { PlaneCanvases, type Look, type Probe } from './plane-canvases.ts';

/** What the plane needs from its element. */
export interface PlaneHost {
  readonly run: Run;
  messages(): FigureMessages;
  drawable(): boolean;
  sized(sidePx: number): void;
  changed(): void;
}

/** Keeps the canvases and the tools in step. */
export class PlaneControl {
  readonly #host: PlaneHost;
  #canvases: PlaneCanvases | null = null;
  #look: Look = { colours: 'inferno', marks: [] };
  #tool: Tool = { kind: 'brush', label: 0 };
  #brush = defaultBrush;
  #cursorText = '';

  constructor(host: PlaneHost) {
    this.#host = host;
  }

  get canvases(): PlaneCanvases | null {
    return this.#canvases;
  }

  get tool(): Tool {
    return this.#tool;
  }

  get brush(): Brush {
    return this.#brush;
  }

  /** For screen readers: where the keyboard's cursor is and what is there, or what it did. */
  get cursorText(): string {
    return this.#cursorText;
  }

  get probe(): Probe | null {
    return this.#canvases?.probe ?? null;
  }

  /** Once; the canvases stay the same as long as the element lives. */
  attach(plane: HTMLElement): void {
    this.#canvases ??= this.#makeCanvases(plane);
    this.#canvases.setLook(this.#look);
    this.apply();
  }

  set tool(tool: Tool) {
    this.#tool = tool;
    this.apply();
    this.#host.changed();
  }

  set brush(brush: Brush) {
    this.#brush = brush;
    this.apply();
    this.#host.changed();
  }

  set look(look: Look) {
    this.#look = look;
    this.#canvases?.setLook(look);
  }

  /** Hands on the tool, which must be one that the document still has. */
  apply(): void {
    const { classes } = this.#host.run.points;
    // The brush of a class that is no longer there would draw points that no document may have.
    if (this.#tool.kind === 'brush' && this.#tool.label >= classes) this.#tool = { kind: 'brush', label: 0 };
    const drawable = this.#host.drawable();
    this.#canvases?.setInput({ tool: this.#tool, brush: this.#brush, classes, drawable });
  }

  #makeCanvases(plane: HTMLElement): PlaneCanvases {
    return new PlaneCanvases(plane, this.#host.run.points, {
      chooseTool: (tool) => {
        this.#cursorText = toolName(tool, this.#host.messages());
        this.tool = tool;
      },
      resizeBrush: (steps) => {
        this.brush = resized(this.#brush, steps);
        this.#cursorText = this.#host.messages().brushSizeIs(String(this.#brush.size));
      },
      heard: (news, at) => {
        this.#say(news, at);
      },
      probed: () => {
        this.#host.changed();
      },
      sized: (sidePx) => {
        this.#host.sized(sidePx);
      },
    });
  }

  #say(news: CursorEvent, at: WorldPosition): void {
    const messages = this.#host.messages();
    const { language } = messages;
    const place = messages.planeCursor(formatWeight(at.x1, language), formatWeight(at.x2, language));
    const reading = this.#canvases?.read(at) ?? null;
    const said = { moved: '', grasped: messages.pointGrasped, dropped: messages.pointDropped };
    const all = { ...said, returned: messages.pointReturned, 'no-points': messages.pointNone };
    const parts = [all[news], place, reading === null ? '' : readingText(reading, messages)];
    this.#cursorText = parts.filter((part) => part !== '').join('. ');
    this.#host.changed();
  }
}
