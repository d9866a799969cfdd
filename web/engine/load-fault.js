// Why the engine did not load, found out afterwards: it fetches the files once more and looks at what comes.
//
// Browsers and the engine's own code say it in the words of a compiler, and each browser in others; here it becomes a code with the
// values that its words need (locale/en/loading.js).

import { hasSimd, usableFiles } from './load.js';

/** @import {EngineFiles} from './types.js' */

/**
 * @typedef {object} Fault
 * @property {'no_webassembly' | 'no_simd' | 'policy' | 'no_connection' | 'missing' | 'wrong_type' | 'damaged' | 'other'} code
 * @property {Record<string, string | number>} values
 */

/** The shortest module that there is. */
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * @param {EngineFiles | undefined} files undefined where the engine comes with the page itself
 * @param {unknown} error that loading ended with
 * @returns {Promise<Fault>}
 */
export async function faultOf(files, error) {
  const message = error instanceof Error ? error.message : String(error);
  // The engine's own code adds what would help whoever compiles it.
  const values = { reason: message.replace(/\.? *Build with .*$/s, '') };
  if (typeof WebAssembly !== 'object') return { code: 'no_webassembly', values };
  if (!mayCompile()) return { code: 'policy', values };
  if (!hasSimd() && !files?.scalar) return { code: 'no_simd', values };
  if (!files) return { code: 'other', values };
  const { glue, wasm } = usableFiles(files);
  return (
    (await faultIn(glue, isScript)) ?? (await faultIn(wasm, isModule)) ?? { code: 'other', values }
  );
}

function mayCompile() {
  try {
    return Boolean(new WebAssembly.Module(emptyModule));
  } catch {
    return false;
  }
}

/** @typedef {(type: string, bytes: Uint8Array) => Fault['code'] | null} Look */

/** @type {Look} */
const isScript = (type) => (/(java|ecma)script/.test(type) ? null : 'wrong_type');

/** @type {Look} Its type does not matter: any is compiled. */
const isModule = (_, bytes) =>
  WebAssembly.validate(/** @type {BufferSource} */ (bytes)) ? null : 'damaged';

/**
 * @param {string} url
 * @param {Look} look at a file that has come
 * @returns {Promise<Fault | null>} null where nothing is wrong with it
 */
async function faultIn(url, look) {
  const file = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    const { status } = response;
    if (!response.ok) return { code: 'missing', values: { file, status } };
    const type = response.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    const code = look(type, bytes) ?? ((await isWhole(file, bytes)) ? null : 'damaged');
    return code && { code, values: { file, type: type.split(';')[0] || '–' } };
  } catch {
    return { code: 'no_connection', values: { file } };
  }
}

/**
 * Whether a file is what it was when it got its name. Where it is not known, it is.
 *
 * @param {string} file name with the first digits of a SHA-256
 * @param {Uint8Array} bytes
 */
async function isWhole(file, bytes) {
  const [, digits] = /-([0-9a-f]{8})\./.exec(file) ?? [];
  if (!digits || !globalThis.crypto?.subtle) return true;
  const sum = new DataView(
    await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)),
  ).getUint32(0);
  return sum.toString(16).padStart(8, '0') === digits;
}
