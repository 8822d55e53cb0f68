/**
 * In a box of the author's, all of the figure fits: the controls take what they need, and the plane is the largest square
 * in what is left, beside its tools where there is the height for them.
 */
import { css } from '../parts/stylesheets.ts';
import { toolColumn } from '../parts/plane/tools-styles.ts';

export const fit = css`
  .root.fit,
  .fit .main {
    container-type: size;
    block-size: 100%;
  }

  .fit .layout {
    block-size: 100%;
    grid-template-rows: minmax(0, 1fr);
    grid-auto-rows: auto;
  }

  .fit .figure {
    --_strip: 0px;
    block-size: 100%;
    grid-template-rows: minmax(0, 1fr);
    max-inline-size: none;
  }

  .fit .network {
    block-size: min(220px, 34cqb);
  }

  .fit .loss {
    block-size: min(160px, 24cqb);
  }

  .fit .inspect {
    min-block-size: 0;
    block-size: min(200px, 30cqb);
    overflow: auto;
  }

  /* The controls in one row, as wide as the plane and its tools above them. */
  @container (min-width: 516px) {
    .fit .figure {
      max-inline-size: max(516px, 100cqb - var(--_play) - 10px + var(--_strip));
    }
  }

  /* In a box that isn't high, the controls leave room on the plane's right: the lower it is, the more columns. */
  @container (min-aspect-ratio: 9/10) and (min-height: 260px) {
    .fit .figure.drawable {
      --_columns: 3;
      --_side: min(100cqi - var(--_strip), 100cqb);
      --_space: 0 0 var(--_side);
      ${toolColumn}
    }

    .fit .figure.drawable.long {
      --_columns: 4;
    }
  }

  @container (min-aspect-ratio: 9/10) and (min-height: 340px) {
    .fit .figure.drawable {
      --_columns: 2;
    }

    .fit .figure.drawable.long {
      --_columns: 3;
    }
  }

  @container (min-aspect-ratio: 9/10) and (min-height: 520px) {
    .fit .figure.drawable {
      --_columns: 1;
    }

    .fit .figure.drawable.long {
      --_columns: 2;
    }
  }

  @container (min-width: 640px) {
    .fit .layout.beside {
      grid-template-columns: minmax(0, min(54%, max(516px, 100cqb - 4px))) minmax(0, 1fr);
      grid-template-rows: minmax(0, 3fr) minmax(0, 2fr);
    }

    .fit .beside .network,
    .fit .beside .loss {
      block-size: auto;
    }
  }
`;
