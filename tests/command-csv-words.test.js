// Every sentence that the command line takes from the locale for tables, as a user reads it: what is refused in a CSV text, and what
// of it is lost.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import csvProblems from '../web/locale/en/csv-problems.js';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));

/**
 * @param {string[]} words
 * @param {string} input what standard input holds
 */
function playground(words, input) {
  return spawnSync(program, words, { encoding: 'utf8', input });
}

/** @param {number} last */
const numbersTo = (last) => Array.from({ length: last }, (_, i) => i);

const eleven = [...'abcdefghijk'].map((letter) => `1,${letter}\n`).join('');

/** @type {[code: string, text: string, sentence: string, options?: string[]][]} */
const badTexts = [
  ['no_data', '', 'The text is empty.'],
  [
    'too_large',
    '\n'.repeat(64 * 1024 * 1024 + 1),
    'The text has 67108865 bytes; at most 67108864 (64 MB) are allowed.',
  ],
  ['encoding', '1,\u0000', 'The text is not UTF-8; save it as CSV in UTF-8.'],
  ['unclosed_quote', '1,a\n2,"b\n', 'Line 2, column 2: the quoted cell has no closing quote.'],
  [
    'text_after_quote',
    '1,"a"b\n2,c\n',
    'Line 1, column 2: text follows the closing quote; a quote within a quoted cell is written twice.',
  ],
  ['too_many_columns', `${'1,'.repeat(256)}0\n`, 'Line 1: there are more than 256 columns.'],
  [
    'too_few_columns',
    '1\n2\n',
    'Line 1: there is one column only; at least one for an input and one for the label are needed, separated by commas, semicolons or tabs.',
  ],
  ['ragged_row', '1,2,0\n1,2\n', 'Line 2: the number of cells is 2, but the first line has 3.'],
  [
    'missing_value',
    'a,b,label\n1,,0\n2,3,1\n',
    'Line 2, column 2 ("b"): the value is missing: "".',
  ],
  [
    'decimal_comma',
    'x1;x2;label\n1;2,5;0\n2.5;3;1\n',
    'Line 2, column 2 ("x2"): "2,5" has a comma. If it is a decimal comma, write 2.5, or all numbers with decimal commas; if it groups thousands, leave it out.',
  ],
  ['not_finite', '1,nan,0\n2,3,1\n', 'Line 1, column 2: "nan" is not a finite number.'],
  [
    'not_a_number',
    'a,b,label\n1,2,0\n1,two,1\n',
    'Line 3, column 2 ("b"): "two" is not a number; numbers look like 3, -0.5 or 1e-5.',
  ],
  [
    'out_of_range',
    'a,label\n1e99,0\n1,1\n',
    'Line 2, column 1 ("a"): "1e99" is too large; numbers lie between -3.4e38 and 3.4e38.',
  ],
  [
    'nul_byte',
    'a,label\n1,0\n2,\0\n',
    'Line 3: byte 3 of it is NUL, which no text has: the file is damaged, or not text.',
  ],
  [
    'merged',
    'id,kind\n16777216,a\n16777217,b\n',
    'Column 1 ("id"): 2 different values become 1 in single precision: 16777216 and 16777217 are the same to the network. Scaled, more of them stay apart.',
    ['--scale', 'none'],
  ],
  [
    'unscaled',
    'area,kind\n50,a\n120,b\n',
    'Column 1 ("area"): it is not scaled: the network is given values from 50 to 120. Networks train best on values around 0, about 1 apart.',
    ['--scale', 'none'],
  ],
  [
    'digits',
    'id,kind\n9007199254740993,a\n1,b\n',
    'Column 1 ("id"): 9007199254740993 is read as 9007199254740992: no number here has more than about 16 digits, or is nearer to 0 than 1e-280.',
  ],
  [
    'same_name',
    'label,x,label\n1,2,a\n3,4,b\n',
    'Line 1: several columns are called "label" (1, 3); say by its number which one is to be learned.',
    ['--label', 'label'],
  ],
  [
    'same_names',
    'label,x,label\n1,2,a\n3,4,b\n',
    'Several columns are called "label" (1, 3); the last of them is learned.',
  ],
  [
    'unclear_point',
    'price;kind\n1.234;a\n2.500;b\n',
    '"1.234" is read with a decimal point. If the point stands between thousands, so that it is 1234, choose the decimal comma.',
  ],
  [
    'row_numbers',
    'id,kind\n1,a\n2,b\n3,b\n',
    'Column 1 ("id"): it only counts the rows, and is an input all the same. Where the rows are in some order, a network learns that order from it; leave the column out.',
  ],
  [
    'left_out',
    '# measured by hand\nx,kind\n1,a\n-1,b\n',
    'The line “# measured by hand” above the table is left out.',
  ],
  [
    'outlier',
    'income,kind\n1,a\n2,b\n1e30,b\n',
    'Column 1 ("income"): 1 row has 1e30, so far from the others (1 to 2) that these become almost the same number. If it stands for a missing value, leave those rows out.',
  ],
  [
    'rows_drawn',
    '1,a\n2,b\n'.repeat(5001),
    'The table has 10002 rows, of which 10000 are taken: drawn at random, the same ones every time, and kept in their order.',
    ['--header', 'no'],
  ],
  [
    'rows_left_out',
    'x,kind\n1,a\nNA,b\n2,b\n-,a\n',
    '2 rows with missing values are left out, the first of them in lines 3, 5.',
    ['--missing', 'skip'],
  ],
  [
    'one_hot',
    'colour,x,kind\nred,1,a\nblue,-1,b\nred,0.5,a\n',
    'Column 1 ("colour"): it has text, so each of its 2 values is an input: 1 in rows with that value, 0 in others.',
  ],
  [
    'one_hot_part',
    `word,x,kind\n${numbersTo(48)
      .map((i) => `w${i % 24},${i % 5},${i % 2 ? 'a' : 'b'}\n`)
      .join('')}`,
    'Column 1 ("word"): it has text of 24 different values. The 20 most frequent ones are inputs: 1 in rows with that value, 0 in others. 8 rows have another value, and so only zeros there.',
  ],
  [
    'names_left_out',
    'name,x,kind\nAnn,1,a\nBob,-1,b\nCid,0.5,a\n',
    'Column 1 ("name"): it has text that hardly repeats, as names do (3 different values, such as "Ann"), and is left out.',
  ],
  [
    'dates_left_out',
    'day;x;kind\n31.12.2023;1;a\n1.1.2024;-1;b\n',
    'Column 1 ("day"): it has dates, which are left out. To use them as inputs, write numbers: days since the first one, or the month.',
  ],
  [
    'empty_left_out',
    'note,x,kind\n,1,a\n,-1,b\n',
    'Column 1 ("note"): it has no value in any row, and is left out.',
  ],
  [
    'row_numbers_left_out',
    'id,x,kind\n1,0.5,a\n2,1,b\n3,-1,b\n',
    'Column 1 ("id"): it only counts the rows, and is left out: where rows are in some order, a network would learn that order from it.',
  ],
  [
    'first_learned',
    'M,1,0.5\nB,2,1.5\nM,-1,1\nB,-2,2.5\n',
    'Column 1: as the only one with words (2 different ones), it is what is learned. If that is another column, choose it.',
  ],
  [
    'first_has_words',
    'sex,x,y\nM,1,0.5\nF,2,1.5\nM,-1,1\nF,-2,2.5\n',
    'Column 1 ("sex"): it is the only one with words (2 different ones), and an input. If it is what is to be learned, choose it.',
  ],
  [
    'thousands',
    'x;y\n1,234.5;1.5\n2,345;2\n',
    'Commas between thousands are left out: "1,234.5" is read as 1234.5.',
  ],
  [
    'not_numbers',
    'x,y\n1,1.5\ntwo,1\n3,2\nfour,1\n5,1\nsix,1\n7,0\neight,1\n',
    'Column 1 ("x"): 4 cells are not numbers: "two" is the first (lines 3, 5, 7 and on). Numbers look like 3, -0.5 or 1e-5.',
  ],
  [
    'unclear_comma',
    'x;y\n1,234;1\n2,345;2\n',
    'Line 2, column 1 ("x"): "1,234" may be 1234 or 1.234. If its comma stands between thousands, choose the decimal point; if it is a decimal comma, choose that.',
  ],
  [
    'no_inputs',
    'name,y\nAnn,0.5\nBob,1.5\nCid,1\n',
    'No column is left as an input: row numbers, dates, and text that hardly repeats are left out.',
  ],
  ['too_few_samples', 'x,label\n', 'There are too few samples: 0; at least 2 are needed.'],
  ['one_class', '1,a\n2,a\n', 'Column 2: all labels are "a"; there is nothing to tell apart.'],
  [
    'too_many_classes',
    `x,kind\n${eleven}`,
    'Column 2 ("kind"): there are more than 10 different labels; at most 10 classes, or numbers to be predicted, are allowed.',
  ],
  [
    'no_such_column',
    'x,kind\n1,a\n2,b\n',
    'Line 1: no column is called "colour"; allowed is a name in the first row, or a number from 1 to 2.',
    ['--label', 'colour'],
  ],
];

for (const [code, text, sentence, options = []] of badTexts) {
  test(`a CSV text is refused, or told to lose something, in words: ${code}`, () => {
    const { stderr } = playground(['data', '', '--data', '-', ...options], text);
    assert.equal(stderr.split('\n')[0], `playground: standard input: ${sentence}`);
  });
}

test('everything that can be wrong with a CSV text has a sentence here', () => {
  const places = Object.keys(csvProblems).filter((key) => key.startsWith('at.'));
  const seen = badTexts.map(([code]) => code);
  assert.deepEqual([...seen, ...places].sort(), Object.keys(csvProblems).sort());
});
