// Writes the English messages that the command line shows into a table for C++: those of the locale, so that each stands once.
// The build calls it with the file to write; cpp/command/words.cpp includes that. It needs no packages.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import english from '../locale/en/index.js';

const { problems, findings, healthy, study, 'own-data': ownData } = english;
/** What is allowed in a plan, and what is said of a study. @param {boolean} isAllowed */
const ofStudy = (isAllowed) =>
  Object.fromEntries(
    Object.entries(study).filter(([key]) => key.startsWith('allowed.') === isAllowed),
  );

const rooms = {
  'csv-problems': english['csv-problems'],
  problems: { ...problems, ...ofStudy(true) },
  findings: { ...findings, ...healthy },
  study: ofStudy(false),
  // What a table was read as, and what a file is that is none.
  'own-data': Object.fromEntries(
    Object.entries(ownData).filter(([key]) => /^(?:csv\.(?:classes|values)$|file\.)/.test(key)),
  ),
};

const lines = Object.entries(rooms).flatMap(([room, texts]) =>
  Object.entries(texts).map(
    ([key, text]) =>
      `    EnglishMessage{${JSON.stringify(`${room}/${key}`)},\n                   ${JSON.stringify(text)}},\n`,
  ),
);
const file = process.argv[2];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `// Written by web/bundle/english-messages.js.\n${lines.join('')}`);
