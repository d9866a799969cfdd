// The table of parts: what the page is made of, in the order of the page. A new panel is a folder and a row here.
//
// The page's loop, its layout and menus, the address and embeds know of parts from this table alone.

// Style sheets apply in the order of these lines.
import './base.css';
import '../kit/controls.css';
import '../kit/segments.css';
import { isMap } from '../address/plan-text.js';
import { hostPort } from '../embed/page/host-connection.js';
import { hints } from '../kit/hint-opener.js';
import { Fetchable } from '../kit/on-demand.js';
import { problemTexts } from '../kit/problem-texts.js';
import { filmMaker, panelMenus, pictureSaver, printing } from '../panels/capture/index.js';
import { termCards } from '../panels/glossary/index.js';
import { share } from '../panels/share/index.js';
import '../panels/transport/index.js';
import { problemNotice } from './fetch-problems.js';
import { changeWords } from '../state/change-words.js';
import { csvDialog, dataEditor, thumbnails } from '../panels/data/index.js';
import {
  classView,
  inputPicker,
  lineView,
  linearFit,
  probeView,
  samplesView,
} from '../panels/output/index.js';
import { crowd, timeline } from '../panels/loss/index.js';
import './layout.css';
import {
  layerEditor,
  layersPanel,
  ownEditor,
  pointedTexts,
  unitShapes,
  weightMaps,
} from '../panels/network/index.js';
import { gradientHistory, slopesView, theory, vitals } from '../panels/vitals/index.js';
import { findingWords, messages } from '../panels/story/index.js';
import '../panels/header/index.js';
import { announcer, upkeep } from './idle.js';
import { firstMinute } from '../lessons/first-minute.js';
import { loadFailure } from './load-failure-opener.js';

/** @import {PageOffer} from '../state/types.js' */
/** @import {Store} from '../state/store.js' */

/**
 * When a part comes: with the page; when the page is idle after its first picture, so that it works without a network from then on; or
 * when it is asked for.
 *
 * @typedef {'always' | 'idle' | 'on demand'} When
 */

/**
 * @typedef {object} Part
 * @property {When} when
 * @property {Fetchable<any>} [module] what is fetched, for parts that are not always there; its `prepare`, if it has one, ends before the
 *   page opens with it
 * @property {string} [tag] of its element; parts without one are modules that other parts fetch
 * @property {'head' | 'lesson' | 'top' | 'bench' | 'dialog'} [place] where the element stands
 * @property {string} [name] in addresses (`show=`, `hide=`) and for hosts; parts without one cannot be hidden
 * @property {string} [within] name of the part whose element shows it, as long as that is on the page
 * @property {string} [className]
 * @property {(store: Store) => boolean} [isWanted] whether it is on the page at present
 * @property {(store: Store) => boolean} [isWaited] whether its place is held while it is not
 * @property {(store: Store) => boolean} [isOpening] whether it comes before the first picture all the same; until it comes, its place is held.
 *   A part without a tag is fetched as soon as that is so
 * @property {Fetchable<PageOffer>} [offer] what its menu can take along
 */

/** That many units of a layer have rings in any window. */
const fewUnits = 8;

// With what they offer, which they need anyway.
export const race = new Fetchable('compare', () => import('../compare/race/index.js'));
export const map = new Fetchable('compare', () => import('../compare/map/index.js'));
export const lessons = new Fetchable('lessons', () => import('../lessons/index.js'));

/** @type {readonly Part[]} */
export const parts = [
  { tag: 'ap-tools', place: 'head', when: 'always' },
  {
    tag: 'ap-lesson',
    place: 'lesson',
    when: 'on demand',
    module: lessons,
    isWanted: ({ presentation }) => presentation.lesson !== null,
    offer: lessons,
  },
  { tag: 'ap-transport', name: 'transport', place: 'top', when: 'always' },
  {
    tag: 'ap-goal',
    place: 'top',
    when: 'on demand',
    module: new Fetchable('goal', () => import('../panels/goal/index.js')),
    isWanted: ({ presentation }) => presentation.goal !== null,
  },
  {
    tag: 'ap-messages',
    place: 'top',
    when: 'idle',
    module: messages,
    isWanted: ({ hasMessages }) => hasMessages,
    isWaited: ({ mark }) => mark !== null,
  },
  { tag: 'ap-diagnosis', name: 'diagnosis', place: 'top', when: 'always' },
  {
    tag: 'ap-data',
    name: 'data',
    place: 'bench',
    when: 'always',
    offer: new Fetchable('menu', () => import('../panels/data/offer.js')),
  },
  {
    tag: 'ap-network',
    name: 'network',
    place: 'bench',
    when: 'always',
    offer: new Fetchable('menu', () => import('../panels/network/offer.js')),
  },
  {
    tag: 'ap-output',
    name: 'output',
    place: 'bench',
    when: 'always',
    offer: new Fetchable('menu', () => import('../panels/output/offer.js')),
  },
  {
    tag: 'ap-loss-chart',
    name: 'loss',
    place: 'bench',
    within: 'output',
    className: 'panel',
    when: 'always',
    offer: new Fetchable('menu', () => import('../panels/loss/offer.js')),
  },
  {
    tag: 'ap-layers',
    place: 'bench',
    within: 'network',
    when: 'on demand',
    module: layersPanel,
    isWanted: ({ presentation: { shown } }) => shown.has('vitals') && !shown.has('network'),
  },
  {
    tag: 'ap-vitals',
    name: 'vitals',
    place: 'bench',
    when: 'idle',
    module: vitals,
    // Below the network, which tells how the layers are.
    isOpening: ({ presentation: { shown } }) => !shown.has('network'),
    offer: new Fetchable('menu', () => import('../panels/vitals/offer.js')),
  },
  {
    tag: 'ap-race',
    place: 'bench',
    when: 'on demand',
    module: race,
    isWanted: ({ lanes, presentation }) => lanes !== '' || presentation.view === 'race',
    offer: race,
  },
  {
    tag: 'ap-map',
    place: 'bench',
    when: 'on demand',
    module: map,
    isWanted: ({ plan, presentation }) => isMap(plan) || presentation.view === 'map',
    offer: map,
  },
  {
    tag: 'ap-inspector',
    place: 'bench',
    when: 'idle',
    module: new Fetchable('inspector', () => import('../panels/inspector/index.js')),
    isWanted: ({ selection }) => selection.unit !== null || selection.input !== null,
    offer: new Fetchable('menu', () => import('../panels/inspector/offer.js')),
  },
  {
    tag: 'ap-examples',
    place: 'dialog',
    when: 'on demand',
    module: new Fetchable('examples', () => import('../panels/examples/index.js')),
  },
  { tag: 'ap-lessons', place: 'dialog', when: 'on demand', module: lessons },
  {
    tag: 'ap-compare',
    place: 'dialog',
    when: 'on demand',
    module: new Fetchable('compare', () => import('../compare/index.js')),
  },
  { tag: 'ap-share', place: 'dialog', when: 'on demand', module: share },
  {
    when: 'idle',
    module: new Fetchable('low', () => import('./sizes/low.js')),
    // Those that may be: it says itself which are.
    isOpening: () =>
      matchMedia('(max-height: 30em) and (max-width: 68.6875em) and (min-width: 26.25em)').matches,
  },
  {
    when: 'idle',
    module: new Fetchable('low', () => import('./sizes/compact.css')),
    isOpening: () => matchMedia('(max-width: 68.6875em)').matches,
  },
  {
    when: 'idle',
    module: new Fetchable('low', () => import('./sizes/partial.css')),
    isOpening: ({ presentation: { shown, lesson } }) =>
      lesson !== null ||
      parts.some(
        (each) => each.place === 'bench' && each.name && !each.within && !shown.has(each.name),
      ),
  },
  {
    when: 'idle',
    module: new Fetchable('contrast', () => import('./projector.css')),
    isOpening: () => document.documentElement.dataset.theme === 'projector',
  },
  {
    when: 'idle',
    module: new Fetchable('contrast', () => import('./forced-colors.css')),
    isOpening: () => matchMedia('(forced-colors: active)').matches,
  },
  { when: 'idle', module: announcer },
  { when: 'idle', module: upkeep },
  { when: 'idle', module: hints },
  { when: 'idle', module: findingWords },
  { when: 'idle', module: changeWords },
  { when: 'idle', module: problemNotice },
  { when: 'idle', module: inputPicker },
  { when: 'idle', module: probeView },
  { when: 'idle', module: classView },
  { when: 'idle', module: lineView },
  { when: 'idle', module: linearFit },
  { when: 'idle', module: layerEditor },
  { when: 'idle', module: pointedTexts },
  {
    when: 'idle',
    module: unitShapes,
    isOpening: ({ run, view }) =>
      view.units === 'curve' || run.description.layers.some(({ units }) => units > fewUnits),
  },
  { when: 'idle', module: weightMaps },
  { when: 'idle', module: problemTexts },
  { when: 'idle', module: timeline },
  { when: 'idle', module: samplesView },
  { when: 'idle', module: thumbnails },
  { when: 'idle', module: dataEditor },
  { when: 'idle', module: csvDialog },
  { when: 'idle', module: panelMenus },
  { when: 'idle', module: printing },
  { when: 'idle', module: slopesView },
  { when: 'idle', module: gradientHistory },
  { when: 'on demand', module: theory },
  { when: 'on demand', module: crowd },
  { when: 'on demand', module: ownEditor },
  { when: 'on demand', module: filmMaker },
  { when: 'on demand', module: pictureSaver },
  { when: 'on demand', module: termCards },
  { when: 'on demand', module: hostPort },
  { when: 'on demand', module: loadFailure },
  { when: 'on demand', module: firstMinute },
];
