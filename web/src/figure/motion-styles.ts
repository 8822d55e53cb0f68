/** What moves, and only where motion isn't unwanted. */
import { css } from '../parts/stylesheets.ts';

export const motion = css`
  @media (prefers-reduced-motion: no-preference) {
    button,
    .choice .face {
      transition: background-color 160ms ease-out;
    }

    .ghost .tip {
      offset-path: path('M10 40C28 8 46 8 60 30s32 22 50-10');
      cx: 0;
      cy: 0;
      animation: travel 3.2s ease-in-out infinite;
    }

    .notice:not(.silent, .replay) {
      animation: appear 180ms ease-out;
    }
  }

  @keyframes travel {
    0%,
    10% {
      offset-distance: 0%;
    }

    60%,
    100% {
      offset-distance: 100%;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
