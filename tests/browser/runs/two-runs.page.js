// A page that shows two runs of different experiments, each with a panel of its output and one of its vital signs, in one worker.
import { DisplayLoop } from '../../../web/app/display-loop.js';
import { paletteOf } from '../../../web/draw/canvas/palette.js';
import { startEngine } from '../../../web/engine/client.js';
import { nothingRequested } from '../../../web/engine/request.js';
import '../../../web/panels/output/index.js';
import '../../../web/panels/vitals/vitals.js';
import { Store } from '../../../web/state/store.js';

/** @import {Run} from '../../../web/state/run.js' */
/** @import {Frame} from '../../../web/engine/types.js' */
/** @import {Panel} from '../../../web/kit/panel.js' */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const [glue, wasm] = (root.dataset.engine ?? '')
  .split(' ')
  .map((name) => new URL(name, document.baseURI).href);

/** @type {{store?: Store}} */
const page = {};
const engine = await startEngine(
  {
    openWorker: () =>
      new Worker(new URL('./two-runs-worker.js', document.baseURI), { type: 'module' }),
    loadValues: [{ glue, wasm }],
    load: () => Promise.reject(new Error('This page has a worker.')),
    loadTables: () => Promise.reject(new Error('This page has no tables.')),
  },
  (event) => page.store?.runs.engineEvent(event),
);
const store = await Store.open(engine, window);
page.store = store;
const { runs } = store;
const screen = store.run;
const other = await runs.open(root.dataset.other ?? '');
const loop = new DisplayLoop(root);
/** Those that are there, with what ends showing them. */
const ends = new Map([screen, other].map((run) => [run, loop.show(run)]));
const all = () => [...ends.keys()];

/**
 * @param {string} id
 * @param {Run} run
 */
function show(id, run) {
  const place = document.createElement('section');
  place.id = id;
  for (const name of ['ap-output', 'ap-vitals']) {
    const panel = /** @type {Panel<Run, Store, Frame>} */ (document.createElement(name));
    const needsStore = name === 'ap-output';
    Object.assign(panel, { run, palette: paletteOf('light'), ...(needsStore && { store }) });
    place.append(panel);
  }
  root.append(place);
}

show('screen', screen);
show('other', other);

Object.assign(window, {
  play: () => Promise.all(all().map((run) => run.commands.play())),
  pause: () => Promise.all(all().map((run) => run.commands.pause())),
  states: () =>
    Promise.all(
      all().map(async (run) => {
        const { step, digest } = await run.frameOf(nothingRequested);
        return { step, digest, playing: run.playing, text: run.experiment.text };
      }),
    ),
  drop: async () => {
    ends.get(other)?.();
    ends.delete(other);
    document.getElementById('other')?.remove();
    await runs.close(other);
  },
  refused: () =>
    other.frameOf(nothingRequested).then(
      () => '',
      (/** @type {Error} */ { message }) => message,
    ),
});
document.title = 'ready';
