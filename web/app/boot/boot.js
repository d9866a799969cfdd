// Sees to it that something comes, whatever is missing: the page as one classic script where its modules may not be loaded (in an iframe
// with an origin of its own, on a host that sends no cross-origin headers), are missing or are cut short; its styles in one file where
// theirs are; and where that fails, too, words with a button (words.js). Without any of it the words of the page itself stay.
//
// A classic script, first in the head, in the language that all browsers know. bundle/seal.js puts a line before it that sets `boot`:
// the names of those files.

(function () {
  /** @type {{script: string, style: string, words: string, worker: string, languages: Record<string, string>, engines: string[][], probe: number[], failed?: string, directive?: string}} */
  const boot = /** @type {any} */ (window).boot;
  const patienceMilliseconds = 20_000;
  let hasOtherScript = false;
  let hasOtherStyle = false;

  // The worker, its engine's script, the engine and the page's words would be found late, one by the other. Who needs them finds them
  // kept. A page with an origin of its own may not ask; a browser without SIMD wants the second engine.
  if (window.origin !== 'null' && 'WebAssembly' in window) {
    const engine = boot.engines[WebAssembly.validate(Uint8Array.from(boot.probe)) ? 0 : 1];
    [boot.worker, words()].concat(engine).forEach((file) => void fetch(file).catch(() => {}));
  }

  /** Those of the start, in the language that the page will choose, as far as can be told before it is there. */
  function words() {
    const asked = /[?&]lang=([^&#]+)/.exec(location.search);
    const tags = asked ? [asked[1]] : [chosen()].concat(navigator.languages);
    const known = tags.map((tag) => boot.languages[tag.split('-')[0]]).filter(Boolean);
    return known[0] || boot.languages.en;
  }

  /** What the reader has chosen on this device: see locale/kept.js. */
  function chosen() {
    try {
      return localStorage.getItem('activation-playground.language') || '';
    } catch (_) {
      return '';
    }
  }

  /** The words that wait for the page, which takes them away when it has its own. @returns {HTMLElement | null} */
  const place = () => document.querySelector('#app > .boot');

  /** @param {string} source */
  function load(source, ready = () => {}) {
    const script = document.createElement('script');
    script.onload = ready;
    try {
      script.src = source;
      document.head.append(script);
    } catch (_) {
      // A policy that wants trusted types. The words for that are there already.
      const { forbidden = '', again = '' } = place()?.dataset ?? {};
      const button = document.createElement('button');
      button.textContent = again;
      button.onclick = () => location.reload();
      place()?.replaceChildren(forbidden, document.createElement('br'), button);
    }
  }

  /** @param {'broken' | 'slow'} failed what is to be said */
  function say(failed) {
    if (!place()) return;
    boot.failed = failed;
    load(boot.words);
  }

  /** What was tried has failed: the next thing is tried. */
  function next() {
    const waiting = place();
    // A page that has begun says itself what becomes of it.
    if (!waiting || 'begun' in waiting.dataset) return;
    if (hasOtherScript) return say('broken');
    hasOtherScript = true;
    loadStyle();
    load(boot.script, next);
  }

  function loadStyle() {
    if (hasOtherStyle) return;
    hasOtherStyle = true;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = boot.style;
    document.head.append(link);
    // Until it comes, and should it not: without styles, shapes are black and as wide as the page.
    const least = new CSSStyleSheet();
    least.replaceSync(
      ':where(svg){width:1.5em;fill:none;stroke:currentColor}:where(.visually-hidden){display:none}',
    );
    document.adoptedStyleSheets = [least];
  }

  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLLinkElement) {
        if (target.rel === 'stylesheet') loadStyle();
      } else if (target instanceof HTMLScriptElement) next();
      // Cut short, too new for this browser, or forbidden what it needs.
      else if (
        event instanceof ErrorEvent &&
        hasOtherScript === event.filename.endsWith(boot.script.slice(1))
      )
        next();
    },
    true,
  );
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    boot.directive = effectiveDirective;
  });
  // A script that was cut between two statements fails in silence.
  addEventListener('load', () => setTimeout(next));
  setTimeout(say, patienceMilliseconds, 'slow');
})();
