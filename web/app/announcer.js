// Tells screen readers how training goes: when it stops, and when it passes a milestone. Never while numbers merely move.
// Fetched when the page is idle, with what tells everybody of faults in the query of the address.

import { fixed, integer, percent } from '../format/numbers.js';
import timeTexts from '../locale/en/time.js';
import { texts } from '../format/texts.js';
import { changeWords } from '../state/change-words.js';
import { tellQueryFaults } from '../state/opening/query-faults.js';

/** @import {Frame} from '../engine/types.js' */
/** @import {Store} from '../state/store.js' */

const t = texts('time', timeTexts);

const milestones = [0.9, 0.95, 0.99];

/**
 * @param {Store} store
 * @param {HTMLElement} region with aria-live
 */
export function announce(store, region) {
  void tellQueryFaults(store, location.search);
  let playing = false;
  let passed = 0;
  /** What was undone or made again last, and how things stand where nothing moves. */
  let change = '';
  let rest = '';
  let told = store.changes.last;
  /** What a panel has asked to have said of the state that stands. */
  let said = '';
  /** @param {string} text */
  const say = (text) => {
    region.textContent = text;
  };

  store.subscribe(() => {
    if (store.changes.last !== told) {
      told = store.changes.last;
      change = '';
      if (told) void tell(told);
    }
    if (store.run.playing === playing) return;
    playing = store.run.playing;
    if (playing) rest = said = '';
    if (playing) say(t('announce.playing'));
  });

  const tell = async (/** @type {NonNullable<Store['changes']['last']>} */ undo) => {
    const words = await changeWords.fetch({ quietly: true }).catch(() => null);
    if (!words || undo !== told) return;
    change = words.undoText(undo);
    say(`${change} ${rest}`);
  };

  let digest = '';
  document.addEventListener('ap-say', (event) => {
    const sentence = /** @type {CustomEvent<string>} */ (event).detail;
    said = t('announce.update', { sentence });
    say(`${said} ${rest}`);
  });

  return (/** @type {Frame} */ frame) => {
    if (frame.digest !== digest) said = '';
    digest = frame.digest;
    if (frame.step === 0) passed = 0;
    const epoch = integer(Math.floor(frame.epoch));
    const reached = milestones.filter((share) => frame.testAccuracy >= share).pop() ?? 0;
    if (reached > passed) {
      passed = reached;
      say(t('announce.milestone', { accuracy: percent(reached), epoch }));
    } else if (!frame.playing && frame.step > 0) {
      const accuracy = percent(frame.testAccuracy, 1);
      rest = t('announce.paused', { epoch, accuracy, loss: fixed(frame.testLoss, 3) });
      say(`${change} ${said} ${rest}`.trim());
    }
  };
}
