import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeLayers, insertLayer, netText, removeLayer } from '../../../web/address/net.js';

const layers = [
  { kind: 'dense', units: 8, activation: 'relu', parameter: null },
  { kind: 'dense', units: 4, activation: 'elu', parameter: 0.5 },
];

test('layers are written as the engine reads them', () => {
  assert.equal(netText(layers), '8:relu,4:elu:0.5');
  assert.equal(netText([]), 'none');
  const other = { ...layers[1], kind: 'scaling' };
  assert.equal(netText([layers[0], other]), '8:relu,scaling:4:elu:0.5');
  assert.equal(netText(changeLayers([other], 0, { units: 5 })), 'scaling:5:elu:0.5');
});

test('another activation comes with its standard parameter, the same one keeps its own', () => {
  assert.equal(
    netText(changeLayers(layers, 1, { activation: 'leaky_relu' })),
    '8:relu,4:leaky_relu',
  );
  assert.equal(netText(changeLayers(layers, 1, { activation: 'elu' })), '8:relu,4:elu:0.5');
  assert.equal(
    netText(changeLayers(layers, 'all', { activation: 'elu', parameter: '2' })),
    '8:elu:2,4:elu:2',
  );
});

test('layers are inserted as copies and removed in place', () => {
  assert.equal(netText(insertLayer(layers, 0)), '8:relu,8:relu,4:elu:0.5');
  assert.equal(netText(insertLayer([], -1)), '4:relu');
  assert.equal(netText(removeLayer(layers, 0)), '4:elu:0.5');
  assert.equal(layers.length, 2);
});
