// Why the engine did not load, and what to do, by the codes of engine/load-fault.js.

export default {
  no_webassembly:
    'The engine did not load: this browser has no WebAssembly, or it is switched off (as in lockdown mode). Allow it for this site, or use another browser.',
  no_simd:
    'The engine did not load: this browser has no SIMD for WebAssembly, which this file needs. Use another browser, or the playground on its site.',
  policy:
    'The engine did not load: the site’s content security policy forbids WebAssembly. The site’s owner can allow it: script-src needs ‘wasm-unsafe-eval’.',
  no_connection:
    'The engine did not load: {file} could not be reached. Check the connection, then try again.',
  missing:
    'The engine did not load: the server does not have {file} (status {status, number, integer}). The site may have been updated: try again, or tell the site’s owner.',
  wrong_type:
    'The engine did not load: {file} came as {type}, which browsers do not run. Tell the site’s owner: the server has to send .js files as text/javascript.',
  damaged:
    'The engine did not load: {file} came cut short or is another file. Try again; if that does not help, tell the site’s owner.',
  slow: 'The engine is still loading after 20 seconds. Check the connection, wait, or try again.',
  other:
    'The engine did not start, though its files are there ({reason}). Try again; if that does not help, use another browser.',
  again: 'Try again',
};
