// The page: starts engine, store and panels, and the loop that keeps them supplied with frames.
//
// How the engine is got hold of differs between the site and the single file: see site.js and single.js.
//
// This room puts the page together: what is on it, where it comes from (site or single file), its colours and its keys. What is shown in
// a panel belongs to that panel's room; no other room imports this one.

import './base.css';
import '../kit/controls.css';
import '../kit/segments.css';
import { html, nothing, render, svg } from 'lit';
import { announce } from './announcer.js';
import { fileAddress, openedField } from '../address/opening-address.js';
import { listenForHosts } from '../embed/page/host-connection.js';
import { startEngine } from '../engine/client.js';
import { Store } from '../state/store.js';
import { DisplayLoop } from './display-loop.js';
import { openingRequest } from './opening-request.js';
import { hint } from '../kit/directives.js';
import { onFirstEvent } from '../kit/first-event.js';
import { OnDemand } from '../kit/on-demand.js';
import { chooseLanguage, direction, language, languageNames } from '../locale/index.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { openPanelMenus } from '../panels/capture/index.js';
import { explainTerms } from '../panels/glossary/index.js';
import { loadShare, openDroppedFiles } from '../panels/share/index.js';
import '../panels/transport/index.js';
import { loadCsvDialog } from '../panels/data/index.js';
import '../panels/output/index.js';
import '../panels/loss/index.js';
import './layout.css';
import '../panels/network/index.js';
import '../panels/vitals/index.js';
import { loadMessages } from '../panels/story/index.js';
import '../panels/header/index.js';
import { themeChoices, ThemeSwitch } from './theme.js';
import { firstSeen, restWhileUnseen } from './visibility.js';
// The last word on small windows.
import './compact.css';

/** @import {EngineSource} from '../engine/client.js' */
/** @import {Part} from '../address/presentation.js' */

const t = texts('page', pageTexts);

const loadInspector = () => import('../panels/inspector/index.js');
const dialogs = { examples: () => import('../panels/examples/index.js'), share: loadShare };

const benchParts = /** @type {const} */ (['data', 'network', 'output', 'vitals']);
const root = /** @type {HTMLElement} */ (document.getElementById('app'));

/**
 * Starts the page in the element #app.
 *
 * @param {EngineSource} engine
 */
export async function startPage(engine) {
  const connectHost = listenForHosts();
  await chooseLanguage(openedField('lang'), navigator.languages);
  Object.assign(document.documentElement, { lang: language, dir: direction });
  if (matchMedia('(forced-colors: active)').matches) void import('./forced-colors.css');
  document.title = t('title');
  /** @type {Store | undefined} */
  let store;
  const showPage = () => store && renderPage(store, theme, onDemand);
  const theme = new ThemeSwitch(showPage);
  const onDemand = new OnDemand(showPage);
  render(html`<p class="loading">${t('loading')}</p>`, root);
  await firstSeen(root);
  try {
    const started = await startEngine(engine, (event) => store?.runs.engineEvent(event));
    store = await Store.open(started, window, {
      languages: languageNames(),
      opening: fileAddress.experiment,
      presenting: fileAddress.presentation,
      request: openingRequest,
    });
    if (store.presentation.goal) await import('../panels/goal/index.js');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(html`<p class="loading" role="alert">${t('loading.failed', { reason })}</p>`, root);
    return;
  }
  showPage();
  store.subscribe(showPage);
  const loop = new DisplayLoop(root);
  const tell = announce(store, element('.announcements'));
  loop.onFrame = (frame, run) => run === store?.run && tell(frame);
  loop.show(store.run);
  store.subscribe(() => loop.want());
  onFirstEvent(
    ['pointerover', 'focusin'],
    () => true,
    async () => {
      const { showHints } = await import('../kit/hints.js');
      return (event) => showHints(element('.hint-bubble'), event);
    },
  );
  explainTerms(store);
  openPanelMenus(root);
  playBySpace(store);
  undoByKeys(store);
  openDroppedFiles(store);
  openTables(store);
  restWhileUnseen(store, root);
  const { autoplay } = store.presentation;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const resting = store.run.experiment.fields.at !== null;
  const plays = !calm && (autoplay ?? !resting);
  connectHost({ store, loop, theme, plays });
  if (resting) await store.reachMark();
  // Who has led it elsewhere meanwhile goes on from there.
  if (plays && (!resting || store.mark)) await store.play();
}

/** @param {string} selector */
function element(selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}

/**
 * @param {Store} store
 * @param {ThemeSwitch} theme
 * @param {OnDemand} onDemand
 */
function renderPage(store, theme, onDemand) {
  const { palette } = theme;
  const { unit, input } = store.selection;
  const { embed, shown } = store.presentation;
  const missing = benchParts.filter((name) => !shown.has(name));
  const bench = missing.length > 0 ? ['partial', ...missing.map((name) => `no-${name}`)] : [];
  /** @type {(part: Part, content: unknown) => unknown} */
  const part = (name, content) => (shown.has(name) ? content : nothing);
  render(
    html`
      ${embed ? nothing : siteHead(store, theme)}
      <main class=${embed ? 'embedded' : ''}>
        ${part('transport', html`<ap-transport .store=${store} .run=${store.run} .palette=${palette}></ap-transport>`)}
        ${
          store.presentation.goal
            ? html`<ap-goal .store=${store} .run=${store.run} .palette=${palette}></ap-goal>`
            : nothing
        }
        ${
          store.hasMessages && onDemand.has(loadMessages)
            ? html`<ap-messages
                .store=${store}
                .run=${store.run}
                .palette=${palette}
              ></ap-messages>`
            : store.mark
              ? html`<div class="message calm">…</div>`
              : nothing
        }
        ${part('diagnosis', html`<ap-diagnosis .store=${store} .run=${store.run} .palette=${palette}></ap-diagnosis>`)}
        <div class="bench ${bench.join(' ')}" dir="ltr">
          ${part('data', html`<ap-data .store=${store} .run=${store.run} .palette=${palette}></ap-data>`)}
          ${part('network', html`<ap-network .store=${store} .run=${store.run} .palette=${palette}></ap-network>`)}
          ${part('output', html`<ap-output .store=${store} .run=${store.run} .palette=${palette}></ap-output>`)}
          ${
            shown.has('loss') && !shown.has('output')
              ? html`<ap-loss-chart
                  class="panel"
                  .store=${store}
                  .run=${store.run}
                  .palette=${palette}
                ></ap-loss-chart>`
              : nothing
          }
          ${part('vitals', html`<ap-vitals .store=${store} .run=${store.run} .palette=${palette}></ap-vitals>`)}
        </div>
        ${
          (unit || input) && onDemand.has(loadInspector)
            ? html`<ap-inspector
                .store=${store}
                .run=${store.run}
                .palette=${palette}
              ></ap-inspector>`
            : nothing
        }
        <div class="hint-bubble" aria-hidden="true" hidden></div>
      </main>
      <p class="announcements visually-hidden" aria-live="polite"></p>
    `,
    root,
  );
}

/**
 * @param {Store} store
 * @param {ThemeSwitch} theme
 */
function siteHead(store, theme) {
  return html`
    <header class="site-head">
      <a class="brand" href="./">
        <svg viewBox="0 0 28 28" aria-hidden="true">
          <rect width="28" height="28" rx="7"></rect>
          ${svg`<path d="M5 19h8.5L23 8"></path>`}
        </svg>
        <h1>${t('title')}</h1>
      </a>
      <p class="tagline">${t('tagline')}</p>
      <ap-tools
        .store=${store}
        .run=${store.run}
        .palette=${theme.palette}
        .dialogs=${dialogs}
      ></ap-tools>
      <label class="theme-choice">
        <span>${t('theme')}</span>
        <select
          aria-label=${t('theme')}
          @change=${(/** @type {Event} */ e) =>
            theme.choose(/** @type {HTMLSelectElement} */ (e.target).value)}
          ${hint(t('theme.hint'))}
        >
          ${themeChoices.map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === theme.choice}>
                ${t(`theme.${choice}`)}
              </option>`,
          )}
        </select>
      </label>
    </header>
  `;
}

/**
 * Space plays and pauses, except where it presses or types something.
 *
 * @param {Store} store
 */
function playBySpace(store) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest('button, [role=button], input, select, textarea, summary, a, dialog'))
      return;
    event.preventDefault();
    void store.togglePlaying();
  });
}

/**
 * Ctrl or ⌘ with Z undoes, with shift or Y makes again; where text is typed and in dialogs, the keys are the browser's.
 *
 * @param {Store} store
 */
function undoByKeys(store) {
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest('input:not([type=range]), textarea, dialog')) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? store.redo() : store.undo());
  });
}

/**
 * Tables of data are opened by the data panel's dialog, whoever comes upon one.
 *
 * @param {Store} store
 */
function openTables(store) {
  document.addEventListener('ap-open-table', (event) => {
    const { detail } = /** @type {CustomEvent<{file: File, opened: Promise<unknown>}>} */ (event);
    detail.opened = loadCsvDialog().then(({ openCsv }) => openCsv(store, detail.file));
  });
}
