import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext, Script } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { transformWithEsbuild } from 'vite';
import { readFileSync } from 'node:fs';
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
      'id="experiment">?embed=1&goal=accuracy:0.95,dead:0.05#v=1&data=xor&net=4:tanh</script>',
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
