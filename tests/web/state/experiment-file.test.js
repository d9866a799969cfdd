// Experiments as files lead back to the same bits, and what is wrong with a file is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nothingRequested } from '../../../web/engine/request.js';
import { FileProblem, mostBytes, readFile, writeFile } from '../../../web/state/experiment-file.js';
import { activationNames } from '../../support/models.js';
import { openHost } from '../../support/engine.js';
import { savedExperiment as saved, savedLosses as lists } from '../../support/saved-experiment.js';

test('what was written is read back to the last bit', () => {
  const read = readFile(writeFile(saved));
  assert.deepEqual(read, saved);
  assert.ok(Object.is(read.parameters[1], -0));
});

test('a race keeps its lanes, and files of one run are read as before', () => {
  const lanes = 'lane2.net=4:tanh&lane3.lr=0.1';
  assert.equal(readFile(writeFile({ ...saved, lanes })).lanes, lanes);
  assert.equal('lanes' in JSON.parse(writeFile({ ...saved, lanes: '' })), false);
  assert.equal(readFile(writeFile(saved)).lanes, undefined);
  for (const wrong of [7, '', 'net=4:tanh', 'lane2.lr=1&data=moons'])
    assert.throws(
      () => readFile(JSON.stringify({ ...JSON.parse(writeFile(saved)), lanes: wrong })),
      (error) => error instanceof FileProblem && error.field === 'lanes',
    );
});

test('every float survives', () => {
  const bits = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
  fc.assert(
    fc.property(bits, (numbers) => {
      const parameters = Float32Array.from(numbers);
      const read = readFile(writeFile({ ...saved, parameters }));
      assert.deepEqual(new Uint8Array(read.parameters.buffer), new Uint8Array(parameters.buffer));
    }),
  );
});

for (const name of await activationNames()) {
  test(`a run is reproduced from its file: ${name}`, async () => {
    const host = await openHost();
    const wanted = { ...nothingRequested, parameters: true };
    host.open(host.edit(`data=moons&net=3:${name},2:${name}&seed=3`, '').text);
    await host.run(40);
    const frame = host.frame(wanted);
    const { text } = host.edit(`data=moons&net=3:${name},2:${name}&seed=3`, '');
    const file = writeFile({ ...saved, ...frame, experiment: text });

    const read = readFile(file);
    assert.equal(read.digest, frame.digest);
    host.open(host.edit(read.experiment, '').text);
    await host.run(read.step);
    assert.equal(host.frame(wanted).digest, read.digest);
    // Without training, the weights themselves lead to the same state.
    const given = host.edit(read.experiment, `weights=${await host.packWeights(read.parameters)}`);
    assert.deepEqual(given.problems, []);
    host.open(given.text);
    assert.deepEqual(host.frame(wanted).parameters, frame.parameters);
    host.terminate();
  });
}

const good = JSON.parse(writeFile(saved));

/**
 * @param {string} text
 * @param {string | RegExp} field
 * @param {string} allowed
 */
function refuses(text, field, allowed) {
  assert.throws(
    () => readFile(text),
    (/** @type {any} */ error) => {
      assert.ok(error instanceof FileProblem, String(error));
      if (typeof field === 'string') assert.equal(error.field, field);
      else assert.match(error.field, field);
      assert.equal(error.allowed, allowed);
      assert.ok(error.value.length <= 41);
      return true;
    },
  );
}

/** @param {Record<string, unknown>} changes */
const changed = (changes) => JSON.stringify({ ...good, ...changes });

test('what is wrong is named with what is allowed', () => {
  refuses('', 'file', 'json');
  refuses('PK\u0003\u0004', 'file', 'json');
  refuses(JSON.stringify(good).slice(0, -9), 'file', 'json');
  refuses('[1]', 'file', 'object');
  refuses('null', 'file', 'object');
  refuses('"text"', 'file', 'object');
  refuses(`${'['.repeat(1e6)}`, 'file', 'nesting');
  refuses(`{"a":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}`, 'file', 'nesting');
  refuses(' '.repeat(mostBytes + 1), 'file', 'size');
  refuses(changed({ format: 'other' }), 'format', 'format');
  refuses(changed({ format: undefined }), 'format', 'format');
  refuses(changed({ version: 2 }), 'version', 'version');
  refuses(changed({ version: '1' }), 'version', 'version');
  refuses(changed({ experiment: 7 }), 'experiment', 'text');
  refuses(changed({ experiment: '' }), 'experiment', 'text');
  for (const step of [-1, 1.5, 1e10, '5', null]) refuses(changed({ step }), 'step', 'step');
  refuses(JSON.stringify(good).replace('"step":5', '"step":1e999'), 'step', 'step');
  refuses(changed({ digest: 'xyz' }), 'digest', 'digest');
  refuses(changed({ pristine: 'yes' }), 'pristine', 'flag');
  for (const parameters of [null, [], '', 'A', 'AAA=', 'AAAA', 'äAAA', 'AAAAAA==\n']) {
    refuses(changed({ parameters }), 'parameters', 'base64');
  }
  const bytes = (/** @type {number[]} */ values) =>
    Buffer.from(Float32Array.from(values).buffer).toString('base64');
  refuses(changed({ parameters: bytes([0, NaN]) }), 'parameters[1]', 'finite');
  refuses(changed({ parameters: bytes([-Infinity]) }), 'parameters[0]', 'finite');
  refuses(changed({ losses: null }), 'losses', 'object');
  refuses(changed({ losses: {} }), 'losses.steps', 'lists');
  refuses(changed({ losses: { ...lists, test: [1] } }), 'losses.test', 'lists');
  refuses(changed({ losses: { ...lists, steps: [5, 5] } }), 'losses.steps[1]', 'ascending');
  refuses(changed({ losses: { ...lists, epochs: [0, 'x'] } }), 'losses.epochs[1]', 'number');
  refuses(changed({ losses: { ...lists, train: [0, {}] } }), 'losses.train[1]', 'number');
});

test('nothing but a file or a named problem comes of any JSON', () => {
  const keys = Object.keys(good);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      try {
        readFile(changed({ [key]: value }));
      } catch (error) {
        assert.ok(error instanceof FileProblem, String(error));
        assert.ok(error.field.startsWith(key) || error.field === 'file');
      }
    }),
    { numRuns: 500 },
  );
});

test('weights that are not finite are not saved', () => {
  const parameters = Float32Array.of(0, Infinity);
  assert.throws(
    () => writeFile({ ...saved, parameters }),
    (/** @type {any} */ error) => error.field === 'parameters[1]',
  );
});

test('a file that never ends a string is refused in no time', () => {
  refuses(`{"a":"${'\\"'.repeat(500_000)}`, 'file', 'json');
});
