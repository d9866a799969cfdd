// Starts the page: engine, store, panels, and the loop that keeps them supplied with frames.

import './style/base.css';
import './style/controls.css';
import './style/transport.css';
import './style/data-output.css';
import './style/layout.css';
import './style/network.css';
import './style/vitals.css';
import './style/diagnosis.css';
import './style/projector.css';
import './style/compact.css';
import { html, render, svg } from 'lit';
import { announce } from './announcer.js';
import { createClient } from './engine/client.js';
import { Store } from './experiment/store.js';
import { FrameLoop } from './frames.js';
import { language, t } from './locale/index.js';
import './panels/data.js';
import './panels/diagnosis.js';
import { showHints } from './panels/hints.js';
import './panels/messages.js';
import './panels/network.js';
import './panels/output.js';
import { explainTerms } from './panels/term-opener.js';
import { openPanelMenus } from './panels/panel-menu.js';
import { hint } from './panels/text.js';
import './panels/transport.js';
import './panels/vitals.js';
import { themeChoices, ThemeSwitch } from './theme.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

document.documentElement.lang = language;
if (matchMedia('(forced-colors: active)').matches) void import('./style/forced-colors.css');
document.title = t('title');
void start();

async function start() {
  /** @type {Store | undefined} */
  let store;
  const theme = new ThemeSwitch(() => store && renderPage(store, theme));
  render(html`<p class="loading">${t('loading')}</p>`, root);
  try {
    const client = await createClient({
      engineUrl: new URL('./engine/engine.mjs', document.baseURI).href,
      onEvent: (event) => store?.engineEvent(event),
    });
    store = await Store.open(client, window);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(html`<p class="loading" role="alert">${t('loading.failed', { reason })}</p>`, root);
    return;
  }
  renderPage(store, theme);
  store.subscribe(() => store && renderPage(store, theme));
  const loop = new FrameLoop(store, root);
  loop.onFrame = announce(store, element('.announcements'));
  loop.want();
  showHints(element('.hint-bubble'));
  explainTerms(store);
  openPanelMenus(root);
  playBySpace(store);
  restWhileHidden(store);
  if (store.experiment.fields.at !== null) await store.reachGoal();
  else if (!matchMedia('(prefers-reduced-motion: reduce)').matches) await store.play();
}

/** @param {string} selector */
function element(selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}

/**
 * @param {Store} store
 * @param {ThemeSwitch} theme
 */
function renderPage(store, theme) {
  const { palette } = theme;
  render(
    html`
      <header class="site-head">
        <a class="brand" href="./">
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <rect width="28" height="28" rx="7"></rect>
            ${svg`<path d="M5 19h8.5L23 8"></path>`}
          </svg>
          <h1>${t('title')}</h1>
        </a>
        <p class="tagline">${t('tagline')}</p>
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
      <main>
        <ap-transport .store=${store} .palette=${palette}></ap-transport>
        <ap-messages .store=${store} .palette=${palette}></ap-messages>
        <ap-diagnosis .store=${store} .palette=${palette}></ap-diagnosis>
        <div class="bench">
          <ap-data .store=${store} .palette=${palette}></ap-data>
          <ap-network .store=${store} .palette=${palette}></ap-network>
          <ap-output .store=${store} .palette=${palette}></ap-output>
          <ap-vitals .store=${store} .palette=${palette}></ap-vitals>
        </div>
      </main>
      <p class="announcements visually-hidden" aria-live="polite"></p>
      <div class="hint-bubble" role="tooltip" hidden></div>
    `,
    root,
  );
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
 * A page that nobody sees does not train.
 *
 * @param {Store} store
 */
function restWhileHidden(store) {
  let resting = false;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && store.playing) {
      resting = true;
      void store.pause();
    } else if (!document.hidden && resting) {
      resting = false;
      void store.play();
    }
  });
}
