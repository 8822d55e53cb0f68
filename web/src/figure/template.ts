/** The figure's markup: its parts, in boxes that have their sizes before the parts' code is there. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FigureMessages } from '../i18n/figure-messages.ts';
import { readControls } from '../parts/controls-attribute.ts';
import type { Figure } from '../parts/figure-element.ts';
import { isLong } from '../parts/plane/tools-template.ts';
import { sideViews, type SideView } from './attributes.ts';

/** Those that stand right of the plane where there is room. */
const columnViews: readonly SideView[] = ['network', 'loss'];

/** @param hasBox  of the author's, into which all of it is to fit. */
export function figureTemplate(figure: Figure, messages: FigureMessages, hasBox: boolean): TemplateResult {
  // What the author put inside stands in for a figure that could not begin.
  const isMissing = figure.parts.run.notice?.kind === 'not-started';
  const fits = hasBox && !isMissing;
  const attribute = figure.getAttribute('controls');
  const controls = readControls(attribute).names;
  const long = isLong(figure.parts.run.points.classes) ? 'long' : '';
  const views = sideViews.filter((name) => figure.views.includes(name));
  return html`<div class="root ${fits ? 'fit' : 'free'}" lang=${messages.language}>
    ${isMissing ? html`<slot></slot>` : nothing}
    <div class="layout ${layoutOf(views)}" role="group" aria-label=${messages.playgroundLabel}>
      <div class="main">
        <div class="figure ${controls.includes('draw') ? 'drawable' : ''} ${long}">
          <frontera-plane
            class="inside ${fits ? 'fit' : ''}"
            exportparts="plane, tools, notice"
            controls=${attribute ?? nothing}
            .run=${figure}
          ></frontera-plane>
          ${
            controls.every((name) => name === 'draw')
              ? nothing
              : html`<frontera-transport
                  part="transport"
                  controls=${attribute ?? nothing}
                  .run=${figure}
                ></frontera-transport>`
          }
        </div>
      </div>
      ${views.map((name) => viewTemplate(name, figure))}
    </div>
  </div>`;
}

/** With something for the second column, or a pair that shares it. */
function layoutOf(views: readonly SideView[]): string {
  const count = columnViews.filter((name) => views.includes(name)).length;
  return ['', 'beside', 'beside pair'][count] ?? '';
}

function viewTemplate(name: SideView, figure: Figure): TemplateResult {
  switch (name) {
    case 'network':
      return html`<frontera-network class="view network" part="network" .run=${figure}></frontera-network>`;
    case 'loss':
      return html`<frontera-cost class="view loss" part="loss" .run=${figure}></frontera-cost>`;
    case 'timeline':
      return html`<frontera-timeline
        class="view timeline"
        part="timeline"
        .run=${figure}
      ></frontera-timeline>`;
    case 'inspect':
      return html`<frontera-inspect class="view inspect" part="inspect" .run=${figure}></frontera-inspect>`;
    case 'check':
      return html`<frontera-check class="view check" part="check" .run=${figure}></frontera-check>`;
    default:
      return name satisfies never;
  }
}
