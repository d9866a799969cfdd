import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from '../../../web/state/history.js';

/** A history of changes a, b, c, each made in the state before it. */
function abc() {
  /** @type {History<{name: string, to?: number}, string>} */
  const history = new History();
  for (const name of ['a', 'b', 'c']) history.record({ name }, `before ${name}`);
  return history;
}

test('without changes there is nothing to undo or to make again', () => {
  const history = new History();
  assert.deepEqual([history.undoable, history.redoable], [null, null]);
  assert.deepEqual([history.previous, history.next, history.position], [null, null, 0]);
});

test('undoing leads to the state before, making again to the state that was left', () => {
  const history = abc();
  assert.equal(history.undoable?.name, 'c');
  assert.equal(history.goTo(history.previous ?? -1, 'after c'), 'before c');
  assert.deepEqual([history.undoable?.name, history.redoable?.name], ['b', 'c']);
  assert.equal(history.goTo(history.previous ?? -1, 'before c, trained'), 'before b');
  assert.equal(history.goTo(history.next ?? -1, 'before b, trained'), 'before c, trained');
  assert.equal(history.goTo(history.next ?? -1, 'before c, looked at'), 'after c');
  assert.equal(history.goTo(history.previous ?? -1, 'after c'), 'before c, looked at');
});

test('several changes are undone at once', () => {
  const history = abc();
  assert.equal(history.goTo(0, 'after c'), 'before a');
  assert.equal(history.previous, null);
  assert.equal(history.goTo(3, 'before a'), 'after c');
  assert.equal(history.next, null);
});

test('a new change takes the place of those that were undone', () => {
  const history = abc();
  history.goTo(1, 'after c');
  history.record({ name: 'd' }, 'before d');
  assert.equal(history.next, null);
  assert.equal(history.has(2), false);
  assert.equal(history.has(history.position), true);
  assert.equal(history.goTo(1, 'after d'), 'before d');
});

test('a change that goes on is still one', () => {
  const history = abc();
  history.amend({ to: 3 });
  assert.deepEqual(history.undoable, { name: 'c', to: 3 });
  assert.equal(history.goTo(2, 'after c'), 'before c');
});

test('the oldest changes are forgotten, and the way back ends before the first that is left', () => {
  /** @type {History<number, number>} */
  const history = new History();
  for (let i = 1; i <= 130; i++) history.record(i, i - 1);
  assert.equal(history.has(29), false);
  assert.equal(history.goTo(30, 130), 30);
  assert.equal(history.previous, null);
  assert.equal(history.position, 30);
});
