// Includes against the order of the rooms, and circles, are found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  faultsIn,
  hidersIn,
  includesOf,
  keptTypesOf,
  namesakesIn,
  pointersToIterators,
  typesOf,
} from './includes.js';

/** @param {Record<string, string[]>} files */
const check = (files) => faultsIn(new Map(Object.entries(files)));

test('what a file includes of the project is read', () => {
  const text = '#include "text/json.h"\n#include <string>\n// #include "data/csv.h"\n';
  assert.deepEqual(includesOf(text), ['text/json.h']);
});

test('a room uses those before it and itself', () => {
  const sound = {
    'text/json.h': [],
    'data/csv.h': ['text/json.h', 'data/cells.h', 'written_by_the_build.h'],
    'data/cells.h': [],
    'command/run.cpp': ['data/csv.h'],
  };
  assert.deepEqual(check(sound), []);
});

test('a step to a later room or to the other leaf is named, and so is a file without a room', () => {
  const later = { 'text/json.h': ['data/csv.h'], 'data/csv.h': [] };
  assert.deepEqual(check(later), ['cpp/text/json.h includes data/csv.h']);
  const leaf = { 'wasm/module.cpp': ['command/run.h'], 'command/run.h': [] };
  assert.deepEqual(check(leaf), ['cpp/wasm/module.cpp includes command/run.h']);
  const used = { 'data/csv.h': ['command/run.h'], 'command/run.h': [] };
  assert.deepEqual(check(used), ['cpp/data/csv.h includes command/run.h']);
  assert.deepEqual(check({ 'attic/old.h': [] }), ['cpp/attic/old.h is in no room']);
});

test('a circle is named with its way', () => {
  const circle = { 'data/a.h': ['data/b.h'], 'data/b.h': ['data/c.h'], 'data/c.h': ['data/b.h'] };
  assert.deepEqual(check(circle), ['in a circle: data/b.h → data/c.h → data/b.h']);
});

test('two types of one name are found, but for those that a file keeps to itself', () => {
  const study = 'namespace playground {\nstruct Plan {\n};\n}  // namespace playground\n';
  const table =
    'namespace playground {\nnamespace {\nclass Counts {\n};\n}  // namespace\nstruct Plan;\nclass Plan final {\n};\n}  // namespace playground\n';
  assert.deepEqual(typesOf(table), ['playground::Plan']);
  const types = new Map([
    ['study/plan.h', typesOf(study)],
    ['data/csv/plan.h', typesOf(table)],
  ]);
  assert.deepEqual(namesakesIn(types), [
    'cpp/data/csv/plan.h and cpp/study/plan.h both define playground::Plan',
  ]);
});

test('a type that a file keeps to itself is found where another one is called the same', () => {
  const header = 'namespace playground {\nstruct Factor {\n};\n}  // namespace playground\n';
  const user =
    'namespace playground {\nnamespace {\nstruct Factor {\n};\nnamespace sums {\nstruct Plan {\n};\n}  // namespace sums\n}  // namespace\n}  // namespace playground\n';
  assert.deepEqual(keptTypesOf(user), ['playground::Factor', 'playground::sums::Plan']);
  const types = new Map([['study/factor.h', [...typesOf(header), 'playground::Plan']]]);
  assert.deepEqual(hidersIn(types, new Map([['network/tidy.cpp', keptTypesOf(user)]])), [
    'cpp/network/tidy.cpp keeps a playground::Factor to itself, which cpp/study/factor.h defines',
  ]);
  assert.deepEqual(hidersIn(types, new Map([['wasm/study.cpp', keptTypesOf(user)]])), []);
});

test('an iterator that is held as a pointer is found', () => {
  const held =
    'const auto* const found = std::find(a.begin(), a.end(), 1);\nauto *first = a.begin();';
  assert.deepEqual(pointersToIterators(held), ['found', 'first']);
  const sound = `const auto found = std::find(a.begin(), a.end(), 1);
    const auto* const entry = find_loss(name);
    if (const auto* const number = std::get_if<double>(&value)) {
    const auto* data = values.data();`;
  assert.deepEqual(pointersToIterators(sound), []);
});
