/** The same small app in each framework: a figure whose views a button takes away, and the epoch that its events tell. */
import { compile } from 'svelte/compiler';

const react = `import 'frontera';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
function Figure() {
  const [views, setViews] = useState('network loss');
  const [epoch, setEpoch] = useState(0);
  return [
    createElement('frontera-playground', { key: 1, preset: 'xor', views, marks: 'errors', speed: '300',
      'onfrontera-epoch': (event) => setEpoch(event.detail.metrics.epoch) }),
    createElement('button', { key: 2, onClick: () => setViews(undefined) }, 'Plane alone'),
    createElement('output', { key: 3, id: 'heard' }, epoch),
  ];
}
createRoot(document.querySelector('#app')).render(createElement(Figure));
`;

const vue = `import 'frontera';
import { createApp, h, ref } from 'vue';
const Figure = {
  setup() {
    const views = ref('network loss');
    const epoch = ref(0);
    return () => [
      h('frontera-playground', { preset: 'xor', views: views.value, marks: 'errors', speed: '300',
        'onFrontera-epoch': (event) => { epoch.value = event.detail.metrics.epoch; } }),
      h('button', { onClick: () => { views.value = undefined; } }, 'Plane alone'),
      h('output', { id: 'heard' }, epoch.value),
    ];
  },
};
createApp(Figure).mount('#app');
`;

const svelteComponent = `<script>
  let views = $state('network loss');
  let epoch = $state(0);
</script>
<frontera-playground preset="xor" {views} marks="errors" speed="300"
  onfrontera-epoch={(event) => { epoch = event.detail.metrics.epoch; }}></frontera-playground>
<button onclick={() => { views = undefined; }}>Plane alone</button>
<output id="heard">{epoch}</output>
`;

const svelte = `import 'frontera';
import { mount } from 'svelte';
import Figure from './Figure.svelte.js';
mount(Figure, { target: document.querySelector('#app') });
`;

/** What is written for each into the project, by the file's name; the first is what its page loads. */
export const apps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  React: { 'react.js': react },
  Vue: { 'vue.js': vue },
  Svelte: {
    'svelte.js': svelte,
    'Figure.svelte.js': compile(svelteComponent, { name: 'Figure', generate: 'client' }).js.code,
  },
};

/** Packages that they come from, and what these want beside them. */
export const frameworks: readonly string[] = ['react', 'react-dom', 'scheduler', 'vue', 'svelte'];
