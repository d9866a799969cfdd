import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext, Script } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { transformWithEsbuild } from 'vite';
import { readFileSync } from 'node:fs';
import { reportToPlatform } from '../../../../web/embed/authoring/scorm-api.js';
import { scormPackage } from '../../../../web/embed/authoring/scorm.js';
import { singleFile } from '../../../../web/embed/authoring/single-file.js';

const carrier = '<script type="text/plain" id="experiment"></script>';
const page = `<!doctype html><body>${carrier}<script>'${carrier} </body> $&'</script></body>`;
const parts = {
  experiment: 'v=1&data=xor&net=4:tanh',
  goal: 'accuracy>=0.95,dead<=0.05',
  title: 'Dead <units> & "living" ones',
  page,
};

/** @param {Uint8Array} zip */
const filesOf = (zip) =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

test('a package has a manifest that names its files, the page with its goal, and the script', () => {
  const files = filesOf(scormPackage(parts));
  assert.deepEqual(Object.keys(files).sort(), ['imsmanifest.xml', 'index.html', 'scorm-api.js']);
  assert.ok(
    files['index.html'].includes(
      'id="experiment">?embed=1&autoplay=0&goal=accuracy:0.95,dead:0.05#v=1&data=xor&net=4:tanh</script>',
    ),
  );
  assert.ok(files['index.html'].endsWith('<script src="scorm-api.js"></script>\n</body>'));
  assert.ok(files['index.html'].includes(`'${carrier} </body> $&'`), 'the script is left alone');
  const manifest = files['imsmanifest.xml'];
  assert.match(manifest, /<schemaversion>1\.2<\/schemaversion>/);
  for (const name of ['index.html', 'scorm-api.js']) assert.ok(manifest.includes(`href="${name}"`));
  assert.ok(manifest.includes('<title>Dead &#60;units&#62; &#38; &#34;living&#34; ones</title>'));
  assert.doesNotThrow(() => new Script(files['scorm-api.js']));
});

test('what has a goal does not reach it by itself, unless that is asked for', () => {
  const opened = (/** @type {object} */ given) =>
    /id="experiment">([^#]*)/.exec(
      filesOf(scormPackage({ ...parts, ...given }))['index.html'],
    )?.[1];
  assert.doesNotMatch(opened({ presentation: { autoplay: true } }) ?? '', /autoplay=0/);
  assert.equal(opened({ goal: '' }), '?embed=1');
});

test('equal packages are equal files', () => {
  assert.deepEqual(scormPackage(parts), scormPackage(parts));
});

test('what cannot be reached, or opened, is refused', () => {
  assert.throws(() => scormPackage({ ...parts, goal: 'fun>=1' }), /goal: "fun>=1"/);
  assert.throws(() => scormPackage({ ...parts, page: '<p>' }), /single file/);
});

test('a file carries no more than one experiment, and none breaks out of it', () => {
  const first = singleFile({ html: page, experiment: 'data=xor' });
  const second = singleFile({ html: first, experiment: 'data=</script><script>circle' });
  assert.ok(second.includes('id="experiment">#data=%3C/script%3E%3Cscript%3Ecircle</script>'));
  assert.ok(!second.includes('data=xor'));
});

/**
 * The script in a window that is told what happens to it, beside a platform that notes what it is told.
 *
 * @param {{kept?: string, beginsAgain?: boolean}} [options] what the platform has kept, and whether it lets a page begin twice
 */
function onPlatform({ kept = '', beginsAgain = true } = {}) {
  /** @type {string[]} */
  const calls = [];
  /** @type {Record<string, ((event: any) => void)[]>} */
  const listeners = {};
  let begun = 0;
  const API = {
    LMSInitialize: () => (calls.push('LMSInitialize'), begun++ === 0 || beginsAgain),
    LMSGetValue: (/** @type {string} */ name) => (name === 'cmi.suspend_data' ? kept : ''),
    LMSSetValue: (/** @type {string} */ name, /** @type {string} */ value) =>
      calls.push(`${name.replace('cmi.', '')} ${value}`),
    LMSCommit: () => {},
    LMSFinish: () => calls.push('LMSFinish'),
  };
  const top = { API };
  const window = {
    parent: top,
    top,
    postMessage: () => {},
    addEventListener: (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) =>
      (listeners[type] ??= []).push(listener),
  };
  runInNewContext(`(${reportToPlatform})()`, { window, Date, setTimeout, clearTimeout });
  const happens = (/** @type {string} */ type, event = {}) =>
    listeners[type]?.forEach((listener) => listener(event));
  /** @type {any[]} */
  const asked = [];
  const port = {
    postMessage: (/** @type {any} */ message) => asked.push(message),
    onmessage: (/** @type {any} */ _) => {},
  };
  const isReady = (/** @type {string | null} */ goal = null) =>
    happens('message', {
      source: window,
      data: { type: 'activation-playground:ready', goal, experiment: 'v=1&data=xor' },
      ports: [port],
    });
  const says = (/** @type {object} */ data) => port.onmessage({ data });
  return { calls, asked, happens, isReady, says };
}

test('nothing is told after LMSFinish: a page that comes back as it was left begins again', () => {
  const { calls, happens, isReady, says } = onPlatform();
  isReady('accuracy:0.9');
  happens('pagehide', { persisted: true });
  assert.equal(calls.at(-1), 'LMSFinish');
  const told = calls.length;
  says({ event: 'complete', detail: {} });
  happens('pagehide');
  assert.equal(calls.length, told);
  happens('pageshow', { persisted: true });
  assert.deepEqual(calls.slice(told), ['LMSInitialize', 'core.lesson_status incomplete']);
  says({ event: 'complete', detail: {} });
  assert.ok(calls.includes('core.lesson_status passed'));
  happens('pagehide');
  assert.equal(calls.at(-1), 'LMSFinish');
});

test('where the platform lets no page begin twice, one that comes back says nothing', () => {
  const { calls, happens, isReady, says } = onPlatform({ beginsAgain: false });
  isReady('accuracy:0.9');
  happens('pagehide', { persisted: true });
  const told = calls.length;
  happens('pageshow', { persisted: true });
  says({ event: 'complete', detail: {} });
  happens('pagehide');
  assert.deepEqual(calls.slice(told), ['LMSInitialize']);
});

test('what was kept is taken up in its own package alone, and is not lost before that', () => {
  const first = onPlatform();
  first.isReady();
  first.says({ event: 'epoch', detail: { epoch: 1, step: 25, pristine: true } });
  first.happens('pagehide');
  const kept = first.calls.find((call) => call.startsWith('suspend_data'))?.slice(13) ?? '';
  assert.match(kept, /^[0-9a-f]+ 25 v=1&data=xor$/);
  const next = onPlatform({ kept });
  next.isReady();
  assert.deepEqual(JSON.parse(JSON.stringify(next.asked)), [
    {
      id: 'resume',
      method: 'setState',
      values: { experiment: 'v=1&data=xor', step: 25, playing: false },
    },
  ]);
  next.says({ event: 'epoch', detail: { epoch: 0.1, step: 3, pristine: true } });
  next.happens('pagehide');
  assert.ok(!next.calls.some((call) => call.startsWith('suspend_data')));
  const other = onPlatform({ kept: `0${kept}` });
  other.isReady();
  assert.deepEqual(other.asked, []);
});

test('an experiment that is too long to be kept is not kept in part', () => {
  const { calls, happens, isReady, says } = onPlatform();
  isReady();
  says({
    id: 'kept',
    result: { experiment: `v=1&points=${'A'.repeat(5000)}`, step: 1, pristine: true },
  });
  happens('pagehide');
  assert.ok(calls.includes('suspend_data '));
});

test('the script says what it has to also when it was made small', async () => {
  const source = readFileSync(
    new URL('../../../../web/embed/authoring/scorm-api.js', import.meta.url),
    'utf8',
  );
  const { code } = await transformWithEsbuild(source.replace('export ', ''), 'scorm-api.js', {
    minify: true,
    target: 'chrome111',
  });
  /** @type {string[]} */
  const calls = [];
  const told =
    (/** @type {string} */ name) =>
    (/** @type {string[]} */ ...values) => {
      calls.push([name, ...values].join(' ').trim());
      return 'true';
    };
  const names = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'];
  const API = Object.fromEntries(names.map((name) => [name, told(name)]));
  const top = { API };
  const window = { parent: top, top, addEventListener: () => {}, postMessage: () => {} };
  runInNewContext(`${code}\n;(${code.match(/function (\w+)/)?.[1]})()`, { window, Date });
  assert.deepEqual(calls.slice(0, 3), [
    'LMSInitialize',
    'LMSGetValue cmi.core.lesson_status',
    'LMSSetValue cmi.core.lesson_status incomplete',
  ]);
});
