/** `<frontera-walk>`: a point of the plane, followed through the network stage by stage. */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection } from '../../figure/types.ts';
import { Later } from '../../run/later.ts';
import type { FollowedPoint } from '../figure-parts.ts';
import type { PointChoice } from '../inspect/point-choice.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { WalkPart } from '../types.ts';
import inviteStyles from './walk-invite.css?inline';

/** Fetched for the first point that is pinned. */
const walkCode = new Later(() => import('./walk-bar.ts'));

export class FronteraWalk extends Part implements WalkPart {
  protected override readonly isPrompt = true;
  protected override styles = [inviteStyles];
  #figure: Figure | null = null;
  #choice: PointChoice | null = null;
  /** In place of a choice: it hears of the first pin, which stays meanwhile. */
  readonly #waiting: FollowedPoint = {
    point: null,
    choose: () => undefined,
    pinned: (at) => {
      if (at !== null) this.#join();
      return true;
    },
  };

  protected override begin(figure: Figure | null): void {
    this.#choice?.leave(this.#redraw);
    this.#choice = null;
    if (this.#figure?.parts.followed === this.#waiting) this.#figure.parts.follow(null);
    this.#figure = figure;
  }

  /** Another part may follow a point before this one does, and may leave. */
  protected override changed({ parts }: Figure): void {
    if (parts.followed === null) parts.follow(this.#waiting);
    else if (parts.followed !== this.#waiting) this.#join();
  }

  protected override get inspection(): Inspection {
    return this.#choice?.inspection ?? {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choice?.refresh();
  }

  protected override template(shown: Shown): TemplateResult {
    const { code } = walkCode;
    const choice = this.#choice;
    if (choice?.point && code !== null)
      return html`<div class="walk">${code.barTemplate(choice, shown)}</div>`;
    const { texts } = shown;
    return html`<p class="walk walk-invite">
      <span class="for-mouse">${texts.walkInvite}</span><span class="for-touch">${texts.walkInviteTap}</span>
    </p>`;
  }

  #join(): void {
    const figure = this.#figure;
    if (this.#choice !== null || figure === null) return;
    walkCode.use(
      ({ PointChoice, walkStyles }) => {
        if (this.#choice !== null || this.#figure !== figure) return;
        this.styles = [inviteStyles, walkStyles];
        this.dress();
        this.#choice = PointChoice.join(figure, this.#redraw, this);
      },
      (error) => {
        this.report(error);
      },
    );
  }

  readonly #redraw = (): void => {
    this.requestUpdate();
  };
}
