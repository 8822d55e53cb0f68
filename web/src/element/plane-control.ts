/** What a figure's plane remembers beside the document: the tool in hand, its brush, and what was last said of the cursor. */
import { formatWeight } from '../i18n/format.ts';
import type { FigureMessages } from '../i18n/figure-messages.ts';
import type { WorldPosition } from '../run/geometry.ts';
import { defaultBrush, resized, type Brush, type Tool } from '../view/tools.ts';
import type { Run } from '../run/run.ts';
import type { HandNews } from './hand.ts';
import { toolName } from './names-of-tools.ts';
import { readingText } from './reading-text.ts';
import { Stage, type Look, type Probe } from './stage.ts';

/** What the plane needs from its element. */
export interface PlaneHost {
  readonly run: Run;
  messages(): FigureMessages;
  drawable(): boolean;
  sized(sidePx: number): void;
  changed(): void;
}

/** Keeps the stage and the tools in step. */
export class PlaneControl {
  readonly #host: PlaneHost;
  #stage: Stage | null = null;
  #look: Look = { colours: 'inferno', marks: [] };
  #tool: Tool = { kind: 'brush', label: 0 };
  #brush = defaultBrush;
  #cursorText = '';

  constructor(host: PlaneHost) {
    this.#host = host;
  }

  get stage(): Stage | null {
    return this.#stage;
  }

  get tool(): Tool {
    return this.#tool;
  }

  get brush(): Brush {
    return this.#brush;
  }

  /** For those who hear: where the keyboard's cursor is and what is there, or what it did. */
  get cursorText(): string {
    return this.#cursorText;
  }

  get probe(): Probe | null {
    return this.#stage?.probe ?? null;
  }

  /** Once; the canvases stay the same as long as the element lives. */
  attach(plane: HTMLElement): void {
    this.#stage ??= this.#makeStage(plane);
    this.#stage.setLook(this.#look);
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
    this.#stage?.setLook(look);
  }

  /** Tells the hand what it holds, which must be something that the document still has. */
  apply(): void {
    const { classes } = this.#host.run.points;
    // The brush of a class that is no longer there would draw points that nobody may have.
    if (this.#tool.kind === 'brush' && this.#tool.label >= classes) this.#tool = { kind: 'brush', label: 0 };
    const drawable = this.#host.drawable();
    this.#stage?.setHand({ tool: this.#tool, brush: this.#brush, classes, drawable });
  }

  #makeStage(plane: HTMLElement): Stage {
    return new Stage(plane, this.#host.run.edits, {
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

  #say(news: HandNews, at: WorldPosition): void {
    const messages = this.#host.messages();
    const { language } = messages;
    const place = messages.planeCursor(formatWeight(at.x1, language), formatWeight(at.x2, language));
    const reading = this.#stage?.read(at) ?? null;
    const said = { moved: '', grasped: messages.pointGrasped, dropped: messages.pointDropped };
    const all = { ...said, returned: messages.pointReturned, 'no-points': messages.pointNone };
    const parts = [all[news], place, reading === null ? '' : readingText(reading, messages)];
    this.#cursorText = parts.filter((part) => part !== '').join('. ');
    this.#host.changed();
  }
}
