/** The choice of data: a gallery of pictures, and what the present one is made of. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { defaultPointsData } from '../../experiment/defaults.ts';
import type { DatasetName } from '../../experiment/names.ts';
import type { PointsData } from '../../experiment/types.ts';
import { dataActions } from '../edit/actions.ts';
import { galleryTemplate } from './data-gallery.ts';
import { recipeTemplate, type RecipeActions } from './data-recipe.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';

export interface DataActions extends RecipeActions {
  readonly chooseDataset: (name: DatasetName) => void;
  readonly choosePoints: (data: PointsData) => void;
}

/** The panel of the data. It keeps what was drawn, so that another data set can be looked at in between. */
export class DataPanel implements Panel {
  readonly #actions: DataActions;
  #own: PointsData = defaultPointsData;

  constructor(context: StudioContext) {
    this.#actions = dataActions(context);
  }

  render(state: StudioState): void {
    const { data } = state.experiment;
    if (data.kind === 'points') this.#own = data;
    render(this.#template(state), box('data'));
  }

  #template({ experiment, refusals, messages }: StudioState): TemplateResult {
    const { data } = experiment;
    const actions = this.#actions;
    const gallery = {
      present: data.kind === 'generated' ? data.name : null,
      own: this.#own.points,
      chooseDataset: actions.chooseDataset,
      chooseOwn: () => {
        actions.choosePoints(this.#own);
      },
    };
    const name = gallery.present === null ? messages.dataOwn : messages.datasetTitles[gallery.present];
    return html`<div class="data-head">
        <h2 id="data-title">${messages.dataTitle}</h2>
        <p class="data-name">${name}</p>
      </div>
      ${galleryTemplate(gallery, messages)} ${recipeTemplate({ data, refusals, actions, messages })}`;
  }
}
