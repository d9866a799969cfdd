// Opens a member of a crowd as the run on screen: the same experiment with its seed, trained to its step, through the same changes.

import { changesIn } from '../../format/changes.js';
import { difference } from '../result/make-result.js';
import { replay } from '../result/replay.js';
import { withoutMark } from '../mark.js';

/** @import {Store} from '../store.js' */
/** @import {MemberAt} from './crowd.js' */

/**
 * @param {Store} store nothing of which is locked
 * @param {MemberAt} member
 */
export async function openMember(store, { course, otherData, seed, step }) {
  const { engine, experiment } = store.run;
  const own = `seed=${seed}${otherData ? `&dataseed=${seed}` : ''}`;
  const textOf = async (/** @type {string} */ text) =>
    withoutMark((await engine.edit(text, `at=&check=&${own}`)).text);
  const start = await textOf(course.start);
  if (course.changes.length === 0 && start === (await textOf(experiment.text))) {
    await store.edit(changesIn(own));
    await store.trainTo(step);
    return;
  }
  let text = start;
  const changes = [];
  for (const change of course.changes) {
    const next = await textOf(change.text);
    const edit = await difference(engine, text, next);
    changes.push({ step: change.step, edit, digest: '' });
    text = next;
  }
  await replay(store, { start, changes, step, check: '' });
}
