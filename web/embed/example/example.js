// The script of the page that shows how playgrounds are used on other pages: first by the element, then by messages alone.
//
// This folder is a page of its own beside the site, copied as it is.

const log = /** @type {HTMLElement} */ (document.getElementById('log'));

/**
 * @param {string} who
 * @param {string} what
 * @param {unknown} [detail]
 */
function note(who, what, detail) {
  const line = document.createElement('li');
  line.textContent = `${who}: ${what} ${detail === undefined ? '' : JSON.stringify(detail)}`;
  log.prepend(line);
  while (log.childElementCount > 100) log.lastElementChild?.remove();
}

/**
 * @param {string} id
 * @param {() => Promise<unknown>} action
 */
function onClick(id, action) {
  document.getElementById(id)?.addEventListener('click', async () => {
    try {
      const result = await action();
      note(id, 'done', result);
    } catch (error) {
      note(id, /** @type {Error} */ (error).message);
    }
  });
}

// The element: properties, methods that return promises, events.
const element = /** @type {import('../host/element.js').ActivationPlayground} */ (
  document.getElementById('element')
);
for (const name of ['ready', 'statechange', 'epoch', 'diverged', 'complete']) {
  element.addEventListener(name, (event) =>
    note('element', name, /** @type {CustomEvent} */ (event).detail),
  );
}
onClick('play', () => element.play());
onClick('pause', () => element.pause());
onClick('run', () => element.run(500));
onClick('tanh', () => element.setState({ experiment: 'data=circle&net=4:tanh,4:tanh&lr=0.05' }));
onClick('refused', () => element.setState({ experiment: 'data=circle&lr=-1', speed: 0 }));
onClick('picture', async () => {
  const shot = /** @type {HTMLImageElement} */ (document.getElementById('shot'));
  shot.src = URL.createObjectURL(await element.screenshot('output'));
  shot.hidden = false;
});

// An iframe: greet it when it has loaded; it answers with a port once it is in view.
const iframe = /** @type {HTMLIFrameElement} */ (document.getElementById('frame'));
const call = /** @type {HTMLButtonElement} */ (document.getElementById('call'));
const greet = () =>
  iframe.contentWindow?.postMessage({ type: 'activation-playground:hello', version: 1 }, '*');
iframe.addEventListener('load', greet);
// It may have loaded before this script.
greet();

/** @type {MessagePort | undefined} */
let port;
addEventListener('message', (event) => {
  if (event.source !== iframe.contentWindow) return;
  if (event.data?.type !== 'activation-playground:ready') return;
  port?.close();
  port = event.ports[0];
  port.onmessage = ({ data }) => note('frame', data.event ?? `answer ${data.id}`, data);
  call.disabled = false;
  note('frame', 'ready', event.data);
});
let lastId = 0;
call.addEventListener('click', () =>
  port?.postMessage({ id: ++lastId, method: 'step', values: { steps: 100 } }),
);
