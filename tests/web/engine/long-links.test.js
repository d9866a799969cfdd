// Links as long as anybody sends them: what the page is told of them is short.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemText } from '../../../web/format/problem-text.js';
import { openHost } from '../../support/engine.js';

test('a link of twenty thousand unknown fields is opened, with a message that ends', async () => {
  const host = await openHost();
  const fields = Array.from({ length: 20_000 }, (_, i) => `field${i}=1`);
  const { text, problems } = host.edit(['lr=0.5', ...fields, 'batch=7'].join('&'), '');
  host.terminate();
  assert.equal(text, 'v=1&lr=0.5&batch=7');
  const lines = problems.map((problem) => problemText(problem));
  assert.equal(lines.length, 21);
  assert.equal(lines[0], '“field0” is not a setting; it is ignored.');
  assert.match(lines[20], /^And 19\D980 more that cannot be used as they stand\.$/);
});

test('a name of a million characters is quoted short', async () => {
  const host = await openHost();
  const { problems } = host.edit(`${'x'.repeat(1_000_000)}=1&lr=${'9'.repeat(1_000_000)}`, '');
  host.terminate();
  for (const problem of problems) assert.ok(problemText(problem).length < 400);
  assert.equal(problems.length, 2);
});
