// What crosses the boundary between the engine and JavaScript is declared once, in cpp/interface. This compares the page's types
// with the declarations, and with what does cross. `node tests/boundary.test.js --write` prints the types anew.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { asFound } from '../web/engine/request.js';
import { loadEngine, loadTables } from './support/engine.js';
import { everySection } from './support/every-section.js';
import { loadStudies } from './support/study-pool.js';

const printer = fileURLToPath(new URL('../build/native/boundary', import.meta.url));
const types = fileURLToPath(new URL('../web/engine/boundary.d.ts', import.meta.url));

/** @typedef {{name: string, type: string, range: string, axes: string, meaning: string}} Field */
/** @typedef {Record<string, Field[]>} Structs by their names */

async function printedTypes() {
  const options = await resolveConfig(types);
  return format(execFileSync(printer, { encoding: 'utf8' }), { ...options, parser: 'typescript' });
}

/** @type {{given: Structs, told: Structs}} */
const listed = JSON.parse(execFileSync(printer, ['--json'], { encoding: 'utf8' }));

const traced = { sample: 3, x1: 0, x2: 0, target: 0, layer: 0, unit: 2, spread: 5 };
const stretch = { point: 0, from: 0, to: 40, stride: 10 };
const drawn = { activation: 'leaky_relu:0.1', lo: -1, hi: 1, count: 5 };

/**
 * Says where a value is not of a type of boundary.d.ts, if it is not.
 *
 * @param {any} value
 * @param {string} type
 * @param {string} place
 * @param {Set<string>} seen gets the fields of structs that have been compared
 */
function check(value, type, place, seen) {
  if (type === 'string | number') {
    assert.match(typeof value, /^(string|number)$/, place);
  } else if (type.endsWith(' | null')) {
    if (value !== null) check(value, type.slice(0, -' | null'.length), place, seen);
  } else if (type.endsWith('[]')) {
    assert.ok(Array.isArray(value), `${place} is no list`);
    const of = type.slice(0, -2).replace(/^\((.*)\)$/, '$1');
    for (const each of value) check(each, of, `${place}[]`, seen);
  } else if (type.startsWith('Record<')) {
    const of = /, (.*)>$/.exec(type)?.[1] ?? '';
    for (const [name, each] of Object.entries(value)) check(each, of, `${place}.${name}`, seen);
  } else if (type.startsWith('Tensor<')) {
    const axes = type.split(',').length;
    assert.deepEqual(Object.keys(value).sort(), ['data', 'shape'], place);
    assert.ok(value.data instanceof Float32Array, place);
    assert.equal(value.shape.length, axes, place);
    assert.equal(
      value.data.length,
      value.shape.reduce((/** @type {number} */ product, /** @type {number} */ n) => product * n),
    );
  } else if (type === 'Float32Array') {
    assert.ok(value instanceof Float32Array, place);
  } else if (type.startsWith('[')) {
    const of = type.slice(1, -1).split(', ');
    assert.equal(value.length, of.length, place);
    of.forEach((each, i) => check(value[i], each, `${place}[${i}]`, seen));
  } else if (type in listed.told) {
    checkStruct(value, type, place, seen);
  } else if (type.startsWith("'")) {
    assert.ok(type.split(' | ').includes(`'${value}'`), `${place} is ${value}`);
  } else {
    assert.equal(typeof value, type === 'Task' ? 'string' : type, place);
  }
}

/**
 * @param {any} value
 * @param {string} name
 * @param {string} place
 * @param {Set<string>} seen
 */
function checkStruct(value, name, place, seen) {
  const fields = listed.told[name].filter((field) => field.name !== '');
  const spread = fields.length < listed.told[name].length ? Object.keys(numbers) : [];
  assert.deepEqual(
    Object.keys(value).sort(),
    [...fields.map((field) => field.name), ...spread].sort(),
    `${place} has other fields than ${name}`,
  );
  for (const field of fields) {
    if (value[field.name] !== null) seen.add(`${name}.${field.name}`);
    check(value[field.name], field.type, `${place}.${field.name}`, seen);
  }
}

const engine = await loadEngine();
const tables = await loadTables();
const studies = await loadStudies();
const { numbers } = engine.tables();

/** Something of everySection that the engine tells, by the name of its struct. */
function answers() {
  const csv = 'area,kind\n1000,2.5\n3000,0.25\n2000,0.75\n';
  const own = tables.compiledOwn('max(z, a z);a=0.1:0:1');
  engine.defineOwn(own.key, own.text, own.packed, own.record);
  const trainer = new engine.Trainer('data=spiral&net=8:relu,4:leaky_relu:0.1,4:prelu&seed=3');
  // A unit dies, which makes a record.
  trainer.lives();
  trainer.checkpoint();
  trainer.setParameter(trainer.describe().layers[0].biases, -100);
  trainer.train(5);
  trainer.checkpoint();
  const { points, scale } = tables.readCsv('area,kind\n1000,red\n3000,blue\n2000,red\n', asFound);
  const table = new engine.Trainer(`data=points&points=${points}&scale=${scale}`);
  /** @type {[string, any][]} */
  const all = [
    ['Tables', engine.tables()],
    ['Edited', engine.edit('lr=-1&net=3:prelu&data=blobs:4&at=3', '')],
    ['Edited', engine.edit('net=3:own&own=max(z, a z);a=0.1:0:1', '')],
    ['OwnActivation', tables.ownActivation('1 / max(z, a z);a=0.1:0:1')],
    ['OwnActivation', tables.ownActivation('max(z, a z);a=0.1:0:1')],
    ['OwnActivation', tables.ownActivation('sinh(z)')],
    ['CompiledOwn', own],
    ['CompiledOwn', tables.compiledOwn('sinh(z)')],
    ['CsvData', tables.readCsv(csv, asFound)],
    ['CsvData', tables.readCsv('a,b\n1,x,3\n', asFound)],
    ['CsvData', tables.readCsv('a,b,c\n1,5,x\n2,5,y\n', asFound)],
    ['CsvData', tables.readCsv('a,b\n1e8,x\n100000001,y\n', { ...asFound, scale: 'none' })],
    ['Description', table.describe()],
    ['Curve', engine.curve(drawn)],
    ['Description', trainer.describe()],
    ['EngineSamples', trainer.data()],
    ['EngineFrame', trainer.frame(everySection)],
    ['Trace', trainer.trace(traced)],
    ['LivesRecord', trainer.replay(stretch)],
    ['LeastSquares', trainer.leastSquares()],
    ['Changed', trainer.change('data=spiral&net=8:relu,4:elu&lr=0.1')],
    ['Changed', trainer.restore(0)],
  ];
  const plan =
    'data=xor&samples=40&net=3:tanh&vary.activation=tanh,relu&vary.lr=0.1,0.3&seeds=1-25&epochs=2';
  const runs = new studies.Runs(plan);
  const tally = new studies.Tally(plan);
  for (let run = 0; run < studies.plan(plan).runs; run++) {
    runs.begin(run);
    while (!runs.advance(100));
    tally.add(runs.row());
  }
  all.push(['StudyPlan', studies.plan(`${plan}&vary.loss=mse`)], ['StudyResult', tally.judge()]);
  all.push(['MeanField', studies.meanField('net=3:tanh&vary.init=he_normal,uniform')]);
  const theory = new studies.Theory('net=3:relu');
  while (!theory.advance());
  all.push(['Theory', theory.told()]);
  theory.delete();
  all.push(['PlaceInPlan', studies.place(plan, plan.split('&vary')[0])]);
  all.push(['MeasuredActivation', studies.cost(plan, 1, 1)]);
  all.push(['MeasuredStep', studies.stepCost(plan, 1, 0, 1)]);
  runs.delete();
  tally.delete();
  trainer.delete();
  table.delete();
  return all;
}

if (process.argv.includes('--write')) {
  writeFileSync(types, await printedTypes());
} else {
  test('the types of the page are those of the engine', async () => {
    assert.equal(
      readFileSync(types, 'utf8'),
      await printedTypes(),
      'run node tests/boundary.test.js --write',
    );
  });

  test('every field has a meaning, and every tensor names its axes', () => {
    for (const [name, fields] of Object.entries({ ...listed.given, ...listed.told })) {
      for (const { name: field, type, axes, meaning } of fields) {
        assert.match(meaning, /^.{3,}\.$/, `${name}.${field}`);
        const dimensions = /Tensor/.test(type)
          ? type.split(',').length
          : Number(/Float32Array/.test(type));
        assert.equal(axes === '' ? 0 : axes.split(' × ').length, dimensions, `${name}.${field}`);
      }
    }
  });

  test('what the engine tells has the declared fields, types and shapes, all of them', () => {
    /** @type {Set<string>} */
    const seen = new Set();
    for (const [name, value] of answers()) checkStruct(value, name, name, seen);
    const declared = Object.entries(listed.told).flatMap(([name, fields]) =>
      fields.filter((field) => field.name !== '').map((field) => `${name}.${field.name}`),
    );
    assert.deepEqual(
      declared.filter((field) => !seen.has(field)),
      [],
    );
  });

  test('what is given has to name every field', () => {
    const trainer = new engine.Trainer('net=3:relu');
    /** @type {[string, Record<string, any>, (value: any) => unknown][]} */
    const given = [
      ['EngineFrameRequest', everySection, (value) => trainer.frame(value)],
      ['EngineTraceRequest', traced, (value) => trainer.trace(value)],
      ['CurveRequest', drawn, (value) => engine.curve(value)],
      ['Stretch', stretch, (value) => trainer.replay(value)],
      ['CsvReading', asFound, (value) => tables.readCsv('a,b\n1,x\n2,y\n', value)],
    ];
    assert.deepEqual(
      given.map(([name]) => name),
      Object.keys(listed.given),
    );
    for (const [name, value, give] of given) {
      assert.deepEqual(
        Object.keys(value),
        listed.given[name].map((field) => field.name),
      );
      for (const field of Object.keys(value)) {
        const { [field]: _, ...rest } = value;
        assert.throws(() => give(rest), new RegExp(field), `${name}.${field}`);
      }
    }
    trainer.delete();
  });
}
