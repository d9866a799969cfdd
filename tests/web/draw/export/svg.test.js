import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identity } from '../../../../web/draw/export/recorder.js';
import { readColor, svgText } from '../../../../web/draw/export/svg.js';

/** @import {Mark} from '../../../../web/draw/export/recorder.js' */

const link = 'https://example.org/#v=1&data=xor';

/** @param {Mark[]} marks */
function written(marks) {
  const linkArea = { x: 1, y: 2, width: 3, height: 4 };
  const drawing = { width: 30, height: 20, marks, title: 'A < B', link, linkArea };
  return svgText(drawing, () => 'data:image/png;base64,AAAA');
}

const style = { stroke: null, lineWidth: 1, cap: 'butt', join: 'miter', dash: [], opacity: 1 };

test('the link is in the description, the metadata, and to be clicked', () => {
  const text = written([]);
  const escaped = link.replace('&', '&amp;');
  assert.ok(text.includes(`<desc>${escaped}</desc>`));
  assert.ok(text.includes(`<dc:source>${escaped}</dc:source>`));
  assert.ok(text.includes(`<a href="${escaped}">`));
  assert.ok(text.includes('<title>A &lt; B</title>'));
});

test('shapes have colours that every program reads', () => {
  const text = written([
    {
      kind: 'path',
      d: 'M0 0L1 1',
      matrix: [1, 0, 0, 1, 2, 3],
      fill: 'rgb(255 0 0 / 0.5)',
      ...style,
    },
  ]);
  assert.ok(
    text.includes(
      '<path d="M0 0L1 1" transform="translate(2 3)" fill="#ff0000" fill-opacity="0.5"/>',
    ),
    text,
  );
});

test('words keep font and width', () => {
  const text = written([
    {
      kind: 'text',
      text: 'f & g',
      x: 1,
      y: 2,
      matrix: identity,
      font: 'italic 600 12px Georgia, "Times New Roman", serif',
      anchor: 'end',
      fill: '#123456',
      stroke: null,
      lineWidth: 0,
      opacity: 1,
      length: 33,
    },
  ]);
  for (const part of [
    'font-size="12"',
    'font-style="italic"',
    'font-weight="600"',
    'text-anchor="end"',
    'textLength="33"',
    '&quot;Times New Roman&quot;',
    '>f &amp; g</text>',
  ]) {
    assert.ok(text.includes(part), part);
  }
});

test('maps are embedded and clipped, groups hold their marks', () => {
  const source = /** @type {any} */ ({ width: 26, height: 26 });
  const text = written([
    {
      kind: 'group',
      matrix: identity,
      clip: null,
      opacity: 0.5,
      marks: [
        {
          kind: 'image',
          source,
          crop: [0.5, 0.5, 25, 25],
          box: [1, 2, 50, 50],
          matrix: identity,
          clip: 'M0 0Z',
          opacity: 1,
        },
      ],
    },
  ]);
  assert.ok(text.includes('<clipPath id="c1"><path d="M0 0Z"/></clipPath>'));
  assert.ok(
    text.includes('viewBox="0.5 0.5 25 25"') && text.includes('href="data:image/png;base64,AAAA"'),
  );
  assert.ok(text.includes('<g opacity="0.5">'));
});

test('colours are read in every form that pages use', () => {
  assert.deepEqual(readColor('rgb(1 2 3)'), { hex: '#010203', opacity: 1 });
  assert.deepEqual(readColor('rgba(255, 255, 255, 0)'), { hex: '#ffffff', opacity: 0 });
  assert.deepEqual(readColor('#abc'), { hex: '#aabbcc', opacity: 1 });
  assert.deepEqual(readColor('color(srgb 1 0.5 0 / 0.25)'), { hex: '#ff8000', opacity: 0.25 });
});
