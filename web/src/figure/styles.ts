/** The figure's layout: narrow first, everything under the plane; from 440 px the tools stand on its right edge. */
import { toolsBeside } from '../parts/plane/tools-styles.ts';
import { css } from '../parts/stylesheets.ts';
import { fit } from './fit-styles.ts';
import { views } from './views-styles.ts';

const layout = css`
  .root {
    container-type: inline-size;
  }

  .main {
    container-type: inline-size;
    min-inline-size: 0;
  }

  /* As wide as the plane and its tools, which inherits from here where they stand. */
  .figure {
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: calc(var(--_plane-max) + var(--_strip, 0px));
    margin-inline: auto;
  }

  ${toolsBeside(css`.free .figure`)}
`;

/** In the order of the cascade, after the theme. */
export const figureStyles = [layout, views, fit];
