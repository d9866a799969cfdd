import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeText, undoText } from '../../../web/state/change-text.js';
import { openHost } from '../../support/engine.js';

/** @import {Change} from '../../../web/state/types.js' */

/** @type {Awaited<ReturnType<typeof openHost>>} */
let host;
before(async () => {
  host = await openHost();
});
after(() => host.terminate());

/**
 * @param {string} changes
 * @param {Partial<Change>} [rest]
 * @returns {Change}
 */
function change(changes, rest) {
  const old = host.edit('data=xor&net=2*4:tanh,3:relu&lr=0.01', '');
  return { kind: 'edit', before: old, after: host.edit(old.text, changes), ...rest };
}

for (const [changes, text] of [
  ['lr=0.3', 'learning rate 0.01 → 0.3'],
  ['data=blobs:5', 'data exclusive or → blobs'],
  ['train=0.8', 'training share 50\u202f% → 80\u202f%'],
  ['l2=0.1', 'L2 off → 0.1'],
  ['in=x1,x1x2', 'inputs x₁ x₂ → x₁ x₁x₂'],
  ['opt=momentum:0.5', 'optimiser SGD → momentum'],
  ['net=4:tanh,4:leaky_relu:0.1,3:relu', 'layer 2: tanh → Leaky ReLU (0.1)'],
  ['net=4:tanh,6:tanh,3:relu', 'layer 2: 4 tanh → 6 tanh'],
  ['net=none', 'layers 2 × 4 tanh, 3 ReLU → no layer'],
  ['lr=0.3&batch=20', 'learning rate 0.01 → 0.3, batch size 10 → 20'],
  ['lr=0.3&batch=20&l1=1&l2=1', 'settings'],
]) {
  test(`a change in words: ${changes}`, () => assert.equal(changeText(change(changes)), text));
}

test('other kinds of changes say what they are', () => {
  assert.equal(changeText(change('', { kind: 'reset' })), 'reset');
  assert.equal(
    changeText(change('net=none', { kind: 'remedy' })),
    'remedy: layers 2 × 4 tanh, 3 ReLU → no layer',
  );
  const back = change('', { kind: 'time', detail: { from: 1200, to: 50 } });
  assert.equal(changeText(back), 'back in time from step 1\u202f200 to 50');
  assert.equal(
    undoText({ change: change('lr=1'), undone: true }),
    'Undone: learning rate 0.01 → 1.',
  );
});
