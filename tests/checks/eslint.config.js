// What eslint looks for in the page and the tests: mistakes in templates, in what assistive technology is told, and in
// promises, and the ways in which a page comes to run text as code.
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import promise from 'eslint-plugin-promise';

const runsText = 'Text of links, files and messages must never become markup or code.';

export default [
  { ignores: ['**/node_modules/**', 'build/**'] },
  {
    files: ['web/**/*.js', 'tests/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { promise },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        ...[
          'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
          'CallExpression[callee.property.name="insertAdjacentHTML"]',
          'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
        ].map((selector) => ({ selector, message: runsText })),
      ],
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
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
    rules: { ...lit.configs['flat/recommended'].rules, ...litA11y.configs.recommended.rules },
  },
];
