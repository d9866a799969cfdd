// The rules of eslint.config.js find what they are for, and let what is allowed pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './source-files.js';

const eslint = new ESLint({ cwd: root, overrideConfigFile: 'tests/checks/eslint.config.js' });

/**
 * @param {string} path from the project's root
 * @param {string} code
 * @returns {Promise<(string | null)[]>} the rules that it breaks, null for a fault of another kind
 */
async function broken(path, code) {
  const [{ messages }] = await eslint.lintText(code, { filePath: path });
  return messages.map(({ ruleId }) => ruleId);
}

const lit = "import { html } from 'lit';\n";

/** @type {[rule: string | null, path: string, code: string][]} */
const faults = [
  ['no-eval', 'web/kit/a.js', 'eval(text);'],
  ['no-implied-eval', 'web/kit/a.js', "setTimeout('run()', 1);"],
  ['no-new-func', 'tests/web/a.js', 'new Function(text);'],
  ['no-script-url', 'web/kit/a.js', "open('javascript:run()');"],
  ['no-restricted-syntax', 'web/kit/a.js', 'element.innerHTML = text;'],
  ['no-restricted-syntax', 'web/kit/a.js', 'frame.srcdoc = text;'],
  ['no-restricted-syntax', 'web/kit/a.js', "element.insertAdjacentHTML('beforeend', text);"],
  ['no-restricted-syntax', 'web/kit/a.js', 'document.write(text);'],
  ['no-restricted-globals', 'web/draw/plane/a.js', "document.createElement('canvas');"],
  ['no-restricted-globals', 'web/draw/a.js', 'requestAnimationFrame(draw);'],
  ['no-console', 'web/panels/data/a.js', "console.log('here');"],
  ['array-callback-return', 'web/kit/a.js', 'list.map((each) => { each.run(); });'],
  ['no-constant-binary-expression', 'web/kit/a.js', 'use(`${a}` ?? b);'],
  ['no-self-compare', 'web/kit/a.js', 'if (a === a) run();'],
  ['no-unmodified-loop-condition', 'web/kit/a.js', 'let on = true; while (on) run();'],
  ['no-unreachable-loop', 'web/kit/a.js', 'for (const a of list) { run(a); break; }'],
  ['no-unsafe-finally', 'web/kit/a.js', 'function f() { try { run(); } finally { return 1; } }'],
  ['no-unsafe-optional-chaining', 'web/kit/a.js', '(a?.b).c();'],
  ['no-unused-private-class-members', 'web/kit/a.js', 'class A { #left = 1; } new A();'],
  ['no-useless-assignment', 'web/kit/a.js', 'function f() { let a = 1; a = g(); return a; }'],
  ['no-useless-catch', 'web/kit/a.js', 'try { run(); } catch (error) { throw error; }'],
  ['eqeqeq', 'web/kit/a.js', 'if (a == b) run();'],
  ['prefer-const', 'web/kit/a.js', 'let a = 1; run(a);'],
  [
    'no-async-promise-executor',
    'web/kit/a.js',
    'new Promise(async (resolve) => resolve(await f()));',
  ],
  ['prefer-promise-reject-errors', 'web/kit/a.js', "Promise.reject('late');"],
  ['promise/no-nesting', 'web/kit/a.js', 'f().then((a) => g(a).then((b) => h(b)));'],
  ['promise/no-new-statics', 'web/kit/a.js', 'new Promise.resolve(1);'],
  ['promise/no-return-in-finally', 'web/kit/a.js', 'f().finally(() => { return 1; });'],
  ['promise/no-return-wrap', 'web/kit/a.js', 'f().then(() => { return Promise.resolve(1); });'],
  ['promise/param-names', 'web/kit/a.js', 'new Promise((reject, resolve) => resolve(reject));'],
  ['promise/valid-params', 'web/kit/a.js', 'f().then();'],
  ['lit/attribute-value-entities', 'web/kit/a.js', `${lit}html\`<p title="a > b"></p>\`;`],
  ['lit/binding-positions', 'web/kit/a.js', `${lit}html\`<\${tag}></\${tag}>\`;`],
  [
    'lit/no-duplicate-template-bindings',
    'web/kit/a.js',
    `${lit}html\`<p .a=\${1} .a=\${2}></p>\`;`,
  ],
  ['lit/no-useless-template-literals', 'web/kit/a.js', `${lit}html\`<p>\${'a'}</p>\`;`],
  ['lit-a11y/accessible-name', 'web/kit/a.js', `${lit}html\`<div role="dialog"></div>\`;`],
  ['lit-a11y/alt-text', 'web/kit/a.js', `${lit}html\`<img src="a.png" />\`;`],
  ['lit-a11y/aria-attrs', 'web/kit/a.js', `${lit}html\`<p aria-colour="red"></p>\`;`],
  ['lit-a11y/aria-role', 'web/kit/a.js', `${lit}html\`<p role="wizard"></p>\`;`],
  ['lit-a11y/click-events-have-key-events', 'web/kit/a.js', `${lit}html\`<p @click=\${f}></p>\`;`],
  ['lit-a11y/no-autofocus', 'web/kit/a.js', `${lit}html\`<input autofocus />\`;`],
  [null, 'web/kit/a.js', '// eslint-disable-next-line no-eval\nrun();'],
];

/** @type {[path: string, code: string][]} */
const allowed = [
  ['web/draw/a.js', 'export const draw = (context) => context.fillRect(0, 0, 1, 1);'],
  ['web/kit/a.js', "document.querySelector('p');"],
  ['web/kit/a.js', 'if (a == null) run();'],
  ['web/kit/a.js', `${lit}html\`<button @click=\${f}>\${t('a')}</button>\`;`],
  ['web/kit/a.js', 'new Promise((done, fail) => ask(done, fail));'],
  ['web/bundle/a.js', "console.log('built');"],
  ['tests/checks/a.js', "console.log('1 passed');"],
];

for (const [rule, path, code] of faults) {
  test(`${rule ?? 'a needless exception'} is found: ${code.replace(lit, '')}`, async () => {
    assert.ok((await broken(path, code)).includes(rule), String(await broken(path, code)));
  });
}

test('what is allowed passes', async () => {
  for (const [path, code] of allowed) assert.deepEqual(await broken(path, code), [], code);
});
