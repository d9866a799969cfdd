// A study as the page looks at it: when it waits, what it says meanwhile, and that it leaves no worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../../web/compare/evidence/session.js';
import { alone, studySource } from '../../support/study-pool.js';

const text = 'data=xor&samples=60&net=4:tanh&lr=0.1&vary.activation=tanh,relu&seeds=1-24&epochs=5';
const expected = await alone(text);
const long = text.replace('epochs=5', 'epochs=20000').replace('1-24', '1-400');

/** @param {string} plan @param {(session: Session) => void} [onChange] */
function sessionOf(plan, onChange = () => {}) {
  const source = studySource();
  /** @type {Session} */
  const session = new Session(source, plan, () => onChange(session));
  return { source, session };
}

test('a short study of somebody else’s starts by itself, and is checked by its digest', async () => {
  const check = String(expected.result.digest).slice(0, 8);
  const { source, session } = sessionOf(`${text}&check=${check}`);
  await session.open({ asked: false });
  assert.equal(session.state, 'finished');
  assert.deepEqual(session.lines, expected.rows);
  assert.deepEqual(session.result, expected.result);
  assert.equal(session.rows.size, 48);
  assert.equal(session.expected, check);
  assert.doesNotMatch(String(session.plan?.text), /check/);
  const row = /** @type {any} */ (session.rows.get(5));
  assert.match(
    String(await session.experiment(5)),
    new RegExp(
      `seed=3&.*at=15&check=${row.digest.slice(0, 8)}$|at=15.*&check=${row.digest.slice(0, 8)}$`,
    ),
  );
  await session.close();
  assert.equal(source.alive, 0);
});

test('a long one waits until its reader has read what it asks for', async () => {
  const { source, session } = sessionOf(long);
  await session.open({ asked: false });
  assert.equal(session.state, 'asks');
  assert.equal(session.estimate?.runs, 800);
  assert.ok(Number(session.estimate?.seconds) > 5);
  assert.equal(session.rows.size, 0);
  await session.close();
  assert.equal(source.alive, 0);
});

test('one that is too large for a page names the command line', async () => {
  const { session } = sessionOf(text.replace('1-24', '1-100000'));
  await session.open({ asked: false });
  assert.equal(session.state, 'command_line');
  await session.close();
});

test('a study that is stopped keeps what there is, says so, and still opens its runs', async () => {
  let stopped = false;
  const { source, session } = sessionOf(long, (changed) => {
    if (stopped || changed.progress.finished < 8) return;
    stopped = true;
    changed.pause();
    assert.equal(changed.state, 'paused');
    changed.resume();
    void changed.cancel();
  });
  await session.open({ asked: true });
  while (/** @type {string} */ (session.state) !== 'cancelled')
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(source.alive, 0);
  assert.equal(session.result?.complete, false);
  const [run] = session.rows.keys();
  assert.match(String(await session.experiment(run)), /&at=60000\b/);
  assert.equal(source.alive, 0, 'what was asked afterwards has left no worker');
});
