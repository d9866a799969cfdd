// Writes the English messages that the command line shows into a table for C++: those of the locale, so that each stands once.
// The build calls it with the file to write; cpp/command/words.cpp includes that. It needs no packages.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import csvProblems from '../locale/en/csv-problems.js';
import findings from '../locale/en/findings.js';
import page from '../locale/en/page.js';
import problems from '../locale/en/problems.js';

const rooms = { 'csv-problems': csvProblems, problems, findings };

/** @type {[string, string][]} */
const entries = Object.entries(rooms).flatMap(([room, texts]) =>
  Object.entries(texts).map(
    ([key, text]) => /** @type {[string, string]} */ ([`${room}/${key}`, text]),
  ),
);
// What the first picture says of a network is with the page's first texts.
for (const [key, text] of Object.entries(page)) {
  if (/^diagnosis\.(title|sentence)\./.test(key)) {
    entries.push([key.replace('diagnosis.', 'findings/'), text]);
  }
}

const lines = entries.map(
  ([key, text]) =>
    `    EnglishMessage{${JSON.stringify(key)},\n                   ${JSON.stringify(text)}},\n`,
);
const file = process.argv[2];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `// Written by web/bundle/english-messages.js.\n${lines.join('')}`);
