// Everything that the engine gives as a code has its words in the locale, and nothing else is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { argumentsOf } from '../../../web/bundle/compared.js';
import csvProblems from '../../../web/locale/en/csv-problems.js';
import findings from '../../../web/locale/en/findings.js';
import healthy from '../../../web/locale/en/healthy.js';
import problems from '../../../web/locale/en/problems.js';
import study from '../../../web/locale/en/study.js';

/** @param {string} header in cpp/ */
const source = (header) => readFileSync(new URL(`../../../cpp/${header}`, import.meta.url), 'utf8');

/**
 * The codes of a list in a header.
 * @param {string} header
 * @param {string} list
 */
function codes(header, list) {
  const text = source(header);
  const [, body] = text.match(new RegExp(`string_view, \\d+> ${list}\\{([^}]*)\\}`)) ?? [];
  assert.ok(body, `${header} has no ${list}`);
  return [...body.matchAll(/"([a-z_]+)"/g)].map(([, code]) => code);
}

/**
 * The numbers and names of each code, as the comment before a list gives them: "code, code  name, name".
 * @param {string} header
 */
function described(header) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const lines = source(header).matchAll(
    /^\/\/ {3}([a-z_]+(?:, [a-z_]+)*)(?: {2,}(.*(?:\n\/\/ {12,}.*)*))?$/gm,
  );
  for (const [, names, values = ''] of lines) {
    for (const name of names.split(', ')) found.set(name, values);
  }
  return found;
}

/** @param {Record<string, unknown>} texts @param {string} start of the keys that count */
const keysOf = (texts, start) =>
  Object.keys(texts)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));

/** @param {string[]} found @param {string[]} wanted */
const same = (found, wanted) => assert.deepEqual([...found].sort(), [...wanted].sort());

/**
 * @param {string} text
 * @param {string} values what the engine gives, as a comment lists it
 * @param {string[]} more what is always there
 * @param {string} code
 */
function namesOnly(text, values, more, code) {
  for (const argument of argumentsOf(text)) {
    const [name] = argument.split(' ');
    const given = more.includes(name) || new RegExp(`\\b${name}\\b`).test(values);
    assert.ok(given, `${code} has no ${name}`);
  }
}

/** @type {Record<string, string>} */
const findingTexts = { ...findings, ...healthy };

test('every finding has a title and a sentence, with numbers that it has', () => {
  const listed = codes('diagnosis/finding.h', 'finding_codes');
  assert.equal(listed.length, 20);
  same(keysOf(findingTexts, 'title.'), listed);
  same(keysOf(findingTexts, 'sentence.'), listed);
  const numbers = described('diagnosis/diagnosis.h');
  same([...numbers.keys()], listed);
  for (const code of listed) {
    const own = numbers.get(code) ?? '';
    const values = own === 'as rate_too_high' ? (numbers.get('rate_too_high') ?? '') : own;
    // What all have is listed below the codes.
    const common = ['layers', 'first', 'last', 'trainLoss', 'testLoss', 'constantLoss'];
    const more = [...common, 'constantTestLoss', 'epochs', 'hinders'];
    namesOnly(findingTexts[`sentence.${code}`], values, more, code);
    namesOnly(findingTexts[`title.${code}`], values, more, code);
  }
});

test('every problem of an experiment has its words', () => {
  // The page itself says these of its address.
  same(
    Object.keys(problems).filter((key) => !key.startsWith('allowed.')),
    [
      ...codes('experiment/problem.h', 'problem_codes'),
      'no_goal',
      'other',
      'unknown_language',
      'unreachable',
      'newer',
      'own_missing',
    ],
  );
  for (const [key, text] of Object.entries(problems)) {
    if (key.startsWith('allowed.')) continue;
    namesOnly(text, '', ['field', 'value', 'allowed', 'used', 'outcome'], key);
  }
});

test('everything that is allowed has its words, with values that it has', () => {
  // The page itself says these of its address.
  same(keysOf(problems, 'allowed.'), [
    ...codes('experiment/problem.h', 'allowed_codes'),
    ...codes('data/packing/packing.h', 'allowed_packing_codes'),
    ...codes('network/own/faults.h', 'allowed_own_codes'),
    'goal',
    'percent',
    'some_parts',
    'speed',
  ]);
  const values = new Map([
    ...described('experiment/problem.h'),
    ...described('data/packing/packing.h'),
    ...described('network/own/faults.h'),
  ]);
  values.set('speed', 'min, max');
  values.set('percent', 'min, max');
  values.set('some_parts', 'names');
  values.set('goal', 'measure');
  for (const [key, text] of Object.entries(problems)) {
    const code = key.replace('allowed.', '');
    if (code !== key) namesOnly(text, values.get(code) ?? '', [], code);
  }
});

test('every problem of a CSV text has its words, with values that it has', () => {
  const listed = codes('data/csv/csv.h', 'csv_problem_codes');
  same(
    Object.keys(csvProblems).filter((key) => !key.startsWith('at.')),
    listed,
  );
  const values = described('data/csv/csv.h');
  for (const [key, text] of Object.entries(csvProblems)) {
    const place = ['line', 'column', 'name', 'named', 'problem'];
    namesOnly(text, values.get(key) ?? '', key.startsWith('at.') ? place : [], key);
  }
});

test('everything that is allowed in a plan, and all that is said of a study, has its words', () => {
  const allowed = codes('study/plan_text.h', 'allowed_plan_codes');
  same(keysOf(study, 'allowed.'), allowed);
  const values = described('study/plan_text.h');
  same(keysOf(study, 'sentence.'), [...codes('study/verdict.h', 'verdict_codes'), 'alone']);
  const [, listed] = source('study/sentence.h').match(/All have\n((?:\/\/ {3}.*\n)+)/) ?? [];
  // Whoever asks has names for the factors. Each part may name those before it.
  const factors = ['factorName', 'secondName'];
  const parts = [...factors, 'name', 'what', 'against', 'failure', 'failures', 'figures', 'basis'];
  for (const [key, text] of Object.entries(study)) {
    if (key.startsWith('allowed.')) namesOnly(text, values.get(key.slice(8)) ?? '', [], key);
    else
      namesOnly(
        text,
        listed ?? '',
        parts.includes(key) ? parts.slice(0, parts.indexOf(key)) : parts,
        key,
      );
  }
});
