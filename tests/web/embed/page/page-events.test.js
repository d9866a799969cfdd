import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PageEvents } from '../../../../web/embed/page/page-events.js';

/** @import {OpenPage} from '../../../../web/embed/page/host-connection.js' */
/** @import {Watcher} from '../../../../web/app/display-loop.js' */

/** The events of a page whose loop does what the test says. @param {() => void} [want] */
function eventsOf(want = () => {}) {
  Object.assign(globalThis, { document: { hidden: false, addEventListener() {} } });
  /** @type {Watcher[]} */
  const guests = [];
  let changed = () => {};
  const store = {
    run: { experiment: { text: '' }, tables: {}, description: { layers: [] }, divergedAt: null },
    presentation: { goal: null },
    subscribe: (/** @type {() => void} */ listener) => (changed = listener),
  };
  const page = { store, theme: {}, loop: { guests, want } };
  const events = new PageEvents(/** @type {OpenPage} */ (/** @type {unknown} */ (page)));
  const change = (/** @type {object} */ changes) => {
    Object.assign(store.run, changes);
    changed();
  };
  return { events, guest: guests[0], change };
}

const frame = /** @type {any} */ ({ epoch: 0, request: {} });
const later = (/** @type {object} */ changes) => /** @type {any} */ ({ ...frame, ...changes });

test('a picture that is asked for shows a frame that was requested later', async () => {
  const { events, guest } = eventsOf();
  let drawn = false;
  guest.request();
  const pictured = events.pictured().then(() => (drawn = true));
  guest.takeFrame(frame);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(drawn, false, 'that frame may show an earlier state');
  guest.request();
  guest.takeFrame(frame);
  await pictured;
});

test('a picture shows the frame that a loop at rest requests at once', async () => {
  const { events, guest } = eventsOf(() => guest.request());
  const pictured = events.pictured();
  guest.takeFrame(frame);
  await pictured;
});

test('no event tells of an earlier state than an answer before it', () => {
  const { events, guest } = eventsOf();
  /** @type {any[]} */
  const heard = [];
  events.tell(/** @type {any} */ ({ postMessage: (/** @type {any} */ each) => heard.push(each) }));
  events.answered(later({ version: 1, step: 40, epoch: 2 }));
  guest.takeFrame(later({ version: 1, step: 25, epoch: 1.25 }));
  assert.equal(heard.length, 0);
  guest.takeFrame(later({ version: 1, step: 40, epoch: 2 }));
  guest.takeFrame(later({ version: 2, step: 20, epoch: 1 }));
  assert.deepEqual(
    heard.map(({ event, detail }) => [event, detail.step]),
    [
      ['epoch', 40],
      ['epoch', 20],
    ],
  );
});

test('a change is told with the step of the answer before it, though no picture is of that', () => {
  const { events, change } = eventsOf();
  /** @type {any[]} */
  const heard = [];
  events.tell(/** @type {any} */ ({ postMessage: (/** @type {any} */ each) => heard.push(each) }));
  events.answered(later({ version: 1, step: 40 }));
  change({ playing: true });
  change({ playing: false, frame: later({ version: 1, step: 25 }) });
  assert.deepEqual(
    heard.map(({ event, detail }) => [event, detail.step]),
    [
      ['statechange', 40],
      ['statechange', 40],
    ],
  );
});
