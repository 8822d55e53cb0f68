/** The figure's markup: the plane, the tools on its edge, the transport under it. All texts are the catalogue's. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatInteger } from '../i18n/format.ts';
import type { FigureMessages } from '../i18n/figure-messages.ts';
import { controlNames } from './attributes.ts';
import { noticeText } from './notice-text.ts';
import { canRestart, type Notice } from '../run/notices.ts';
import { replayTemplate, type ReplayActions } from '../parts/transport/replay-template.ts';
import { probeTemplate } from '../parts/plane/probe-template.ts';
import type { Probe } from '../parts/plane/plane-canvases.ts';
import { toolsTemplate, type DrawingActions, type ToolsView } from '../parts/plane/tools-template.ts';
import type { Playground, TimelineView } from './types.ts';
import { columnViews, sideViews, type SideView } from './side-views.ts';
import {
  transportTemplate,
  type TransportActions,
  type TransportView,
} from '../parts/transport/transport-template.ts';

/** Everything that the markup depends on. */
export interface FigureView extends ToolsView, TransportView {
  readonly figure: Playground;
  readonly notice: Notice | null;
  readonly replay: TimelineView['replay'];
  readonly cursorText: string;
  readonly probe: Probe | null;
  /** Beside the plane. */
  readonly views: ReadonlySet<SideView>;
  /** Into a box of the author's. */
  readonly fits: boolean;
}

/** What the controls do. */
export type FigureActions = DrawingActions &
  TransportActions &
  ReplayActions & { readonly restart: () => void };

/** The whole figure. */
export function figureTemplate(view: FigureView, actions: FigureActions): TemplateResult {
  const { messages, controls } = view;
  const drawable = controls.has('draw');
  const isBare = controlNames.every((name) => name === 'draw' || !controls.has(name));
  return html`<div class="root ${view.fits ? 'fit' : 'free'}" lang=${messages.language}>
    <div class="layout ${layoutOf(view.views)}" role="group" aria-label=${messages.playgroundLabel}>
      <div class="main">
        <div class="figure ${drawable ? 'drawable' : ''}">
          <div class="stage">
            ${planeTemplate(view, drawable, actions)}${drawable ? toolsTemplate(view, actions) : nothing}
          </div>
          ${isBare ? nothing : transportTemplate(view, actions)}
        </div>
      </div>
      ${sideViews.map((name) => (view.views.has(name) ? viewTemplate(name, view.figure) : nothing))}
    </div>
  </div>`;
}

/** With something for the second column, or a pair that shares it. */
function layoutOf(views: ReadonlySet<SideView>): string {
  const count = columnViews.filter((name) => views.has(name)).length;
  return ['', 'beside', 'beside pair'][count] ?? '';
}

/** A part, whose box has its size before its code is there. */
function viewTemplate(name: SideView, figure: Playground): TemplateResult {
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
    default:
      return name satisfies never;
  }
}

function planeTemplate(view: FigureView, drawable: boolean, actions: FigureActions): TemplateResult {
  const { messages, pointCount } = view;
  // While a replay goes on, its progress stands in the notice's place.
  const notice = view.replay === null ? noticeText(view.notice, messages) : '';
  const look = `notice ${notice === '' ? 'silent' : ''}`;
  const said = canRestart(view.notice) ? html`${notice}${restartTemplate(messages, actions)}` : notice;
  const label = messages.planeLabel(formatInteger(pointCount, messages.language));
  return html`<div class="space">
    <div class="frame">
      <div
        class="plane ${view.classes > 2 ? 'many' : ''}"
        part="plane"
        data-tool=${drawable ? view.tool.kind : 'probe'}
        role="application"
        tabindex="0"
        aria-label=${label}
        aria-describedby="keys"
      >
        <canvas class="field"></canvas><canvas class="points"></canvas><canvas class="rings"></canvas
        ><canvas class="overlay"></canvas>
      </div>
      ${probeTemplate(view.probe, messages)}
      ${drawable && pointCount === 0 ? ghostTemplate(messages) : nothing}
      ${view.replay === null ? nothing : replayTemplate(view.replay, messages, actions)}
      <div part="notice" class=${look} role="status" aria-live="polite">${said}</div>
      <p class="unseen" id="keys">${drawable ? messages.planeKeys : messages.planeKeysRead}</p>
      <p class="unseen" aria-live="polite">${view.cursorText}</p>
    </div>
  </div>`;
}

function restartTemplate(messages: FigureMessages, actions: FigureActions): TemplateResult {
  return html`<button type="button" class="restart" @click=${actions.restart}>
    ${messages.restartWorker}
  </button>`;
}

/** A hand that is not there paints a stroke, and says how. */
function ghostTemplate(messages: FigureMessages): TemplateResult {
  return html`<div class="ghost">
    <svg viewBox="0 0 120 60" aria-hidden="true">
      <path class="casing" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <path class="trail" pathLength="100" d="M10 40C28 8 46 8 60 30s32 22 50-10" />
      <circle class="tip" cx="110" cy="20" r="5" />
    </svg>
    <p>${messages.hintDraw}</p>
  </div>`;
}
