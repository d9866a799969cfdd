// The types of the npm package hold for who uses them: events of the element's own and of every element, properties, and markup in
// frameworks. What must not compile does not.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const embed = fileURLToPath(new URL('../../../web/embed', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'types-'));
after(() => rmSync(folder, { recursive: true }));

const installed = `${folder}/node_modules/activation-playground`;
mkdirSync(`${installed}/dist`, { recursive: true });
copyFileSync(`${embed}/package/package.json`, `${installed}/package.json`);
copyFileSync(`${embed}/host/element.d.ts`, `${installed}/dist/element.d.ts`);
for (const name of ['react', 'anywidget', 'single'])
  copyFileSync(`${embed}/package/${name}.d.ts`, `${installed}/dist/${name}.d.ts`);

// As much of React's types as ours build on.
mkdirSync(`${folder}/node_modules/react`, { recursive: true });
writeFileSync(
  `${folder}/node_modules/react/package.json`,
  '{"name": "react", "types": "index.d.ts"}',
);
writeFileSync(
  `${folder}/node_modules/react/index.d.ts`,
  `export interface HTMLAttributes<T> { className?: string; title?: string; onClick?: (event: {target: T}) => void }
   export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = { ref?: { current: T | null } } & E;
   export namespace JSX { interface Element {} interface IntrinsicElements { div: HTMLAttributes<HTMLDivElement> } }`,
);
writeFileSync(
  `${folder}/node_modules/react/jsx-runtime.d.ts`,
  `import { JSX as All } from 'react';
   export namespace JSX { type Element = All.Element; interface IntrinsicElements extends All.IntrinsicElements {} }
   export const jsx: any; export const jsxs: any;`,
);

const start = `import { ActivationPlayground } from 'activation-playground';
const playground = document.createElement('activation-playground');
`;

/** @type {[about: string, file: string, source: string][]} */
const holds = [
  [
    'events of its own',
    'own.ts',
    `${start}playground.addEventListener('complete', ({ detail }) => detail.goal.length);`,
  ],
  [
    'an error',
    'error.ts',
    `${start}playground.addEventListener('error', ({ detail }) => detail.message + detail.code);`,
  ],
  [
    'events of every element',
    'click.ts',
    `${start}playground.addEventListener('click', (event) => event.clientX);`,
  ],
  [
    'keys',
    'keys.ts',
    `${start}playground.addEventListener('keydown', function (event) { this.play(); event.key; });`,
  ],
  [
    'events of others',
    'other.ts',
    `${start}playground.addEventListener('x-y', (event) => event.type);`,
  ],
  [
    'taking a listener away',
    'away.ts',
    `${start}const f = (event: MouseEvent) => {}; playground.removeEventListener('click', f);`,
  ],
  [
    'found in the document',
    'found.ts',
    `${start}document.querySelector('activation-playground')?.run(5).then(({ digest }) => digest);`,
  ],
  [
    'it is an element',
    'element.ts',
    `${start}const node: HTMLElement = playground; export { node, ActivationPlayground };`,
  ],
  [
    'markup in React',
    'react.tsx',
    `import 'activation-playground/react';\nexport const a = <activation-playground experiment="data=xor" theme={undefined} autoplay={0} className="x" ref={{ current: null }} onClick={({ target }) => target.play()} />;`,
  ],
  [
    'the module for anywidget',
    'widget.ts',
    `import widget from 'activation-playground/anywidget';\nconst end: () => void = widget.render({ model: {} as any, el: document.body });\nexport { end };`,
  ],
  [
    'the page as one file',
    'single.ts',
    `import address from 'activation-playground/single';\nexport const a: string = address;`,
  ],
  [
    'markup in Svelte',
    'svelte.ts',
    `${start}export const a: svelteHTML.IntrinsicElements['activation-playground'] = { theme: undefined, oncomplete: (event) => event.detail.goal };`,
  ],
];
/** @type {[about: string, file: string, source: string, says: RegExp][]} */
const fails = [
  [
    'a detail that is not there',
    'no-detail.ts',
    `${start}playground.addEventListener('complete', ({ detail }) => detail.nothing);`,
    /nothing/,
  ],
  [
    'a theme that is not there',
    'no-theme.tsx',
    `import 'activation-playground/react';\nexport const a = <activation-playground theme="green" />;`,
    /green/,
  ],
  [
    'an attribute that is not there',
    'no-attribute.tsx',
    `import 'activation-playground/react';\nexport const a = <activation-playground nett="3" />;`,
    /nett/,
  ],
];
/** What does not hold, by file: all of them are compiled at once. @type {Map<string, string[]>} */
const complaints = new Map();
for (const [, file, source] of [...holds, ...fails]) {
  complaints.set(file, []);
  writeFileSync(`${folder}/${file}`, source);
}
const program = ts.createProgram(
  [...complaints.keys()].map((file) => `${folder}/${file}`),
  {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    jsx: ts.JsxEmit.ReactJSX,
  },
);
for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
  const name = file ? basename(file.fileName) : '';
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  complaints.set(name, [...(complaints.get(name) ?? []), text]);
}

for (const [about, file] of holds)
  test(`this compiles: ${about}`, () => assert.deepEqual(complaints.get(file), []));

for (const [about, file, , says] of fails)
  test(`this does not compile: ${about}`, () =>
    assert.match(complaints.get(file)?.join('\n') ?? '', says));

test('nothing is wrong with the types themselves', () => {
  const files = [...holds, ...fails].map(([, file]) => file);
  assert.deepEqual([...complaints.keys()].sort(), files.sort());
});

test('every entry of the package has types, first', () => {
  const { exports } = JSON.parse(readFileSync(`${embed}/package/package.json`, 'utf8'));
  for (const [name, entry] of Object.entries(exports)) {
    if (name.includes('*') || name.endsWith('.json')) continue;
    assert.deepEqual(Object.keys(entry), ['types', 'default'], name);
  }
});
