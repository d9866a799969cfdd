// The grid of a map: its axes, its plans, which cells are looked at more closely, and where a number stands on an axis.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstMap } from '../../../web/compare/map/first-map.js';
import {
  axisOf,
  between,
  countsOf,
  mapText,
  mapsIn,
  mostOf,
  piecesOf,
  placeOf,
  runNumber,
  seedOf,
  worthMore,
} from '../../../web/compare/map/grid.js';

/** @import {Ending, Run} from '../../../web/compare/map/grid.js' */

/** @param {...Ending} endings @returns {Run[]} */
const runs = (...endings) =>
  endings.map((ending, seed) => ({ seed, run: seed, piece: 0, ending, digest: '' }));

test('between two values is their geometric mean, whole where they are, and nothing where there is none', () => {
  assert.equal(between('lr', '0.01', '1'), '0.1');
  assert.equal(between('depth', '8', '16'), '11');
  assert.equal(between('depth', '1', '2'), null);
  assert.equal(between('noise', '0', '0.2'), '0.1');
  assert.equal(between('init', 'lecun_normal:0.5', 'lecun_normal:2'), 'lecun_normal:1');
  assert.equal(between('init', 'lecun_normal', 'lecun_normal:4'), 'lecun_normal:2');
  assert.equal(between('init', 'he_normal', 'lecun_normal:2'), null);
  assert.equal(between('opt', 'sgd', 'adam'), null);
  assert.deepEqual(axisOf({ name: 'depth', values: ['1', '2', '4'] }).values, [
    '1',
    null,
    '2',
    '3',
    '4',
  ]);
});

test('the cells of a map are four plans, in which every cell has its runs', () => {
  const x = axisOf({ name: 'depth', values: ['1', '4', '16'] });
  const y = axisOf({ name: 'lr', values: ['0.01', '1'] });
  const plan =
    'net=8:tanh&vary.depth=1,4,16&vary.lr=0.01,1&vary.dataseed=0&seeds=3-12&check=01234567';
  const pieces = piecesOf(plan, x, y);
  const fixed = 'net=8:tanh&vary.dataseed=0&seeds=3-12';
  assert.deepEqual(pieces, [
    { text: `${fixed}&vary.depth=1,4,16&vary.lr=0.01,1`, xs: [0, 2, 4], ys: [0, 2] },
    { text: `${fixed}&vary.depth=2,8&vary.lr=0.01,1`, xs: [1, 3], ys: [0, 2] },
    { text: `${fixed}&vary.depth=1,4,16&vary.lr=0.1`, xs: [0, 2, 4], ys: [1] },
    { text: `${fixed}&vary.depth=2,8&vary.lr=0.1`, xs: [1, 3], ys: [1] },
  ]);
  assert.equal(runNumber(pieces[0], 2, 1, 3), 23);
  assert.equal(seedOf(pieces[0], 23), 3);
  // Where no value has one between it and the next, there is no plan of those.
  const dense = piecesOf(plan, axisOf({ name: 'depth', values: ['1', '2', '3'] }), y);
  assert.deepEqual(
    dense.map(({ xs, ys }) => [xs, ys]),
    [
      [
        [0, 2, 4],
        [0, 2],
      ],
      [[0, 2, 4], [1]],
    ],
  );
});

test('counts are those of the runs, and of two endings as frequent the worse one is told', () => {
  const mixed = runs('learns', 'dies', 'learns', 'stalls');
  assert.deepEqual(countsOf(mixed), { diverges: 0, dies: 1, stalls: 1, learns: 2 });
  assert.equal(mostOf(mixed), 'learns');
  assert.equal(mostOf(runs('learns', 'stalls')), 'stalls');
  assert.equal(mostOf(runs('stalls', 'diverges', 'dies')), 'diverges');
  assert.equal(mostOf([]), null);
});

test('cells between which something turns are worth more, with what lies between, and no others', () => {
  // Columns 0 and 1 learn; column 2 learns below and dies above.
  const most = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Ending} */ (x === 4 && y === 2 ? 'dies' : 'learns');
  const found = worthMore(most, 5, 3).map((cell) => cell.join());
  assert.deepEqual(found.sort(), ['2,2', '3,1', '3,2', '4,0', '4,1', '4,2']);
  assert.deepEqual(
    worthMore(() => 'learns', 15, 11),
    [],
  );
  // Of four cells with four endings all nine.
  const other = { '0,0': 'learns', '2,0': 'stalls', '0,2': 'dies', '2,2': 'diverges' };
  const each = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Ending} */ (other[/** @type {keyof typeof other} */ (`${x},${y}`)]);
  assert.equal(worthMore(each, 3, 3).length, 9);
});

test('a number stands at its value, between two by the logarithm, and beside them as far as their cells reach', () => {
  const axis = [0.01, 0.1, 1, null, 100];
  assert.equal(placeOf(axis, 0.1), 1);
  assert.equal(placeOf(axis, 10), 3);
  assert.ok(Math.abs(Number(placeOf(axis, 1000)) - 5) < 1e-9);
  assert.equal(placeOf(axis, 1100), null);
  assert.ok(Math.abs(Number(placeOf(axis, 0.001)) + 1) < 1e-9);
  assert.equal(placeOf(axis, 0.0009), null);
  assert.equal(placeOf([0, null, 0.5], 0.25), 1);
  // In no order nothing lies between.
  assert.equal(placeOf([1, null, 0.1], 0.5), null);
  assert.equal(placeOf([1, null, 0.1], 0.1), 2);
});

test('a map is of the experiment without what is one run’s, and names its activations', () => {
  const text = 'data=moons&net=3*8:relu&lr=0.1&seed=4&at=20&check=01234567';
  const plan = firstMap(text, { layers: [/** @type {any} */ ({})] });
  assert.equal(
    plan,
    'data=moons&net=3*8:relu&lr=0.1&vary.depth=1,2,3,4,6,8,12,16' +
      '&vary.init=lecun_normal:0.5,lecun_normal:0.7,lecun_normal:1,lecun_normal:1.4,lecun_normal:2,lecun_normal:2.8' +
      '&seeds=1-10&epochs=200&metric=train_loss&maps=net',
  );
  const axes = [
    { factor: 'lr', values: ['0.1', '1'] },
    { factor: 'batch', values: ['1', '10'] },
  ];
  const changed = mapText(plan, axes, ['net', 'tanh']);
  assert.equal(
    changed,
    'data=moons&net=3*8:relu&lr=0.1&vary.lr=0.1,1&vary.batch=1,10&seeds=1-10&epochs=200&metric=train_loss&maps=net,tanh',
  );
  assert.deepEqual(mapsIn(changed), {
    plan: changed.replace('&maps=net,tanh', ''),
    activations: ['net', 'tanh'],
  });
  assert.match(firstMap('net=none', { layers: [] }), /vary\.lr=.*vary\.batch=/);
  assert.match(firstMap('points=abc', { layers: [] }), /&vary\.dataseed=0&seeds/);
});
