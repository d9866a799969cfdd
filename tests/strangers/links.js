// Links with what platforms, mail programs and chats have put into them, and what they open.

/**
 * @typedef {object} Link
 * @property {string} about
 * @property {string} link
 * @property {string} opens the experiment; 'opening' for the one without a link, 'carried' for the file's own
 * @property {string} [carried] an experiment that the file holds
 * @property {string} [presentation] as a query says it
 * @property {string[]} [ignored] fields of which the reader is told that they are ignored or cannot be used
 * @property {string} [address] that it becomes, from the path on
 */

const page = 'https://example.org/play/';
const xor = 'v=1&data=xor&net=4:tanh';
const carried = 'v=1&data=moons&net=3:tanh';
const encoded = encodeURIComponent;

/** @type {Link[]} */
export const links = [
  {
    about: 'a learning platform’s attempt',
    link: `${page}?attempt=1&mode=normal`,
    opens: 'opening',
    address: '/play/?attempt=1&mode=normal#opening',
  },
  {
    about: 'a learning platform’s attempt, with an experiment in the file',
    link: `${page}?attempt=1&mode=normal`,
    carried,
    opens: 'carried',
  },
  { about: 'a click that is followed', link: `${page}?fbclid=IwAR0_x-y`, opens: 'opening' },
  { about: 'a campaign', link: `${page}?utm_source=a&utm_medium=b&gclid=c`, opens: 'opening' },
  { about: 'a session', link: `${page}?session=abc`, carried, opens: 'carried' },
  { about: 'a version against caches', link: `${page}?v=1.7.3`, opens: 'opening' },
  { about: 'a version against caches that is ours', link: `${page}?v=1`, opens: 'opening' },
  { about: 'a time against caches', link: `${page}?1717171717`, opens: 'opening' },
  {
    about: 'keys of ours with values that are not',
    link: `${page}?data=9f3c&in=feed&batch=b7`,
    opens: 'opening',
  },
  {
    about: 'a place and a check of others',
    link: `${page}?at=12&check=deadbeef`,
    opens: 'opening',
  },
  {
    about: 'a batch of others beside a carried experiment',
    link: `${page}?batch=3&seed=7`,
    carried,
    opens: 'carried',
  },
  { about: 'a seed as typed by hand', link: `${page}?seed=7`, opens: 'v=1&seed=7' },
  {
    about: 'an experiment in the query among others’ fields',
    link: `${page}?attempt=1&data=xor&net=4:tanh&fbclid=x`,
    carried,
    opens: xor,
    address: `/play/#${xor}`,
  },
  {
    about: 'others’ fields beside a presentation',
    link: `${page}?embed=1&session=abc&theme=dark`,
    opens: 'opening',
    presentation: 'embed=1&theme=dark',
    address: '/play/?embed=1&session=abc&theme=dark#opening',
  },
  { about: 'a hash sign in the path', link: `https://example.org/C%23/#${xor}`, opens: xor },
  {
    about: 'a hash sign in the path, and no experiment',
    link: 'https://example.org/C%23/',
    opens: 'opening',
  },
  {
    about: 'a hash sign in the path, and a query',
    link: 'https://example.org/C%23/?theme=dark',
    opens: 'opening',
    presentation: 'theme=dark',
  },
  {
    about: 'a question mark in the path',
    link: `https://example.org/why%3Fnot/#${xor}`,
    opens: xor,
  },
  {
    about: 'a question mark in the path, and no experiment',
    link: 'https://example.org/why%3Fnot=1/',
    carried,
    opens: 'carried',
  },
  {
    about: 'an ampersand in the path',
    link: `https://example.org/a&data=moons/#${xor}`,
    opens: xor,
  },
  {
    about: 'a way back with a hash sign',
    link: `${page}?return=${encoded('https://lms.example/#/course?id=7')}#${xor}`,
    opens: xor,
  },
  {
    about: 'a way back, and no experiment',
    link: `${page}?return=${encoded('https://lms.example/#/course?id=7')}`,
    opens: 'opening',
  },
  {
    about: 'a way back to another experiment',
    link: `${page}?return=${encoded(`https://other.example/?theme=dark&data=moons#net=2:relu&lr=1`)}#${xor}`,
    opens: xor,
    presentation: '',
  },
  {
    about: 'a way back to another experiment, and none here',
    link: `${page}?return=${encoded(`https://other.example/?embed=1#${carried}`)}`,
    opens: 'opening',
  },
  {
    about: 'a way back that is encoded twice',
    link: `${page}?next=${encoded(encoded('/a#b?data=moons'))}&theme=dark#${xor}`,
    opens: xor,
    presentation: 'theme=dark',
  },
  {
    about: 'a token in the fragment of the way back',
    link: `${page}?r=x%23access_token%3D1`,
    opens: 'opening',
  },
  {
    about: 'fields of a chat behind the experiment',
    link: `${page}#${xor}?fbclid=IwAR0`,
    opens: xor,
    ignored: ['fbclid'],
  },
  {
    about: 'a presentation behind the hash sign',
    link: `${page}#?theme=dark&${xor}`,
    opens: xor,
    presentation: 'theme=dark',
  },
  {
    about: 'a whole query that was encoded',
    link: `${page}?${encoded(`theme=dark&${xor}`)}`,
    opens: xor,
    presentation: 'theme=dark',
  },
  {
    about: 'an address that was encoded from its query on',
    link: `${page}%3Ftheme=dark%23${xor}`,
    opens: xor,
    presentation: 'theme=dark',
  },
  {
    about: 'a hash sign that was encoded behind a query',
    link: `${page}?theme=dark%23${xor}`,
    opens: xor,
    presentation: 'theme=dark',
  },
  {
    about: 'a hash sign that was encoded at the beginning of a query',
    link: `${page}?%23${xor}`,
    opens: xor,
  },
  {
    about: 'a hash sign that Safe Links has made part of the path',
    link: `${page}%23${xor}`,
    opens: xor,
  },
  { about: 'the same, encoded twice', link: `${page}%2523${encoded(xor)}`, opens: xor },
  {
    about: 'the same, encoded twice with all its fields',
    link: `${page}${encoded(encoded(`#${xor}`))}`,
    opens: xor,
  },
  { about: 'emphasis of a chat', link: `${page}#${xor}*`, opens: xor },
  { about: 'strong emphasis of Markdown', link: `${page}#${xor}**`, opens: xor },
  { about: 'emphasis with low lines', link: `${page}#${xor}_`, opens: xor },
  { about: 'strong emphasis with low lines', link: `${page}#${xor}__`, opens: xor },
  { about: 'struck out', link: `${page}#${xor}~~`, opens: xor },
  { about: 'set as code', link: `${page}#${xor}\``, opens: xor },
  { about: 'a bar of a table', link: `${page}#${xor}|`, opens: xor },
  { about: 'a name behind a bar', link: `${page}#${xor}|the experiment>`, opens: xor },
  {
    about: 'a campaign behind the experiment',
    link: `${page}#${xor}?utm_source=x`,
    opens: xor,
    ignored: ['utm_source'],
  },
  {
    about: 'two fields of a campaign behind the experiment',
    link: `${page}#${xor}?utm_source=x&utm_medium=mail`,
    opens: xor,
    ignored: ['utm_source', 'utm_medium'],
  },
  {
    about: 'soft hyphens inside of names',
    link: `${page}#v=1&data=x\u00ador&n\u00adet=4:ta\u00adnh`,
    opens: xor,
  },
  {
    about: 'zero-width spaces inside of names',
    link: `${page}#v=1&da\u200bta=xor&net=4:\u200btanh`,
    opens: xor,
  },
  {
    about: 'word joiners inside of names',
    link: `${page}#v=1&data=x\u2060or&net=4:tanh\u2060`,
    opens: xor,
  },
  {
    about: 'a soft hyphen that was encoded',
    link: `${page}#v=1&data=x%C2%ADor&net=4:tanh`,
    opens: xor,
  },
  {
    about: 'a byte order mark between fields',
    link: `${page}#v=1&\ufeffdata=xor&net=4:tanh`,
    opens: xor,
  },
  {
    about: 'hyphens that do not break',
    link: `${page}#data=xor&net=4:tanh&lr=1e\u20112`,
    opens: 'v=1&data=xor&net=4:tanh&lr=1e-2',
  },
  {
    about: 'a formula that ends with a bracket',
    link: `${page}#v=1&net=4:own&own=max(z,0)`,
    opens: 'v=1&net=4:own&own=max(z,0)',
  },
  {
    about: 'a formula in the brackets of a sentence',
    link: `${page}#v=1&net=4:own&own=max(z,0))`,
    opens: 'v=1&net=4:own&own=max(z,0)',
  },
  {
    about: 'a formula with its brackets encoded',
    link: `${page}#v=1&net=4:own&own=max%28z,0%29`,
    opens: 'v=1&net=4:own&own=max(z,0)',
  },
  {
    about: 'a formula with a choice',
    link: `${page}#v=1&own=z%3E0?log(1+z):0&net=4:own`,
    opens: 'v=1&own=z>0?log(1+z):0&net=4:own',
  },
  {
    about: 'a formula with a choice, and a campaign',
    link: `${page}#v=1&net=4:own&own=z>0?z:0?utm_source=x`,
    opens: 'v=1&net=4:own&own=z>0?z:0',
    ignored: ['utm_source'],
  },
  {
    about: 'a formula with a constant',
    link: `${page}#v=1&net=4:own&own=max(z,a*z);a=0.2:0:1`,
    opens: 'v=1&net=4:own&own=max(z,a*z);a=0.2:0:1',
  },
  {
    about: 'a formula with bars, of which the engine says that there are none',
    link: `${page}#v=1&own=|z|&net=4:own`,
    opens: 'v=1&net=4:relu',
    ignored: ['own', 'net 1'],
  },
  {
    about: 'bars between fields',
    link: `${page}#v=1&data=xor|&net=4:tanh`,
    opens: 'v=1&net=4:tanh',
    ignored: ['data'],
  },
];
