// In the site, what the start says in English is loaded as it is in other languages, so that readers of those do not load it, too. boot.js
// begins to fetch it first of all.

import { fileURLToPath } from 'node:url';
import start from '../locale/start.js';

const locale = fileURLToPath(new URL('../locale/', import.meta.url));
const files = Object.keys(start).map((room) => `${locale}en/${room}.js`);
const absent = '\0absent-room';

/** @returns {import('vite').Plugin} */
export function startInAnyLanguage() {
  return {
    name: 'start-in-any-language',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.includes('/en/') || importer?.startsWith(locale)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && files.includes(found.id) ? absent : null;
    },
    load: (id) => (id === absent ? 'export default undefined;' : null),
  };
}
