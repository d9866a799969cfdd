import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippet, snippetFormats } from '../../../../web/embed/authoring/snippets.js';

const embedding = {
  address: 'https://example.org/play/?embed=1&show=output,vitals&lock=all#v=1&data=xor&net=4:tanh',
  script: 'https://example.org/play/element.js',
  width: 500,
  height: 300,
  title: 'What "dead" <units> are',
};

test('every format carries the experiment, and breaks out of no attribute', () => {
  for (const format of snippetFormats) {
    const text = snippet(format, embedding);
    assert.match(text, /data=xor/, format);
    assert.match(text, /What &quot;dead&quot; &lt;units&gt; are/, format);
    assert.doesNotMatch(text, /"dead"/, format);
    if (format !== 'myst') assert.match(text, /v=1&amp;data=xor&amp;net=4:tanh/, format);
  }
});

test('MyST has two: a directive of mystmd, which Sphinx does not know, and HTML that Sphinx passes on', () => {
  assert.match(snippet('myst', embedding), /^:::\{iframe\} https:[^\n]*\n:width: 500px\n/);
  assert.equal(snippet('sphinx', embedding), snippet('html', embedding));
});

test('a slide keeps its frame, and has one when it is printed', () => {
  assert.match(
    snippet('reveal', embedding),
    /^<section data-background-iframe="[^"]+" [^>]*data-preload /,
  );
});

test('a frame has address, size and title', () => {
  assert.match(
    snippet('html', embedding),
    /^<iframe src="[^"]+" width="500" height="300" title="[^"]+" loading="lazy">/,
  );
  assert.match(snippet('html', { ...embedding, width: 0 }), /width="100%"/);
});

test('the element has what is presented as attributes', () => {
  const text = snippet('element', embedding);
  assert.match(text, /experiment="v=1&amp;data=xor&amp;net=4:tanh"/);
  assert.match(text, / show="output,vitals" lock="all"/);
  assert.doesNotMatch(text, /embed=/);
  assert.match(text, /width: 500px; height: 300px/);
});
