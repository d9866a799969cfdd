// Tables as people have them: how each is read. A row stands for a kind of table that was once read wrongly and without a word.

/**
 * @typedef {object} StrangeTable
 * @property {string} name
 * @property {string | Uint8Array} file its text, or its bytes
 * @property {Partial<import('../../web/engine/types.js').CsvReading>} [reading] what the reader says of it
 * @property {Record<string, unknown>} read fields of CsvData as they should be
 * @property {string} [csv] what the table is written as, in its own units
 * @property {{settings: string, epochs: number, accuracy: number}} [learned] the least share of training samples that a network gets
 *   right
 */

/** @param {number} factor */
function densities(factor) {
  const rows = Array.from({ length: 40 }, (_, i) => (0.002 * i) / 39);
  const line = (/** @type {number} */ value, /** @type {string} */ kind) =>
    `${Number((value * factor).toPrecision(7))},${kind}`;
  return [
    'density,kind',
    ...rows.map((offset) => line(0.9915 + offset, 'light')),
    ...rows.map((offset) => line(0.9965 + offset, 'heavy')),
    '',
  ].join('\n');
}

/**
 * @param {string} text of characters up to U+00FF
 * @returns {Uint8Array} in Windows-1252
 */
const windows = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/**
 * @param {string} text
 * @param {boolean} littleEndian
 * @returns {Uint8Array} in UTF-16 with a byte order mark
 */
function utf16(text, littleEndian) {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  [...`\ufeff${text}`].forEach((character, i) =>
    view.setUint16(2 * i, character.charCodeAt(0), littleEndian),
  );
  return new Uint8Array(view.buffer);
}

const words = 'x;y;ord\n1;2;för\n2;1;får\n3;1;hus\n';
const learned = { settings: 'net=4:tanh&lr=0.03', epochs: 300, accuracy: 1 };

/** Times in milliseconds within a minute of 2023: early in its first half, late in the other. */
function milliseconds() {
  const rows = Array.from({ length: 80 }, (_, i) => (i * 7919) % 60_000);
  const line = (/** @type {number} */ offset) =>
    `${1_700_000_123_000 + offset},${offset < 30_000 ? 'early' : 'late'}`;
  return `time,kind\n${rows.map(line).join('\n')}\n`;
}

/** @param {string[]} more cells beside the numbers from 1 to 30 */
function incomes(...more) {
  const cells = [...Array.from({ length: 30 }, (_, i) => `${i + 1}`), ...more];
  return `income,kind\n${cells.map((cell, i) => `${cell},${i % 2 ? 'a' : 'b'}`).join('\n')}\n`;
}

/** @type {StrangeTable[]} */
export const tables = [
  {
    name: 'a column inside ±3 whose values hardly differ',
    file: densities(1),
    read: { classes: ['light', 'heavy'], constant: [] },
    csv: densities(1),
    learned,
  },
  {
    name: 'the same column in another unit',
    file: densities(1000),
    read: { classes: ['light', 'heavy'] },
    csv: densities(1000),
    learned,
  },
  {
    name: 'a constant column has no spread to tell',
    file: 'x,y,kind\n1,5,a\n-1,5,b\n0.5,5,a\n',
    read: { scaled: [], constant: ['y'], scale: 'x2:5:1' },
    csv: 'x,y,kind\n1,5,a\n-1,5,b\n0.5,5,a\n',
  },
  {
    name: 'a header of numbers and the word label',
    file: '0,1,label\n0.5,0.2,red\n0.1,0.9,blue\n0.3,0.4,red\n',
    read: { header: true, inputs: ['0', '1'], label: 'label', classes: ['red', 'blue'], count: 3 },
  },
  {
    name: 'a header that counts the columns',
    file: '0,1,colour\n0.5,0.2,red\n0.1,0.9,blue\n0.3,0.4,red\n',
    read: { header: true, inputs: ['0', '1'], label: 'colour', classes: ['red', 'blue'] },
  },
  {
    name: 'a header of years',
    file: 'country,2019,2020\n1,5.5,0.5\n2,4.5,1.5\n3,2.5,0.25\n',
    read: { header: true, inputs: ['country', '2019'], label: '2020', task: 'regression' },
  },
  {
    name: 'a first row that the reader calls names',
    file: '1,2,3\n4,5,0\n6,7,1\n',
    reading: { header: 'yes' },
    read: { header: true, inputs: ['1', '2'], label: '3', count: 2 },
  },
  {
    name: 'whole-number targets on a line are numbers',
    file: 'x,y\n1,1\n2,3\n3,5\n4,7\n',
    read: { task: 'regression', classes: [] },
    csv: 'x,y\n1,1\n2,3\n3,5\n4,7\n',
  },
  {
    name: 'whole-number targets that repeat, as numbers where the reader says so',
    file: 'rooms,price\n1,1\n2,3\n3,3\n4,7\n',
    reading: { learned: 'numbers' },
    read: { task: 'regression', classes: [] },
  },
  {
    name: 'whole-number targets that never repeat, as classes where the reader says so',
    file: 'x,y\n1,1\n2,3\n3,5\n4,7\n',
    reading: { learned: 'classes' },
    read: { task: 'classes', classes: ['1', '3', '5', '7'] },
  },
  {
    name: 'another column to be learned',
    file: 'kind,length,width\na,1,2\nb,2,1\na,3,1\n',
    reading: { label: '0' },
    read: { label: 'kind', inputs: ['length', 'width'], classes: ['a', 'b'] },
  },
  {
    name: 'Windows-1252',
    file: windows(words),
    read: { classes: ['för', 'får', 'hus'], task: 'classes' },
    csv: words.replaceAll(';', ','),
  },
  {
    name: 'UTF-16, little-endian',
    file: utf16(words, true),
    read: { classes: ['för', 'får', 'hus'], inputs: ['x', 'y'] },
  },
  {
    name: 'UTF-16, big-endian',
    file: utf16(words, false),
    read: { classes: ['för', 'får', 'hus'], inputs: ['x', 'y'] },
  },
  {
    name: 'points between thousands beside decimal commas',
    file: 'a;b\n1.234;0,5\n2.345,5;0,25\n12;1,5\n',
    read: {
      decimal: 'comma',
      rows: [
        ['1234', '0.5'],
        ['2345.5', '0.25'],
        ['12', '1.5'],
      ],
    },
    csv: 'a,b\n1234,0.5\n2345.5,0.25\n12,1.5\n',
  },
  {
    name: 'points that the reader says stand between thousands',
    file: 'a;b\n1.234;red\n2.345;blue\n',
    reading: { decimal: 'comma' },
    read: {
      rows: [
        ['1234', 'red'],
        ['2345', 'blue'],
      ],
    },
  },
  {
    name: 'times whose differences single precision loses',
    file: 'time,y\n1700000000,0.25\n1700000060,0.5\n1700000120,-0.5\n',
    read: { task: 'regression' },
    csv: 'time,y\n1.7e9,0.25\n1700000060,0.5\n1700000120,-0.5\n',
  },
  {
    name: 'milliseconds since 1970, whose centre single precision does not hold',
    file: milliseconds(),
    read: { classes: ['early', 'late'], losses: [], constant: [] },
    csv: milliseconds(),
    learned: { settings: 'net=4:tanh&lr=0.1&train=0.8', epochs: 300, accuracy: 1 },
  },
  {
    name: 'labels that single precision does not tell apart',
    file: 'x,id\n1,1700000000001\n2,1700000000002\n3,1700000000001\n',
    reading: { learned: 'classes' },
    read: { classes: ['1700000000001', '1700000000002'], task: 'binary' },
    csv: 'x,id\n1,1700000000001\n2,1700000000002\n3,1700000000001\n',
  },
  {
    name: 'targets that single precision does not tell apart',
    file: 'x,y\n1,1700000000001\n2,1700000000002\n3,1700000000005\n',
    read: { task: 'regression', constant: [], losses: [] },
    csv: 'x,y\n1,1700000000001\n2,1700000000002\n3,1700000000005\n',
  },
  {
    name: 'numbers below the smallest float',
    file: 'x,y\n1e-60,1\n2e-60,2.5\n3e-60,0.5\n',
    read: { constant: [], losses: [] },
    csv: 'x,y\n1e-60,1\n2e-60,2.5\n3e-60,0.5\n',
  },
  {
    name: 'nanoseconds since 1970',
    file: 'time,y\n1700000000001000000,1\n1700000000002000000,2.5\n1700000000004000000,0.5\n',
    read: { constant: [], losses: [] },
    csv: 'time,y\n1.700000000001e18,1\n1.700000000002e18,2.5\n1.700000000004e18,0.5\n',
  },
  {
    name: 'big numbers as they are, of which two become one',
    file: 'id,kind\n16777216,a\n16777217,b\n16777219,a\n',
    reading: { scale: 'none' },
    read: {
      losses: [
        {
          line: 0,
          column: 1,
          name: 'id',
          code: 'merged',
          values: { distinct: 3, kept: 2, first: '16777216', second: '16777217', scaled: 'could' },
        },
        {
          line: 0,
          column: 1,
          name: 'id',
          code: 'unscaled',
          values: { low: '16777216', high: '16777219' },
        },
      ],
    },
  },
  {
    name: 'one value so large that it leaves nothing of the others',
    file: incomes('1e30'),
    read: {
      losses: [
        {
          line: 0,
          column: 1,
          name: 'income',
          code: 'outlier',
          values: { rows: 1, cell: '1e30', low: '1', high: '30', scaled: 'yes' },
        },
      ],
    },
  },
  {
    name: 'a number that stands for missing values',
    file: incomes('-99999', '-99999', '-99999'),
    read: {
      losses: [
        {
          line: 0,
          column: 1,
          name: 'income',
          code: 'outlier',
          values: { rows: 3, cell: '-99999', low: '1', high: '30', scaled: 'yes' },
        },
      ],
    },
  },
  {
    name: 'whole numbers beyond 2^53, which are shown as they are read',
    file: 'id,y\n9007199254740993,0.5\n9007199254740999,-0.5\n9007199254740989,1.5\n',
    read: {
      losses: [
        {
          line: 0,
          column: 1,
          name: 'id',
          code: 'digits',
          values: { cell: '9007199254740993', number: '9007199254740992' },
        },
      ],
      rows: [
        ['9007199254740992', '0.5'],
        ['9007199254741000', '-0.5'],
        ['9007199254740989', '1.5'],
      ],
    },
  },
  {
    name: 'labels beyond 2^53',
    file: 'x,id\n1,9007199254740993\n2,9007199254740992\n-3,9007199254740993\n',
    read: { task: 'binary', classes: ['9007199254740993', '9007199254740992'] },
    csv: 'x,id\n1,9007199254740993\n2,9007199254740992\n-3,9007199254740993\n',
  },
  {
    name: 'three large labels',
    file: 'x,kind\n1,16777216\n2,16777217\n-3,16777218\n-1,16777217\n',
    read: { task: 'classes', classes: ['16777216', '16777217', '16777218'] },
  },
  {
    name: 'a probability of nearly 0 beside 0 and 1',
    file: 'p,kind\n0,a\n1e-46,b\n1,a\n',
    read: { losses: [], constant: [] },
  },
  {
    name: 'two columns called label',
    file: 'label,x,label\n1,0.5,a\n-1,-0.5,b\n',
    read: {
      labelColumn: 2,
      losses: [
        {
          line: 0,
          column: 0,
          name: '',
          code: 'same_names',
          values: { cell: 'label', columns: '1, 3' },
        },
      ],
    },
  },
  {
    name: 'an input called class',
    file: 'class,x,price\n1,0.5,1.5\n-1,-0.5,0.25\n',
    reading: { label: '2' },
    read: { label: 'price' },
    csv: 'class (input),x,price\n1,0.5,1.5\n-1,-0.5,0.25\n',
  },
  {
    name: 'a number with one point between semicolons',
    file: 'price;kind\n1.234;a\n2.500;b\n',
    read: {
      decimal: 'point',
      losses: [
        {
          line: 0,
          column: 0,
          name: '',
          code: 'unclear_point',
          values: { cell: '1.234', number: '1234' },
        },
      ],
    },
  },
  {
    name: 'a first line for a spreadsheet',
    file: 'sep=;\na;b;kind\n-1;0,5;u\n1;-0,5;v\n',
    read: { inputs: ['a', 'b'], label: 'kind', decimal: 'comma', losses: [], count: 2 },
    csv: 'a,b,kind\n-1,0.5,u\n1,-0.5,v\n',
  },
  {
    name: 'a title and a remark above the header',
    file: 'Measured in May\n# by hand, twice\na;b;kind\n-1;0,5;u\n1;-0,5;v\n',
    read: {
      inputs: ['a', 'b'],
      losses: [
        {
          line: 0,
          column: 0,
          name: '',
          code: 'left_out',
          values: { lines: 2, cell: 'Measured in May' },
        },
      ],
    },
    csv: 'a,b,kind\n-1,0.5,u\n1,-0.5,v\n',
  },
  {
    name: 'empty columns and rows at the edges',
    file: 'a;b;kind;;\n-1;0,5;u;;\n1;-0,5;v;;\n;;;;\n',
    read: { inputs: ['a', 'b'], label: 'kind', losses: [], count: 2 },
    csv: 'a,b,kind\n-1,0.5,u\n1,-0.5,v\n',
  },
  {
    name: 'minus signs and thousands as they are typeset',
    file: 'a;b\n−1;−1\n−2;1 234\n2;−12 345,5\n',
    read: {
      decimal: 'comma',
      rows: [
        ['-1', '-1'],
        ['-2', '1234'],
        ['2', '-12345.5'],
      ],
    },
  },
  {
    name: 'row numbers that pandas has written beside the table',
    file: ',x,kind\n0,0.5,a\n1,1,b\n2,-1,b\n',
    read: { losses: [{ line: 0, column: 1, name: '', code: 'row_numbers_left_out', values: {} }] },
  },
  {
    name: 'a wide column that is not to be scaled',
    file: 'income,kind\n20000,a\n35000,b\n120000,a\n',
    reading: { scale: 'none' },
    read: {
      losses: [
        {
          line: 0,
          column: 1,
          name: 'income',
          code: 'unscaled',
          values: { low: '20000', high: '120000' },
        },
      ],
    },
  },
];
