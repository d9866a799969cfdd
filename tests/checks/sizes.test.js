// Sizes are checked up to the limit, and not beyond.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './sizes.js';

test('a file of 400 lines passes, one of 401 is named', () => {
  assert.deepEqual(faultsIn([{ path: 'web/kit/a.js', lines: 400 }]), []);
  assert.deepEqual(faultsIn([{ path: 'web/kit/a.js', lines: 401 }]), [
    'web/kit/a.js has 401 lines',
  ]);
});

test('a folder of 25 files passes, one of 26 is named, and folders in it do not count', () => {
  const files = Array.from({ length: 25 }, (_, i) => ({ path: `web/kit/${i}.js`, lines: 1 }));
  assert.deepEqual(faultsIn([...files, { path: 'web/kit/icons/a.js', lines: 1 }]), []);
  assert.deepEqual(faultsIn([...files, { path: 'web/kit/a.css', lines: 1 }]), [
    'web/kit/ has 26 files',
  ]);
});
