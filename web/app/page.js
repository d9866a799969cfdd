// The page: starts engine, store and panels, and the loop that keeps them supplied with frames.
//
// How the engine is got hold of differs between the site and the single file (see site.js and single.js); what the page is made of is in
// the table of parts, which they hand in.
//
// This room puts the page together: what is on it, where it comes from (site or single file), its colours and its keys. What is shown in
// a panel belongs to that panel's room; no other room imports this one.

import { html, nothing, render } from 'lit';
import { fileAddress, openedField } from '../address/opening-address.js';
import { listenForHosts } from '../embed/page/host-connection.js';
import { startEngine } from '../engine/client.js';
import { Store } from '../state/store.js';
import { DisplayLoop } from './display-loop.js';
import { element } from '../kit/element.js';
import { keepTranslatedTexts } from '../kit/translated.js';
import { OnDemand, onFirstEvent } from '../kit/on-demand.js';
import { chooseLanguage, direction, languageNames, languageTag } from '../locale/index.js';
import pageTexts from '../locale/en/page.js';
import { chosenLanguage } from '../locale/kept.js';
import { texts } from '../format/texts.js';
import { minuteFor, offerMinute } from '../lessons/first-minute.js';
import { openingRequest } from './opening-request.js';
import { openPanelMenus, printing } from '../panels/capture/index.js';
import { csvDialog } from '../panels/data/index.js';
import { explainTerms } from '../panels/glossary/index.js';
import { openDroppedFiles } from '../panels/share/index.js';
import { carriedKey, problemNotice, tellProblems } from './fetch-problems.js';
import { announcer, fetchWhenIdle, upkeep } from './idle.js';
import { hints } from '../kit/hint-opener.js';
import { playBySpace, undoByKeys } from './keys.js';
import { loadFailure } from './load-failure-opener.js';
import { siteHead } from './site-head.js';
import { ThemeSwitch } from './theme.js';
import { firstSeen, restWhileUnseen } from './visibility.js';

/** @import {Hosts} from '../embed/page/host-connection.js' */
/** @import {EngineSource} from '../engine/client.js' */
/** @import {Fetchable} from '../kit/on-demand.js' */
/** @import {Frame} from '../engine/types.js' */
/** @import {Part} from './parts.js' */

/** @typedef {Parameters<NonNullable<typeof printing.module>['printHandouts']>[0]} Printed */
/** @typedef {Printed & {loop: DisplayLoop, announce?: (frame: Frame) => void}} OpenedPage `announce` once it has come */

const t = texts('page', pageTexts);
const root = /** @type {HTMLElement} */ (document.getElementById('app'));
/** From then on the page says that it is still loading. */
const patienceMilliseconds = 20_000;
/** Characters of its address. */
const mostPrinted = 300;
/** Around what had the focus last, until there is what looks after it. @type {EventTarget[]} */
let focusPath = [];
root.addEventListener('focusin', (event) => (focusPath = event.composedPath()));

/**
 * Starts the page in the element #app.
 *
 * @param {EngineSource} engine
 * @param {readonly Part[]} parts what it is made of
 */
export async function startPage(engine, parts) {
  // boot.js looks for no other page from here on; its words stay until there are some of the page's.
  const boot = root.querySelector('.boot');
  boot?.setAttribute('data-begun', '');
  const host = listenForHosts();
  try {
    await chooseLanguage(openedField('lang'), [...chosenLanguage(), ...navigator.languages]);
  } catch (error) {
    // Without words this page can say nothing; boot.js hears of the error and has some of its own.
    boot?.removeAttribute('data-begun');
    return reportError(error);
  }
  try {
    await openPage(engine, parts, host);
  } catch (error) {
    // Whatever it is, a page that does not come says so.
    if (!root.querySelector('main')) host.fail(await tellFailure(engine, error));
    throw error;
  }
}

/**
 * @param {EngineSource} engine
 * @param {readonly Part[]} parts
 * @param {Hosts} host
 */
async function openPage(engine, parts, host) {
  keepTranslatedTexts();
  Object.assign(document.documentElement, { lang: languageTag(), dir: direction });
  document.title = t('title');
  /** @type {Store | undefined} */
  let store;
  tellProblems(() => store?.run);
  let hasPicture = false;
  const showPage = () => store && renderPage({ store, theme, onDemand, parts, hasPicture });
  const theme = new ThemeSwitch(showPage);
  const onDemand = new OnDemand(showPage);
  root.replaceChildren();
  render(
    html`<p class="loading">${t('loading')}</p>
      <p class="on-paper">${t('loading.paper')} ${ownLink()}</p>`,
    root,
  );
  await Promise.race([firstSeen(root), host.wanted]);
  const slow = setTimeout(() => void tellSlow(), patienceMilliseconds);
  try {
    const started = await startEngine(engine, (event) => store?.engineEvent(event));
    store = await Store.open(started, window, {
      languages: languageNames(),
      parts: parts.flatMap(({ name }) => name ?? []),
      opening: fileAddress.experiment,
      presenting: fileAddress.presentation,
      request: openingRequest,
    });
  } catch (error) {
    clearTimeout(slow);
    return host.fail(await tellFailure(engine, error));
  }
  clearTimeout(slow);
  const carried = inStorage(carriedKey) && (await problemNotice.fetch().catch(() => null));
  const isCarried = carried && (await carried.takeCarriedRun(carriedKey, store.run));
  await openingParts(parts, store);
  showPage();
  store.subscribe(showPage);
  addEventListener('resize', showPage);
  const loop = new DisplayLoop(root);
  const offerOf = (/** @type {Element} */ { localName }) =>
    parts.find(({ tag }) => tag === localName)?.offer;
  /** @type {OpenedPage} */
  const page = { store, loop, theme, root, offerOf };
  const fetchFirst = afterFirstPicture(() => {
    hasPicture = true;
    showPage();
    return fetchInTheEnd(parts, page);
  });
  loop.onFrame = (frame, run) => {
    if (run !== store?.run) return;
    fetchFirst(frame);
    page.announce?.(frame);
  };
  loop.show(store.run);
  store.subscribe(() => loop.want());
  onFirstEvent({
    types: ['pointerover', 'focusin'],
    isQuiet: () => true,
    fetchable: hints,
    answer: ({ showHints }, event) => showHints(within('.hint-bubble'), event),
  });
  explainTerms(store);
  openPanelMenus(root, offerOf);
  playBySpace(store);
  undoByKeys(store);
  openDroppedFiles(store);
  openTables(store);
  openLessons(store, parts);
  restWhileUnseen(store, root);
  const { autoplay } = store.presentation;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const resting = store.run.experiment.fields.at !== null;
  const plays = !isCarried && !calm && (autoplay ?? !resting);
  const tagOf = (/** @type {string} */ name) =>
    parts.find((part) => part.name === name)?.tag ?? 'main';
  host.open({ store, loop, theme, tagOf, plays });
  if (resting && !isCarried) await store.reachMark();
  // Who has led it elsewhere meanwhile goes on from there.
  if (plays && (!resting || store.mark)) await store.play();
}

/** Paper cannot wait: what is printed before the page begins, as frames that nobody has scrolled to are, says where it is. */
function ownLink() {
  const { protocol, href } = location;
  if (!protocol.startsWith('http')) return '';
  const short = href.length > mostPrinted ? href.replace(/[?#].*/, '…') : href;
  return html`<a href=${href} target="_blank">${short}</a>`;
}

/** @param {string} key */
function inStorage(key) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    // Sandboxed frames have none.
    return false;
  }
}

/** Says that the page is still loading; should it come, it takes that away. */
async function tellSlow() {
  const words = await loadFailure.fetch({ quietly: true }).catch(() => null);
  if (root.querySelector('.loading')) words?.tellSlowness(root);
}

/**
 * Says why the engine did not load.
 *
 * @param {EngineSource} engine
 * @param {unknown} error
 * @returns {Promise<string>} what is said
 */
async function tellFailure({ files }, error) {
  try {
    return await (await loadFailure.fetch({ quietly: true })).tellLoadFailure(root, files, error);
  } catch {
    // The words did not load either.
    const message = t('loading.failed', { reason: String(error) });
    render(html`<p class="loading" role="alert">${message} ${t('fetch.why')}</p>`, root);
    return message;
  }
}

/** @param {string} selector */
function within(selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}

/**
 * Fetches what the page opens with beyond what is always there, and lets it prepare; messages wait until there is one.
 *
 * @param {readonly Part[]} parts
 * @param {Store} store
 */
async function openingParts(parts, store) {
  const { shown } = store.presentation;
  const wanted = parts.filter(({ when, name, isWanted, isOpening }) => {
    if (name && !shown.has(name)) return false;
    return isOpening?.(store) || (when === 'on demand' && isWanted?.(store));
  });
  // Where one cannot be fetched, the page says so and opens without it.
  await Promise.allSettled(
    wanted.map(async ({ module }) => (await module?.fetch())?.prepare?.(store)),
  );
}

/**
 * Fetches what has time until the page is idle, and offers a first minute. Without a network, tables can then be opened and saved as well.
 *
 * @param {readonly Part[]} parts
 * @param {OpenedPage} page
 */
async function fetchInTheEnd(parts, page) {
  const { store } = page;
  await fetchWhenIdle(minuteFor(store));
  offerMinute(store);
  await fetchWhenIdle([announcer, upkeep, printing]);
  page.announce = announcer.module?.announce(store, within('.announcements'));
  upkeep.module?.keepUp(root, store, page.loop, focusPath);
  printing.module?.printHandouts(page);
  await upkeep.module?.fetchAll(idleModules(parts), fetchWhenIdle);
  await store.run.engine.prepareTables().catch(() => {});
}

/**
 * What is fetched while the page is idle: parts, what they show on demand, and what panels offer to be taken along.
 *
 * @param {readonly Part[]} parts
 * @returns {Fetchable<any>[]}
 */
function idleModules(parts) {
  const modules = parts.flatMap(({ when, module }) => (when === 'idle' && module) || []);
  // Some come with their panels.
  const offers = parts.flatMap(({ module, offer }) => (offer !== module && offer) || []);
  return [...modules, ...offers];
}

/**
 * Calls back once, with the first picture of a network that has been trained, or of one that rests.
 *
 * @param {() => unknown} begin
 * @returns {(frame: Frame) => void}
 */
function afterFirstPicture(begin) {
  let hasBegun = false;
  return ({ step, playing }) => {
    if (hasBegun || (playing && step === 0)) return;
    hasBegun = true;
    void begin();
  };
}

/**
 * @typedef {object} Shown
 * @property {Store} store
 * @property {ThemeSwitch} theme
 * @property {OnDemand} onDemand
 * @property {readonly Part[]} parts
 * @property {boolean} hasPicture whether the first picture of the network stands
 */

/** @param {Shown} shown */
function renderPage(shown) {
  const { store, theme, parts, onDemand } = shown;
  const { embed, lesson } = store.presentation;
  for (const { tag, module, isOpening } of parts) {
    // Such as the layout of a window that was made narrow before all is fetched.
    if (module && !tag && isOpening?.(store)) onDemand.get(module);
  }
  root.classList.toggle('has-lesson', lesson !== null);
  render(
    html`
      ${embed ? nothing : siteHead(store, theme, parts)} ${partsAt('lesson', shown)}
      <main class=${embed ? 'embedded' : ''}>
        ${partsAt('top', shown)}
        <div class="bench ${benchClasses(shown)}" dir="ltr">${partsAt('bench', shown)}</div>
        <div class="hint-bubble" aria-hidden="true" hidden></div>
      </main>
      <p class="announcements visually-hidden" aria-live="polite"></p>
    `,
    root,
  );
}

/**
 * @param {Part['place']} place
 * @param {Shown} page
 */
function partsAt(place, page) {
  const { store, theme, parts } = page;
  const { shown } = store.presentation;
  const { palette } = theme;
  return parts
    .filter((part) => part.place === place)
    .map((part) => {
      const { tag = '', name, within: outer, className, isWaited, isOpening } = part;
      if ((name && !shown.has(name)) || (outer && shown.has(outer))) return nothing;
      if (isThere(part, page))
        return element(tag, { store, run: store.run, palette, ...(className && { className }) });
      if (isOpening) return html`<div class="panel awaited"></div>`;
      return isWaited?.(store) ? html`<div class="message calm">…</div>` : nothing;
    });
}

/**
 * Whether a part is wanted, and has come.
 *
 * @param {Part} part
 * @param {Shown} page
 */
function isThere({ module, isWanted, isOpening }, { store, onDemand, hasPicture }) {
  if (isWanted?.(store) === false) return false;
  if (!module) return true;
  // What comes after the first picture does not hold it up.
  if (isOpening && !hasPicture && !module.module) return false;
  return onDemand.has(module);
}

/**
 * Which parts are on the bench, for its layout, and whether some that it has room for are not.
 *
 * @param {Shown} page
 */
function benchClasses(page) {
  const { store, parts } = page;
  const { shown } = store.presentation;
  const names = parts.flatMap(({ place, name, within: outer }) =>
    place === 'bench' && name && !outer ? name : [],
  );
  const present = names.filter((name) => shown.has(name));
  const partial = present.length < names.length ? ['partial'] : [];
  const passing = parts
    .filter((part) => part.place === 'bench' && !part.name && !part.within && isThere(part, page))
    .map(({ tag = '' }) => tag.replace('ap-', ''));
  return [...partial, ...[...present, ...passing].map((name) => `has-${name}`)].join(' ');
}

/**
 * Tables of data are opened by the data panel's dialog, whoever comes upon one.
 *
 * @param {Store} store
 */
function openTables(store) {
  document.addEventListener('ap-open-table', (event) => {
    const { detail } = /** @type {CustomEvent<{file: File, opened: Promise<unknown>}>} */ (event);
    detail.opened = csvDialog.ask().then(({ openCsv }) => openCsv(store, detail.file));
  });
}

/**
 * Lessons are opened by their own room, whoever comes upon the file of one.
 *
 * @param {Store} store
 * @param {readonly Part[]} parts
 */
function openLessons(store, parts) {
  const lessons = parts.find(({ tag }) => tag === 'ap-lesson')?.module;
  document.addEventListener('ap-open-lesson', (event) => {
    const { detail } = /** @type {CustomEvent<File>} */ (event);
    // Where it cannot be fetched, the page says so.
    const open = () => lessons?.fetch().then(({ openLessonFile }) => openLessonFile(store, detail));
    void lessons?.ask(open).then(open, () => {});
  });
}
