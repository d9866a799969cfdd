// Builds what other people's pages load, into build/site: element.js and anywidget.js, each one module without imports, and the
// page that shows how they are used; and the pages without a script. Then finishes the site, makes the npm package of all that, in
// build/package, and the site's copy in the folder of its version.
//
// Runs last: after vite.config.js and vite.single.js. As a program: node web/bundle/embed.js
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writePages } from './pages/index.js';
import { writeTeachersPage } from './teachers.js';
import { sealSite } from './seal.js';
import { writeVersionFolder } from './version-folder.js';
import { version } from '../format/version.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = `${root}/build/site`;
const folder = `${root}/build/package`;
const here = `${root}/web/embed`;

/** @param {string} name */
async function bundle(name) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    cacheDir: `${root}/build/vite`,
    build: {
      outDir: site,
      emptyOutDir: false,
      target: ['chrome111', 'firefox114', 'safari16.4'],
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: `${here}/host/${name}.js`,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: `${name}.js`, inlineDynamicImports: true },
      },
    },
  });
}

/** Assembles the package: its own files, and the site with everything that works without a network. */
function makePackage() {
  const { license, engines } = JSON.parse(readFileSync(`${root}/web/package.json`, 'utf8'));
  const manifest = JSON.parse(readFileSync(`${here}/package/package.json`, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = { ...manifest, version, license, engines };
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(written, null, 2)}\n`);
  for (const name of ['README.md', 'custom-elements.json']) {
    copyFileSync(`${here}/package/${name}`, `${folder}/${name}`);
  }
  copyFileSync(`${root}/LICENSE`, `${folder}/LICENSE`);
  // A service worker belongs to a site, not to a copy of it inside another one.
  const isWanted = (/** @type {string} */ path) => !/\/(sw\.js|embed-example\.\w+)$/.test(path);
  cpSync(site, `${folder}/dist`, { recursive: true, filter: isWanted });
  copyFileSync(`${here}/host/element.d.ts`, `${folder}/dist/element.d.ts`);
  for (const name of ['react', 'anywidget', 'single'])
    copyFileSync(`${here}/package/${name}.d.ts`, `${folder}/dist/${name}.d.ts`);
}

for (const name of ['element', 'anywidget']) await bundle(name);
for (const ending of ['html', 'css', 'js']) {
  copyFileSync(`${here}/example/example.${ending}`, `${site}/embed-example.${ending}`);
}
rmSync(`${site}/${version}`, { recursive: true, force: true });
await writePages(site);
await writeTeachersPage(site);
await sealSite(site);
makePackage();
writeVersionFolder(site);
