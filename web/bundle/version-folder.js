// The site once more in a folder called as its version: a course that links there keeps the page that it was written for, whatever
// replaces the site around it. All addresses within the site are relative, and its service worker keeps what lies beside it alone.

import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { version } from '../format/version.js';

/** What the whole server reads once, at the site's root. */
const ofTheRoot = ['web.config'];

/** @param {string} site folder of the built site, which is complete */
export function writeVersionFolder(site) {
  const folder = `${site}/${version}`;
  mkdirSync(folder);
  for (const name of readdirSync(site)) {
    if (name === version || ofTheRoot.includes(name)) continue;
    cpSync(`${site}/${name}`, `${folder}/${name}`, { recursive: true });
  }
}
