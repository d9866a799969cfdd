// Tables with more than numbers in them, gaps, row numbers, thousands and too many rows: each kind was refused, or learned from
// without a word. How each is read, and what is told of it.

/** @import {StrangeTable} from './tables.js' */

/**
 * @param {number} column counted from 1
 * @param {string} name
 * @param {string} code
 * @param {Record<string, string | number>} [values]
 */
const told = (column, name, code, values = {}) => ({ line: 0, column, name, code, values });

/** @param {string} code @param {Record<string, string | number>} values */
const toldOfAll = (code, values) => told(0, '', code, values);

/** @param {number} count @param {(i: number) => string} line */
const lines = (count, line) => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

/**
 * @param {string} text
 * @param {boolean} littleEndian
 * @returns {Uint8Array} in UTF-16 without a byte order mark
 */
function unmarked(text, littleEndian) {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((character, i) => view.setUint16(2 * i, character.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

const named = 'x,y,ord\n1,2,för\n2,1,får\n3,1,hus\n';

/** @type {StrangeTable[]} */
export const columnTables = [
  {
    name: 'UTF-16 without its mark, little-endian',
    file: unmarked(named, true),
    read: { classes: ['för', 'får', 'hus'], inputs: ['x', 'y'], losses: [] },
  },
  {
    name: 'UTF-16 without its mark, big-endian',
    file: unmarked(named, false),
    read: { classes: ['för', 'får', 'hus'], inputs: ['x', 'y'], losses: [] },
  },
  {
    name: 'columns that are called the same',
    file: 'x,x,x,kind\n1,2,5,a\n2,1,4,b\n3,1,3,b\n',
    read: { columns: ['x', 'x (2)', 'x (3)', 'kind'], inputs: ['x', 'x (2)', 'x (3)'] },
    csv: 'x,x (2),x (3),kind\n1,2,5,a\n2,1,4,b\n3,1,3,b\n',
  },
  {
    name: 'columns without a name',
    file: ',size,,kind\n0.5,2,5,a\n2,1,4,b\n3,1,3,b\n',
    read: { columns: ['x1', 'size', 'x3', 'kind'], inputs: ['x1', 'size', 'x3'] },
  },
  {
    name: 'a column without a name beside one that has the name it would get',
    file: 'x2,,kind\n0.5,2,a\n2,1,b\n3,1,b\n',
    read: { columns: ['x2', 'x2 (2)', 'kind'], inputs: ['x2', 'x2 (2)'] },
  },
  {
    name: 'a last column without a name, which is learned',
    file: 'x,y,\n0.5,2,a\n2,1,b\n3,1,b\n',
    read: { columns: ['x', 'y', 'label'], label: 'label', classes: ['a', 'b'] },
  },
  {
    name: 'a column of words among numbers',
    file: 'sepal,colour,kind\n5.1,white,setosa\n6.3,blue,virginica\n4.9,white,setosa\n5.8,red,virginica\n',
    read: {
      columns: ['sepal', 'colour', 'kind'],
      inputs: ['sepal', 'colour=blue', 'colour=red', 'colour=white'],
      classes: ['setosa', 'virginica'],
      losses: [told(2, 'colour', 'one_hot', { inputs: 3 })],
      rows: [
        ['5.1', 'white', 'setosa'],
        ['6.3', 'blue', 'virginica'],
        ['4.9', 'white', 'setosa'],
        ['5.8', 'red', 'virginica'],
      ],
    },
    csv: 'sepal,colour=blue,colour=red,colour=white,kind\n5.1,0,0,1,setosa\n6.3,1,0,0,virginica\n4.9,0,0,1,setosa\n5.8,0,1,0,virginica\n',
  },
  {
    name: 'a table of words alone, learned from its words',
    file: `weather,wind,play\n${lines(24, (i) => `${i % 3 ? 'sun' : 'rain'},${i % 2 ? 'weak' : 'strong'},${i % 3 && i % 2 ? 'yes' : 'no'}`)}`,
    read: {
      inputs: ['weather=rain', 'weather=sun', 'wind=strong', 'wind=weak'],
      label: 'play',
      constant: [],
    },
    learned: { settings: 'net=4:tanh&lr=0.03', epochs: 300, accuracy: 1 },
  },
  {
    name: 'yes and no, true and false, in quotes and with spaces',
    file: '"smoker","active","charges"\n"yes", true ,"16884.9"\n"no", false ,"1725.5"\n"no", true ,"4449.4"\n',
    read: {
      inputs: ['smoker=no', 'smoker=yes', 'active=false', 'active=true'],
      task: 'regression',
    },
  },
  {
    name: 'ratings of which some are not numbers',
    file: 'rating;price\n3+;10\n5;20,5\n3+;11\n2-;8\n2-;7,5\n',
    read: { inputs: ['rating=2-', 'rating=3+', 'rating=5'], decimal: 'comma' },
  },
  {
    name: 'a column of towns, more than become inputs',
    file: `town,x,kind\n${lines(120, (i) => `t${i % 40},${i % 7},${i % 2 ? 'a' : 'b'}`)}`,
    read: {
      count: 120,
      losses: [told(1, 'town', 'one_hot_part', { distinct: 40, inputs: 20, rows: 60 })],
    },
  },
  {
    name: 'a column of names',
    file: 'name,age,survived\nBraun,22,0\nCumings,38,1\nHeikkinen,26,1\nAllen,35,0\n',
    read: {
      inputs: ['age'],
      losses: [told(1, 'name', 'names_left_out', { distinct: 4, more: 'no', cell: 'Allen' })],
    },
    csv: 'age,survived\n22,0\n38,1\n26,1\n35,0\n',
  },
  {
    name: 'identifiers that are words',
    file: `user,x,kind\n${lines(30, (i) => `u-${i * 7919},${i % 5},${i % 2 ? 'a' : 'b'}`)}`,
    read: { inputs: ['x'] },
  },
  {
    name: 'dates as ISO writes them',
    file: 'date,rain,cold\n2023-01-01,0.5,yes\n2023-01-02,1.5,no\n2023-01-04,0,yes\n',
    read: { inputs: ['rain'], losses: [told(1, 'date', 'dates_left_out')] },
  },
  {
    name: 'dates with points, beside decimal commas',
    file: 'Datum;Regen;kalt\n1.1.2023;0,5;ja\n02.01.2023;1,5;nein\n4.1.23;0;ja\n',
    read: { inputs: ['Regen'], decimal: 'comma', losses: [told(1, 'Datum', 'dates_left_out')] },
  },
  {
    name: 'dates with the month first, and times behind them',
    file: 'when\train\tcold\n1/31/2023 08:15\t0.5\tyes\n12/1/2023 9:00 PM\t1.5\tno\n2/3/2023 10:00\t0\tyes\n',
    read: { inputs: ['rain'], losses: [told(1, 'when', 'dates_left_out')] },
  },
  {
    name: 'rows with missing values, left out as the reader wants it',
    file: 'a,b,kind\n1,NA,u\n2,3,v\n-,4,u\n5,6,u\n?,NaN,v\n',
    reading: { missing: 'skip' },
    read: {
      count: 2,
      missing: 3,
      losses: [toldOfAll('rows_left_out', { rows: 3, lines: '2, 4, 6' })],
    },
    csv: 'a,b,kind\n2,3,v\n5,6,u\n',
  },
  {
    name: 'a column that nobody has filled in',
    file: 'a;remark;kind\n1;;u\n-2;;v\n0;;u\n',
    read: { inputs: ['a'], missing: 0, losses: [told(2, 'remark', 'empty_left_out')] },
  },
  {
    name: 'labels that may be missing, among words',
    file: 'x,kind\n1,+\n-1,-\n0.5,\n2,+\n',
    reading: { missing: 'skip' },
    read: { classes: ['+', '-'], count: 3 },
  },
  {
    name: 'commas between thousands and a decimal point',
    file: 'price,area\n"1,234,567.8",10.5\n"345,000.5",9.5\n"98,765",2.5\n',
    read: {
      decimal: 'point',
      losses: [toldOfAll('thousands', { cell: '1,234,567.8', number: '1234567.8' })],
      rows: [
        ['1234567.8', '10.5'],
        ['345000.5', '9.5'],
        ['98765', '2.5'],
      ],
    },
  },
  {
    name: 'points between thousands and a decimal comma, between tabs',
    file: 'price\tarea\n1.234.567,8\t10\n345.000\t9\n',
    read: {
      decimal: 'comma',
      rows: [
        ['1234567.8', '10'],
        ['345000', '9'],
      ],
    },
  },
  {
    name: 'points that stand more than once are no decimal points',
    file: 'price;area\n1.234.567;10\n2.345;9\n',
    read: {
      decimal: 'comma',
      losses: [],
      rows: [
        ['1234567', '10'],
        ['2345', '9'],
      ],
    },
  },
  {
    name: 'commas that the reader says stand between thousands',
    file: 'price;kind\n1,234;u\n2,345;v\n',
    reading: { decimal: 'point' },
    read: {
      rows: [
        ['1234', 'u'],
        ['2345', 'v'],
      ],
    },
  },
  {
    name: 'a first column that is the label, without names',
    file: 'B,14.2,1.7\nM,13.2,1.8\nB,13.1,2.4\nM,14.4,1.9\n',
    read: {
      label: 'label',
      labelColumn: 0,
      classes: ['B', 'M'],
      losses: [told(1, '', 'first_learned', { classes: 2 })],
    },
    csv: 'x1,x2,label\n14.2,1.7,B\n13.2,1.8,M\n13.1,2.4,B\n14.4,1.9,M\n',
  },
  {
    name: 'a first column of words that may be the label',
    file: 'sex,length,rings\nM,0.45,15.5\nF,0.53,9\nM,0.35,7\nF,0.4,10\n',
    read: {
      label: 'rings',
      losses: [
        told(1, 'sex', 'first_has_words', { classes: 2 }),
        told(1, 'sex', 'one_hot', { inputs: 2 }),
      ],
    },
  },
  {
    name: 'numbers of the rows, without a name',
    file: lines(12, (i) => `${i + 1},${(i * i) % 7},${i % 2 ? 'a' : 'b'}`),
    read: { inputs: ['x2'], losses: [told(1, '', 'row_numbers_left_out')] },
  },
  {
    name: 'numbers of the rows, by other names',
    file: 'PassengerId,age,survived\n1,22,0\n2,38,1\n3,26,1\n',
    read: { inputs: ['age'], losses: [told(1, 'PassengerId', 'row_numbers_left_out')] },
  },
  {
    name: 'a series that has nothing but the numbers of its rows',
    file: 'index,y\n0,0.5\n1,1.5\n2,1\n3,0.25\n',
    read: { inputs: ['index'], losses: [told(1, 'index', 'row_numbers')] },
  },
  {
    name: 'a hundred thousand rows',
    file: `x,y\n${lines(100_000, (i) => `${i % 1000},${i % 3}`)}`,
    read: {
      count: 10_000,
      losses: [toldOfAll('rows_drawn', { rows: 100_000, taken: 10_000 })],
    },
  },
];
