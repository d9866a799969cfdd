// What eslint looks for in the page and the tests: mistakes in templates, in what assistive technology is told, and in
// promises, and the ways in which a page comes to run text as code.
import lit, { configs as litConfigs } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import promise from 'eslint-plugin-promise';

/** @import {Linter} from 'eslint' */

const runsText = 'Text of links, files and messages must never become markup or code.';
const drawsOnly =
  'draw/ turns data into pixels or SVG and knows no DOM but the canvas context that it is given.';

/** What a page has, and a canvas context is not. */
const ofThePage = [
  'addEventListener',
  'cancelAnimationFrame',
  'customElements',
  'dispatchEvent',
  'document',
  'getComputedStyle',
  'HTMLElement',
  'history',
  'innerHeight',
  'innerWidth',
  'IntersectionObserver',
  'localStorage',
  'location',
  'matchMedia',
  'MutationObserver',
  'navigator',
  'requestAnimationFrame',
  'ResizeObserver',
  'self',
  'sessionStorage',
  'window',
];

/** @type {Linter.Config[]} */
export default [
  { ignores: ['**/node_modules/**', 'build/**'] },
  {
    files: ['**/*.js'],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'module',
      // Those by which text would run; what else there is, tsc knows.
      globals: { setInterval: 'readonly', setTimeout: 'readonly', window: 'readonly' },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { promise },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': [
        'error',
        ...[
          'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
          'CallExpression[callee.property.name="insertAdjacentHTML"]',
          'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
        ].map((selector) => ({ selector, message: runsText })),
      ],
      'array-callback-return': 'error',
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-unused-private-class-members': 'error',
      'no-useless-assignment': 'error',
      'no-useless-catch': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-async-promise-executor': 'error',
      'prefer-promise-reject-errors': 'error',
      'promise/no-nesting': 'error',
      'promise/no-new-statics': 'error',
      'promise/no-return-in-finally': 'error',
      'promise/no-return-wrap': 'error',
      'promise/param-names': [
        'error',
        { resolvePattern: '^_?(resolve|done)', rejectPattern: '^_?(reject|fail)' },
      ],
      'promise/valid-params': 'error',
    },
  },
  {
    files: ['web/**/*.js'],
    plugins: { lit, 'lit-a11y': litA11y },
    rules: {
      ...litConfigs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['web/draw/**/*.js'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ofThePage.map((name) => ({ name, message: drawsOnly })),
      ],
    },
  },
  {
    // The page has places for what it says; on the page of others, and while bundling, there is the console.
    files: ['web/**/*.js'],
    ignores: ['web/bundle/**', 'web/embed/host/**'],
    rules: { 'no-console': 'error' },
  },
];
