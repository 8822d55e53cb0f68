/** The app of apps.ts as Next and Astro have it, which render it on a server: what is written for each, by the file's name. */

type Files = Readonly<Record<string, string>>;

const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** `onfrontera-epoch` is heard from the next rendering on alone: https://github.com/react/react/issues/35446 */
const figureInNext = `'use client';
import 'frontera';
import type { Playground } from 'frontera';
import type {} from 'frontera/react';
import { useEffect, useRef, useState } from 'react';
export function Figure() {
  const [views, setViews] = useState<string | undefined>('network loss');
  const [epoch, setEpoch] = useState(0);
  const figure = useRef<Playground>(null);
  useEffect(() => {
    const heard = new AbortController();
    figure.current?.addEventListener('frontera-epoch', (event) => setEpoch(event.detail.metrics.epoch), heard);
    return () => heard.abort();
  }, []);
  return (
    <>
      <frontera-playground ref={figure} preset="xor" views={views} marks="errors" speed="300" />
      <button onClick={() => setViews(undefined)}>Plane alone</button>
      <output id="heard">{epoch}</output>
    </>
  );
}
// @ts-expect-error: the build of Next finds what is wrong.
export const misuse = () => <frontera-playground theme="pink" />;
`;

const figureLaterInNext = `'use client';
import type {} from 'frontera/react';
import { useEffect } from 'react';
export function Figure() {
  useEffect(() => void import('frontera'), []);
  return <frontera-playground preset="xor" />;
}
`;

const pageInNext = `import { Figure } from './figure';
export default function Page() {
  return <Figure />;
}
`;

const next: Files = {
  'app/layout.tsx': `import type { ReactNode } from 'react';
export const metadata = { title: 'Stranger' };
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.tsx': pageInNext,
  'app/figure.tsx': figureInNext,
  'app/later/page.tsx': pageInNext,
  'app/later/figure.tsx': figureLaterInNext,
  'app/icon.svg': icon,
};

/** A page of Astro's; the figure and its script are the same whether it was rendered once or is for each request. */
const pageInAstro = (frontmatter: string, preset: string): string => `---
${frontmatter}
---
<html lang="en">
  <head><meta charset="utf-8" /><title>Stranger</title><link rel="icon" href="/icon.svg" /></head>
  <body>
    <frontera-playground preset=${preset} views="network loss" marks="errors" speed="300"></frontera-playground>
    <button>Plane alone</button>
    <output id="heard">0</output>
    <script>
      import 'frontera';
      const figure = document.querySelector('frontera-playground')!;
      figure.addEventListener('frontera-epoch', (event) => {
        document.querySelector('#heard')!.textContent = String(event.detail.metrics.epoch);
      });
      document.querySelector('button')!.addEventListener('click', () => figure.removeAttribute('views'));
    </script>
  </body>
</html>
`;

const astro: Files = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import node from '@astrojs/node';
export default defineConfig({ adapter: node({ mode: 'standalone' }) });
`,
  'src/pages/index.astro': pageInAstro('', '"xor"'),
  'src/pages/asked.astro': pageInAstro(
    `import 'frontera';
export const prerender = false;
const preset = Astro.url.searchParams.get('preset');`,
    '{preset}',
  ),
  'public/icon.svg': icon,
};

export const renderedApps = { next, astro };
