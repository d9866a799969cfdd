// What a study's plan may not say: each refusal of the list has its sentence on the command line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { refusedPlans } from './support/refused-plans.js';
import { linesOf, study } from './support/study.js';

test('everything that is allowed in a plan alone has a sentence here', () => {
  for (const [, text, sentence] of refusedPlans)
    assert.equal(linesOf(study(text).stderr)[0], `playground: ${sentence}`);
  const header = readFileSync(new URL('../cpp/study/plan_text.h', import.meta.url), 'utf8');
  const [, list] = /allowed_plan_codes\{([^}]*)\}/.exec(header) ?? [];
  const codes = [...(list ?? '').matchAll(/"([a-z_]+)"/g)].map(([, code]) => code);
  assert.deepEqual(refusedPlans.map(([code]) => code).sort(), codes.sort());
});
