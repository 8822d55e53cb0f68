/** The choice of data: a gallery of pictures, and what the present one is made of. */
import { html, render } from 'lit/html.js';
import { defaultPointsData } from '../../experiment/defaults.ts';
import type { PointsData } from '../../experiment/types.ts';
import { withDataset, withPoints } from '../../experiment/document-edits.ts';
import { withItsSettings } from '../../experiment/learning-settings.ts';
import { box, type Panel, type StudioState } from '../panel.ts';
import { galleryTemplate, type DataChoice } from './data-gallery.ts';
import { recipeTemplate } from './data-recipe.ts';

/** The panel of the data. It keeps what was drawn, so that another data set can be looked at in between. */
export class DataPanel implements Panel {
  #own: PointsData = defaultPointsData;

  render(state: StudioState): void {
    const { messages, context } = state;
    const { data } = state.experiment;
    if (data.kind === 'points') this.#own = data;
    const present = data.kind === 'points' ? 'own' : data.name;
    const name = present === 'own' ? messages.dataOwn : messages.datasetTitles[present];
    /** Another data set is another document. */
    const choose = (chosen: DataChoice): void => {
      const { experiment } = context.figure;
      const fields = chosen === 'own' ? withPoints(experiment, this.#own) : withDataset(experiment, chosen);
      context.load({ ...experiment, ...withItsSettings(experiment, fields) });
    };
    render(
      html`<div class="data-head">
          <h2 id="data-title">${messages.dataTitle}</h2>
          <p class="data-name">${name}</p>
        </div>
        ${galleryTemplate(present, this.#own.points, choose, messages, context.figure.colours)}
        ${recipeTemplate(state)}`,
      box('data'),
    );
  }
}
