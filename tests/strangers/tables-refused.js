// Tables that cannot be read as they are: what is said of each, as the page says it.

/** @type {{name: string, file: string, says: string[]}[]} */
export const refusedTables = [
  {
    name: 'words among many numbers were told cell by cell',
    file: `x,y\n${Array.from({ length: 30 }, (_, i) => `${i % 4 ? i : 'about ' + i},${i / 2}\n`).join('')}`,
    says: [
      'Column 1 ("x"): 8 cells are not numbers: "about 0" is the first (lines 2, 6, 10 and on). Numbers look like 3, -0.5 or 1e-5.',
    ],
  },
  {
    name: 'a word for a number',
    file: 'x,y\n1,0.5\ntwo,1.5\n3,1\n',
    says: ['Line 3, column 1 ("x"): "two" is not a number; numbers look like 3, -0.5 or 1e-5.'],
  },
  {
    name: 'a comma that may stand between thousands got the advice to write 1.234',
    file: 'price;kind\n1,234;u\n2,345;v\n',
    says: [
      'Line 2, column 1 ("price"): "1,234" may be 1234 or 1.234. If its comma stands between thousands, choose the decimal point; if it is a decimal comma, choose that.',
    ],
  },
  {
    name: 'the same in quotes between commas',
    file: 'price,kind\n"1,234",u\n"12,345",v\n',
    says: [
      'Line 2, column 1 ("price"): "1,234" may be 1234 or 1.234. If its comma stands between thousands, choose the decimal point; if it is a decimal comma, choose that.',
    ],
  },
  {
    name: 'nothing but names and dates beside the label',
    file: 'name,born,score\nAnn,2001-02-03,0.5\nBob,2002-03-04,1.5\nCid,2003-04-05,1\n',
    says: [
      'No column is left as an input: row numbers, dates, and text that hardly repeats are left out.',
    ],
  },
  {
    name: 'missing values, each with its line',
    file: 'a,b,kind\n1,NA,u\n-,3,v\n2,4,u\n3,NaN,v\n4,5,u\n',
    says: [
      'Line 2, column 2 ("b"): the value is missing: "NA".',
      'Line 3, column 1 ("a"): the value is missing: "-".',
      'Line 5, column 2 ("b"): "NaN" is not a finite number.',
    ],
  },
];
