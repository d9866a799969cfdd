// A copy of the built site that a test may change, and its server.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../web/bundle/serve.js';
import { siteFolder } from './harness.js';

/** @returns {Promise<{folder: string, url: string, close: () => Promise<void>}>} `url` without a slash at its end */
export async function copySite() {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  cpSync(siteFolder, folder, { recursive: true });
  const { url, close } = await serve({ folder });
  return {
    folder,
    url,
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
