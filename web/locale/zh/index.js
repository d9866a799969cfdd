// Simplified Chinese: the rooms of the start, and what loads each of the others with the parts of the page that say it.

import healthy from './healthy.js';
import page from './page.js';

/** @satisfies {import('../index.js').Rooms} */
export default {
  healthy,
  page,
  activations: () => import('./activations.js'),
  boot: () => import('./boot.js'),
  claims: () => import('./compare/claims.js'),
  classes: () => import('./classes.js'),
  compare: () => import('./compare/compare.js'),
  'csv-problems': () => import('./csv-problems.js'),
  examples: () => import('./examples.js'),
  fetching: () => import('./fetching.js'),
  findings: () => import('./findings.js'),
  inspector: () => import('./inspector.js'),
  layer: () => import('./layer.js'),
  lessons: () => import('./lessons/lessons.js'),
  loading: () => import('./loading.js'),
  messages: () => import('./messages.js'),
  minute: () => import('./lessons/minute.js'),
  output: () => import('./output.js'),
  own: () => import('./network/own.js'),
  'own-data': () => import('./own-data.js'),
  'panel-tools': () => import('./panel-tools.js'),
  problems: () => import('./problems.js'),
  map: () => import('./compare/map.js'),
  race: () => import('./compare/race.js'),
  guide: () => import('./teach/guide.js'),
  results: () => import('./teach/results.js'),
  share: () => import('./share.js'),
  study: () => import('./study.js'),
  task: () => import('./task.js'),
  terms: () => import('./terms.js'),
  theory: () => import('./network/theory.js'),
  time: () => import('./time.js'),
  vitals: () => import('./vitals.js'),
};
