/** `<frontera-walk>`: a point of the plane, followed through the network stage by stage. */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection } from '../../figure/types.ts';
import { Later } from '../../run/later.ts';
import { PointChoice } from '../inspect/point-choice.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { WalkPart } from '../types.ts';
import inviteStyles from './walk-invite.css?inline';

/** Fetched for the first point that is pinned. */
const barCode = new Later(() => import('./walk-bar.ts'));

export class FronteraWalk extends Part implements WalkPart {
  protected override readonly isPrompt = true;
  protected override styles = [inviteStyles];
  #choice: PointChoice | null = null;

  protected override begin(figure: Figure | null): void {
    this.#choice?.leave(this.#redraw);
    this.#choice = figure === null ? null : PointChoice.join(figure, this.#redraw, this);
  }

  protected override get inspection(): Inspection {
    return this.#choice?.inspection ?? {};
  }

  protected override template(shown: Shown): TemplateResult {
    const choice = this.#choice;
    if (choice?.point) {
      const { code } = barCode;
      if (code === null) this.#fetchBar();
      return html`<div class="walk">${code?.barTemplate(choice, shown)}</div>`;
    }
    const { texts } = shown;
    return html`<p class="walk walk-invite">
      <span class="for-mouse">${texts.walkInvite}</span><span class="for-touch">${texts.walkInviteTap}</span>
    </p>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choice?.refresh();
    const { code } = barCode;
    if (code === null || this.styles.includes(code.walkStyles)) return;
    this.styles = [...this.styles, code.walkStyles];
    this.dress();
  }

  #fetchBar(): void {
    barCode.use(this.#redraw, (error) => {
      this.report(error);
    });
  }

  readonly #redraw = (): void => {
    this.requestUpdate();
  };
}
