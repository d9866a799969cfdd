// A classic script, so that it runs even where modules may not be loaded: in an iframe with an origin of its own (sandbox without
// allow-same-origin) on a host that sends no cross-origin headers. There the page comes as one classic script instead.
//
// It is copied beside the bundle as it is.

window.addEventListener(
  'error',
  (event) => {
    const failed = event.target;
    if (!(failed instanceof HTMLScriptElement) || failed.type !== 'module') return;
    const single = document.createElement('script');
    single.src = './single/page.js';
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = './single/page.css';
    document.head.append(style, single);
  },
  { capture: true, once: true },
);
