/** English texts of the page itself: its head, its tabs, what identifies a run. */

/** The headings of the article's sections, by their anchors. */
const articleSections = {
  network: 'What a network is',
  neuron: 'One neuron is one line',
  activation: 'Why it has to bend',
  forward: 'One point walks through',
  cost: 'One number for how wrong it is',
  descent: 'Downhill',
  chain: 'A chain of slopes',
  gradient: 'Back through the same weights',
  update: 'One step by hand, then a thousand',
  experiment: 'The experiment',
  code: 'The same in thirty lines',
  yours: 'Now yours',
};

export const pageEn = {
  pageTitle: 'Frontera: watch a neural network draw its border',
  largeNames: { epoch: 'Epoch', cost: 'Cost', accuracy: 'Accuracy' },
  present: 'Present',
  presentTitle: 'Large on the whole screen, for a projector',
  presentEnd: 'End',
  presentEndTitle: 'Back from the presentation',
  /** The page's first sentence. */
  intro: 'A neural network learns to tell ● from ▲. The background is its guess: press Play.',
  tagline: 'Draw points. Watch a neural network find the border between them.',
  article: 'The article',
  articleHref: './article/en/',
  articleSections,
  tourInvitation: 'Take the tour',
  pageSettings: 'Article, language and theme',
  languageLabel: 'Language',
  themeLabel: 'Theme',
  themeAuto: 'Auto',
  themeLight: 'Light',
  themeDark: 'Dark',

  networkTitle: 'Network',
  outputTitle: 'Output of the network',
  readingsTitle: 'Readings',
  settingsTitle: 'Settings',
  panelsLabel: 'Panels',

  pageNotLoaded: 'A piece of this page could not be loaded. Try again, or reload the page.',

  newBuild: 'A new version of Frontera is here. Your drawing and your settings stay.',
  newBuildElsewhere: 'A new version of Frontera is here. Close its other pages first.',
  takeNewBuild: 'Load it',

  seed: 'Seed',
};
