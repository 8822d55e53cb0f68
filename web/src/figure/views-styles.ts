/**
 * Where the views stand: under the plane, from 640 px on beside it. Their boxes have their final size from the first
 * rendering on, so that nothing moves when their code arrives.
 */
import { css } from '../parts/stylesheets.ts';

export const views = css`
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .view {
    container-type: size;
    min-inline-size: 0;
    margin-block-start: 14px;
  }

  .network {
    block-size: 220px;
  }

  .loss {
    block-size: 160px;
  }

  .timeline {
    block-size: 44px;
  }

  .inspect {
    container-type: inline-size;
    block-size: 340px;
  }

  /* What is beside the plane is as high as the plane and its controls. */
  @container (min-width: 640px) {
    .layout.beside {
      column-gap: 22px;
      grid-template-columns: minmax(0, min(54%, var(--_plane-max) + 52px)) minmax(0, 1fr);
      grid-template-rows: minmax(0, 3fr) minmax(0, 2fr);
    }

    .beside .main {
      grid-area: 1 / 1 / 3 / 2;
    }

    .beside .network,
    .beside .loss {
      grid-area: 1 / 2 / 3 / 3;
      block-size: auto;
      margin: 0;
    }

    .pair .network {
      grid-row: 1 / 2;
    }

    .pair .loss {
      grid-row: 2 / 3;
      margin-block-start: 14px;
    }

    .beside .timeline {
      grid-area: 3 / 1 / 4 / 2;
    }

    .beside .inspect {
      grid-area: 4 / 1 / 5 / 3;
    }
  }
`;
