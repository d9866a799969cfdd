// What the start page tells previews, and what may be the address of a site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteAddress } from '../../../../web/bundle/pages/site-address.js';
import { withPreview } from '../../../../web/bundle/pages/start-page.js';

const html = '<head>\n<meta name="description" content="What it is." />\n</head>';

test('the start page has its preview, with whole addresses or none', () => {
  const plain = withPreview(html, '');
  assert.match(plain, /og:title" content="Activation Playground"/);
  assert.equal(plain.match(/What it is\./g)?.length, 2);
  assert.doesNotMatch(plain, /og:image|og:url|canonical|hreflang/);
  const placed = withPreview(html, 'https://example.org/play/');
  for (const part of [
    '<meta property="og:url" content="https://example.org/play/" />',
    '<meta property="og:image" content="https://example.org/play/examples/spiral.png" />',
    '<link rel="canonical" href="https://example.org/play/" />',
    'hreflang="es" href="https://example.org/play/?lang=es"',
    'hreflang="x-default" href="https://example.org/play/"',
  ])
    assert.ok(placed.includes(part), part);
});

test('the address of a site is a folder on a web server', () => {
  assert.equal(siteAddress(''), '');
  assert.equal(siteAddress('https://example.org/play'), 'https://example.org/play/');
  assert.equal(siteAddress('http://example.org'), 'http://example.org/');
  for (const wrong of [
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a',
    'https://a/#b',
  ])
    assert.throws(() => siteAddress(wrong), /The address of the site is/);
});
